import type { LitElement, ReactiveController } from 'lit';

/** `blob:` URLs for the files on show; each is let go of as soon as its file is no longer shown. */
export class Previews implements ReactiveController {
  readonly #urls = new Map<File, string>();
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  urlOf(file: File): string {
    let url = this.#urls.get(file);
    if (!url) this.#urls.set(file, (url = URL.createObjectURL(file)));
    return url;
  }

  /** Lets go of all but these. */
  keep(files: readonly File[]): void {
    for (const [file, url] of this.#urls) {
      if (files.includes(file)) continue;
      URL.revokeObjectURL(url);
      this.#urls.delete(file);
    }
  }

  hostConnected(): void {
    // Out of the page the pictures were let go of; back in it they are drawn anew.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.keep([]);
  }
}
