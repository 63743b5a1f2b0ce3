import { CLIP } from '../clip.js';
import type { Clock } from '../clock.js';
import { pdf } from '../papers.js';
import { cove, moods, photo, poster, screens } from '../pictures/index.js';
import { voiceNote } from '../sounds.js';
import { scriptOf } from '../talk.js';
import type { Script } from '../talk.js';

/** A small studio a few days before its first release. */
export function launch(clock: Clock): Script['messages'] {
  const { messages, day, say, send, custom, act, call } = scriptOf(clock, 'group:launch');

  day(24);
  act('ada', '9:02', 'joined');
  act('ada', '9:03', 'added', 'grace');
  act('ada', '9:03', 'added', 'linus');
  act('ada', '9:03', 'added', 'priya');
  say(
    'ada',
    '9:06',
    'New room, one purpose. Tern 1.0 leaves the harbour in three and a half weeks. Nobody panics before week two.',
  );
  say('grace', '9:09', 'I had planned to panic quietly from the start, if that is all right.', {
    reactions: { '😄': ['ada', 'linus', 'priya'] },
  });
  say('linus', '9:15', 'For the record, the list of what is left fits on one screen.');
  say('priya', '9:16', 'Which screen, Linus. You own a television.', {
    reactions: { '📺': ['grace', 'ada'], '😂': ['linus'] },
  });
  act('ada', '9:40', 'added', 'haruka');
  act('ada', '9:40', 'added', 'maria');
  act('ada', '9:52', 'scopeChanged', 'linus', ['participant', 'moderator']);

  day(12);
  say(
    'maria',
    '8:31',
    'Guten Morgen! Die Pegeldaten für die Nordküste sind da: 41 Stationen, davon 38 brauchbar. Die übrigen drei melden seit Dienstag Hochwasser im Parkhaus.',
  );
  say('linus', '8:40', 'Three stations flooding a car park sounds like a feature.');
  say(
    'maria',
    '8:44',
    'It is one station, three times. I have written to the harbour master and to his mother.',
    { reactions: { '👏': ['ada', 'grace', 'linus', 'priya'] } },
  );
  say(
    'ada',
    '9:10',
    'Decision so that we stop having it: **we ship with 38**, the others show “no reading since Tuesday”. Honest beats complete.',
    {
      ref: 'launch-honest',
      reactions: { '👍': ['grace', 'linus', 'priya', 'maria', 'haruka'] },
      pinnedAfter: 3,
    },
  );
  send(
    'grace',
    '11:26',
    'image',
    [photo(moods)],
    'Four icons. I have a favourite and will not say which, although it is the wing.',
    { ref: 'launch-icons', reactions: { '🪶': ['ada', 'haruka'], '🌊': ['linus'] } },
  );
  say('priya', '11:31', 'The buoy looks like it is about to tell me off.', { parent: 'launch-icons' });
  say('grace', '11:33', 'It is a buoy with standards.', {
    parent: 'launch-icons',
    reactions: { '😌': ['priya'] },
  });
  say('haruka', '11:50', '羽がいいと思います。小さくても読めます。', { parent: 'launch-icons' });
  say('ada', '11:58', 'Wing. Thank you all, meeting cancelled.', {
    parent: 'launch-icons',
    reactions: { '🎉': ['grace', 'priya', 'linus', 'haruka'] },
  });

  day(5);
  say(
    'priya',
    '10:12',
    'Found one. If you open a cove exactly at slack water, the countdown says “in 0 minutes” for six minutes.',
    { ref: 'launch-slack' },
  );
  say('linus', '10:20', 'Technically the sea is also saying that.', { quotes: 'launch-slack' });
  say(
    'linus',
    '10:47',
    'Fixed, though. It was this:\n```ts\nconst minutes = Math.round((turn - now) / 60_000);\nif (minutes === 0) return words.turning; // "turning now"\n```\nand a test called `it is allowed to be calm`.',
    { editedAfter: 4, reactions: { '🙏': ['priya'], '🧘': ['grace', 'ada'] } },
  );
  send(
    'grace',
    '14:03',
    'image',
    [photo(screens)],
    'Final screens. The countdown breathes now; it used to hurry.',
    { ref: 'launch-screens', reactions: { '😍': ['ada', 'priya', 'maria', 'haruka'] } },
  );
  say('haruka', '14:31', '「あと1時間12分」は少し長いので、「干潮まで 1:12」にしましょう。', {
    quotes: 'launch-screens',
  });
  say('grace', '14:33', 'Shorter and better. You translate like an editor.');
  call('ada', '15:00', 'video', 'ended', 34);
  send(
    'maria',
    '16:20',
    'file',
    [
      pdf('tide-data-licence.pdf', 'Tide data licence', [
        'Between the Northern Gauge Office and Fieldnote.',
        'Readings may be shown, kept and forgotten.',
        'They may not be blamed for wet socks.',
      ]),
    ],
    'Signed! Please read clause three, it is the only funny one.',
    { reactions: { '🧦': ['ada', 'linus'], '✍️': ['grace'] } },
  );

  day(2);
  say('ada', '9:00', '<@all> two days. What is red, what is amber? One line each, please.', {
    ref: 'launch-lines',
  });
  say('linus', '9:04', 'Green. The build is signed, notarised and slightly smug.', {
    parent: 'launch-lines',
  });
  say('priya', '9:05', 'Amber: rotation on the small tablet. Owner me, done by lunch.', {
    parent: 'launch-lines',
  });
  say('grace', '9:07', 'Green. Posters come back from the printer tomorrow.', { parent: 'launch-lines' });
  say('maria', '9:11', 'Grün. Außer dem Parkhaus.', {
    parent: 'launch-lines',
    reactions: { '🚗': ['linus', 'ada', 'grace'] },
  });
  custom(
    'ada',
    '11:30',
    'poll',
    {
      question: 'Where do we toast?',
      options: [
        { id: 'slip', label: 'On the slipway, coats on' },
        { id: 'office', label: 'In the office, like adults' },
        { id: 'sauna', label: 'The harbour sauna' },
      ],
      multiple: false,
      closesAt: clock.at(0, '18:00'),
    },
    'Where do we toast?',
    {
      reactions: {
        '1️⃣': ['ada', 'grace', 'maria'],
        '2️⃣': ['linus'],
        '3️⃣': ['priya', 'haruka'],
        '🥂': ['grace', 'priya'],
      },
    },
  );
  custom(
    'grace',
    '11:42',
    'location',
    {
      name: 'Mill Cove slipway',
      latitude: 57.6871,
      longitude: 11.8713,
      address: 'North Quay, behind the boat shed',
    },
    'Mill Cove slipway',
  );
  send('linus', '16:48', 'video', [CLIP], 'First sea trial. Nobody was seasick except the prototype.', {
    reactions: { '⛵️': ['ada', 'grace', 'maria'], '😂': ['priya'] },
  });

  day(1);
  send('grace', '10:15', 'image', [photo(poster)], 'They are here and they smell wonderful.', {
    ref: 'launch-poster',
    reactions: { '🧡': ['ada', 'linus', 'priya', 'maria', 'haruka'] },
  });
  say('ada', '10:18', 'I have just hugged a poster. <@uid:grace> it is perfect.', {
    quotes: 'launch-poster',
  });
  send('priya', '13:02', 'audio', [voiceNote(21, 6)], undefined, { ref: 'launch-voice' });
  say(
    'priya',
    '13:03',
    'That was me reading the release notes in a harbour-master voice. Do with it what you will.',
  );
  say('linus', '13:40', 'I should not have listened to this in the library.', {
    quotes: 'launch-voice',
    reactions: { '🤫': ['priya', 'grace'] },
  });
  say(
    'linus',
    '17:55',
    'Build 412 is in review. The form asked whether the app “contains or predicts floods”. I answered “with restraint”.',
    { reactions: { '😄': ['ada', 'grace', 'priya'] } },
  );

  day(0);
  send(
    'grace',
    '8:12',
    'image',
    [photo(cove)],
    'Six twelve this morning. If the light stays like this we need no poster at all.',
    { reactions: { '🌅': ['ada', 'maria'], '❤️': ['priya'] } },
  );
  say(
    'pico',
    '8:30',
    'Good morning. Status of build 412:\n\n- review: **approved** at 08:26\n- price: free, everywhere\n- release: by hand, as you asked\n\nI have not pressed anything.',
    { reactions: { '🎉': ['grace', 'linus', 'priya', 'ada'] } },
  );
  say('priya', '8:33', 'APPROVED');
  say('priya', '8:33', 'sorry. approved.', { reactions: { '😂': ['grace', 'linus'] } });
  say('linus', '9:12', '<@uid:ada> the button is yours. High water is at 14:40, in case you like symmetry.');
  say('grace', '9:26', 'She likes symmetry.');
  say('maria', '9:31', 'Das Parkhaus ist trocken. Ich nehme das als Zeichen. 🌊');
  return messages;
}
