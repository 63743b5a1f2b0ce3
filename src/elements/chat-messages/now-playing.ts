import { html, nothing, render, type LitElement, type ReactiveController } from 'lit';
import { adoptStyles } from '../../support/adopt-styles.js';
import { kindFor } from '../../kinds/registry.js';
import type { Locale } from '../../locales/locale.js';
import type { MessageId } from '../../model/ids.js';
import type { Message, UserSummary } from '../../model/index.js';
import type { Entry, ThreadId } from '../../session/state.js';
import { icon } from '../../styles/icon.js';
import type { ChatPlayEvent } from '../chat-audio/chat-play-event.js';
import { styles } from './now-playing.styles.js';
import { rowOf } from './tab-stop.js';

/** What {@link NowPlaying} needs of its list. */
export interface PlayingSource {
  entries(): readonly Entry[];
  threadId(): ThreadId | undefined;
  locale(): Locale;
  nameOf(user: UserSummary): string;
  goTo(id: MessageId): void;
}

interface Sound {
  readonly audio: HTMLAudioElement;
  readonly message: Message;
  readonly threadId: ThreadId | undefined;
}

const EVENTS = ['play', 'pause', 'ended', 'timeupdate', 'durationchange'];

/**
 * The sound that plays: it plays on when its row is far out of sight, and while the row is out of view a bar over the
 * list says what it is and stops it. Draws itself, as it does so four times a second.
 */
export class NowPlaying implements ReactiveController {
  readonly #bar = document.createElement('div');
  /** Holds the sound while there is no row for it. */
  readonly #box = document.createElement('div');
  readonly #sight = new IntersectionObserver(entries => {
    this.#isInView = entries.at(-1)?.isIntersecting ?? false;
    if (this.#isInView && this.#sound?.audio.paused) this.#end();
    else this.#draw();
  });
  /** A row that comes back into the window takes its sound out of the box. */
  readonly #moves = new MutationObserver(() => {
    const root = this.#sound?.audio.getRootNode();
    if (root instanceof ShadowRoot && root !== this.host.renderRoot) this.#watch(root.host);
  });
  #sound: Sound | undefined;
  #isInView = true;

  constructor(
    private readonly host: LitElement,
    private readonly source: PlayingSource,
  ) {
    this.#box.hidden = true;
    this.#moves.observe(this.#box, { childList: true });
    this.#bar.className = 'now-playing';
    this.#bar.part.add('now-playing');
    this.#bar.role = 'group';
    host.addController(this);
  }

  /** Moved elsewhere in the page, the list is back before this runs. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#end();
    });
  }

  /** The words and names may be others now. */
  hostUpdated(): void {
    if (this.#sound) this.#draw();
  }

  /** A sound of one of the rows begins to play. */
  take(event: ChatPlayEvent, player: Element): void {
    const key = rowOf(player)?.dataset['key'];
    const message = this.source.entries().find(entry => entry.key === key)?.message;
    if (!message) return;
    const { audio } = event;
    event.keepIn(this.#box);
    if (this.#sound?.audio !== audio) this.#end();
    this.#sound = { audio, message, threadId: this.source.threadId() };
    this.#isInView = true;
    for (const type of EVENTS) audio.addEventListener(type, this.#onChange);
    this.host.renderRoot.querySelector('.floating-day')?.after(this.#bar, this.#box);
    this.#watch(player);
    this.#draw();
  }

  #watch(player: Element): void {
    this.#sight.disconnect();
    this.#sight.observe(player);
  }

  readonly #onChange = ({ type, target }: Event): void => {
    if (target !== this.#sound?.audio) return;
    if (type === 'ended' || (type === 'pause' && this.#isInView)) this.#end();
    else this.#draw();
  };

  readonly #toggle = (): void => {
    const { audio } = this.#sound ?? {};
    if (audio?.paused) void audio.play().catch(() => undefined);
    else audio?.pause();
  };

  readonly #end = (): void => {
    const { audio } = this.#sound ?? {};
    if (!audio) return;
    this.#sound = undefined;
    this.#sight.disconnect();
    for (const type of EVENTS) audio.removeEventListener(type, this.#onChange);
    // One that its row still holds was stopped there, or goes on there.
    if (this.#box.contains(audio)) audio.pause();
    this.#draw();
  };

  readonly #close = (): void => {
    this.#sound?.audio.pause();
    this.#end();
  };

  #draw(): void {
    // Kinds that are loaded meanwhile put the list's sheets in order anew, without this one.
    adoptStyles(this.host, styles);
    const sound = this.#isInView ? undefined : this.#sound;
    this.#bar.classList.toggle('on', !!sound);
    if (!sound) {
      render(nothing, this.#bar);
      return;
    }
    const { audio, message, threadId } = sound;
    const locale = this.source.locale();
    const what = kindFor(message).preview(message, {
      locale,
      me: undefined,
      nameOf: this.source.nameOf,
      nameOfUid: uid => uid,
    });
    const name = `${this.source.nameOf(message.sender)}${locale.text('separator')}${what}`;
    const words = locale.text(audio.paused ? 'playNamed' : 'pauseNamed', { name: what });
    const share = audio.duration ? audio.currentTime / audio.duration : 0;
    this.#bar.ariaLabel = locale.text('nowPlaying');
    const label = html`<bdi>${name}</bdi> <span class="meta">${locale.duration(audio.currentTime)}</span>`;
    render(
      html`
        <button class="icon-button" type="button" aria-label=${words} @click=${this.#toggle}>
          ${icon(audio.paused ? 'play' : 'pause')}
        </button>
        ${
          threadId === this.source.threadId()
            ? html`<button
                class="now-playing-words"
                type="button"
                @click=${() => {
                  this.source.goTo(message.id);
                }}
              >
                ${label}
              </button>`
            : html`<span class="now-playing-words">${label}</span>`
        }
        <button class="icon-button" type="button" aria-label=${locale.text('close')} @click=${this.#close}>
          ${icon('x')}
        </button>
        <span class="now-playing-share" .style=${`inline-size: ${String(share * 100)}%`}></span>
      `,
      this.#bar,
    );
  }
}
