import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkUrl, isSafeUrl } from '../../../src/model/url.js';

const good = [
  'https://example.org/a?b#c',
  'HTTP://example.org',
  '//example.org/a',
  '/a/b.png',
  'a.png',
  './a:b',
  'data:image/png;base64,AAAA',
  'blob:https://example.org/1',
  'parlour-file:abc',
];
const bad = [
  '',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'file:///etc/passwd',
  'data:text/html,<script>',
  'data:image/svg+xml,' + 'x'.repeat(300_000),
  'https://example.org/' + 'a'.repeat(2048),
  undefined,
  7,
];

it('lets through what a page may load or link, and nothing else', () => {
  for (const url of good) assert.ok(isSafeUrl(url), url);
  for (const url of bad) assert.ok(!isSafeUrl(url), String(url));
  assert.throws(() => checkUrl('javascript:1', 'link'), { code: 'invalid-url' });
  assert.equal(checkUrl('a.png', 'icon'), 'a.png');
});
