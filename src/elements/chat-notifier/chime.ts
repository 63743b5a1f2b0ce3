let context: AudioContext | undefined;

/** Two soft notes, made here: nothing is fetched. Silent where the page may not make a sound yet. */
export async function chime(): Promise<void> {
  if (!('AudioContext' in globalThis)) return;
  context ??= new AudioContext();
  // A page that nobody has touched must stay silent; the browser would hold it back until then.
  if (context.state !== 'running') {
    const held = new Promise(resolve => setTimeout(resolve, 300));
    await Promise.race([context.resume(), held]).catch(() => undefined);
    if ((context.state as string) !== 'running') return;
  }
  const start = context.currentTime + 0.02;
  for (const [hertz, at] of [
    [880, 0],
    [1174.7, 0.11],
  ] as const) {
    const oscillator = new OscillatorNode(context, { type: 'sine', frequency: hertz });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, start + at);
    gain.gain.linearRampToValueAtTime(0.12, start + at + 0.01);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + at + 0.32);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start + at);
    oscillator.stop(start + at + 0.34);
  }
}
