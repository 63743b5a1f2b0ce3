/** How much of a file says what it is. */
const HEAD = 4096;

/** What a file begins with, and what it then is; `?` stands for any sign. */
const SIGNATURES: readonly (readonly [signature: string, type: string])[] = [
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['RIFF????WEBP', 'image/webp'],
  ['BM????\0\0\0\0', 'image/bmp'],
  ['\0\0\x01\0', 'image/x-icon'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['RIFF????WAVE', 'audio/wav'],
  ['RIFF????AVI ', 'video/x-msvideo'],
  ['fLaC', 'audio/flac'],
  ['ID3', 'audio/mpeg'],
  ['\xff\xfb', 'audio/mpeg'],
  ['\xff\xf3', 'audio/mpeg'],
  ['\xff\xf2', 'audio/mpeg'],
  ['\xff\xf1', 'audio/aac'],
  ['\xff\xf9', 'audio/aac'],
  ['%PDF-', 'application/pdf'],
  ['PK\x03\x04', 'application/zip'],
  ['PK\x05\x06', 'application/zip'],
  ['\x1f\x8b', 'application/gzip'],
];

/** Kinds of MP4, by the brand that stands in its first box; any other is a film. */
const BRANDS: readonly (readonly [brand: RegExp, type: string])[] = [
  [/^avi[fs]/, 'image/avif'],
  [/^(he[iv]|mif1|msf1)/, 'image/heic'],
  [/^M4[ABP]/, 'audio/mp4'],
  [/^qt/, 'video/quicktime'],
];

/** Types that are told by their content: who only claims to be one is something else. */
const TOLD = /^(image\/(?!svg)|audio\/|video\/|application\/pdf$)/;

/**
 * What a file is by its content, where that can be told, else what it says it is. What says to be a picture, a sound or
 * a film and does not look like any is `application/octet-stream`.
 * @throws what reading the file throws.
 */
export async function typeOfFile(file: Blob): Promise<string> {
  const head = letters(await file.slice(0, HEAD).arrayBuffer());
  const claimed = (file.type.split(';')[0] ?? '').trim().toLowerCase();
  const found = typeOfHead(head, claimed);
  if (found === 'application/zip' && claimed && !TOLD.test(claimed)) return claimed;
  return found ?? (TOLD.test(claimed) ? 'application/octet-stream' : claimed);
}

function typeOfHead(head: string, claimed: string): string | undefined {
  const isSound = claimed.startsWith('audio/');
  if (head.slice(4, 8) === 'ftyp') {
    const brand = head.slice(8, 12);
    return BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ?? (isSound ? 'audio/mp4' : 'video/mp4');
  }
  if (head.startsWith('\x1a\x45\xdf\xa3')) {
    const sort = isSound && !/V_(VP|AV1|MPEG)/.test(head) ? 'audio' : 'video';
    return `${sort}/${head.slice(0, 64).includes('webm') ? 'webm' : 'x-matroska'}`;
  }
  if (head.startsWith('OggS')) return /theora|\bvideo/.test(head) ? 'video/ogg' : 'audio/ogg';
  const found = SIGNATURES.find(([signature]) => beginsWith(head, signature));
  return found?.[1] ?? typeOfText(head);
}

const beginsWith = (head: string, signature: string): boolean =>
  head.length >= signature.length &&
  [...signature].every((sign, index) => sign === '?' || sign === head[index]);

/** What a browser would run, were it opened as a page. */
function typeOfText(head: string): string | undefined {
  const text = head
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^(\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>)*/i, '');
  if (/^<([\w-]+:)?svg[\s>/]/i.test(text)) return 'image/svg+xml';
  if (/^<(!DOCTYPE html|html)\b/i.test(text)) return 'text/html';
  return undefined;
}

/** Bytes as signs of the same numbers. */
function letters(buffer: ArrayBuffer): string {
  return String.fromCharCode(...new Uint8Array(buffer));
}
