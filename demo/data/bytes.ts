/** Bytes as a URL that can be played, shown or saved. */
export function dataUrl(mimeType: string, bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x2000) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x2000)));
  }
  return `data:${mimeType};base64,${btoa(parts.join(''))}`;
}

/** Characters of the first 256 code points as bytes. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0) & 0xff);

/** One array out of several. */
export function joined(...arrays: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(arrays.reduce((length, array) => length + array.length, 0));
  let offset = 0;
  for (const array of arrays) {
    all.set(array, offset);
    offset += array.length;
  }
  return all;
}
