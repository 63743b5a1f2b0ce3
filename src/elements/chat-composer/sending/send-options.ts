import { html, nothing } from 'lit';
import { icon } from '../../../styles/soon-icons.js';
import type { SessionState } from '../../../session/state.js';
import type { ComposerFace, ComposerPart, ComposerPlace } from '../composer-face.js';
import { mineHere } from './scheduled-here.js';
import type { SendMenu } from './send-menu.js';

/** How long a finger rests on the button until the menu opens, milliseconds. */
const LONG = 450;

/**
 * The ways to send beside the plain one, where the transport has them: without sound, and later. A small button, an
 * arrow key, a long press and the right button of the mouse open their menu at the send button; a line over the field
 * says what waits.
 */
export class SendOptions implements ComposerPart {
  readonly #face: ComposerFace;
  #press: ReturnType<typeof setTimeout> | undefined;
  /** The press opened the menu: a click that comes of it, as after a right click in WebKit, does not send. */
  #isSpent = false;
  #asked: unknown;
  #root: ShadowRoot | undefined;

  constructor(face: ComposerFace) {
    this.#face = face;
    face.host.addController({
      hostConnected: () => this.#listen(),
      hostUpdated: () => this.#load(),
      hostDisconnected: () => clearTimeout(this.#press),
    });
  }

  slice(state: SessionState): unknown {
    return state.scheduled;
  }

  render(place: ComposerPlace): unknown {
    if (place === 'over') return this.#renderLine();
    const isShown = place === 'ways' && !this.#face.host.withoutSendOptions && this.#mayOpen;
    return isShown ? this.#renderCaret() : nothing;
  }

  get #mayOpen(): boolean {
    const { state, draft, mayWrite, composing } = this.#face;
    if (!mayWrite || composing?.mode === 'edit' || !(draft.text.trim() || draft.files.length)) return false;
    return !!state && (state.can.silent || state.can.schedule);
  }

  #renderCaret(): unknown {
    const words = this.#face.locale.text('sendOptions');
    return html`<button
      type="button"
      class="icon-button caret"
      part="send-options"
      aria-label=${words}
      title=${words}
      aria-haspopup="menu"
      @click=${(event: Event) => this.#open(event.currentTarget as HTMLElement)}
    >
      ${icon('chevron-up')}
    </button>`;
  }

  #renderLine(): unknown {
    const { locale, state, at } = this.#face;
    const items = state && at ? mineHere(state, at) : [];
    if (!items.length) return nothing;
    const stuck = items.filter(({ failure }) => failure).length;
    const words = stuck
      ? locale.text('scheduledStuck', { count: stuck })
      : locale.text('scheduledCount', { count: items.length });
    return html`<button
      type="button"
      class="waiting ${stuck ? 'trouble' : ''}"
      part="scheduled"
      aria-haspopup="dialog"
      @click=${() => this.#menu(menu => menu.showScheduled())}
    >
      ${icon(stuck ? 'circle-alert' : 'clock')}${words}
    </button>`;
  }

  /** What waits is asked for once a session, when one first writes there. */
  #load(): void {
    const { session, state } = this.#face;
    if (!session || session === this.#asked || !state?.can.schedule || state.connection.status !== 'online')
      return;
    this.#asked = session;
    if (state.scheduled.status === 'idle') void session.loadScheduled();
  }

  #listen(): void {
    const root = this.#face.host.shadowRoot;
    // Taken out of the page and put back, it listens already.
    if (!root || this.#root === root) return;
    this.#root = root;
    const button = (event: Event): HTMLElement | null =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('button.send') : null;
    const open = (event: Event): void => {
      const at = button(event);
      if (!at || !this.#mayOpen) return;
      event.preventDefault();
      this.#isSpent = event.type === 'contextmenu';
      this.#open(at);
    };
    root.addEventListener('contextmenu', event => (this.#isSpent ? event.preventDefault() : open(event)));
    root.addEventListener('keydown', event => {
      this.#isSpent = false;
      if (/^Arrow(Up|Down)$/.test((event as KeyboardEvent).key)) open(event);
    });
    root.addEventListener('pointerdown', event => {
      const at = button(event);
      clearTimeout(this.#press);
      this.#isSpent = false;
      if (!at || (event as PointerEvent).pointerType === 'mouse') return;
      this.#press = setTimeout(() => {
        if (!this.#mayOpen) return;
        this.#isSpent = true;
        this.#open(at);
      }, LONG);
    });
    for (const type of ['pointerup', 'pointercancel'])
      root.addEventListener(type, () => clearTimeout(this.#press));
    root.addEventListener(
      'click',
      event => {
        if (!this.#isSpent || !button(event)) return;
        this.#isSpent = false;
        event.preventDefault();
        event.stopPropagation();
      },
      { capture: true },
    );
  }

  #open(anchor: HTMLElement): void {
    this.#menu(menu => menu.open(anchor));
  }

  /** The menu and the dialogs come when they are first wanted. */
  #menu(use: (menu: SendMenu) => unknown): void {
    const face = this.#face;
    import('./send-menu.js')
      .then(({ sendMenuOf }) => use(sendMenuOf(face)))
      .catch(() => face.tell(face.locale.text('composeFailed')));
  }
}
