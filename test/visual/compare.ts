// Compares a picture with the one that is kept of it.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const kept = fileURLToPath(new URL('baselines', import.meta.url));
/** What did not look as it should: the picture, and where it differs. */
const failed = fileURLToPath(new URL('../../.cache/visual', import.meta.url));

/** Another version of Chromium may round a curve or a shadow another way; more than this many pixels are a change. */
const TOLERATED = 40;
/** How far two colours may be apart and still be the same, from 0 to 1. */
const THRESHOLD = 0.025;

const isUpdate = process.env['PARLOUR_UPDATE'] === '1';

/** Fails when a picture is not as it was kept; keeps it, where that was asked for. */
export async function expectLook(name: string, shot: Uint8Array): Promise<void> {
  const path = join(kept, `${name}.png`);
  const now = PNG.sync.read(Buffer.from(shot));
  const before = existsSync(path) ? PNG.sync.read(await readFile(path)) : undefined;
  const { different, diff } = before ? compare(before, now) : { different: Infinity, diff: undefined };
  if (different <= TOLERATED) return;
  if (isUpdate) {
    await write(path, now);
    return;
  }
  await write(join(failed, `${name}.png`), now);
  if (diff) await write(join(failed, `${name}.diff.png`), diff);
  throw new Error(
    before
      ? `${name} looks otherwise: ${different === Infinity ? 'another size' : `${different} pixels`}. ` +
          `See .cache/visual/${name}.png. As it should be? npm run test:visual -- --update`
      : `There is no picture of ${name} yet. To keep one: npm run test:visual -- --update`,
  );
}

/**
 * How many pixels are others. Heights are fractions of pixels, and what stands under a row may be rounded up or down: a
 * pixel that the other picture has in the row above or below counts as the same. Both are asked, so that a hairline
 * neither comes nor goes unseen.
 */
function compare(before: PNG, now: PNG): { different: number; diff?: PNG } {
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return { different: Infinity };
  if (count(differences(before, now)) <= TOLERATED) return { different: 0 };
  const [come, gone] = [notIn(before, now), notIn(now, before)];
  return { different: count(come) + count(gone), diff: count(come) < count(gone) ? gone : come };
}

/** What of a picture is not in another, at its place or a pixel above or below. */
function notIn(other: PNG, picture: PNG): PNG {
  const diff = differences(other, picture);
  for (const shift of [-1, 1]) keepCommon(diff, differences(shifted(other, shift), picture));
  return diff;
}

/** Opaque where the two differ. */
function differences(before: PNG, { data, width, height }: PNG): PNG {
  const diff = new PNG({ width, height });
  pixelmatch(before.data, data, diff.data, width, height, { threshold: THRESHOLD, diffMask: true });
  return diff;
}

function shifted(picture: PNG, by: number): PNG {
  const { width, height } = picture;
  const moved = new PNG({ width, height });
  picture.data.copy(moved.data);
  const [from, to] = by < 0 ? [1, 0] : [0, 1];
  PNG.bitblt(picture, moved, 0, from, width, height - 1, 0, to);
  return moved;
}

function keepCommon(diff: PNG, other: PNG): void {
  for (let at = 3; at < diff.data.length; at += 4) if (!other.data[at]) diff.data[at] = 0;
}

function count({ data }: PNG): number {
  let found = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]) found += 1;
  return found;
}

async function write(path: string, picture: PNG): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
}
