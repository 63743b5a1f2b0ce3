import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import '../../../src/kinds/index.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { Attachment } from '../../../src/model/attachment.js';
import type { MediaMessage } from '../../../src/model/message.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { CLIP } from '../../../demo/data/clip.js';
import { expectAccessible } from '../../support/axe.js';
import {
  atEnd,
  dayAt,
  find,
  findAll,
  partOf,
  rowNamed,
  rowsOf,
  seedOf,
  TestChat,
  threadOf,
  wordsOf,
} from '../../support/chat.js';
import { click } from '../../support/input.js';
import { picture, pictureFile, sound, turned, WAVEFORM } from '../../support/media.js';
import { until } from '../../support/wait.js';

let minute = 0;
const at = (): number => dayAt(1, `9:${10 + (minute++ % 40)}`);
const sent = (
  media: 'image' | 'video' | 'audio' | 'file',
  attachments: readonly Attachment[],
  more: Partial<SeedMessage> = {},
): SeedMessage =>
  ({ from: 'grace', to: 'group:crew', media, attachments, sentAt: at(), ...more }) as SeedMessage;

type Wrap = (transport: LocalTransport) => LocalTransport;

async function show(messages: readonly SeedMessage[], wrap?: Wrap, raw = false) {
  const chat = new TestChat({ seed: seedOf(messages), height: 800, ...(wrap && { wrap }) });
  const session = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
  session.withoutImageScaling = raw;
  const list = session.querySelector('chat-messages')!;
  await until(() => threadOf(session, 'group:crew')?.status === 'ready', 'the messages');
  await until(() => rowsOf(list).length === messages.length, 'rows');
  return { session, list };
}

/** Keeps what is uploaded. */
function catching(files: File[]): Wrap {
  return transport => ({
    ...transport,
    files: {
      ...transport.files!,
      upload: (file, options) => {
        files.push(file as File);
        return transport.files!.upload(file, options);
      },
    },
  });
}

/** Sends a file as Ada and answers what the service made of it. */
async function sendFile(session: ChatSession, file: File): Promise<Attachment> {
  const key = session.session!.send('group:crew', { files: [{ file, alt: 'What it shows' }] });
  const entry = () => threadOf(session, 'group:crew')!.entries.find(each => each.key === key);
  await until(() => entry()?.delivery !== 'sending', 'it is sent', 15_000);
  expect(entry()!.delivery).to.equal('sent');
  return (entry()!.message as MediaMessage).attachments[0]!;
}

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

describe('pictures', () => {
  it('keep their space before they are there, in their own proportions', async () => {
    const { list } = await show([sent('image', [picture('wide', { url: 'https://example.invalid/a.png' })])]);
    const { width, height } = boxOf(partOf(list, 'picture')!);
    expect(width).to.be.greaterThan(250);
    expect(width / height).to.be.closeTo(1.5, 0.02);
  });

  it('never stand there tiny, however small they are', async () => {
    const { list } = await show([sent('image', [picture('dot', {}, 12, 12)])]);
    expect(boxOf(partOf(list, 'picture')!).width).to.be.greaterThan(250);
  });

  it('are named by what the sender said of them', async () => {
    const { list } = await show([sent('image', [picture('a', { alt: 'A boat' })])]);
    expect(partOf(list, 'picture')!.getAttribute('aria-label')).to.equal('Open picture: A boat');
    expect(findAll<HTMLImageElement>(list, '[part~="picture"] img').at(-1)!.alt).to.equal('A boat');
    expect(rowsOf(list)[0]!.getAttribute('aria-label')).to.include('Photo, A boat');
    await expectAccessible(list);
  });

  it('bear the time where no words follow', async () => {
    const { list } = await show([
      sent('image', [picture('bare')]),
      sent('image', [picture('told')], { text: 'With words' }),
    ]);
    const [bare, told] = rowsOf(list).map(row => ({
      picture: boxOf(row.querySelector('[part~="media"]')!),
      stamp: boxOf(row.querySelector('[part="meta"]')!),
    }));
    expect(bare!.stamp.bottom).to.be.lessThan(bare!.picture.bottom);
    expect(bare!.stamp.right).to.be.lessThan(bare!.picture.right);
    expect(told!.stamp.top).to.be.at.least(told!.picture.bottom);
  });

  it('that cannot be loaded say so, and keep their space', async () => {
    const { list } = await show([sent('image', [picture('gone', { url: 'data:image/png,nothing' })])]);
    const shape = partOf(list, 'picture')!;
    await until(() => shape.innerText.includes('The picture could not be loaded.'), 'words');
    expect(boxOf(shape).width / boxOf(shape).height).to.be.closeTo(1.5, 0.02);
  });
});

