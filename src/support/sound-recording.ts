/** What a browser may be able to record, the best first. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm'];
/** Enough for speech, bits a second. */
const BIT_RATE = 32_000;
/** How often what was recorded is taken, and how often its loudness, milliseconds. */
const SLICE = 500;
const BEAT = 50;
/** Waits so long for the last piece, milliseconds. */
const PATIENCE = 1000;

/** What was recorded. */
export interface Recorded {
  readonly blob: Blob;
  readonly seconds: number;
}

/** The recording that runs. */
let running: symbol | undefined;

/** Whether this browser can record sound at all. */
export const canRecord = (): boolean => typeof MediaRecorder === 'function';

/** Records what a stream sounds like, one recording a page at a time. Its tracks are stopped when it ends. */
export class SoundRecording {
  /** How loud it was, 0 to 1, one number each twentieth of a second. */
  readonly levels: number[] = [];
  /** Called whenever there is something new to show. */
  onChange: (() => void) | undefined;
  readonly #ticket = Symbol('recording');
  #recorder: MediaRecorder | undefined;
  #stream: MediaStream | undefined;
  #context: AudioContext | undefined;
  #analyser: AnalyserNode | undefined;
  #pieces: Blob[] = [];
  #timer = 0;
  #before = 0;
  #since = 0;

  /**
   * Begins as soon as the stream is there.
   * @throws what opening it throws; a `DOMException` named `InvalidStateError` while another recording runs.
   */
  async start(open: () => Promise<MediaStream>): Promise<void> {
    if (!canRecord()) throw new DOMException('There is no MediaRecorder', 'NotSupportedError');
    if (running) throw new DOMException('Another recording runs', 'InvalidStateError');
    // From now on: while somebody is asked, nobody else begins.
    running = this.#ticket;
    try {
      const stream = await open();
      // Given up while somebody was asked.
      if (running !== this.#ticket) return stop(stream);
      this.#begin(stream);
    } catch (thrown) {
      this.cancel();
      throw thrown;
    }
  }

  get state(): RecordingState | 'starting' {
    return this.#recorder?.state ?? 'starting';
  }

  get seconds(): number {
    return (this.#before + (this.#since ? performance.now() - this.#since : 0)) / 1000;
  }

  /** Waits, and answers with what there is so far. */
  async pause(): Promise<Recorded> {
    if (this.#recorder?.state === 'recording') {
      this.#recorder.pause();
      this.#rest();
      await this.#next(() => this.#recorder?.requestData());
    }
    return this.#recorded();
  }

  resume(): void {
    if (this.#recorder?.state !== 'paused') return;
    this.#recorder.resume();
    this.#listen();
  }

  /** Ends it, and answers with all of it. */
  async finish(): Promise<Recorded> {
    this.#rest();
    if (this.#recorder && this.#recorder.state !== 'inactive')
      await this.#next(() => this.#recorder?.stop(), 'stop');
    this.cancel();
    return this.#recorded();
  }

  /** Ends it, and lets go of the microphone. */
  cancel(): void {
    this.#rest();
    if (running === this.#ticket) running = undefined;
    if (this.#recorder && this.#recorder.state !== 'inactive') this.#recorder.stop();
    if (this.#stream) stop(this.#stream);
    void this.#context?.close().catch(() => undefined);
    this.#context = undefined;
  }

  #begin(stream: MediaStream): void {
    this.#stream = stream;
    const mimeType = TYPES.find(type => MediaRecorder.isTypeSupported(type));
    const options = { audioBitsPerSecond: BIT_RATE, ...(mimeType && { mimeType }) };
    const recorder = (this.#recorder = new MediaRecorder(stream, options));
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (data.size) this.#pieces.push(data);
    });
    // By itself it ends when the microphone is taken away.
    recorder.addEventListener('stop', () => {
      this.#rest();
      this.onChange?.();
    });
    recorder.start(SLICE);
    this.#hear(stream);
    this.#listen();
  }

  /** Without it there is no meter; what is recorded is the same. */
  #hear(stream: MediaStream): void {
    try {
      this.#context = new AudioContext();
      this.#analyser = this.#context.createAnalyser();
      this.#analyser.fftSize = 2048;
      this.#context.createMediaStreamSource(stream).connect(this.#analyser);
      void this.#context.resume().catch(() => undefined);
    } catch {
      this.#analyser = undefined;
    }
  }

  #listen(): void {
    this.#since = performance.now();
    const wave = new Float32Array(this.#analyser?.fftSize ?? 1);
    this.#timer = window.setInterval(() => {
      this.#analyser?.getFloatTimeDomainData(wave);
      this.levels.push(loudnessOf(wave));
      this.onChange?.();
    }, BEAT);
  }

  #rest(): void {
    clearInterval(this.#timer);
    if (this.#since) this.#before += performance.now() - this.#since;
    this.#since = 0;
  }

  #recorded(): Recorded {
    const type = (this.#recorder?.mimeType ?? '').split(';')[0] || 'audio/webm';
    return { blob: new Blob(this.#pieces, { type }), seconds: this.seconds };
  }

  #next(ask: () => void, event: 'dataavailable' | 'stop' = 'dataavailable'): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, PATIENCE);
      const end = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.#recorder?.addEventListener(event, end, { once: true });
      ask();
    });
  }
}

/** Loudness as ears have it: a whisper is more than nothing. */
function loudnessOf(wave: Float32Array): number {
  let sum = 0;
  for (const sample of wave) sum += sample * sample;
  return Math.min(1, Math.sqrt(Math.sqrt(sum / wave.length)) * 1.25);
}

/** As many samples as asked, or fewer, each as loud as the loudest moment that it stands for. */
export function samplesOf(levels: readonly number[], most: number): number[] {
  const count = Math.max(1, Math.min(most, levels.length));
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * levels.length) / count);
    const to = Math.max(from + 1, Math.floor(((index + 1) * levels.length) / count));
    return Math.round(Math.max(0, ...levels.slice(from, to)) * 100) / 100;
  });
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
