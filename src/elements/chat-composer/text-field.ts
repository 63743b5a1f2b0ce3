import type { LitElement } from 'lit';
import type { Growth } from './growth.js';
import { InputMethod } from './input-method.js';
import { Later } from '../../support/later.js';

/** The text's element. */
export class TextField {
  readonly inputMethod = new InputMethod();
  readonly #host: LitElement;
  /** Where the style sheet cannot make it grow. */
  readonly #growth: Later<Growth> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    if (!CSS.supports('field-sizing', 'content'))
      this.#growth = new Later(host, async () => {
        const { Growth } = await import('./growth.js');
        return new Growth(host, () => this.element);
      });
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

  /** Puts the words of another draft into it: what was done to the ones before cannot be undone there. */
  show(text: string): void {
    const { element } = this;
    // Written only when it differs: an input method must not be disturbed in what it is about to say.
    if (element && element.value !== text) element.value = text;
    this.#growth?.want()?.fit();
  }
}
