import type { LitElement, ReactiveController } from 'lit';

/** Makes a field as tall as what is in it, where the style sheet cannot. Its largest size is the style sheet's to say. */
export class Growth implements ReactiveController {
  readonly #field: () => HTMLTextAreaElement | null;
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #width = 0;

  constructor(host: LitElement, field: () => HTMLTextAreaElement | null) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      // At another width the words need other lines.
      if (this.#width === this.#host.clientWidth) return;
      this.#width = this.#host.clientWidth;
      // Not from in here: the observer would be called again by what it did, and the page told of an error.
      requestAnimationFrame(() => this.fit());
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** To be called when what is in the field has changed. */
  fit(): void {
    const field = this.#field();
    if (!field) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${String(field.scrollHeight)}px`;
  }
}