describe('films', () => {
  it('play in place, with controls from then on, one at a time', async () => {
    const { list } = await show([sent('video', [CLIP]), sent('video', [CLIP])]);
    await until(() => findAll(list, 'video').length === 2, 'the films');
    const [first, second] = findAll<HTMLVideoElement>(list, 'video') as [HTMLVideoElement, HTMLVideoElement];
    expect(first.controls).to.equal(false);
    expect(boxOf(first).width / boxOf(first).height).to.be.closeTo(16 / 9, 0.05);
    const buttons = findAll(list, '[part="play"]');
    expect(buttons[0]!.getAttribute('aria-label')).to.equal(`Play ${CLIP.alt ?? ''}`);
    await click(buttons[0]!);
    await until(() => !first.paused, 'it plays');
    expect(first.controls).to.equal(true);
    await click(buttons[1]!);
    await until(() => !second.paused && first.paused, 'the other plays');
    second.pause();
    await expectAccessible(list, { except: ['video-caption'] });
  });

  it('that cannot be played say so', async () => {
    const { list } = await show([sent('video', [{ ...CLIP, url: 'data:video/webm,nothing' }])]);
    await until(
      () => list.shadowRoot!.querySelector<HTMLElement>('.film')?.innerText.includes('could not be played'),
      'words',
    );
  });
});

describe('sounds', () => {
  it('are played by a player, and a voice note is quoted as such', async () => {
    const note = sound('voice-77.wav', 4, { waveform: WAVEFORM });
    const { list } = await show([
      sent('audio', [note], { ref: 'note' }),
      { from: 'ada', to: 'group:crew', text: 'Heard it', quotes: 'note', sentAt: at() },
    ]);
    await until(() => findAll(list, '[part="slider"]').length, 'the player');
    const row = await rowNamed(list, 'Heard it');
    expect(wordsOf(row.querySelector('[part="quote"]'))).to.equal('Grace Voice message');
    expect(rowsOf(list)[0]!.getAttribute('aria-label')).to.include('Voice message, 0:04');
  });
});

describe('files', () => {
  it('are told by name, type and size, with the end of a long name in sight', async () => {
    const name = `${'a-very-long-name-'.repeat(8)}final.pdf`;
    const file = { url: 'data:text/plain,x', name, size: 1_400_000, mimeType: 'application/pdf' };
    const { list } = await show([sent('file', [file])]);
    const link = partOf(list, 'file') as HTMLAnchorElement;
    expect(link.download).to.equal(name);
    expect(link.textContent).to.include(name).and.include('PDF · 1.4 MB');
    const end = boxOf(link.querySelector('.name-end')!);
    expect(end.width).to.be.greaterThan(20);
    expect(end.right).to.be.at.most(boxOf(link).right + 1);
    await expectAccessible(list);
  });
});

describe('what is on its way', () => {
  it('is shown with how far it is over the picture, and can be taken back there', async () => {
    let report: ((share: number) => void) | undefined;
    const { session, list } = await show([], transport => ({
      ...transport,
      files: {
        ...transport.files!,
        upload: (_, { onProgress, signal }) =>
          new Promise((_resolve, reject) => {
            report = onProgress;
            signal.addEventListener('abort', () => reject(signal.reason as Error));
          }),
      },
    }));
    session.session!.send('group:crew', { files: [{ file: await pictureFile(300, 100, 'image/png') }] });
    await until(() => report, 'the upload');
    report?.(0.4);
    const shown = (): number | undefined => findAll<HTMLProgressElement>(list, 'progress')[0]?.value;
    await until(() => shown() === 0.4, 'progress');
    expect(find(list, 'progress').getAttribute('aria-label')).to.equal('Uploading photo.png, 40%');
    await until(
      () => boxOf(partOf(list, 'picture')!).width / boxOf(partOf(list, 'picture')!).height > 2.3,
      'its shape',
    );
    const image = findAll<HTMLImageElement>(list, '[part~="picture"] img').at(-1)!;
    expect(image.src).to.match(/^blob:/);
    const cancel = partOf(list, 'cancel-upload')!;
    const [over, under] = [boxOf(cancel), boxOf(partOf(list, 'picture')!)];
    expect(over.left > under.left && over.right < under.right && over.bottom < under.bottom).to.equal(true);
    await expectAccessible(list);
    await click(cancel);
    await until(() => rowsOf(list).length === 0, 'it is gone');
  });
});

