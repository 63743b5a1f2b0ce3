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

function compare(before: PNG, now: PNG): { different: number; diff?: PNG } {
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return { different: Infinity };
  const diff = new PNG({ width, height });
  const different = pixelmatch(before.data, now.data, diff.data, width, height, { threshold: THRESHOLD });
  return { different, diff };
}

async function write(path: string, picture: PNG): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
}
