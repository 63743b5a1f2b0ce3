// What each entry point may weigh, minified and with Brotli, with the npm packages it needs and without what it loads
// later. `npm run check` measures it from dist/.
import { existsSync, globSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const dist = 'dist';
const scratch = '.cache/size';

/** Bundles one module and answers the files that a page loads at once for it. */
async function bundled(name, from) {
  const { metafile } = await build({
    entryPoints: { [name.replaceAll('/', '-')]: join(dist, from) },
    outdir: join(scratch, name),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    metafile: true,
    logLevel: 'error',
    external: ['node:*'],
  });
  const entry = Object.keys(metafile.outputs).find(
    file => metafile.outputs[file].entryPoint === `${dist}/${from}`,
  );
  return loadedWith(entry, file =>
    metafile.outputs[file].imports.filter(({ kind }) => kind === 'import-statement'),
  );
}

function loadedWith(entry, importsOf, found = new Set()) {
  if (found.has(entry)) return [...found];
  found.add(entry);
  for (const { path, external } of importsOf(entry)) if (!external) loadedWith(path, importsOf, found);
  return [...found];
}

/** The script for script tags and what it imports at once, read from the files that are shipped. */
async function shipped(from) {
  const { metafile } = await build({
    entryPoints: [join(dist, from)],
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
    outdir: join(scratch, 'shipped'),
    splitting: true,
    logLevel: 'error',
  });
  return loadedWith(`${dist}/${from}`, file =>
    metafile.inputs[file].imports.filter(({ kind }) => kind === 'import-statement'),
  );
}

rmSync(scratch, { recursive: true, force: true });

const checks = [
  { name: 'parlour.js, all that loads at once', path: await shipped('parlour.js'), limit: '43 kB' },
  {
    name: 'embedded service, loaded later',
    path: globSync(`${dist}/chunks/embedded-service-*.js`),
    limit: '22 kB',
  },
  { name: 'parlour.iife.js', path: [`${dist}/parlour.iife.js`], limit: '251 kB' },
];

/** What each element may weigh by itself, with lit and all else that it loads at once. */
const elements = {
  'chat-add-members': '38 kB',
  'chat-app': '88 kB',
  'chat-audio': '24 kB',
  'chat-call': '25 kB',
  'chat-call-log': '41 kB',
  'chat-composer': '19 kB',
  'chat-conversations': '47 kB',
  'chat-details': '52 kB',
  'chat-emoji-picker': '26 kB',
  'chat-forward': '42 kB',
  'chat-group-form': '43 kB',
  'chat-group-join': '24 kB',
  'chat-group-leave': '32 kB',
  'chat-group-members': '38 kB',
  'chat-groups': '36 kB',
  'chat-header': '26 kB',
  'chat-launcher': '43 kB',
  'chat-live-reactions': '21 kB',
  'chat-menu': '15 kB',
  'chat-message-delete': '23 kB',
  'chat-message-info': '37 kB',
  'chat-message-report': '24 kB',
  'chat-messages': '34 kB',
  'chat-new-chat': '49 kB',
  'chat-notifier': '31 kB',
  'chat-poll-form': '23 kB',
  'chat-profile': '32 kB',
  'chat-reaction-picker': '24 kB',
  'chat-saved': '41 kB',
  'chat-schedule': '23 kB',
  'chat-scheduled': '38 kB',
  'chat-search': '48 kB',
  'chat-session': '26 kB',
  'chat-shortcuts': '22 kB',
  'chat-thread': '59 kB',
  'chat-threads': '41 kB',
  'chat-users': '36 kB',
  'chat-viewer': '29 kB',
  'chat-voice-recorder': '26 kB',
};

/** Limits of the entry points; one without a limit is only reported. */
const entries = {
  'index.js': '202 kB',
  'session/index.js': '14 kB',
  'transport/index.js': '2 kB',
  'transports/local/index.js': '24 kB',
  'transport/conformance/index.js': '31 kB',
  'kinds/index.js': '19 kB',
};
for (const file of globSync(`${dist}/elements/*/define.js`))
  entries[file.slice(dist.length + 1).replaceAll('\\', '/')] ??= elements[file.split(/[\\/]/).at(-2)];

for (const [file, limit] of Object.entries(entries)) {
  if (!existsSync(resolve(dist, file))) continue;
  const name = file.replace(/\.js$/, '').replace(/\/index$/, '');
  checks.push({ name, path: await bundled(name, file), ...(limit ? { limit } : {}) });
}

export default checks;
