import { html, LitElement, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../../locales/locale-controller.js';
import type { StringKey } from '../../locales/en.js';
import { icon } from '../../parts/icon.js';
import { base } from '../../styles/base.styles.js';
import { stopPlaying } from '../../support/one-at-a-time.js';
import { samplesOf, SoundRecording, type Recorded } from '../../support/sound-recording.js';
import { toggleState } from '../../support/toggle-state.js';
import '../chat-audio/define.js';
import { ChatVoiceDiscardEvent } from './chat-voice-discard-event.js';
import { ChatVoiceSendEvent } from './chat-voice-send-event.js';
import { styles } from './chat-voice-recorder.styles.js';
import { openMicrophone, troubleWords } from './trouble-words.js';

/** Moments of sound that the meter shows. */
const SHOWN = 64;
/** Samples of a waveform. */
const SAMPLES = 100;
const HEIGHT = 28;

/**
 * Records a voice message, from the moment it is on the page: shows how loud one is, can be paused, listened to, gone
 * on with, discarded and sent. It stops the microphone when it goes away.
 *
 * @tag chat-voice-recorder
 * @summary Records a voice message.
 * @since 0.1
 *
 * @fires {ChatVoiceSendEvent} chat-voice-send - When it is to be sent: the file, its length and its waveform.
 * @fires {ChatVoiceDiscardEvent} chat-voice-discard - When it was given up. Take the element away then.
 *
 * @csspart recorder - All of it.
 * @csspart meter - How loud one is.
 * @csspart time - How long it is.
 * @csspart discard - The button that gives it up.
 * @csspart pause - The button that pauses, and goes on.
 * @csspart send - The button that sends it.
 * @csspart trouble - Why nothing is recorded.
 * @csspart retry - The button that tries again.
 *
 * @cssstate recording - While it records.
 * @cssstate paused - While it is paused.
 */
export class ChatVoiceRecorder extends LitElement {
  static override styles = [...base, styles];

  /** Opens what is recorded; default the microphone. */
  @property({ attribute: false }) microphone: (() => Promise<MediaStream>) | undefined;

  /** Why nothing is recorded. */
  @state() private trouble: StringKey | undefined;
  /** What there is so far, while one may listen to it. */
  @state() private soFar: Recorded | undefined;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this);
  #recording: SoundRecording | undefined;
  #url = '';
  #isDone = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#recording && !this.#isDone) void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved to another place, it is back before this runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** Ends the recording and hands it over, as the send button does; none where there is nothing to hand over. */
  async finish(): Promise<ChatVoiceSendEvent | undefined> {
    const recording = this.#recording;
    if (!recording || this.#isDone || recording.state === 'starting') return undefined;
    this.#isDone = true;
    const { blob, seconds } = await recording.finish();
    this.#end();
    if (!blob.size) return undefined;
    const file = new File([blob], nameOf(blob.type), { type: blob.type });
    return new ChatVoiceSendEvent(file, seconds, samplesOf(recording.levels, SAMPLES));
  }

  /** Puts the focus on the button that pauses, or on whatever goes on. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus(options);
  }

  protected override willUpdate(): void {
    const now = this.#recording?.state;
    toggleState(this.#internals, 'recording', now === 'recording');
    toggleState(this.#internals, 'paused', now === 'paused');
  }

  protected override render(): TemplateResult {
    const { locale } = this.#locale;
    const now = this.trouble ? 'failed' : (this.#recording?.state ?? 'starting');
    return html`
      <div
        class="recorder ${now}"
        part="recorder"
        role="group"
        aria-label=${locale.text('voiceRecording')}
        @keydown=${this.#onKeydown}
      >
        <button
          class="icon-button discard"
          part="discard"
          type="button"
          aria-label=${locale.text('voiceDiscard')}
          title=${locale.text('voiceDiscard')}
          @click=${this.#onDiscard}
        >
          ${icon('trash-2')}
        </button>
        ${this.trouble ? this.#renderTrouble(this.trouble) : this.#renderSound(now)}
      </div>
      <span class="visually-hidden" role="status">${this.#spoken(now)}</span>
    `;
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  #renderTrouble(words: StringKey): TemplateResult {
    const { locale } = this.#locale;
    return html`
      <p class="trouble" part="trouble" role="alert">
        ${icon('circle-alert')}<span>${locale.text(words)}</span>
      </p>
      <button class="button main" part="retry" type="button" @click=${this.#onRetry}>
        ${locale.text('retry')}
      </button>
    `;
  }

  #renderSound(now: string): TemplateResult {
    const { locale } = this.#locale;
    const isPaused = now === 'paused' || now === 'inactive';
    const pause = locale.text(isPaused ? 'voiceResume' : 'voicePause');
    return html`
      ${isPaused ? this.#renderListen() : this.#renderMeter(now)}
      <button
        class="icon-button main"
        part="pause"
        type="button"
        aria-label=${pause}
        title=${pause}
        aria-disabled=${now === 'starting'}
        ?hidden=${now === 'inactive'}
        @click=${this.#onPause}
      >
        ${icon(isPaused ? 'mic' : 'pause')}
      </button>
      <button
        class="send ${now === 'inactive' ? 'main' : ''}"
        part="send"
        type="button"
        aria-label=${locale.text('voiceSend')}
        title=${locale.text('voiceSend')}
        aria-disabled=${now === 'starting'}
        @click=${this.#onSend}
      >
        ${icon('arrow-up')}
      </button>
    `;
  }

  #renderMeter(now: string): TemplateResult {
    const { locale } = this.#locale;
    if (now === 'starting') return html`<p class="wait meta">${locale.text('voiceStarting')}</p>`;
    const { levels = [], seconds = 0 } = this.#recording ?? {};
    return html`
      <span class="dot" aria-hidden="true"></span>
      <span class="time meta" part="time" role="timer">${locale.duration(seconds)}</span>
      <svg
        class="meter"
        part="meter"
        viewBox=${`0 0 ${SHOWN * 4} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        ${svg`<path d=${barsOf(levels.slice(-SHOWN))} vector-effect="non-scaling-stroke"></path>`}
      </svg>
    `;
  }

  #renderListen(): TemplateResult {
    const { locale } = this.#locale;
    const { blob, seconds } = this.soFar ?? {};
    if (!blob?.size) {
      return html`<p class="wait meta">
        ${locale.text('voicePaused')} · ${locale.duration(this.#recording?.seconds ?? 0)}
      </p>`;
    }
    const attachment = {
      url: this.#url,
      name: '',
      size: blob.size,
      mimeType: blob.type,
      duration: seconds,
      waveform: samplesOf(this.#recording?.levels ?? [], SAMPLES),
    };
    return html`<chat-audio class="listen" src=${this.#url} .attachment=${attachment}></chat-audio>`;
  }

  #spoken(now: string): string {
    const { locale } = this.#locale;
    if (now === 'recording') return locale.text('voiceHint');
    if (now === 'paused') return locale.text('voicePaused');
    return now === 'inactive' && !this.#isDone ? locale.text('voiceEnded') : '';
  }

  async #start(): Promise<void> {
    this.trouble = undefined;
    stopPlaying();
    const recording = (this.#recording = new SoundRecording());
    try {
      await recording.start(this.microphone ?? openMicrophone);
      recording.onChange = () => this.#onChange(recording);
      this.requestUpdate();
    } catch (thrown) {
      if (recording !== this.#recording) return;
      this.#fail(troubleWords(thrown));
    }
  }

  #fail(words: StringKey): void {
    this.#recording = undefined;
    this.#isDone = false;
    this.trouble = words;
    void this.updateComplete.then(() => this.focus());
  }

  /** Lets go of everything. */
  #end(): void {
    this.#recording?.cancel();
    if (this.#recording) this.#recording.onChange = undefined;
    if (!this.#isDone) this.#recording = undefined;
    this.#show(undefined);
  }

  #show(recorded: Recorded | undefined): void {
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = recorded?.blob.size ? URL.createObjectURL(recorded.blob) : '';
    this.soFar = recorded;
  }

  #onChange(recording: SoundRecording): void {
    // The microphone went away: what there is can be heard and sent.
    if (recording.state === 'inactive' && !this.#isDone && !this.soFar)
      void recording.finish().then(all => {
        this.#show(all);
      });
    this.requestUpdate();
  }

  readonly #onPause = (): void => {
    const recording = this.#recording;
    if (recording?.state === 'paused') {
      this.#show(undefined);
      recording.resume();
      stopPlaying();
      this.requestUpdate();
    } else if (recording?.state === 'recording') {
      this.requestUpdate();
      void recording.pause().then(soFar => {
        if (recording.state === 'paused') this.#show(soFar);
      });
    }
  };

  readonly #onSend = (): void => {
    void this.finish().then(event => {
      if (event) this.dispatchEvent(event);
      else if (this.#isDone) this.#fail('voiceFailed');
    });
  };

  readonly #onDiscard = (): void => {
    this.#isDone = true;
    this.#end();
    this.dispatchEvent(new ChatVoiceDiscardEvent());
  };

  readonly #onRetry = (): void => {
    void this.#start();
    void this.updateComplete.then(() => this.focus());
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#recording?.state === 'recording') this.#onPause();
    else this.#onDiscard();
  };
}

/** The latest moments, the newest at the end. */
function barsOf(levels: readonly number[]): string {
  const first = SHOWN - levels.length;
  return levels
    .map((level, index) => {
      const half = Math.max(0.5, (level * (HEIGHT - 3)) / 2);
      return `M${(first + index) * 4 + 2} ${(HEIGHT / 2 - half).toFixed(1)}v${(half * 2).toFixed(1)}`;
    })
    .join('');
}

/** `voice-20261122-141500.webm`. */
function nameOf(type: string): string {
  const ending = type.includes('mp4') ? 'm4a' : type.includes('ogg') ? 'ogg' : 'webm';
  const [day = '', time = ''] = new Date().toISOString().split(/[T.]/);
  return `voice-${day.replaceAll('-', '')}-${time.replaceAll(':', '')}.${ending}`;
}
