import type { Format } from './format.js';

/** On Apple's keyboards Control moves the caret, and Command does things. */
export const IS_APPLE = /^(?:Mac|iP)/.test(navigator.platform);

export const LETTERS: Readonly<Record<string, Format>> = {
  KeyB: 'bold',
  KeyI: 'italic',
  KeyE: 'code',
  KeyK: 'link',
};
export const WITH_SHIFT: Readonly<Record<string, Format>> = {
  KeyX: 'strike',
  Digit7: 'numbers',
  Digit8: 'list',
  Digit9: 'quote',
};

/** The format that a key stands for. Letters go by what is on the key, digits by where it is: Shift makes signs of them. */
export function formatOf(event: KeyboardEvent): Format | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey, key, code } = event;
  if (altKey || ctrlKey === metaKey || (IS_APPLE ? !metaKey : !ctrlKey)) return undefined;
  const place = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code;
  return (shiftKey ? WITH_SHIFT : LETTERS)[place];
}
