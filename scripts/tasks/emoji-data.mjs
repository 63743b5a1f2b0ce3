// Writes src/elements/chat-emoji-picker/data/: all emoji in their order, and their names and search words in each
// language, and the short names of GitHub. Run by hand when Unicode
// brings new ones: `node scripts/run.mjs emoji-data`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/setup.mjs';

// The order, groups and versions are emojibase's; names and words are those of Unicode's CLDR.
const ORDER = 'emoji-picker-element-data@1.8.0';
const WORDS = ['cldr-annotations-full@48.2.0', 'cldr-annotations-derived-full@48.2.0'];
const LANGUAGES = ['en', 'de', 'ar'];
/** Emoji since this version may lack in a font; older ones are everywhere. */
const OLD = 13.1;
/** A group of parts (skin tones, hair) that nobody sends. */
const PARTS = 2;

const scratch = mkdtempSync(join(tmpdir(), 'parlour-emoji-'));
const out = join(root, 'src/elements/chat-emoji-picker/data');

function unpack(name) {
  const archive = execFileSync('npm', ['pack', '--silent', name], { cwd: scratch, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', archive], { cwd: scratch });
  execFileSync('mv', ['package', name], { cwd: scratch });
  return join(scratch, name);
}

const read = path => JSON.parse(readFileSync(path, 'utf8'));
/** CLDR leaves out the sign that asks for the coloured form. */
const bare = emoji => emoji.replaceAll('\u{FE0F}', '');

/** The same as in skin-tone.ts. */
const toned = (emoji, tone) =>
  emoji.replace(
    /(?<!\u{200D})(\p{Emoji_Modifier_Base})\u{FE0F}?|(?<=\u{200D})(\p{Emoji_Modifier_Base})\u{FE0F}?(?!\u{200D})/gu,
    (_, first, later) => `${first ?? later}${tone}`,
  );
const TONES = ['\u{1F3FB}', '\u{1F3FC}', '\u{1F3FD}', '\u{1F3FE}', '\u{1F3FF}'];

function takesTones({ emoji, skins = [] }) {
  return TONES.every((tone, index) =>
    skins.some(skin => skin.tone === index + 1 && bare(skin.emoji) === bare(toned(emoji, tone))),
  );
}

const header = `// Made by scripts/tasks/emoji-data.mjs from emojibase and Unicode CLDR 48 (Unicode License v3). Do not edit.\n`;
const write = (name, text) => writeFileSync(join(out, `${name}.ts`), `${header}\n${text}`);

try {
  const folder = unpack(ORDER);
  const all = read(join(folder, 'en/cldr-native/data.json')).filter(
    ({ group }) => group !== undefined && group !== PARTS,
  );
  const groups = Map.groupBy(all, ({ group }) => group);
  const left = all.filter(one => one.skins && !takesTones(one)).map(({ emoji }) => emoji);
  console.log(`Without tones: ${left.join(' ')}`);
  const lines = [...groups.values()].map(group =>
    group
      .map(one => {
        const since = one.version >= OLD ? `@${one.version}` : '';
        return `${one.emoji}${takesTones(one) ? '*' : ''}${since}`;
      })
      .join(' '),
  );
  write(
    'emoji',
    `/** A group a line. A \`*\` marks those that take a skin tone, an \`@\` the version of those that are young. */\nexport const emoji = \`\n${lines.join('\n')}\n\`;\n`,
  );
  const codes = new Map(
    read(join(folder, 'en/github/data.json')).map(({ emoji, shortcodes = [] }) => [emoji, shortcodes]),
  );
  const short = all.flatMap(({ emoji }) => {
    const names = codes.get(emoji) ?? [];
    return names.length ? [[emoji, ...names].join(' ')] : [];
  });
  write(
    'shortcodes',
    `/** An emoji a line, and the short names that it is known by elsewhere. */\nexport const shortcodes = \`\n${short.join('\n')}\n\`;\n`,
  );
  const sources = WORDS.map(unpack);
  for (const language of LANGUAGES) {
    const words = Object.assign(
      {},
      read(join(sources[0], `annotations/${language}/annotations.json`)).annotations.annotations,
      read(join(sources[1], `annotationsDerived/${language}/annotations.json`)).annotationsDerived
        .annotations,
    );
    const rows = [...groups.values()].flat().map(({ emoji, annotation }) => {
      const found = words[emoji] ?? words[bare(emoji)];
      if (!found) console.log(`${language}: no words for ${emoji} (${annotation})`);
      const name = found?.tts?.[0] ?? annotation;
      const inName = name.toLowerCase();
      const more = (found?.default ?? []).filter(word => !inName.includes(word.toLowerCase()));
      return [name, ...more].join('|');
    });
    const text = rows.join('\n');
    if (/[`\\]|\$\{/.test(text)) throw new Error(`${language}: a sign that a template literal can't hold`);
    write(
      language,
      `/** Of each emoji, in the order of emoji.ts: its name, and words that find it. */\nexport const words = \`\n${text}\n\`;\n`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
