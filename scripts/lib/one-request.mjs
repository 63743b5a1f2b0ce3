import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import remapping from '@jridgewell/remapping';
import MagicString from 'magic-string';
import { parseAst } from 'vite';

/** Writes what was edited, and a map that leads through the edit to the sources. */
function write(path, edited, mapOfOld) {
  writeFileSync(path, edited.toString());
  if (!mapOfOld) return;
  const step = edited.generateMap({ hires: true });
  writeFileSync(`${path}.map`, remapping([step, JSON.parse(mapOfOld)], () => null).toString());
}

const nameOf = node => node.name ?? node.value;
const pairs = (specifiers, from, to) =>
  specifiers.map(each => `${nameOf(each[from])}:${nameOf(each[to])}`).join();
const ours = specifiers => specifiers.map((each, at) => `${nameOf(each.local)}:__${at}`).join();
const theirs = specifiers => specifiers.map((each, at) => `__${at} as ${nameOf(each.exported)}`).join();

/** What a chunk wrote to take names from the first one, as taking them from where that one laid them. */
function taken(node, place) {
  const { type, specifiers } = node;
  if (!specifiers?.length) return '';
  if (type === 'ImportDeclaration' && specifiers.every(each => each.type === 'ImportSpecifier'))
    return `const{${pairs(specifiers, 'imported', 'local')}}=${place};`;
  if (type === 'ExportNamedDeclaration')
    return `const{${ours(specifiers)}}=${place};export{${theirs(specifiers)}};`;
  throw new Error(`A chunk takes the first one in a way that is not provided for: ${type}`);
}

/**
 * Puts the chunk that a page loads at once into the script itself: what is shown first comes with one request, not with
 * one after another.
 *
 * The other chunks must not import the script instead. A module is known by the address that it was asked for: where the
 * page's tag says `parlour.js?v=2`, or an address that leads on to another, a chunk's `../parlour.js` would be a second
 * copy of everything. So the script lays what they need in one place of the page, which has the hash of the chunk in its
 * name, as each chunk had in what it imported. A second copy of the script finds it there and hands on the first's.
 *
 * @param {string} dist the folder of the script
 * @param {string} script the script's name, which so far only hands on names of the chunk
 * @param {string} first what the chunk is called, without its hash
 */
export function loadAtOnce(dist, script, first) {
  const [file] = globSync(`chunks/${first}-*.js`, { cwd: dist });
  const path = join(dist, file);
  const specifier = `./${basename(file)}`;
  const place = `globalThis[Symbol.for(${JSON.stringify(`parlour/${basename(file, '.js')}`)})]`;

  for (const other of globSync('chunks/*.js', { cwd: dist })) {
    const code = readFileSync(join(dist, other), 'utf8');
    if (other === file || !code.includes(specifier)) continue;
    const edited = new MagicString(code);
    for (const node of parseAst(code).body)
      if (node.source?.value === specifier) edited.update(node.start, node.end, taken(node, place));
    if (edited.toString().includes(specifier)) throw new Error(`${other} still asks for ${specifier}`);
    const map = globSync(`${other}.map`, { cwd: dist }).map(name =>
      readFileSync(join(dist, name), 'utf8'),
    )[0];
    write(join(dist, other), edited, map);
  }

  const facade = parseAst(readFileSync(join(dist, script), 'utf8')).body;
  const code = readFileSync(path, 'utf8');
  const { body } = parseAst(code);
  const lists = body.filter(({ type }) => type === 'ExportNamedDeclaration');
  if (facade.length !== 1 || lists.length !== 1 || body.some(({ source }) => source))
    throw new Error(`${script} or its first chunk is not built as expected`);
  const [{ start, end, specifiers }] = lists;
  const all = `const __all=${place}??={${pairs(specifiers, 'exported', 'local')}};`;
  const edited = new MagicString(code)
    .update(start, end, all + taken(facade[0], '__all'))
    .replaceAll(/\bimport\((["'`])\.\//g, 'import($1./chunks/');
  write(join(dist, script), edited, readFileSync(`${path}.map`, 'utf8'));
  for (const each of [path, `${path}.map`]) rmSync(each);
}
