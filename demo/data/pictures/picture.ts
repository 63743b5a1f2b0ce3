import type { Attachment } from '../../../src/model/attachment.js';
import { svgUrl } from '../svg-url.js';

/** A drawing that passes for a photograph, and what is needed to send it. */
export interface Picture {
  readonly name: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** What stands between the `svg` tags. */
  readonly svg: string;
  /** Its colours from top to bottom, for the placeholder. */
  readonly tones: readonly [top: string, middle: string, bottom: string];
}

/** A linear gradient from top to bottom, named so that a shape can be filled with it. */
export const fade = (id: string, ...stops: readonly string[]): string =>
  `<linearGradient id="${id}" x2="0" y2="1">${stops
    .map((color, index) => `<stop offset="${round(index / (stops.length - 1), 2)}" stop-color="${color}"/>`)
    .join('')}</linearGradient>`;

/** A soft round light. */
export const glow = (id: string, color: string): string =>
  `<radialGradient id="${id}"><stop stop-color="${color}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`;

/** A number short enough for a drawing. */
export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** The picture as a message carries it. */
export function photo({ name, alt, width, height, svg, tones }: Picture): Attachment {
  const url = svgUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${svg}</svg>`,
  );
  const placeholder = svgUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">${fade('a', ...tones)}<path fill="url(#a)" d="M0 0h${width}v${height}H0z"/></svg>`,
  );
  return { url, name, size: url.length, mimeType: 'image/svg+xml', width, height, alt, placeholder };
}
