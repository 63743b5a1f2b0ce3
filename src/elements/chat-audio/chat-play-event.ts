import type { Attachment } from '../../model/attachment.js';

/** A sound begins to play. */
export class ChatPlayEvent extends Event {
  static readonly type = 'chat-play';

  #box: Element | undefined;

  constructor(
    /** What is known of the sound. */
    readonly attachment: Attachment | undefined,
    /** What plays it. */
    readonly audio: HTMLAudioElement,
  ) {
    super(ChatPlayEvent.type, { bubbles: true, composed: true });
  }

  /** Where it plays on when its player is taken from the page. */
  get box(): Element | undefined {
    return this.#box;
  }

  /**
   * Lets the sound play on in a box of one's own when its player is taken from the page, as a long list does with what
   * is out of sight. Whoever keeps it gives a way to stop it. A player of the same sound takes it back.
   */
  keepIn(box: Element): void {
    this.#box = box;
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-play': ChatPlayEvent;
  }
}
