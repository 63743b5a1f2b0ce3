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

/** Gives up on a picture that the browser takes longer than this to read, milliseconds. */
const PATIENCE = 4000;

const SCALED: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** What was found out about a picture while it was decoded anyway. */
const known = new WeakMap<Blob, Partial<Attachment>>();

/**
 * Scales a large picture down to what a chat needs, upright as its camera meant it. Answers with the file itself where
 * there is nothing to gain: other files, small pictures, moving ones, and what would not get any smaller.
 */
export async function prepareFile(file: File): Promise<File> {
  if (!SCALED.has(file.type) || (await isAnimated(file))) return file;
  const picture = await decode(file);
  try {
    const share = MOST / Math.max(picture.width, picture.height);
    const placeholder = placeholderOf(picture);
    const width = Math.max(1, Math.round(picture.width * share));
    const height = Math.max(1, Math.round(picture.height * share));
    const scaled = share < 1 ? await encoded(draw(picture, width, height), file) : undefined;
    const isSmaller = scaled !== undefined && scaled.size < file.size;
    const found = isSmaller ? { width, height } : { width: picture.width, height: picture.height };
    const prepared = isSmaller ? scaled : file;
    known.set(prepared, { ...found, ...(placeholder && { placeholder }) });
    return prepared;
  } finally {
    picture.end();
  }
}

/** What is known of a file: its pixels, seconds and placeholder. Never fails. */
export async function describeFile(file: File): Promise<Partial<Attachment>> {
  const found = known.get(file);
  if (found) return found;
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return probeFile(file);
  try {
    const picture = await decode(file);
    const { width, height } = picture;
    const placeholder = placeholderOf(picture);
    picture.end();
    return { width, height, ...(placeholder && { placeholder }) };
  } catch {
    // Not a picture after all; it is shown as what it says it is.
    return {};
  }
}

/** A picture, upright, until it is ended. */
interface Decoded {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  end(): void;
}

async function decode(file: File): Promise<Decoded> {
  try {
    const source = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { source, width: source.width, height: source.height, end: () => source.close() };
  } catch {
    // Firefox refuses here some that it shows.
    return decodeAsImage(file);
  }
}

async function decodeAsImage(file: File): Promise<Decoded> {
  const source = new Image();
  const url = URL.createObjectURL(file);
  const end = (): void => URL.revokeObjectURL(url);
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const fail = (): void => reject(new Error('Not a picture'));
  const timer = setTimeout(fail, PATIENCE);
  source.onload = () => resolve(undefined);
  source.onerror = fail;
  source.src = url;
  try {
    await promise;
    return { source, width: source.naturalWidth, height: source.naturalHeight, end };
  } catch (thrown) {
    end();
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
}

function draw({ source }: Decoded, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
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
function placeholderOf(picture: Decoded): string | undefined {
  const longer = Math.max(picture.width, picture.height);
  for (const size of TINY) {
    const share = Math.min(1, size / longer);
    const canvas = draw(
      picture,
      Math.max(1, Math.round(picture.width * share)),
      Math.max(1, Math.round(picture.height * share)),
    );
    const url = canvas.toDataURL('image/webp', 0.5);
    if (url.length < SHORT) return url;
  }
  return undefined;
}
