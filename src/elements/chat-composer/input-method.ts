/**
 * Knows whether a key belongs to an input method, which ends a composition with Enter. That Enter must not send.
 * Chromium and Firefox say so on the key itself; WebKit ends the composition first and sends the key after it.
 */
export class InputMethod {
  #composing = false;
  #justEnded = false;

  /** Hears of every `compositionstart`, `compositionend` and `focus` of the field. */
  readonly note = ({ type }: Event): void => {
    // A field that left the page in the middle of a composition never heard its end: focus begins anew.
    this.#composing = type === 'compositionstart';
    this.#justEnded = type === 'compositionend';
    // WebKit's key follows in the same turn; one that comes later is a person's.
    if (this.#justEnded) setTimeout(() => (this.#justEnded = false));
  };

  /** Whether one is at work. */
  get isComposing(): boolean {
    return this.#composing;
  }

  /** Whether a key that goes down is the input method's. */
  owns(event: KeyboardEvent): boolean {
    const ended = this.#justEnded;
    this.#justEnded = false;
    // 229 is what a key says that an input method took; some say nothing else.
    return event.isComposing || this.#composing || ended || event.keyCode === 229;
  }
}
