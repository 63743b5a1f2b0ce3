// Bundles every contestant (or those named on the command line) for production, and the harness.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contestants, DIST, ROOT } from './config.mjs';

const common = {
  bundle: true, minify: true, format: 'esm', target: 'chrome120', platform: 'browser', legalComments: 'none', logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  nodePaths: [join(ROOT, 'node_modules')],
  jsx: 'automatic',
  loader: { '.js': 'jsx', '.svg': 'dataurl', '.png': 'file', '.gif': 'file', '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file', '.mp3': 'file', '.wasm': 'file' },
};

await build({ ...common, entryPoints: [join(ROOT, 'bench/page/harness.js'), join(ROOT, 'bench/page/first.js')], outdir: join(DIST, 'harness') });

for (const name of contestants(process.argv.slice(2))) {
  const dir = join(ROOT, 'contestants', name);
  const out = join(DIST, name);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const own = existsSync(join(dir, 'build.json')) ? JSON.parse(readFileSync(join(dir, 'build.json'), 'utf8')) : {};
  const t = Date.now();
  // An alias that begins with a dot is a folder beside the benchmark's own: the project's build.
  const alias = Object.fromEntries(Object.entries(own.alias ?? {}).map(([module, to]) => [module, to.startsWith('.') ? join(ROOT, to) : to]));
  // Two bundles: with the conversation list for the workloads, without it for W6, which weighs a message list and a composer.
  const bundle = (sub, list) => build({
    ...common,
    define: { ...common.define, BENCH_LIST: String(list) },
    stdin: { contents: "import a from './entry.js'; globalThis.__adapter = a;", resolveDir: dir, sourcefile: 'main.js' },
    splitting: true, metafile: true, outdir: join(out, sub), entryNames: 'main', chunkNames: 'chunk-[hash]', assetNames: 'asset-[name]-[hash]',
    publicPath: `/${name}/${sub}`, alias,
  }).then((r) => writeFileSync(join(out, `meta-${sub}.json`), JSON.stringify(r.metafile)));
  try {
    await bundle('full', true);
    await bundle('least', false);
  } catch (e) {
    console.error(`${name}: build failed: ${e.message.slice(0, 1500)}`);
    continue;
  }
  for (const [from, to] of Object.entries(own.copy ?? {})) for (const sub of ['full', 'least']) cpSync(join(ROOT, from), join(out, sub, to), { recursive: true });
  const page = (sub, script) => {
    const css = existsSync(join(out, sub, 'main.css')) ? `<link rel="stylesheet" href="/${name}/${sub}/main.css">` : '';
    // What a kit's readers put into their page as it is, before what the adapter's bundle does with it.
    const scripts = (own.scripts ?? []).map((file) => `<script type="module" src="/${name}/${sub}/${file}"></script>`).join('');
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="icon" href="data:,">` +
      `<style>html,body{margin:0;height:100%;overflow:hidden}#app{height:100%;position:relative;display:flex;flex-direction:column}</style>${css}</head>` +
      `<body><div id="app"></div>${scripts}<script type="module" src="/${name}/${sub}/main.js"></script><script type="module" src="/harness/${script}.js"></script></body></html>`;
  };
  writeFileSync(join(out, 'index.html'), page('full', 'harness'));
  writeFileSync(join(out, 'first.html'), page('least', 'first'));
  console.log(`${name}: built in ${Date.now() - t} ms`);
}
