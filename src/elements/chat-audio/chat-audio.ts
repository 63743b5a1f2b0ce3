import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../../locales/locale-controller.js';
import type { Attachment } from '../../model/attachment.js';
import { isSafeUrl } from '../../model/url.js';
import { icon, type IconName } from '../../parts/icon.js';
import { base } from '../../styles/base.styles.js';
import { playsAlone } from '../../support/one-at-a-time.js';
import { toggleState } from '../../support/toggle-state.js';
import { BARS_BOX, barsOf } from './bars.js';
import { ChatPlayEvent } from './chat-play-event.js';
import { styles } from './chat-audio.styles.js';
import { leavePlaying, takeBack } from './left-playing.js';
import { remembered } from './remembered.js';

const SPEEDS: readonly number[] = [1, 1.5, 2];
/** What an arrow key moves, and what a page key moves, seconds. */
const STEP = 5;
const LEAP = 15;

/**
 * Plays a sound. One that has a waveform looks like the voice note that it is. Where it was left is remembered as long
 * as the page lasts, and only one sound or film plays at a time.
 *
 * @tag chat-audio
 * @summary A sound or voice note that one can listen to.
 * @since 0.1
 *
 * @fires {ChatPlayEvent} chat-play - When it begins to play. Whoever keeps the sound lets it play on without its player.
 *
 * @csspart play - The button that plays and pauses.
 * @csspart track - The way through the sound: a line, or the waveform.
 * @csspart slider - Says and changes where one is.
 * @csspart name - The file's name; voice notes have none.
 * @csspart time - How far it is, and how long.
 * @csspart speed - The button that changes how fast it plays.
 * @csspart broken - Says that it cannot be played.
 *
 * @cssstate playing - While it plays.
 * @cssstate broken - While it cannot be played.
 */
export class ChatAudio extends LitElement {
  static override styles = [...base, styles];

  /** Where the sound is: a URL that the page can load. */
  @property() src = '';

  /** What is known of it: name, length, waveform; its URL is what its place is remembered by. */
  @property({ attribute: false }) attachment: Attachment | undefined;

