import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import remapping from '@jridgewell/remapping';
import { minifyHTMLLiterals } from '@literals/html-css-minifier';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { build as analyse } from 'esbuild';
import { minify } from 'terser';
import { build as bundle } from 'vite';
import { loadAtOnce } from './one-request.mjs';
import { root, run } from './setup.mjs';

const dist = join(root, 'dist');
const entry = join(root, 'src/define.ts');
const serviceEntry = join(root, 'src/transports/local/index.ts');

const common = {
  root,
  logLevel: 'warn',
  plugins: [literalsHtmlCssMinifier()],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** dist/<room>/…: one module for each of ours, npm packages left to the user's bundler. */
async function buildModules() {
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
  for (const file of globSync('**/*.js', { cwd: dist })) await minifyTemplates(join(dist, file));
}

/** Takes the blanks out of templates and sheets: to a user's bundler they are strings, which it leaves as they are. */
async function minifyTemplates(file) {
  const minified = await minifyHTMLLiterals(readFileSync(file, 'utf8'), { fileName: file });
  if (!minified) return;
  const map = remapping([minified.map, JSON.parse(readFileSync(`${file}.map`, 'utf8'))], () => null);
  writeFileSync(file, minified.code);
  writeFileSync(`${file}.map`, map.toString());
}

/**
 * The modules that a page loads at once. They make one file: in many small ones each would be compressed by itself,
 * which costs a page a seventh more, and a request each.
 */
async function firstModules() {
  const { metafile } = await analyse({
    entryPoints: [entry],
    absWorkingDir: root,
    outdir: join(root, '.cache/first'),
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    conditions: ['production'],
    metafile: true,
    logLevel: 'error',
  });
  const found = new Set();
  const walk = path => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, kind, external } of metafile.inputs[path].imports)
      if (kind === 'import-statement' && !external) walk(next);
  };
  walk('src/define.ts');
  return new Set([...found].map(path => join(root, path)));
}

/** The script for script tags; and what the chunk of its first modules is called, until it is in there. */
const SCRIPT = 'parlour.js';
const FIRST = 'core';

/** dist/parlour.js: for `<script type="module">`; what is not needed at once waits in dist/chunks/. */
async function buildScript() {
  const first = await firstModules();
  await bundle({
    ...common,
    build: {
      outDir: dist,
      emptyOutDir: false,
      minify: true,
      // As a library: a page's chunks would each come with a preload of the styles that they have not.
      lib: { entry: { parlour: entry }, formats: ['es'] },
      rollupOptions: {
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es',
          minify: { compress: { target: 'es2024' }, mangle: true, codegen: { removeWhitespace: true } },
          entryFileNames: '[name].js',
          codeSplitting: { groups: [{ name: FIRST, test: id => first.has(id.replace(/\?.*$/, '')) }] },
          chunkFileNames: ({ facadeModuleId }) =>
            facadeModuleId === serviceEntry ? 'chunks/embedded-service-[hash].js' : 'chunks/[name]-[hash].js',
        },
      },
    },
  });
}

/** All emoji and their names: as heavy as all else together, so that the one file leaves them where tsc put them. */
const emojiData = /chat-emoji-picker\/data\/([a-z]+)\.[jt]s$/;

/** dist/parlour.iife.js: for a plain `<script>`; one file, everything in it but what an emoji picker shows. */
async function buildClassicScript() {
  await bundle({
    ...common,
    build: {
      outDir: dist,
      emptyOutDir: false,
      minify: true,
      lib: { entry, name: 'Parlour', formats: ['iife'], fileName: () => 'parlour.iife.js' },
      rollupOptions: {
        external: emojiData,
        output: {
          codeSplitting: false,
          paths: id => id.replace(/^.*\/(?=elements\/)/, './').replace(/\.ts$/, '.js'),
        },
      },
    },
  });
}

/**
 * What a page loads at once it also runs at once: Chromium then compiles all of it while it loads, beside the page, and
 * not each function when it is first called. Other engines see a comment. https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** Terser finds a hundredth, compressed, in what vite's own minifier leaves of the scripts. */
async function minifyAgain() {
  for (const file of globSync('{parlour,parlour.iife,chunks/*}.js', { cwd: dist })) {
    const path = join(dist, file);
    // What only hands on other modules has no map.
    if (!existsSync(`${path}.map`)) continue;
    const { code, map } = await minify(readFileSync(path, 'utf8'), {
      ecma: 2020,
      module: !file.endsWith('.iife.js'),
      compress: { passes: 2 },
      format: file === SCRIPT ? { preamble: COMPILE_HINT } : {},
      sourceMap: { content: readFileSync(`${path}.map`, 'utf8'), url: `${basename(path)}.map` },
    });
    writeFileSync(path, code);
    writeFileSync(`${path}.map`, map);
  }
}

/** Builds all that the package holds into dist/. */
export async function build() {
  rmSync(dist, { recursive: true, force: true });
  await buildModules();
  await buildScript();
  loadAtOnce(dist, SCRIPT, FIRST);
  await buildClassicScript();
  await minifyAgain();
  writeFileSync(join(dist, 'parlour.d.ts'), "export * from './define.js';\n");
}
