import type { Format } from './format.js';
import { IS_APPLE, LETTERS, WITH_SHIFT } from './keys.js';

/** The key of a format, as `aria-keyshortcuts` has it. */
export function shortcutOf(format: Format): string {
  const modifier = IS_APPLE ? 'Meta' : 'Control';
  for (const [keys, shift] of [
    [LETTERS, ''],
    [WITH_SHIFT, 'Shift+'],
  ] as const)
    for (const [place, each] of Object.entries(keys))
      if (each === format) return `${modifier}+${shift}${place.replace(/^Key|^Digit/, '')}`;
  return '';
}

/** The same for people: ⌘B, Ctrl+B. */
export const shownShortcut = (format: Format): string =>
  IS_APPLE
    ? shortcutOf(format).replace('Meta+', '⌘').replace('Shift+', '⇧')
    : shortcutOf(format).replace('Control', 'Ctrl');
