import type { TextEdit } from './composer-face.js';

/** Changes a field's text as if it were typed, so that undo takes it back in one step; an `input` event tells of it. */
export function editText(element: HTMLTextAreaElement, { text, select, ...range }: TextEdit): void {
  const { value, selectionStart, selectionEnd } = element;
  const { start = selectionStart, end = range.start ?? selectionEnd } = range;
  const after = value.slice(0, start) + text + value.slice(end);
  element.focus({ preventScroll: true });
  element.setSelectionRange(start, end);
  // Deprecated, and the only way that browsers have to change a field so that undo knows of it.
  if (after !== value) {
    document.execCommand(text ? 'insertText' : 'delete', false, text);
    if (element.value !== after) write(element, after, start + text.length);
  }
  if (select) element.setSelectionRange(...select);
}

/** Where the browser did not do as it was told. */
function write(element: HTMLTextAreaElement, text: string, caret: number): void {
  element.value = text;
  element.setSelectionRange(caret, caret);
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
