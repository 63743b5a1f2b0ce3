/** What Enter does: sends, or makes a new line. `auto`: a new line where one types on glass, else it sends. */
export type EnterKey = 'auto' | 'send' | 'newline';

/** Whether one types on glass. */
export const isTouch = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;

/** Whether Enter sends. On a touch keyboard there is no Shift to hold, and a button to send beside the text. */
export const enterSends = (enter: EnterKey): boolean =>
  enter === 'send' || (enter !== 'newline' && !isTouch());

/**
 * Whether a key that goes down is to send. Ctrl or Cmd with Enter always does; Shift or Alt with it never.
 */
export function isSendKey(
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent,
  enter: EnterKey,
): boolean {
  if (key !== 'Enter' || shiftKey || altKey) return false;
  return ctrlKey || metaKey || enterSends(enter);
}
