/** How a tone goes: frequencies that sound together, and how long it sounds and rests, seconds. */
interface Tone {
  readonly notes: readonly (readonly [hertz: number, at: number])[];
  readonly length: number;
  readonly every: number;
  readonly volume: number;
}

/** Rings: four notes up, then silence. */
const INCOMING: Tone = {
  notes: [
    [659.3, 0],
    [784, 0.16],
    [987.8, 0.32],
    [1318.5, 0.48],
  ],
  length: 0.4,
  every: 2.4,
  volume: 0.16,
};

/** Rings at the other end: one low tone, then silence. */
const OUTGOING: Tone = {
  notes: [
    [440, 0],
    [480, 0],
  ],
  length: 1,
  every: 3.5,
  volume: 0.05,
};

/** The sound of ringing, made here: nothing is fetched. Silent where the page may not make a sound yet. */
export class Ring {
  #end: (() => void) | undefined;
  #of: string | undefined;

  /** Rings for a call, in one tab of this browser at a time, until it is told to stop. */
  start(callId: string, isIncoming: boolean): void {
    const of = `${callId} ${String(isIncoming)}`;
    if (of === this.#of) return;
    this.stop();
    this.#of = of;
    const life = new AbortController();
    this.#end = () => life.abort();
    void this.#hold(`parlour-ring ${of}`, life.signal, isIncoming ? INCOMING : OUTGOING);
  }

  stop(): void {
    this.#end?.();
    this.#end = this.#of = undefined;
  }

  /** The tab that is asked first rings; when it is closed or stops, and it still rings, the next one does. */
  async #hold(name: string, signal: AbortSignal, tone: Tone): Promise<void> {
    const ring = (): Promise<void> =>
      new Promise(resolve => {
        const stop = signal.aborted ? undefined : play(tone);
        const end = (): void => {
          stop?.();
          resolve();
        };
        if (signal.aborted) end();
        else signal.addEventListener('abort', end, { once: true });
      });
    try {
      // Locks are there on secure pages alone.
      const locks = (navigator as Partial<Navigator>).locks;
      await (locks ? locks.request(name, { signal }, ring) : ring());
    } catch {
      // It was answered while another tab rang.
    }
  }
}

/** Plays a tone again and again; returns its end. */
function play({ notes, length, every, volume }: Tone): () => void {
  if (!('AudioContext' in globalThis)) return () => undefined;
  const context = new AudioContext();
  // A page that nobody has touched must stay silent; the browser holds the context back until then.
  void context.resume().catch(() => undefined);
  const once = (): void => {
    if (context.state !== 'running') return;
    for (const [hertz, at] of notes) {
      const from = context.currentTime + 0.02 + at;
      const oscillator = new OscillatorNode(context, { type: 'sine', frequency: hertz });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.setValueAtTime(0, from);
      gain.gain.linearRampToValueAtTime(volume, from + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.0001, from + length);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(from);
      oscillator.stop(from + length);
    }
  };
  const begin = (): void => once();
  context.addEventListener('statechange', begin);
  once();
  const timer = setInterval(once, every * 1000);
  return () => {
    clearInterval(timer);
    context.removeEventListener('statechange', begin);
    void context.close().catch(() => undefined);
  };
}
