import type { Attachment } from '../../model/attachment.js';
import { isAnimated } from './is-animated.js';
import { probeFile } from './probe-file.js';

/** A picture is not sent wider or higher than this, pixels. */
const MOST = 2048;
const QUALITY = 0.85;
/** Sizes to try for the placeholder, pixels of its longer side, until it is short enough. */
const TINY = [20, 16, 12, 8];
/** Letters of a placeholder's URL. */
const SHORT = 1024;

const SCALED: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** What was found out about a picture while it was decoded anyway. */
const known = new WeakMap<Blob, Partial<Attachment>>();

/**
 * Scales a large picture down to what a chat needs, upright as its camera meant it. Answers with the file itself where
 * there is nothing to gain: other files, small pictures, moving ones, and what would not get any smaller.
 */
export async function prepareFile(file: File): Promise<File> {
  if (!SCALED.has(file.type) || (await isAnimated(file))) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const share = MOST / Math.max(bitmap.width, bitmap.height);
    const placeholder = placeholderOf(bitmap);
    const width = Math.max(1, Math.round(bitmap.width * share));
    const height = Math.max(1, Math.round(bitmap.height * share));
    const scaled = share < 1 ? await encoded(draw(bitmap, width, height), file) : undefined;
    const isSmaller = scaled !== undefined && scaled.size < file.size;
    const found = isSmaller ? { width, height } : { width: bitmap.width, height: bitmap.height };
    const prepared = isSmaller ? scaled : file;
    known.set(prepared, { ...found, ...(placeholder && { placeholder }) });
    return prepared;
  } finally {
    bitmap.close();
  }
}

/** What is known of a file: its pixels, seconds and placeholder. Never fails. */
export async function describeFile(file: File): Promise<Partial<Attachment>> {
  const found = known.get(file);
  if (found) return found;
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return probeFile(file);
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = bitmap;
    const placeholder = placeholderOf(bitmap);
    bitmap.close();
    return { width, height, ...(placeholder && { placeholder }) };
  } catch {
    // Not a picture after all; it is shown as what it says it is.
    return {};
  }
}

function draw(bitmap: ImageBitmap, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** The same type as before; undefined where the browser cannot write it. */
async function encoded(
  canvas: HTMLCanvasElement,
  { name, type, lastModified }: File,
): Promise<File | undefined> {
  const blob = await new Promise<Blob | null>(resolve => {
    canvas.toBlob(resolve, type, QUALITY);
  });
  return blob?.type === type ? new File([blob], name, { type, lastModified }) : undefined;
}

/** A picture so small that it travels with the message. A browser that cannot write WebP writes PNG. */
function placeholderOf(bitmap: ImageBitmap): string | undefined {
  const longer = Math.max(bitmap.width, bitmap.height);
  for (const size of TINY) {
    const share = Math.min(1, size / longer);
    const canvas = draw(
      bitmap,
      Math.max(1, Math.round(bitmap.width * share)),
      Math.max(1, Math.round(bitmap.height * share)),
    );
    const url = canvas.toDataURL('image/webp', 0.5);
    if (url.length < SHORT) return url;
  }
  return undefined;
}
