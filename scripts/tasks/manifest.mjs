// npm run manifest: custom-elements.json, the public face of every element. With --check it is compared, not written.
import { existsSync, readFileSync } from 'node:fs';
import { manifestPath, readManifest, writeManifest } from '../lib/manifest.mjs';

if (!process.argv.includes('--check')) writeManifest();
else if (!existsSync(manifestPath) || readFileSync(manifestPath, 'utf8') !== readManifest()) {
  console.error('custom-elements.json does not say what the elements are. Run: npm run manifest');
  process.exitCode = 1;
}