describe('a picture that is sent', () => {
  it('is scaled down, measured, and given a small picture of itself', async () => {
    const files: File[] = [];
    const { session } = await show([], catching(files));
    const file = await pictureFile(3000, 1500, 'image/jpeg');
    const { width, height, placeholder, alt, size } = await sendFile(session, file);
    expect([width, height]).to.deep.equal([2048, 1024]);
    expect(files[0]!.size).to.be.lessThan(file.size);
    expect(size).to.equal(files[0]!.size);
    expect(files[0]!.type).to.equal('image/jpeg');
    expect(files[0]!.name).to.equal('photo.jpeg');
    expect(placeholder).to.match(/^data:image\//);
    expect(placeholder!.length).to.be.lessThan(1024);
    expect(alt).to.equal('What it shows');
    const bitmap = await createImageBitmap(files[0]!);
    expect([bitmap.width, bitmap.height]).to.deep.equal([2048, 1024]);
  });

  it('stands upright as its camera meant it', async () => {
    const files: File[] = [];
    const { session } = await show([], catching(files));
    const file = await turned(await pictureFile(3000, 1500, 'image/jpeg'));
    const { width, height } = await sendFile(session, file);
    expect([width, height]).to.deep.equal([1024, 2048]);
    const bitmap = await createImageBitmap(files[0]!);
    expect([bitmap.width, bitmap.height]).to.deep.equal([1024, 2048]);
  });

  it('goes as it is when it is small, moves, or is drawn by lines', async () => {
    const files: File[] = [];
    const { session } = await show([], catching(files));
    const small = await pictureFile(200, 100, 'image/png');
    const found = await sendFile(session, small);
    expect([found.width, found.height]).to.deep.equal([200, 100]);
    const bytes = new Uint8Array(await (await pictureFile(2500, 40, 'image/png')).arrayBuffer());
    const moves = new Uint8Array([0, 0, 0, 8, 0x61, 0x63, 0x54, 0x4c, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
    const moving = new File([bytes.slice(0, 33), moves, bytes.slice(33)], 'moving.png', {
      type: 'image/png',
    });
    await sendFile(session, moving);
    const lines = new File(
      ['<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"/>'],
      'lines.svg',
      {
        type: 'image/svg+xml',
      },
    );
    await sendFile(session, lines);
    expect(files.map(each => each === small || each === moving || each === lines)).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('goes as it is where the page wants that', async () => {
    const files: File[] = [];
    const { session } = await show([], catching(files), true);
    const file = await pictureFile(3000, 1500, 'image/jpeg');
    const { width, height } = await sendFile(session, file);
    expect(files[0]).to.equal(file);
    expect([width, height]).to.deep.equal([3000, 1500]);
  });

  it('keeps the place and the picture it had when it is accepted', async () => {
    const gate = Promise.withResolvers<undefined>();
    const { session, list } = await show([], transport => ({
      ...transport,
      files: {
        ...transport.files!,
        upload: async (file, options) => {
          await gate.promise;
          return transport.files!.upload(file, options);
        },
      },
    }));
    const shape = (): number => {
      const { width, height } = boxOf(partOf(list, 'picture') ?? list);
      return width / height;
    };
    const image = (): HTMLImageElement | undefined =>
      findAll<HTMLImageElement>(list, '[part~="picture"] img').at(-1);
    const done = sendFile(session, await pictureFile(900, 400, 'image/jpeg'));
    await until(() => Math.abs(shape() - 2.25) < 0.05 && image()?.complete, 'the picture');
    const preview = image()!;
    const shapes: number[] = [];
    let watching = true;
    atEnd(() => (watching = false));
    const watch = (): void => {
      if (!watching) return;
      shapes.push(Math.round(shape() * 100));
      requestAnimationFrame(watch);
    };
    watch();
    gate.resolve(undefined);
    await done;
    await until(() => !partOf(list, 'upload') && image()?.complete, 'it is accepted');
    expect(image() === preview).to.equal(true);
    expect([...new Set(shapes)]).to.have.length(1);
  });
});
