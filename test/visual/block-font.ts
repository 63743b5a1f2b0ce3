// A font of plain blocks, made here: text looks and wraps the same on every machine, whatever fonts it has and however
// its Chromium smooths letters, and still has the size, colour and place of text.

const UNITS = 1000;
const LOW = 520;
const TALL = 720;

type Glyph = readonly [advance: number, height: number];

/** The first is what a font draws for a sign that it does not have. */
const GLYPHS: readonly Glyph[] = [
  [640, TALL],
  [0, 0],
  [280, 0],
  [300, TALL],
  [520, LOW],
  [800, LOW],
  [640, TALL],
  [1000, 800],
];
const [MISSING, NOTHING, SPACE, NARROW, MIDDLE, WIDE, CAPITAL, SQUARE] = [0, 1, 2, 3, 4, 5, 6, 7];

/** What the texts of the stories use. What is in none of them, the machine's own fonts would draw. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x590, 0x6ff],
  [0x2000, 0x2bff],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xfe00, 0xfe0f],
  [0xfe70, 0xfeff],
  [0xff00, 0xffef],
  [0x1f000, 0x1faff],
];

function glyphOf(code: number): number {
  const sign = String.fromCodePoint(code);
  if (/\p{M}|\p{Cf}/u.test(sign)) return NOTHING;
  if (/\p{Z}/u.test(sign)) return SPACE;
  if (code >= 0x2300 && !/[\ufe00-\ufeff]/.test(sign)) return SQUARE;
  if (/[\p{P}ijltfrI|]/u.test(sign)) return NARROW;
  if (/[mwMW@]/.test(sign)) return WIDE;
  if (/[\p{Lu}\p{N}]/u.test(sign)) return CAPITAL;
  return /[\p{L}\p{S}]/u.test(sign) ? MIDDLE : MISSING;
}

/** Big-endian bytes. */
const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
};
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4));
  return bytes;
};

function outline([advance, height]: Glyph): Buffer {
  if (height === 0) return Buffer.alloc(0);
  const [left, right] = [40, advance - 40];
  return Buffer.concat([
    u16(1, left, 0, right, height, 3, 0),
    // Four corners, each with two coordinates of two bytes.
    Buffer.from([1, 1, 1, 1]),
    u16(left, 0, right - left, 0),
    u16(0, height, 0, -height),
  ]);
}

function characterMap(): Buffer {
  const groups = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) =>
      u32(from + index, from + index, glyphOf(from + index)),
    ),
  );
  const table = Buffer.concat([u16(12, 0), u32(16 + groups.length * 12, 0, groups.length), ...groups]);
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), table]);
}

function names(): Buffer {
  const words = [
    [1, 'Blocks'],
    [2, 'Regular'],
    [4, 'Blocks'],
    [6, 'Blocks'],
  ] as const;
  const texts = words.map(([, text]) => u16(...Array.from(text, sign => sign.charCodeAt(0))));
  let at = 0;
  const records = words.map(([id], index) => {
    const record = u16(3, 1, 0x409, id, texts[index]!.length, at);
    at += texts[index]!.length;
    return record;
  });
  return Buffer.concat([u16(0, words.length, 6 + words.length * 12), ...records, ...texts]);
}

function tables(): Record<string, Buffer> {
  const outlines = GLYPHS.map(outline);
  let at = 0;
  const places = [0, ...outlines.map(({ length }) => (at += length))];
  const widest = Math.max(...GLYPHS.map(([advance]) => advance));
  return {
    'OS/2': Buffer.concat([
      u16(4, 500, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
      Buffer.alloc(10),
      u32(1, 0, 0, 0),
      Buffer.from('TEST'),
      u16(0x40, 0x20, 0xffff, 800, -200, 0, 900, 250),
      u32(1, 0),
      u16(LOW, TALL, 0, 0x20, 1),
    ]),
    cmap: characterMap(),
    glyf: Buffer.concat(outlines),
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(3, UNITS),
      Buffer.alloc(16),
      u16(0, 0, widest, 800, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([
      u32(0x10000),
      u16(900, -250, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length),
    ]),
    hmtx: u16(...GLYPHS.flatMap(([advance, height]) => [advance, height ? 40 : 0])),
    loca: u32(...places),
    maxp: Buffer.concat([u32(0x10000), u16(GLYPHS.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: names(),
    post: Buffer.concat([u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
  };
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The font as the URL of a style sheet. */
export function blockFont(): string {
  const all = Object.entries(tables()).sort(([a], [b]) => (a < b ? -1 : 1));
  let at = 12 + all.length * 16;
  const entries = all.map(([tag, bytes]) => {
    const entry = Buffer.concat([Buffer.from(tag), u32(checksum(padded(bytes)), at, bytes.length)]);
    at += padded(bytes).length;
    return entry;
  });
  const power = 2 ** Math.floor(Math.log2(all.length));
  const head = Buffer.concat([
    u32(0x10000),
    u16(all.length, power * 16, Math.log2(power), all.length * 16 - power * 16),
  ]);
  const font = Buffer.concat([head, ...entries, ...all.map(([, bytes]) => padded(bytes))]);
  return `url(data:font/ttf;base64,${font.toString('base64')})`;
}
