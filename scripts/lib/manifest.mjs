import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './setup.mjs';

/** Reads the elements' sources and answers the manifest that describes them. */
export function readManifest() {
  const folder = mkdtempSync(join(tmpdir(), 'parlour-manifest-'));
  try {
    const cem = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
    const args = [cem, 'analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'];
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [...args, '--outdir', relative(root, folder)],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The manifest could not be made:\n${stdout}${stderr}`);
    const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
    return `${JSON.stringify(manifest, null, 2)}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const manifestPath = join(root, 'custom-elements.json');

export function writeManifest() {
  writeFileSync(manifestPath, readManifest());
}
