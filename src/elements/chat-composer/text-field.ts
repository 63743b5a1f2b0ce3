import type { LitElement } from 'lit';
import type { TextEdit } from './composer-face.js';
import { Growth } from './growth.js';
import { InputMethod } from './input-method.js';

/** The text's element, and the one way to change what is in it so that undo can take it back. */
export class TextField {
  readonly inputMethod = new InputMethod();
  readonly #host: LitElement;
  readonly #growth: Growth;

  constructor(host: LitElement) {
    this.#host = host;
    this.#growth = new Growth(host, () => this.element);
  }

  get element(): HTMLTextAreaElement | null {
    return this.#host.renderRoot?.querySelector('textarea') ?? null;
  }

  get selection(): readonly [start: number, end: number] {
    const { selectionStart = 0, selectionEnd = 0 } = this.element ?? {};
    return [selectionStart, selectionEnd];
  }

  /** Whether one writes in it now. */
  get hasFocus(): boolean {
    const { element } = this;
    return !!element && this.#host.shadowRoot?.activeElement === element;
  }

  /** Changes the text as if it were typed; an `input` event tells of it. */
  edit({ text, select, ...range }: TextEdit): void {
    const { element } = this;
    if (!element) return;
    const [from, to] = this.selection;
    const { start = from, end = range.start ?? to } = range;
    const { value } = element;
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

  /** Puts the words of another draft into it: what was done to the ones before cannot be undone there. */
  show(text: string): void {
    const { element } = this;
    // Written only when it differs: an input method must not be disturbed in what it is about to say.
    if (element && element.value !== text) element.value = text;
    this.#growth.fit();
  }
}

/** Where the browser did not do as it was told. */
function write(element: HTMLTextAreaElement, text: string, caret: number): void {
  element.value = text;
  element.setSelectionRange(caret, caret);
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