  @state() private time = 0;
  @state() private measured = 0;
  @state() private isPlaying = false;
  @state() private isBroken = false;
  @state() private speed = 1;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this);
  #audio = document.createElement('audio');
  /** The last event that told of its playing: somebody may have asked to keep it. */
  #told: ChatPlayEvent | undefined;
  #frame = 0;
  #bars = '';

  constructor() {
    super();
    this.#adopt(this.#audio);
  }

  /** Plays from where it was left. */
  async play(): Promise<void> {
    const audio = this.#audio;
    this.#load();
    if (this.isBroken) {
      this.isBroken = false;
      audio.load();
    }
    this.#setSpeed(remembered.speed);
    this.#seek(this.time >= this.#length ? 0 : this.time);
    // What is wrong with it, its error event says.
    await audio.play().catch(() => undefined);
  }

  /** Stops where it is. */
  pause(): void {
    this.#audio.pause();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.speed = remembered.speed;
    this.time = remembered.position(this.#id);
    const back = takeBack(this.#id);
    if (back) this.#adopt(back);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const box = this.isPlaying ? this.#told?.box : undefined;
    if (box?.isConnected) {
      const audio = this.#audio;
      this.#stopped();
      leavePlaying(this.#id, audio, box);
      this.#adopt(document.createElement('audio'));
      return;
    }
    // Nothing on the page could stop it any more. A media element out of the page does not tell of its pause.
    this.pause();
    this.#stopped();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('attachment')) {
      const { waveform } = this.attachment ?? {};
      this.#bars = waveform?.length ? barsOf(waveform) : '';
      if (changed.get('attachment')?.url !== this.#id) this.time = remembered.position(this.#id);
    }
    if (changed.has('src')) this.isBroken = false;
    this.#load();
    toggleState(this.#internals, 'playing', this.isPlaying);
    toggleState(this.#internals, 'broken', this.isBroken);
  }

  protected override render(): TemplateResult {
    const { locale } = this.#locale;
    const isVoice = this.#bars !== '';
    const name = isVoice ? locale.text('voiceNote') : (this.attachment?.name ?? locale.text('audio'));
    const [mark, words]: [IconName, string] = this.isBroken
      ? ['rotate-cw', locale.text('retry')]
      : this.isPlaying
        ? ['pause', locale.text('pauseNamed', { name })]
        : ['play', locale.text('playNamed', { name })];
    return html`
      ${this.#audio}
      <div class="player ${isVoice ? 'voice' : 'sound'}" role="group" aria-label=${name}>
        <button class="play" part="play" type="button" aria-label=${words} @click=${this.#toggle}>
          ${icon(mark)}
        </button>
        <div class="middle">
          ${isVoice ? nothing : html`<bdi class="name" part="name">${name}</bdi>`}
          ${
            this.isBroken
              ? html`<span class="broken" part="broken" role="alert">${locale.text('mediaBroken')}</span>`
              : this.#renderTrack(name)
          }
        </div>
        ${this.isBroken ? nothing : this.#renderSpeed()}
      </div>
    `;
  }

  #renderTrack(name: string): TemplateResult {
    const { locale } = this.#locale;
    const length = this.#length;
    const share = length ? Math.min(this.time / length, 1) : 0;
    const time = locale.duration(this.time);
    const total = locale.duration(length);
    return html`
      <div class="track" part="track">
        ${
          this.#bars
            ? html`<span class="wave" aria-hidden="true"
                >${this.#wave('rest', '')}${this.#wave('done', `clip-path: inset(0 ${100 - share * 100}% 0 0)`)}</span
              >`
            : html`<span class="line"
                ><span class="done" .style=${`inline-size: ${share * 100}%`}></span
              ></span>`
        }
        <input
          part="slider"
          type="range"
          min="0"
          max=${length || 1}
          step="any"
          .value=${String(Math.min(this.time, length || 1))}
          aria-label=${`${name}${locale.text('separator')}${locale.text('position')}`}
          aria-valuetext=${locale.text('timeOf', { time, total })}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        />
      </div>
      <span class="time meta" part="time" aria-hidden="true">
        <span>${time}</span>${length ? html`<span>${total}</span>` : nothing}
      </span>
    `;
  }

  #wave(what: string, style: string): TemplateResult {
    return html`<svg class=${what} viewBox=${BARS_BOX} preserveAspectRatio="none" .style=${style}>
      ${svg`<path d=${this.#bars} vector-effect="non-scaling-stroke"></path>`}
    </svg>`;
  }

  #renderSpeed(): TemplateResult {
    const { locale } = this.#locale;
    const speed = locale.text('speedTimes', { speed: locale.number(this.speed) });
    return html`<button
      class="speed"
      part="speed"
      type="button"
      aria-label=${`${locale.text('speed')}${locale.text('separator')}${speed}`}
      @click=${this.#onSpeed}
    >
      ${speed}
    </button>`;
  }

  /** Plays by this from now on. */
  #adopt(audio: HTMLAudioElement): void {
    const events: Readonly<Record<string, (event: Event) => void>> = {
      play: this.#onPlay,
      pause: this.#onPause,
      ended: this.#onEnded,
      error: this.#onError,
      durationchange: this.#onDuration,
    };
    for (const [type, listener] of Object.entries(events)) {
      this.#audio.removeEventListener(type, listener);
      audio.addEventListener(type, listener);
    }
    this.#audio = audio;
    this.#onDuration();
    this.time = audio.currentTime || this.time;
    if (!audio.paused) this.#follow();
    this.requestUpdate();
  }

  #load(): void {
    const audio = this.#audio;
    const { src } = this;
    audio.preload = this.attachment?.duration ? 'none' : 'metadata';
    if (!isSafeUrl(src)) audio.removeAttribute('src');
    // What was taken back while it plays goes on.
    else if (audio.getAttribute('src') !== src && (audio.paused || audio.error)) audio.src = src;
  }

  get #id(): string {
    return this.attachment?.url ?? this.src;
  }

  /** What was recorded on the fly does not know its own length. */
  get #length(): number {
    return this.measured || (this.attachment?.duration ?? 0);
  }

  /** The default as well: a sound that begins to load goes back to it. */
  #setSpeed(speed: number): void {
    this.speed = speed;
    this.#audio.playbackRate = this.#audio.defaultPlaybackRate = speed;
  }

  #seek(time: number): void {
    this.time = Math.min(Math.max(time, 0), this.#length || time);
    this.#audio.currentTime = this.time;
    remembered.keep(this.#id, this.time, this.#length);
  }

  #stopped(): void {
    cancelAnimationFrame(this.#frame);
    if (this.isPlaying) this.time = this.#audio.currentTime;
    if (this.isPlaying) remembered.keep(this.#id, this.time, this.#length);
    this.isPlaying = false;
  }

  readonly #toggle = (): void => {
    if (this.isPlaying) this.pause();
    else void this.play();
  };

  readonly #onSpeed = (): void => {
    const next = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length] ?? 1;
    remembered.speed = next;
    this.#setSpeed(next);
  };

  readonly #onInput = (event: Event): void => {
    this.#seek(Number((event.target as HTMLInputElement).value));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const step = Math.min(STEP, this.#length / 10);
    const leap = Math.min(LEAP, this.#length / 4);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: isRtl ? step : -step,
      ArrowRight: isRtl ? -step : step,
      ArrowUp: step,
      ArrowDown: -step,
      PageUp: leap,
      PageDown: -leap,
      Home: -this.time,
      End: this.#length - this.time,
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#seek(this.time + by);
  };

  readonly #onPlay = (event: Event): void => {
    playsAlone(event.target as HTMLAudioElement);
    this.dispatchEvent((this.#told = new ChatPlayEvent(this.attachment, this.#audio)));
    this.#follow();
  };

  #follow(): void {
    this.isPlaying = true;
    const follow = (): void => {
      this.time = this.#audio.currentTime;
      this.#frame = requestAnimationFrame(follow);
    };
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(follow);
  }

  readonly #onPause = (): void => {
    this.#stopped();
  };

  readonly #onEnded = (): void => {
    this.#stopped();
    this.time = 0;
    remembered.keep(this.#id, 0, this.#length);
  };

  readonly #onError = (): void => {
    if (!this.#audio.hasAttribute('src')) return;
    this.#stopped();
    this.isBroken = true;
  };

  readonly #onDuration = (): void => {
    const { duration } = this.#audio;
    this.measured = Number.isFinite(duration) ? duration : 0;
  };
}
