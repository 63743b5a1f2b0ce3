import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { SessionController } from '../../context/session-controller.js';
import { withFileUrl } from '../../kinds/file-url.js';
import { showLoaded } from '../../kinds/media-frame.js';
import { plainText, textBody } from '../../kinds/text-body.js';
import { LocaleController } from '../../locales/locale-controller.js';
import type { MessageId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import { icon, type IconName } from '../../parts/icon.js';
import { kindContextOf } from '../../parts/kind-context.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { focused } from '../../support/focused.js';
import { playsAlone } from '../../support/one-at-a-time.js';
import { styles } from './chat-viewer.styles.js';
import { drawItem } from './draw-item.js';
import { MoreMedia, type MediaPlace, type Way } from './more-media.js';
import { itemsOf, type ViewerItem } from './viewer-items.js';
import { Zoom } from './zoom.js';

/** What a press of a zoom button or key does. */
const STEP = 1.5;
/** So near the first or last one that is known, more are asked for. */
const NEAR = 2;
/** How far an arrow key moves an enlarged picture, pixels. */
const PAN = 80;

const isFalse = (value: boolean): 'true' | typeof nothing => (value ? nothing : 'true');

/**
 * Shows pictures and films over the whole page, one at a time: a list of messages opens it when one is pressed.
 *
 * @tag chat-viewer
 * @summary The pictures and films of a conversation, large.
 * @since 0.1
 *
 * @csspart dialog - The whole of it.
 * @csspart bar - Who sent it and when, and the buttons.
 * @csspart counter - Which one of how many it is.
 * @csspart stage - What the picture stands on.
 * @csspart media - The picture or film.
 * @csspart previous - Goes to the one before.
 * @csspart next - Goes to the next one.
 * @csspart zoom-out - Draws it smaller.
 * @csspart zoom-in - Draws it larger.
 * @csspart download - Gets the file.
 * @csspart close - Closes it.
 * @csspart caption - The words that were sent with it, and what the sender said of it.
 *
 * @cssprop [--chat-viewer-background=oklch(0.14 0.008 262)] - Behind the picture.
 */
export class ChatViewer extends LitElement {
  static override styles = [...base, styles];

  /** The messages whose pictures and films one can walk through, oldest first. Others among them are left out. */
  @property({ attribute: false }) messages: readonly Message[] = [];

  /** Where to look for those before and after `messages`; without it, one walks through `messages` alone. */
  @property({ attribute: false }) place: MediaPlace | undefined;

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  @state() private items: readonly ViewerItem[] = [];
  @state() private at = -1;
  /** Pixels, of a picture that came without them. */
  @state() private measured: { readonly width: number; readonly height: number } | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('.stage') private readonly stage!: HTMLElement | null;
  @query('.frame.still') private readonly frame!: HTMLElement | null;

  readonly #locale = new LocaleController(this);
  readonly #state = new SessionController(this, ({ users, me }) => ({ users, me }));
  readonly #zoom = new Zoom({
    stage: () => this.stage,
    frame: () => this.frame,
    onChange: () => {
      this.requestUpdate();
    },
    onSwipe: way => {
      this.#turn(this.#isRtl ? way : -way);
    },
    onAway: () => {
      this.close();
    },
  });
  #from: HTMLElement | undefined;
  #more: MoreMedia | undefined;
  /** The way that one went on to what is still on its way. */
  #wish: Way | undefined;

  /** Whether it is on screen. */
  get open(): boolean {
    return this.at >= 0;
  }

  /** Opens a message's picture or film, by its number in the message. Does nothing when there is none. */
  show(id: MessageId, index = 0): void {
    const items = itemsOf(this.messages);
    const at = items.findIndex(item => item.message.id === id && item.index === index);
    if (at < 0) return;
    if (!this.open) this.#from = focused();
    this.items = items;
    this.#more?.end();
    // A session that was set a moment ago is known after the next drawing.
    const session = typeof this.session === 'object' ? this.session : this.#state.session;
    this.#more = this.place && session && new MoreMedia(session, this.place);
    this.#goTo(at);
  }

  /** Closes it and gives the focus back. */
  close(): void {
    if (!this.open) return;
    this.at = -1;
    this.#more?.end();
    this.#more = this.#wish = undefined;
    // Now, not with the next drawing: until it is closed, nothing behind it can take the focus.
    this.dialog?.close();
    const from = this.#from;
    this.#from = undefined;
    if (from?.isConnected) from.focus({ preventScroll: true });
  }

  /** Goes to the next one; stays at the last. */
  next(): void {
    this.#turn(1);
  }

  /** Goes to the one before; stays at the first. */
  previous(): void {
    this.#turn(-1);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.at = -1;
    this.#more?.end();
    this.#more = this.#wish = undefined;
    this.#from = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const item = this.items[this.at];
    if (!item) return nothing;
    const { locale } = this.#locale;
    const { attachment, message } = item;
    const context = kindContextOf(this.#state.value ?? { users: new Map(), me: undefined }, locale);
    const counter = locale.text('mediaOf', {
      index: locale.number(this.at + 1),
      total: locale.number(this.items.length),
    });
    const words = attachment.alt || plainText(message.text, message, context) || attachment.name;
    return html`
      <dialog
        class="viewer"
        part="dialog"
        tabindex="-1"
        aria-label=${locale.text('mediaViewer')}
        aria-describedby="now"
        @cancel=${this.#onCancel}
        @close=${this.#onClose}
        @keydown=${this.#onKeydown}
      >
        <p id="now" class="visually-hidden" role="status">${counter}${locale.text('separator')}${words}</p>
        <header class="bar" part="bar">
          <div class="who">
            <bdi class="sender">${context.nameOf(message.sender)}</bdi>
            <span class="when">
              <time datetime=${new Date(message.sentAt).toISOString()}
                >${locale.day(message.sentAt)}${locale.text('separator')}${locale.time(message.sentAt)}</time
              >
            </span>
          </div>
          <span class="counter" part="counter" aria-hidden="true">${counter}</span>
          <div class="tools">
            ${item.isFilm ? nothing : this.#renderZoom()} ${this.#renderDownload(item)}
            ${this.#button('close', 'x', locale.text('close'), true, () => {
              this.close();
            })}
          </div>
        </header>
        <div
          class="stage ${this.#zoom.scale > 1 ? 'zoomed' : ''}"
          part="stage"
          @wheel=${{ handleEvent: this.#zoom.onWheel, passive: false }}
          @pointerdown=${this.#zoom.onPointerdown}
          @pointermove=${this.#zoom.onPointermove}
          @pointerup=${this.#zoom.onPointerup}
          @pointercancel=${this.#zoom.onPointercancel}
        >
          ${keyed(
            `${message.id} ${item.index}`,
            drawItem(item, {
              measured: this.measured,
              zoom: this.#zoom,
              locale,
              fileUrl: this.#fileUrl,
              onLoad: this.#onLoad,
              onPlay: this.#onPlay,
            }),
          )}
        </div>
        ${this.#renderTurns()}
        ${
          message.text || attachment.alt
            ? html`<footer class="caption" part="caption">
                ${message.text ? html`<p dir="auto">${textBody(message.text, message, context)}</p>` : nothing}
                ${attachment.alt ? html`<p class="alt" dir="auto">${attachment.alt}</p>` : nothing}
              </footer>`
            : nothing
        }
      </dialog>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('at') || !this.open || !this.dialog || this.dialog.open) return;
    this.dialog.showModal();
    this.dialog.focus();
  }

  #renderZoom(): TemplateResult {
    const { locale } = this.#locale;
    const isWhole = this.#zoom.scale === 1;
    return html`
      ${this.#button('zoom-out', 'zoom-out', locale.text('zoomOut'), !isWhole, () => {
        this.#zoom.by(1 / STEP);
      })}
      ${this.#button('zoom-in', 'zoom-in', locale.text('zoomIn'), true, () => {
        this.#zoom.by(STEP);
      })}
    `;
  }

  #renderDownload({ attachment }: ViewerItem): unknown {
    const name = this.#locale.locale.text('download', { name: attachment.name });
    return withFileUrl(
      { fileUrl: this.#fileUrl },
      attachment.url,
      url =>
        html`<a
          class="icon-button"
          part="download"
          href=${url}
          download=${attachment.name}
          target="_blank"
          rel="noopener"
          aria-label=${name}
          title=${name}
          >${icon('download')}</a
        >`,
      () => nothing,
    );
  }

  #renderTurns(): TemplateResult | typeof nothing {
    const { locale } = this.#locale;
    const hasOlder = this.at > 0 || !!this.#more?.has('older');
    const hasNewer = this.at < this.items.length - 1 || !!this.#more?.has('newer');
    if (this.items.length < 2 && !hasOlder && !hasNewer) return nothing;
    return html`
      ${this.#button('previous', 'chevron-left', locale.text('mediaPrevious'), hasOlder, () => {
        this.previous();
      })}
      ${this.#button('next', 'chevron-right', locale.text('mediaNext'), hasNewer, () => {
        this.next();
      })}
    `;
  }

  /** A button that cannot do anything now stays where it is: the focus may be on it. */
  #button(part: string, name: IconName, words: string, isEnabled: boolean, run: () => void): TemplateResult {
    return html`<button
      class="icon-button ${part}"
      part=${part}
      type="button"
      aria-label=${words}
      aria-disabled=${isFalse(isEnabled)}
      title=${words}
      @click=${run}
    >
      ${icon(name)}
    </button>`;
  }

  get #isRtl(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  #turn(by: number): void {
    const way = by < 0 ? 'older' : 'newer';
    this.#wish = this.items[this.at + by] ? undefined : way;
    this.#goTo(Math.min(Math.max(this.at + by, 0), this.items.length - 1));
    if (this.#wish) void this.#load(way);
  }

  /** Takes in what stands before or after all that is known, and goes on to it where that was asked for. */
  async #load(way: Way): Promise<void> {
    const more = this.#more;
    const end = this.items.at(way === 'older' ? 0 : -1);
    if (!more?.has(way) || !end) return;
    const found = await more.page(way, end.message);
    if (more !== this.#more || !found) return;
    const known = new Set(this.items.map(({ message }) => message.id));
    const fresh = itemsOf(found).filter(({ message }) => !known.has(message.id));
    this.items = way === 'older' ? [...fresh, ...this.items] : [...this.items, ...fresh];
    if (way === 'older' && this.open) this.at += fresh.length;
    if (this.#wish !== way) this.requestUpdate();
    else if (fresh.length) this.#turn(way === 'older' ? -1 : 1);
    else void this.#load(way);
  }

  #goTo(at: number): void {
    if (at < NEAR) void this.#load('older');
    if (at >= this.items.length - NEAR) void this.#load('newer');
    if (at === this.at) return;
    this.at = at;
    this.measured = undefined;
    this.#zoom.forget();
    for (const near of [at + 1, at - 1]) this.#preload(this.items[near]);
  }

  /** The neighbours are there when one turns to them. */
  #preload(item: ViewerItem | undefined): void {
    if (!item || item.isFilm) return;
    void Promise.resolve(this.#fileUrl(item.attachment.url)).then(
      url => {
        new Image().src = url;
      },
      () => undefined,
    );
  }

  readonly #fileUrl = (url: string): string | Promise<string> => this.#state.session?.fileUrl(url) ?? url;

  readonly #onLoad = (event: Event): void => {
    showLoaded(event);
    const picture = event.target as HTMLImageElement;
    picture.parentElement?.toggleAttribute('data-loaded', true);
    const { width, height } = this.items[this.at]?.attachment ?? {};
    if (width && height) return;
    this.measured = { width: picture.naturalWidth, height: picture.naturalHeight };
  };

  readonly #onPlay = (event: Event): void => {
    playsAlone(event.target as HTMLVideoElement);
  };

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  readonly #onClose = (): void => {
    this.close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Nothing behind it hears these keys.
    event.stopPropagation();
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // A film has its own use for the arrows.
    const inFilm = event.target instanceof HTMLVideoElement;
    const act = event.key === 'Escape' ? () => this.close() : inFilm ? undefined : this.#actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  #actionOf(key: string): (() => void) | undefined {
    const zoom = this.#zoom;
    const canZoom = !this.items[this.at]?.isFilm;
    const pans = zoom.scale > 1;
    const towards = this.#isRtl ? -1 : 1;
    const actions: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => (pans ? zoom.move(PAN, 0) : this.#turn(-towards)),
      ArrowRight: () => (pans ? zoom.move(-PAN, 0) : this.#turn(towards)),
      PageUp: () => this.previous(),
      PageDown: () => this.next(),
      Home: () => this.#goTo(0),
      End: () => this.#goTo(this.items.length - 1),
      ...(pans && { ArrowUp: () => zoom.move(0, PAN), ArrowDown: () => zoom.move(0, -PAN) }),
      ...(canZoom && {
        '+': () => zoom.by(STEP),
        '=': () => zoom.by(STEP),
        '-': () => zoom.by(1 / STEP),
        '0': () => zoom.reset(),
      }),
    };
    return Object.hasOwn(actions, key) ? actions[key] : undefined;
  }
}
