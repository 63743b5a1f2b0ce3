// Pictures and sounds for browser tests, small enough to stand in their own URLs.
import type { Attachment } from '../../src/model/attachment.js';

/** A picture of one colour. */
export function picture(name: string, more: Partial<Attachment> = {}, width = 600, height = 400): Attachment {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="teal"/></svg>`;
  const url = `data:image/svg+xml,${encodeURIComponent(svg)}#${name}`;
  return { url, name: `${name}.svg`, size: svg.length, mimeType: 'image/svg+xml', width, height, ...more };
}

/** A hum of so many seconds, as a WAV of eight bits. */
export function sound(name: string, seconds: number, more: Partial<Attachment> = {}): Attachment {
  const rate = 8000;
  const length = seconds * rate;
  const bytes = new Uint8Array(44 + length);
  const view = new DataView(bytes.buffer);
  const words = [
    [0, 'RIFF'],
    [8, 'WAVEfmt '],
    [36, 'data'],
  ] as const;
  for (const [at, letters] of words)
    [...letters].forEach((letter, i) => (bytes[at + i] = letter.charCodeAt(0)));
  view.setUint32(4, 36 + length, true);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  view.setUint32(40, length, true);
  for (let i = 0; i < length; i += 1) bytes[44 + i] = 128 + Math.round(4 * Math.sin(i / 4));
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  const url = `data:audio/wav;base64,${btoa(letters)}`;
  return { url, name, size: bytes.length, mimeType: 'audio/wav', duration: seconds, ...more };
}

/** Loudness as a voice note has it. */
export const WAVEFORM: readonly number[] = Array.from({ length: 60 }, (_, i) => Math.abs(Math.sin(i / 3)));

/** A picture file drawn on a canvas, with enough in it to weigh something. */
export async function pictureFile(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png',
  name = 'photo',
): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  for (let i = 0; i < 400; i += 1) {
    context.fillStyle = `hsl(${(i * 37) % 360} 60% 50%)`;
    context.fillRect((i * 131) % width, (i * 71) % height, width / 9, height / 9);
  }
  const blob = await new Promise<Blob | null>(resolve => {
    canvas.toBlob(resolve, type, 0.95);
  });
  return new File([blob!], `${name}.${type.slice(6)}`, { type });
}

/** The same JPEG, held so that the camera says: turn it a quarter to the right. */
export async function turned(file: File): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // APP1, Exif, big-endian TIFF with one entry: orientation, a short, 6.
  const exif = [
    0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0,
    0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  ];
  return new File([bytes.slice(0, 2), new Uint8Array(exif), bytes.slice(2)], file.name, { type: file.type });
}
