import type { Attachment } from '../../src/model/attachment.js';
import { bytesOf, dataUrl, joined } from './bytes.js';

/** A one-page PDF with a title and some lines. */
export function pdf(name: string, title: string, lines: readonly string[]): Attachment {
  const text = [
    `BT /F1 28 Tf 72 740 Td (${title}) Tj ET`,
    ...lines.map((line, index) => `BT /F2 13 Tf 72 ${700 - index * 22} Td (${line}) Tj ET`),
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  const bytes = bytesOf(file);
  return { url: dataUrl('application/pdf', bytes), name, size: bytes.length, mimeType: 'application/pdf' };
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const little = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array =>
  Uint8Array.from(
    fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );

/** A ZIP with one text file in it, stored as it is. */
export function zip(name: string, inside: string, content: string): Attachment {
  const body = bytesOf(content);
  const title = bytesOf(inside);
  const facts = little(
    ...([
      [20, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0x5a21, 2],
      [crc32(body), 4],
    ] as const),
    ...([
      [body.length, 4],
      [body.length, 4],
      [title.length, 2],
      [0, 2],
    ] as const),
  );
  const local = joined(little([0x04034b50, 4]), facts, title, body);
  const entry = joined(
    little([0x02014b50, 4], [20, 2]),
    facts,
    little([0, 2], [0, 2], [0, 2], [0, 4], [0, 4]),
    title,
  );
  const end = little(
    ...([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [1, 2],
      [1, 2],
    ] as const),
    ...([
      [entry.length, 4],
      [local.length, 4],
      [0, 2],
    ] as const),
  );
  const bytes = joined(local, entry, end);
  return { url: dataUrl('application/zip', bytes), name, size: bytes.length, mimeType: 'application/zip' };
}
