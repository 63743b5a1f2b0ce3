import type { MediaType } from './message.js';

/** Pictures and films that not every browser shows, and SVG, which may hold a program. */
const NOT_DRAWN = /^(image\/(svg|tiff|hei[cf])|video\/(x-msvideo|x-matroska))/i;

/** Which sort of message a file of this type goes out as. */
export function mediaTypeOf(mimeType: string): MediaType {
  const sort = mimeType.split('/')[0]?.toLowerCase();
  const isDrawn = sort === 'image' || sort === 'video' || sort === 'audio';
  return isDrawn && !NOT_DRAWN.test(mimeType) ? sort : 'file';
}

/** What a page may show of a file by a URL of its own: opened there, a document of these types would run as the page. */
export const inertType = (mimeType: string): string =>
  /^text\/(html|xsl)|\bxml\b|javascript/i.test(mimeType) ? 'application/octet-stream' : mimeType;
