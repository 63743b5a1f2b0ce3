import { css } from 'lit';
import type { ChatEmojiPicker } from '../../chat-emoji-picker/chat-emoji-picker.js';
import '../../chat-emoji-picker/define.js';
import { Popover } from '../../../parts/popover.js';
import { adoptStyles } from '../../../support/adopt-styles.js';
import type { ComposerFace } from '../composer-face.js';

const styles = css`
  .emoji-popup {
    position: fixed;
    inset: 0 auto auto 0;
    max-inline-size: calc(100vw - 16px);
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-card);
    background: var(--_overlay);
    box-shadow: var(--_shadow);
    opacity: 0;
  }

  .emoji-popup:popover-open {
    display: flex;
  }

  .emoji-popup.placed {
    opacity: 1;
  }

  .emoji-popup chat-emoji-picker {
    --chat-surface: var(--_overlay);
    flex: 1;
    max-block-size: min(360px, 60vh);
  }
`;

/** All emoji over the composer; one that is chosen goes to where the caret stood. */
export class EmojiPopup {
  readonly node = document.createElement('div');
  readonly #face: ComposerFace;
  readonly #picker: ChatEmojiPicker = document.createElement('chat-emoji-picker');
  readonly #popover: Popover;
  #life: AbortController | undefined;

  constructor(face: ComposerFace) {
    this.#face = face;
    adoptStyles(face.host, styles);
    const { node } = this;
    node.className = 'emoji-popup';
    node.popover = 'manual';
    node.role = 'dialog';
    node.append(this.#picker);
    node.addEventListener('keydown', this.#onKeydown);
    this.#picker.addEventListener('chat-emoji-select', event => {
      event.stopPropagation();
      this.close();
      face.edit({ text: event.emoji });
    });
    this.#popover = new Popover(face.host, {
      element: () => node,
      onClose: () => this.#life?.abort(),
      side: 'top-end',
      hasFields: true,
    });
    face.host.addController({ hostDisconnected: () => this.#life?.abort() });
  }

  async openAt(button: HTMLElement): Promise<void> {
    this.node.ariaLabel = this.#face.locale.text('emoji');
    this.#life?.abort();
    const life = (this.#life = new AbortController());
    // The composer around it is elsewhere, too; and a press there is heard from the moment that it is open.
    document.addEventListener(
      'pointerdown',
      event => {
        const path = event.composedPath();
        if (!path.includes(this.node) && !path.includes(button)) this.close();
      },
      { signal: life.signal, capture: true },
    );
    // Over the whole field, whose last lines are to stay in sight. From there it is closed by its button, too.
    if (!(await this.#popover.openAt(button.closest('form') ?? button))) {
      life.abort();
      return;
    }
    await this.#picker.updateComplete;
    await this.#popover.place();
    // A keyboard that comes up by itself would hide what is there to choose from.
    if (!matchMedia('(pointer: coarse)').matches) this.#picker.focus({ preventScroll: true });
  }

  close(): void {
    this.#popover.close();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // An Escape is not for what stands around it, nor is Enter for the form.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
    this.#face.focus();
  };
}
