/** How much of a file is looked at: what says that it moves stands near its beginning. */
const HEAD = 64 * 1024;

/** Whether a PNG or WebP moves. Drawn on a canvas it would stand still. */
export async function isAnimated(file: Blob): Promise<boolean> {
  if (file.type !== 'image/png' && file.type !== 'image/webp') return false;
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const letters = (from: number): string => String.fromCharCode(...bytes.subarray(from, from + 4));
  if (file.type === 'image/webp') return letters(12) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  // A PNG's chunks: length, name, data, checksum. A moving one has `acTL` ahead of its data.
  const view = new DataView(bytes.buffer);
  for (let at = 8; at + 8 <= bytes.length; at += view.getUint32(at) + 12) {
    const name = letters(at + 4);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}
