const SIZE = 24;
/** One of each version that brought drawings of its own. */
const FIRST_OF: readonly (readonly [version: number, emoji: string])[] = [
  [17, '\u{1FAEA}'],
  [16, '\u{1FAE9}'],
  [15, '\u{1FAE8}'],
  [14, '\u{1FAE0}'],
];
/** Wider than this, measured in one emoji, it is drawn as two. */
const TWO = 1.7;

/** Says which emoji the fonts of this machine can draw. Where nothing can be measured, all of them. */
export function drawable(): (emoji: string, version: number) => boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return () => true;
  context.font = `${String(SIZE - 4)}px "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif`;
  context.textBaseline = 'top';
  const one = context.measureText('😀').width;
  // Without a font of coloured emoji nothing can be told from its colours.
  if (!isColoured(context, '😀')) return () => true;
  const newest = FIRST_OF.find(([, emoji]) => isColoured(context, emoji))?.[0] ?? 13.1;
  const flags = isColoured(context, '🇪🇺');
  return (emoji, version) => {
    if (Math.floor(version) > newest) return false;
    if (/^\p{RI}/u.test(emoji)) return flags;
    return !emoji.includes('\u{200D}') || context.measureText(emoji).width < one * TWO;
  };
}

/** A glyph of colours of its own looks the same in whichever colour it is asked for; words and boxes do not. */
function isColoured(context: CanvasRenderingContext2D, emoji: string): boolean {
  const [white, black] = ['#fff', '#000'].map(colour => {
    context.clearRect(0, 0, SIZE, SIZE);
    context.fillStyle = colour;
    context.fillText(emoji, 0, 2);
    return context.getImageData(0, 0, SIZE, SIZE).data;
  });
  return !!white && !!black && white.some(Boolean) && white.every((value, at) => value === black[at]);
}
