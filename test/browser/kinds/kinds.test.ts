import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import { registerKind } from '../../../src/kinds/index.js';
import type { CustomMessage } from '../../../src/model/message.js';
import {
  atEnd,
  dayAt,
  expectSame,
  findAll,
  partOf,
  rowNamed,
  rowsOf,
  rowWith,
  seedOf,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { painted } from '../../support/input.js';
import { until } from '../../support/wait.js';

const SVG = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')}`;
const at = (minute: number): number => dayAt(1, '9:00') + minute * 60_000;
const media = (
  type: 'image' | 'video' | 'audio' | 'file',
  name: string,
  url: string,
  more = {},
): SeedMessage => ({
  from: 'grace',
  to: 'group:crew',
  sentAt: at(1),
  media: type,
  attachments: [{ url, name, size: 2048, mimeType: 'application/octet-stream', ...more }],
});
const custom = (type: string, customData: Record<string, unknown>, text = ''): SeedMessage =>
  ({ from: 'grace', to: 'group:crew', sentAt: at(2), custom: type, customData, text }) as SeedMessage;
const act = (by: string, action: string, on = by, newScope?: string): SeedMessage =>
  ({
    from: by,
    to: 'group:crew',
    sentAt: at(3),
    action,
    on,
    ...(newScope && { oldScope: 'participant', newScope }),
  }) as SeedMessage;
const call = (status: string, more = {}): SeedMessage =>
  ({ from: 'grace', to: 'user:ada', sentAt: at(4), call: 'audio', status, ...more }) as SeedMessage;

/** Shows these messages to Ada, in the chat that they are in. */
async function show(messages: readonly SeedMessage[], language = 'en') {
  const direct = messages.some(({ to }) => to.startsWith('user:'));
  const list = direct
    ? html`<chat-messages user="grace"></chat-messages>`
    : html`<chat-messages group="crew"></chat-messages>`;
  const session = await new TestChat({ seed: seedOf(messages), height: 900 }).show(list, 'ada', language);
  await until(() => rowsOf(session).length > 0, 'rows');
  return session;
}

describe('kinds of messages', () => {
  it('each category is unmistakably its own: bubble, card, line', async () => {
    const session = await show([
      { from: 'grace', to: 'group:crew', text: 'Words', sentAt: at(1) },
      custom('location', { latitude: 57.7, longitude: 11.97, name: 'The pier' }),
      act('grace', 'scopeChanged', 'linus', 'moderator'),
      { ...call('ended', { startedAt: at(4), endedAt: at(5) }), to: 'group:crew' },
    ]);
    await until(() => rowsOf(session).length === 4, 'four rows');
    const [words, card, line, callCard] = rowsOf(session) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    expect(rowsOf(session).map(row => row.dataset['kind'])).to.deep.equal([
      'message/text',
      'custom/location',
      'action/groupMember',
      'call/audio',
    ]);
    const categories = ['custom', 'action', 'call'];
    const parts = rowsOf(session).map(row => categories.filter(category => row.part.contains(category)));
    expect(parts).to.deep.equal([[], ['custom'], ['action'], ['call']]);
    // A line has no bubble and no sender, and stands in the middle.
    expect(!!partOf(line, 'bubble')).to.equal(false);
    expect(!!partOf(line, 'sender')).to.equal(false);
    const box = partOf(line, 'line')!.firstElementChild!.getBoundingClientRect();
    const all = line.getBoundingClientRect();
    expect(Math.abs(box.left + box.right - all.left - all.right)).to.be.below(4);
    // The others have, and what people say looks other than things.
    const looks = [words, card, callCard].map(row => {
      const { backgroundColor, borderTopWidth, borderStartStartRadius } = getComputedStyle(
        partOf(row, 'bubble')!,
      );
      return [backgroundColor, borderTopWidth, borderStartStartRadius].join(' ');
    });
    expect(looks[0]).to.not.equal(looks[1]);
    expect(looks[0]).to.not.equal(looks[2]);
    // A card has an icon, and a call another one.
    await until(() => card.querySelector('svg') && callCard.querySelector('svg'), 'icons');
    expect(!!card.querySelector('svg')).to.equal(true);
    expect(!!callCard.querySelector('svg')).to.equal(true);
    expect(card.querySelector('svg')!.innerHTML).to.not.equal(callCard.querySelector('svg')!.innerHTML);
  });

  it('an image, with its words and the space it needs', async () => {
    const session = await show([media('image', 'cove.svg', SVG, { width: 400, height: 300, alt: 'A cove' })]);
    const row = rowsOf(session)[0]!;
    const image = row.querySelector<HTMLImageElement>('img[alt="A cove"]')!;
    const picture = partOf(row, 'picture')!;
    const { width, height } = picture.getBoundingClientRect();
    expect(width / height).to.be.closeTo(4 / 3, 0.02);
    await until(() => image.complete && image.naturalWidth > 0, 'the picture');
    expect(row.getAttribute('aria-label')).to.match(/^Grace, .*: Photo, A cove$/);
  });

  it('many images as a grid, the rest counted on the last', async () => {
    const attachments = [1, 2, 3, 4, 5, 6].map(n => ({
      url: SVG,
      name: `${String(n)}.svg`,
      size: 1,
      mimeType: 'image/svg+xml',
    }));
    const session = await show([
      { from: 'grace', to: 'group:crew', sentAt: at(1), media: 'image', attachments, text: 'Six' },
    ]);
    const row = await rowNamed(session, 'Six');
    const pictures = findAll(row, '[part~="picture"]');
    expect(pictures.length).to.equal(4);
    expect(wordsOf(pictures[3])).to.include('+2');
    const tops = new Set(pictures.map(each => Math.round(each.getBoundingClientRect().top)));
    expect(tops.size, 'two rows of pictures').to.equal(2);
  });

  it('an image that does not load says so and keeps its space', async () => {
    const session = await show([
      media('image', 'gone.png', '/gone.png', { width: 400, height: 300, alt: 'A cove' }),
      media('image', 'wrong.png', 'javascript:alert(1)', { width: 400, height: 300, alt: 'Something else' }),
    ]);
    await until(
      () => rowsOf(session).every(row => row.innerText.includes('The picture could not be loaded.')),
      'words',
    );
    for (const row of rowsOf(session)) {
      const { width, height } = row.querySelector('.picture')!.getBoundingClientRect();
      expect(width / height).to.be.closeTo(4 / 3, 0.02);
    }
  });

  it('video and audio, to be played in place, and a file, to be downloaded', async () => {
    const session = await show([
      media('video', 'sea.mp4', '/sea.mp4', { width: 320, height: 180 }),
      media('audio', 'song.mp3', '/song.mp3'),
      media('file', 'plan.pdf', '/plan.pdf'),
    ]);
    await until(() => rowsOf(session).length === 3, 'three rows');
    const [film, sound, file] = rowsOf(session) as [HTMLElement, HTMLElement, HTMLElement];
    await until(
      () =>
        film.querySelector('video') && sound.querySelector('audio, [part~="media"]') && partOf(file, 'file'),
      'the bodies',
    );
    // There is no such film: its frame stays, and says so.
    await until(() => film.innerText.includes('could not be'), 'words');
    const { width, height } = partOf(film, 'media')!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.05);
    expect(!!sound.querySelector('audio, [part~="media"]')).to.equal(true);
    const link = partOf(file, 'file') as HTMLAnchorElement;
    expect(link.getAttribute('download')).to.equal('plan.pdf');
    expect(link.title).to.equal('Download plan.pdf');
    expect(wordsOf(link)).to.include('plan.pdf').and.include('PDF · 2 kB');
  });

  it('files whose URL a page must not load are shown without it', async () => {
    const session = await show([
      media('file', 'evil.html', 'javascript:alert(1)'),
      media('video', 'evil.mp4', 'data:text/html,<script>alert(1)</script>'),
      media('audio', 'evil.mp3', 'vbscript:x'),
    ]);
    await until(() => rowsOf(session).length === 3, 'three rows');
    const addresses = findAll(session, '[href], [src]').map(
      each => each.getAttribute('href') ?? each.getAttribute('src'),
    );
    expect(addresses.filter(address => /script|html/.test(address ?? ''))).to.deep.equal([]);
    expect(rowsOf(session).map(row => /evil\.\w+/.exec(wordsOf(row))?.[0])).to.deep.equal([
      'evil.html',
      'evil.mp4',
      'evil.mp3',
    ]);
  });

  describe('action lines are sentences', () => {
    const cases: [string, string, string][] = [
      ['en', 'Grace made Linus a moderator', 'Grace made you an admin'],
      ['de', 'Grace hat Linus zur Moderation ernannt', 'Grace hat dich zum Admin gemacht'],
      ['ar', 'جعل', ''],
    ];
    for (const [language, ofOthers, ofMe] of cases) {
      it(`in ${language}, with names in bold, as the reader would say them`, async () => {
        const session = await show(
          [act('grace', 'scopeChanged', 'linus', 'moderator'), act('grace', 'scopeChanged', 'ada', 'admin')],
          language,
        );
        await until(() => rowsOf(session).length === 2, 'two rows');
        const lines = () => rowsOf(session).map(row => wordsOf(partOf(row, 'line')));
        await until(() => lines()[0]?.includes(ofOthers), `the words ${ofOthers}, not ${String(lines()[0])}`);
        if (language === 'ar') {
          // Its letters, and no word of English but the names.
          expect(lines()[0])
            .to.match(/[\u0600-\u06ff]/)
            .and.not.match(/made|moderator/);
        } else {
          expect(lines()).to.deep.equal([ofOthers, ofMe]);
        }
        const bold = rowsOf(session).map(row => findAll(row, 'b').map(wordsOf));
        expect(bold).to.deep.equal([['Grace', 'Linus'], ['Grace']]);
        for (const each of findAll(session, '[part~="line"] b')) {
          expect(Number(getComputedStyle(each).fontWeight)).to.be.at.least(600);
        }
      });
    }

    it('for all that happens to members', async () => {
      const session = await show([
        act('grace', 'kicked', 'linus'),
        act('grace', 'banned', 'linus'),
        act('grace', 'unbanned', 'linus'),
        act('ada', 'added', 'linus'),
        act('grace', 'scopeChanged', 'linus', 'admin'),
        act('grace', 'scopeChanged', 'linus', 'participant'),
        act('linus', 'left'),
        act('linus', 'joined'),
      ]);
      await until(() => rowsOf(session).length === 8, 'eight rows');
      expect(rowsOf(session).map(row => wordsOf(partOf(row, 'line')))).to.deep.equal([
        'Grace removed Linus',
        'Grace banned Linus',
        'Grace lifted the ban on Linus',
        'You added Linus',
        'Grace made Linus an admin',
        'Grace made Linus a participant',
        'Linus left',
        'Linus joined',
      ]);
    });

    it('with a name that is markup, and one from right to left, as what they are', async () => {
      const seed = seedOf([act('evil', 'left')], {
        users: [
          { uid: 'ada', name: 'Ada' },
          { uid: 'evil', name: '<img src=x onerror="window.__pwned = true">' },
          { uid: 'grace', name: 'غريس' },
        ],
      });
      const session = await new TestChat({ seed }).show(html`<chat-messages group="crew"></chat-messages>`);
      const row = await rowNamed(session, '<img src=x');
      expect(!!row.querySelector('img')).to.equal(false);
      expect('__pwned' in globalThis).to.equal(false);
    });
  });

  describe('calls are cards', () => {
    it('with their status in words, their length, and their direction', async () => {
      const session = await show([
        call('ended', { startedAt: at(4), endedAt: at(4) + 187_000 }),
        call('unanswered'),
        call('rejected'),
        { ...call('cancelled'), from: 'ada', to: 'user:grace' },
        { ...call('ended', { startedAt: at(4), endedAt: at(4) + 3_729_000 }), from: 'ada', to: 'user:grace' },
      ]);
      await until(() => rowsOf(session).length === 5, 'five rows');
      const words = rowsOf(session).map(row =>
        row.querySelector('.call-words')?.textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(words).to.deep.equal([
        'Voice call Incoming, 3:07',
        'Voice call Missed',
        'Voice call Declined',
        'Voice call Cancelled',
        'Voice call Outgoing, 1:02:09',
      ]);
      expect(rowsOf(session).map(row => wordsOf(partOf(row, 'call-button')))).to.deep.equal([
        'Call back',
        'Call back',
        'Call back',
        'Call again',
        'Call again',
      ]);
    });

    it('that ring, go on and end in the same row', async () => {
      const chat = new TestChat();
      const session = await chat.show(html`<chat-messages user="grace"></chat-messages>`);
      const grace = await chat.elsewhere('grace');
      const { sessionId } = await grace.session.startCall('user:ada', 'video');
      const row = await rowNamed(session, 'Ringing…');
      expect(wordsOf(row)).to.include('Video call');
      await session.session!.acceptCall(sessionId);
      await until(() => wordsOf(row).includes('In progress'), 'it goes on');
      await grace.session.endCall(sessionId);
      await until(() => wordsOf(row).includes('Incoming, 0:0'), 'it ended');
      expectSame(rowsOf(session), [row]);
    });
  });

  describe('custom kinds', () => {
    it('a location: its name, its place, and no map from anywhere', async () => {
      const session = await show([
        custom('location', { latitude: -33.86, longitude: 151.21, name: 'The harbour' }),
      ]);
      const row = await rowNamed(session, 'The harbour');
      const link = row.querySelector('a')!;
      expect(link.getAttribute('href')).to.equal('geo:-33.86,151.21');
      expect(wordsOf(link)).to.include('33.8600° S, 151.2100° E');
      expect(!!row.querySelector('img, iframe')).to.equal(false);
    });

    it('a location that is no place on Earth is not drawn as one', async () => {
      const session = await show([custom('location', { latitude: 1234, longitude: 'x' }, 'Somewhere')]);
      const row = await rowNamed(session, 'Somewhere');
      expect(!!row.querySelector('a')).to.equal(false);
    });

    it('one that nobody knows is shown as such, with its sender’s words', async () => {
      const session = await show([
        custom('flight-status', { flight: 'FN 412' }, 'FN 412 is late'),
        custom('mystery', {}),
      ]);
      await until(() => rowsOf(session).length === 2, 'two rows');
      expect(wordsOf(rowsOf(session)[0]))
        .to.include('FN 412 is late')
        .and.include('custom/flight-status');
      expect(wordsOf(rowsOf(session)[1]))
        .to.include('This message can’t be shown here.')
        .and.include('custom/mystery');
    });

    it('one that the page registers, in plain DOM: drawn at once, also where it stood as unknown, and undone', async () => {
      const session = await show([
        custom('dice', { eyes: 5 }, 'Rolled'),
        { from: 'grace', to: 'group:crew', text: 'Other', sentAt: at(5) },
      ]);
      const row = await rowNamed(session, 'Rolled');
      const other = rowWith(session, 'Other')!;
      expect(wordsOf(row)).to.include('custom/dice');
      const otherText = partOf(other, 'text');
      const undo = registerKind<CustomMessage>('custom/dice', {
        frame: 'bare',
        render(message) {
          const element = document.createElement('output');
          element.textContent = `⚄ ${String(message.customData['eyes'])}`;
          return element;
        },
        preview: message => `Dice: ${String(message.customData['eyes'])}`,
      });
      atEnd(undo);
      await until(() => wordsOf(row.querySelector('output')) === '⚄ 5', 'the page’s own drawing');
      expect(row.getAttribute('aria-label')).to.match(/Dice: 5$/);
      expectSame([partOf(other, 'text')], [otherText]);
      undo();
      await until(() => wordsOf(row).includes('custom/dice'), 'unknown again');
    });

    it('one whose drawing throws does not take the others with it', async () => {
      atEnd(
        registerKind('custom/bomb', {
          frame: 'card',
          render() {
            throw new Error('Boom');
          },
          preview: () => 'Bomb',
        }),
      );
      const session = await show([
        { from: 'grace', to: 'group:crew', text: 'Before', sentAt: at(1) },
        custom('bomb', {}, 'Tick'),
        { from: 'grace', to: 'group:crew', text: 'After', sentAt: at(5) },
      ]);
      await rowNamed(session, 'Before');
      await rowNamed(session, 'After');
      expect(rowsOf(session).length).to.equal(3);
    });

    it('an update changes its row alone', async () => {
      const chat = new TestChat({ seed: seedOf([custom('dice', { eyes: 5 }, 'Rolled five')]) });
      const session = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
      const row = await rowNamed(session, 'Rolled five');
      const grace = await chat.elsewhere('grace');
      await grace.session.edit(row.dataset['messageId']!, { customData: { eyes: 6 }, text: 'Rolled six' });
      await until(() => wordsOf(row).includes('Rolled six'), 'the new words');
      await painted();
      expectSame(rowsOf(session), [row]);
    });
  });
});
