import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const pages = ['README.md', 'bench/README.md', ...globSync('docs/**/*.md')];
const features = await readFile('docs/features.md', 'utf8');
const rows = [...features.matchAll(/^\| (\d+) \| .*? \| ([YP–]) \| (.*) \|$/gm)].map(
  ([, number, state, where = '']) => ({ number: Number(number), state, where }),
);

for (const page of pages) {
  test(`links of ${page} lead somewhere`, async () => {
    // What stands in code only looks like a link.
    const text = (await readFile(page, 'utf8')).replaceAll(/```[^]*?```|`[^`\n]*`/g, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/(?:src|srcset)="([^"]+)"/g)]
      .map(([, link = '']) => link)
      .filter(link => !/^([a-z]+:|#)/.test(link));
    const broken = links.filter(link => !existsSync(join(dirname(page), link.replace(/#.*/, ''))));
    assert.deepEqual(broken, []);
  });
}

test('each feature names tests that there are', () => {
  const tests = globSync('test/**/*.test.ts');
  const missing = rows.flatMap(({ number, where }) =>
    [...where.matchAll(/`([\w/-]+\.test)`/g)]
      .map(([, name = '']) => name)
      .filter(name => !tests.some(file => file.endsWith(`/${name}.ts`)))
      .map(name => `${String(number)}: ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('features are counted right, and each has a number of its own', () => {
  const count = (state: string): number => rows.filter(row => row.state === state).length;
  assert.equal(new Set(rows.map(({ number }) => number)).size, rows.length);
  assert.ok(
    features.includes(
      `Of ${String(rows.length)}: ${String(count('Y'))} yes, ${String(count('P'))} in part, ${String(count('–'))} no.`,
    ),
  );
});
