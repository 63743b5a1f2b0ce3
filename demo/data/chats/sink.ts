import { CLIP } from '../clip.js';
import type { Clock } from '../clock.js';
import { pdf, zip } from '../papers.js';
import { camp, coast, cove, photo, ridges, slab, tarn } from '../pictures/index.js';
import { chime, voiceNote } from '../sounds.js';
import { scriptOf } from '../talk.js';
import type { Script } from '../talk.js';

const LONG = [
  'Since somebody will ask how long a message may be, here is a long one, written while the kettle boiled. The tide tables that sailors used a hundred years ago were made by machines of brass: wheels and pulleys, one for the moon, one for the sun, one for the fact that the moon is never quite where you left it. You turned a crank, a pen drew a line, and a clerk copied the line into a book that cost three shillings.',
  'We do the same with less brass. Each harbour has some forty numbers of its own, measured over a year and a day, and all the rest is adding up waves. What surprised me is how well it works: a century ahead, to the minute, for a thing as large as the sea.',
  'What it cannot know is the wind. A week of westerlies holds the water in, and the book is a hand too low. So we show both: what the moon wants, and what the gauge says. People who swim look at the first; people who own boats look at the second; people who own basements look at both.',
  'That is all. The kettle is done.',
].join('\n\n');

/** One room in which every kind of message stands beside every other. */
export function sink(clock: Clock): Script['messages'] {
  const { messages, day, say, send, custom, act, call } = scriptOf(clock, 'group:sink');

  day(9);
  act('grace', '9:01', 'joined');
  act('grace', '9:02', 'added', 'ada');
  act('grace', '9:03', 'scopeChanged', 'ada', ['participant', 'admin']);
  act('priya', '9:10', 'added', 'linus');
  act('tomasz', '9:15', 'joined');
  act('grace', '9:16', 'kicked', 'tomasz');
  act('tomasz', '9:17', 'joined');
  act('grace', '9:18', 'banned', 'tomasz');
  act('grace', '9:19', 'unbanned', 'tomasz');
  act('alan', '9:20', 'joined');
  act('alan', '9:21', 'left');
  say('grace', '9:25', 'Thank you, Tomasz and Alan, for letting yourselves be thrown about. Doors work.', {
    reactions: { '🚪': ['ada', 'linus', 'priya'] },
  });

  say(
    'ada',
    '9:30',
    'Words first. *Slanted*, **strong**, ~~taken back~~, `code in a line`, and a link: https://example.com/tides',
    {
      ref: 'sink-words',
      metadata: {
        linkPreview: {
          url: 'https://example.com/tides',
          title: 'How the sea keeps time',
          description: 'Forty numbers a harbour, and a week of wind that they do not know of.',
          siteName: 'The Tide Office',
        },
      },
    },
  );
  say('linus', '9:32', '> A quote of somebody wise\n\nAnd under it a list:\n- salt\n- rope\n- patience');
  say(
    'linus',
    '9:34',
    'A longer link, for the edge of the bubble: https://example.com/harbours/northern-gauge-office/stations/kallbadhuset/readings/2026/by-minute?from=low-water&to=high-water&unit=centimetre&datum=mean-sea-level&format=json#the-one-in-the-car-park',
  );
  say(
    'priya',
    '9:36',
    'My turn. Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft. And without any mercy: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  );
  say('priya', '9:37', '<b>Not bold</b> & <script>alert("not run")</script> – just characters, please.', {
    reactions: { '🛡️': ['linus', 'ada'] },
  });
  say(
    'linus',
    '9:40',
    '```ts\n/** Height of the tide, in metres, from the harmonic constants of a harbour. */\nexport function height(at: number, waves: readonly Wave[]): number {\n  return waves.reduce((sum, { speed, amplitude, phase }) => sum + amplitude * Math.cos(speed * at - phase), 0);\n}\n```',
  );
  say('grace', '9:44', LONG, { ref: 'sink-long' });
  say('ada', '9:50', 'The kettle deserves a byline.', {
    quotes: 'sink-long',
    reactions: { '🫖': ['grace', 'linus', 'priya'] },
  });
  say('priya', '9:51', '🌊');
  say('priya', '9:51', '🎉🥳👏');
  say('grace', '9:52', '👩🏽‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇸🇪 👍🏿 🧑🏻‍🤝‍🧑🏾');
  say(
    'haruka',
    '9:55',
    '絵文字の家族👨‍👩‍👧‍👦は一文字、国旗🇯🇵も一文字です。長い文章でも、単語の間に空白がないので、どこで折り返すかを確かめてください。',
  );
  say('ada', '9:58', 'مرحبًا! هذا سطر عربي فيه كلمة English في الوسط، ورقم 412، وعلامة (قوسان).');
  say(
    'ada',
    '9:59',
    'And an English line with مرحبًا inside, then שלום, then back again.\nשורה בעברית עם build 412 באמצע.\nDrei Zeilen, drei Richtungen.',
  );

  day(6);
  send('grace', '10:00', 'image', [photo(cove)], undefined, {
    reactions: {
      '🌅': ['ada'],
      '❤️': ['priya', 'linus'],
      '😍': ['haruka'],
      '🔥': ['ada', 'priya'],
      '👏': ['linus'],
      '📸': ['priya'],
      '🙌🏿': ['grace'],
    },
  });
  send(
    'ada',
    '10:02',
    'image',
    [photo(tarn), photo(ridges), photo(camp), photo(slab)],
    'Four at once, one of them tall.',
  );
  send('linus', '10:04', 'image', [photo(coast)], 'And a very wide one.');
  send('priya', '10:06', 'image', [photo(ridges), photo(tarn)], 'A pair.');
  send('linus', '10:10', 'video', [CLIP], 'Five seconds of sea.');
  send('ada', '10:14', 'audio', [voiceNote(55, 7)], undefined, { ref: 'sink-voice' });
  send('grace', '10:15', 'audio', [chime()], 'Music, with a name.');
  send('priya', '10:18', 'file', [
    pdf('test-plan.pdf', 'Test plan', [
      'Open it. Use it. Be tired while using it.',
      'Write down where it was unkind.',
    ]),
  ]);
  send(
    'priya',
    '10:19',
    'file',
    [
      zip('fixtures.zip', 'fixtures.txt', 'Thirty-eight harbours and one car park.\n'),
      pdf(
        'a-file-with-a-remarkably-long-name-that-nobody-would-type-twice-but-somebody-did-v2-final.pdf',
        'Long name',
        ['See the title.'],
      ),
    ],
    'Two files, one of them proud of its name.',
  );

  day(4);
  custom(
    'ada',
    '11:00',
    'poll',
    {
      question: 'What should the empty state say?',
      options: [
        { id: 'a', label: 'Nothing here yet.' },
        { id: 'b', label: 'Calm sea. Say something.' },
        { id: 'c', label: '🫖' },
      ],
      multiple: true,
      closesAt: clock.at(1, '12:00'),
    },
    'What should the empty state say?',
    { reactions: { '1️⃣': ['linus'], '2️⃣': ['ada', 'grace', 'priya'], '3️⃣': ['haruka'] } },
  );
  custom(
    'grace',
    '11:02',
    'interactive',
    {
      title: 'Next test day',
      text: 'Which one suits you?',
      once: true,
      elements: [
        { type: 'button', id: 'tue', label: 'Tuesday' },
        { type: 'button', id: 'thu', label: 'Thursday' },
        { type: 'button', id: 'tides', label: 'See the tides', url: 'https://example.com/tides' },
      ],
    },
    'Next test day: which one suits you?',
  );
  custom(
    'linus',
    '11:04',
    'location',
    {
      name: 'The Ladder, north side',
      latitude: 57.6713,
      longitude: 11.9025,
      address: 'Below the cold bath house',
    },
    'The Ladder, north side',
  );
  custom(
    'haruka',
    '11:10',
    'flight-status',
    {
      flight: 'FN 412',
      from: 'HND',
      to: 'GOT',
      status: 'delayed',
      departsAt: clock.at(3, '11:50'),
      gate: '107',
      delayMinutes: 25,
    },
    'FN 412 Tokyo → Gothenburg, delayed by 25 minutes',
  );
  say('haruka', '11:11', 'この種類はアプリが知らないはずです。でも、消えてはいけません。', {
    reactions: { '✈️': ['ada', 'grace'] },
  });
  call('grace', '13:00', 'video', 'ended', 26);
  call('linus', '13:40', 'audio', 'unanswered');
  call('ada', '14:00', 'audio', 'cancelled');
  call('priya', '14:20', 'video', 'rejected');

  day(2);
  say('linus', '15:00', 'This message was improved after the fact.', { editedAfter: 9 });
  say('linus', '15:01', 'This one was a mistake.', { deletedAfter: 1 });
  say('ada', '15:10', '<@uid:grace> and <@uid:haruka>: who wants the last slot? <@all> may bid.', {
    ref: 'sink-slot',
    pinnedAfter: 5,
  });
  say('haruka', '15:12', '私です！', { parent: 'sink-slot' });
  say('grace', '15:13', 'I yield to the woman at the airport.', {
    parent: 'sink-slot',
    reactions: { '✈️': ['haruka'] },
  });
  say('ada', '15:15', 'Sold.', { parent: 'sink-slot' });
  say(
    'pico',
    '15:30',
    '**Summary of this room**\n\n1. All doors opened and closed.\n2. Every kind of message was shown.\n3. One kettle boiled.\n\nI may have missed an emoji. I am told there are `3,790`.',
    { reactions: { '🤖': ['ada', 'priya'] } },
  );
  return messages;
}
