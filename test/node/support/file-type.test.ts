import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inertType, mediaTypeOf } from '../../../src/model/media-type.js';
import { accepts } from '../../../src/support/accepts.js';
import { cleanName } from '../../../src/support/file-name.js';
import { typeOfFile } from '../../../src/support/file-type.js';

const bytes = (signs: string): Uint8Array<ArrayBuffer> => Uint8Array.from(signs, sign => sign.charCodeAt(0));
const rest = '\0'.repeat(64);

describe('typeOfFile', () => {
  const cases: [what: string, signs: string, claimed: string, type: string][] = [
    ['a PNG', '\x89PNG\r\n\x1a\n', '', 'image/png'],
    ['a JPEG that claims to be a PNG', '\xff\xd8\xff\xe0', 'image/png', 'image/jpeg'],
    ['a WebP', 'RIFF\x01\x02\x03\x04WEBP', '', 'image/webp'],
    ['an AVIF', '\0\0\0\x1cftypavif', '', 'image/avif'],
    ['a HEIC', '\0\0\0\x1cftypheic', 'image/jpeg', 'image/heic'],
    ['a film', '\0\0\0\x1cftypisom', '', 'video/mp4'],
    ['a sound in the same box', '\0\0\0\x1cftypisom', 'audio/mp4', 'audio/mp4'],
    ['a WebM film', '\x1aE\xdf\xa3....webm....V_VP9', 'audio/webm', 'video/webm'],
    ['a WebM sound', '\x1aE\xdf\xa3....webm....A_OPUS', 'audio/webm', 'audio/webm'],
    ['an Ogg sound', 'OggS....OpusHead', '', 'audio/ogg'],
    ['an MP3', 'ID3\x04', 'application/octet-stream', 'audio/mpeg'],
    ['a PDF', '%PDF-1.7', 'text/plain', 'application/pdf'],
    ['a Word document', 'PK\x03\x04', 'application/vnd.ms-word', 'application/vnd.ms-word'],
    ['a ZIP that claims to be a picture', 'PK\x03\x04', 'image/png', 'application/zip'],
    [
      'an SVG behind a comment',
      '<?xml version="1.0"?><!-- x --> <svg xmlns="x">',
      'image/png',
      'image/svg+xml',
    ],
    ['a page', '<!doctype html><title>x', 'image/gif', 'text/html'],
    ['words that claim to be a picture', 'hello', 'image/png', 'application/octet-stream'],
    ['words', 'hello', 'text/plain; charset=utf-8', 'text/plain'],
    ['nobody knows', 'hello', '', ''],
  ];
  for (const [what, signs, claimed, type] of cases) {
    test(what, async () => {
      assert.equal(await typeOfFile(new Blob([bytes(signs + rest)], { type: claimed })), type);
    });
  }
});

test('a sort is drawn only where every browser can, and no SVG is', () => {
  assert.deepEqual(
    [
      'image/png',
      'image/svg+xml',
      'image/heic',
      'video/mp4',
      'video/x-matroska',
      'audio/webm',
      'text/plain',
      '',
    ].map(mediaTypeOf),
    ['image', 'file', 'file', 'video', 'file', 'audio', 'file', 'file'],
  );
});

test('what would run as a page is none', () => {
  for (const type of ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/xml', 'text/javascript'])
    assert.equal(inertType(type), 'application/octet-stream', type);
  for (const type of ['image/png', 'application/pdf', 'text/plain', 'video/mp4'])
    assert.equal(inertType(type), type);
});

test('names lose slashes, control signs and turns of direction, and keep their ending', () => {
  assert.equal(cleanName('a/b\\c\u0000.txt'), 'a_b_c_.txt');
  assert.equal(cleanName('photo\u202egpj.exe'), 'photo_gpj.exe');
  assert.equal(cleanName(' .. '), 'file');
  assert.equal(cleanName(''), 'file');
  const long = cleanName(`${'x'.repeat(400)}.jpeg`);
  assert.equal(long.length, 255);
  assert.ok(long.endsWith('.jpeg'));
});

test('lists of types are read as an input reads them', () => {
  const file = (name: string, type: string): File => new File(['x'], name, { type });
  assert.ok(accepts('', file('a', '')));
  assert.ok(accepts('image/*, .pdf', file('a.png', 'image/png')));
  assert.ok(accepts('image/*, .pdf', file('A.PDF', 'application/pdf')));
  assert.ok(!accepts('image/*, .pdf', file('a.txt', 'text/plain')));
  assert.ok(!accepts('.pdf', file('a.pdf', 'application/octet-stream'), 'application/pdf'));
});
