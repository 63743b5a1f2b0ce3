/** How many bars are drawn, however many samples there are. */
const BARS = 44;
const HEIGHT = 24;
/** A silent bar is a dot. */
const LEAST = 0.5;

/** The size of what {@link barsOf} draws in. */
export const BARS_BOX = `0 0 ${BARS * 4} ${HEIGHT}`;

/** A waveform as the path of an SVG: one upright line a bar. */
export function barsOf(waveform: readonly number[]): string {
  const loudest = Math.max(...waveform, 0.01);
  const lines = Array.from({ length: BARS }, (_, bar) => {
    const from = Math.floor((bar * waveform.length) / BARS);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * waveform.length) / BARS));
    const level = Math.max(0, ...waveform.slice(from, to)) / loudest;
    const half = Math.max(LEAST, (level * (HEIGHT - 3)) / 2);
    return `M${bar * 4 + 2} ${(HEIGHT / 2 - half).toFixed(1)}v${(half * 2).toFixed(1)}`;
  });
  return lines.join('');
}
