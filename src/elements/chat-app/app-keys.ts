import type { StringKey } from '../../locales/en.js';

/** What one can do in the app by keyboard alone. */
export type Command =
  | 'search'
  | 'searchHere'
  | 'next'
  | 'previous'
  | 'nextUnread'
  | 'previousUnread'
  | 'newChat'
  | 'details'
  | 'threads'
  | 'write'
  | 'close'
  | 'help';

/** Which keys do it. */
export interface Shortcut {
  readonly command: Command;
  readonly label: StringKey;
  /** As the keyboard names it: a sign, or a key's place (`KeyN`), which Alt does not change. */
  readonly key: string;
  /** ⌘ on a Mac, Ctrl elsewhere. */
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
  /** Works while one writes, too. */
  readonly always?: true;
}

/** All of them, in the order in which they are listed. */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'search', label: 'searchAll', key: 'k', mod: true, always: true },
  { command: 'search', label: 'searchAll', key: '/' },
  { command: 'searchHere', label: 'searchMessages', key: 'f', mod: true, shift: true, always: true },
  { command: 'next', label: 'shortcutNext', key: 'ArrowDown', alt: true, always: true },
  { command: 'previous', label: 'shortcutPrevious', key: 'ArrowUp', alt: true, always: true },
  {
    command: 'nextUnread',
    label: 'shortcutNextUnread',
    key: 'ArrowDown',
    alt: true,
    shift: true,
    always: true,
  },
  {
    command: 'previousUnread',
    label: 'shortcutPreviousUnread',
    key: 'ArrowUp',
    alt: true,
    shift: true,
    always: true,
  },
  { command: 'newChat', label: 'newChat', key: 'KeyN', alt: true },
  { command: 'write', label: 'shortcutWrite', key: 'KeyW', alt: true },
  { command: 'details', label: 'details', key: 'KeyI', alt: true },
  { command: 'threads', label: 'threads', key: 'KeyT', alt: true },
  { command: 'close', label: 'shortcutClose', key: 'Escape', always: true },
  { command: 'help', label: 'shortcutHelp', key: '?' },
];

/** Whether this keyboard has ⌘ and ⌥. */
export const isMac = (): boolean => /Mac|iP/.test(navigator.platform);

/** Whether an event is one of typing. */
function isInField(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** What a press of keys asks for. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return undefined;
  const { key, code, altKey, shiftKey, ctrlKey, metaKey } = event;
  const mod = isMac() ? metaKey : ctrlKey;
  const other = isMac() ? ctrlKey : metaKey;
  if (other) return undefined;
  const found = SHORTCUTS.find(shortcut => {
    const isSign = shortcut.key.length === 1 && !shortcut.mod;
    const isKey = shortcut.key.startsWith('Key')
      ? shortcut.key === code
      : shortcut.key.toLowerCase() === key.toLowerCase();
    // Which signs need Shift is the keyboard's own business.
    return (
      isKey &&
      mod === !!shortcut.mod &&
      altKey === !!shortcut.alt &&
      (isSign || shiftKey === !!shortcut.shift)
    );
  });
  return found && (found.always || !isInField(event)) ? found.command : undefined;
}
