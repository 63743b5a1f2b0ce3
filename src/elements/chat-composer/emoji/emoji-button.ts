import { nothing } from 'lit';
import type { ComposerFace, ComposerPart, ComposerPlace } from '../composer-face.js';
import { toolButton } from '../tool-button.js';
import type * as popup from './emoji-popup.js';

/** The button that opens all emoji; they are loaded when it is first pressed. */
export class EmojiButton implements ComposerPart {
  readonly #face: ComposerFace;
  #popup: popup.EmojiPopup | undefined;

  constructor(face: ComposerFace) {
    this.#face = face;
  }

  render(place: ComposerPlace): unknown {
    const { host, locale, mayWrite } = this.#face;
    if (place === 'popups') return this.#popup?.node ?? nothing;
    if (place !== 'after' || host.withoutEmoji || !mayWrite) return nothing;
    return toolButton({
      part: 'emoji',
      icon: 'smile',
      words: locale.text('insertEmoji'),
      isOff: false,
      popup: 'dialog',
      keepsFocus: true,
      onClick: this.#open,
    });
  }

  reset(): void {
    this.#popup?.close();
  }

  readonly #open = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    const face = this.#face;
    try {
      const { EmojiPopup } = await import('./emoji-popup.js');
      this.#popup ??= new EmojiPopup(face);
      face.redraw();
      await face.host.updateComplete;
      await this.#popup.openAt(button);
    } catch {
      face.tell(face.locale.text('emojiFailed'));
    }
  };
}
