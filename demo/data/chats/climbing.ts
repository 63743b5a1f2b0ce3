import type { Clock } from '../clock.js';
import { camp, photo, ridges, slab, tarn } from '../pictures/index.js';
import { scriptOf } from '../talk.js';
import type { Script } from '../talk.js';

/** Friends plan a trip, and come back from it. */
export function climbing(clock: Clock): Script['messages'] {
  const { messages, day, say, send, custom, act, call } = scriptOf(clock, 'group:climbing');

  day(19);
  act('linus', '20:02', 'added', 'mateo');
  act('linus', '20:02', 'added', 'ada');
  act('linus', '20:02', 'added', 'noam');
  say('linus', '20:05', 'Granite. Weekend after next. I have a van, a stove, and opinions about porridge.');
  say('mateo', '20:09', '¡Voy! Pero la avena la hago yo. La del año pasado todavía está pegada a la olla.', {
    reactions: { '🥣': ['ada', 'linus'] },
  });
  say('noam', '20:15', 'אני בפנים! אני מביא חבל של 60 מטר ואת ה־cams הקטנים.', {
    reactions: { '🧗': ['linus', 'mateo', 'ada'] },
  });
  say('ada', '20:18', 'In. I bring coffee and the ability to say “that looks fine from here”.');

  day(14);
  say('linus', '18:30', 'Forecast: dry on Saturday, “character building” on Sunday.');
  say('noam', '18:41', 'יום ראשון: גשם ב־14:00, אז we start at 6:30 ויורדים עד 13:00. OK?', {
    ref: 'climb-rain',
  });
  say('mateo', '18:44', '6:30 is a rumour, not a time.', {
    quotes: 'climb-rain',
    reactions: { '😴': ['ada'], '💯': ['noam'] },
  });
  custom(
    'linus',
    '18:50',
    'poll',
    {
      question: 'Sunday start',
      options: [
        { id: '630', label: '06:30, as Noam says' },
        { id: '730', label: '07:30, as nature says' },
      ],
      multiple: false,
    },
    'Sunday start',
    { reactions: { '1️⃣': ['noam', 'linus'], '2️⃣': ['mateo', 'ada'] } },
  );
  say('ada', '19:02', 'A tie. The coffee person breaks it: 07:00.', {
    pinnedAfter: 1,
    reactions: { '☕️': ['linus', 'mateo', 'noam'] },
  });
  say(
    'linus',
    '19:20',
    'Packing list, so that I can be blamed in writing:\n\n1. two ropes, 60 m\n2. rack (Noam), quickdraws (me)\n3. helmets, *all four*\n4. the good pan\n5. not the ukulele',
    { reactions: { '🪕': ['mateo'] } },
  );

  day(8);
  send(
    'mateo',
    '21:40',
    'image',
    [photo(ridges), photo(slab), photo(tarn), photo(camp)],
    'The roll, as promised. Linus is the red dot.',
    {
      ref: 'climb-photos',
      reactions: { '😍': ['ada', 'noam', 'grace'], '🔴': ['linus'], '🏔️': ['ada', 'linus'] },
    },
  );
  say('linus', '21:52', 'I was told I looked composed.', { parent: 'climb-photos' });
  say('noam', '21:54', 'נראית כמו עגבנייה על קיר 🍅', {
    parent: 'climb-photos',
    reactions: { '😂': ['ada', 'mateo'] },
  });
  say('ada', '22:01', 'Tomato on a wall, for those without Hebrew. It is a compliment, I think.', {
    parent: 'climb-photos',
  });
  act('linus', '22:10', 'added', 'grace');
  say('grace', '22:12', 'Let me in sooner next time. I fall beautifully.');

  day(3);
  call('mateo', '19:00', 'audio', 'unanswered');
  say('mateo', '19:02', 'I called all of you at once. Nobody. Climbers.');
  say('linus', '19:30', 'I was upside down.');
  act('linus', '19:31', 'scopeChanged', 'mateo', ['participant', 'moderator']);
  say('linus', '19:32', 'There, now you may mute me.');

  day(0);
  say('mateo', '8:47', 'Next one: the long ridge, first weekend of the month? 🙋‍♂️');
  say('noam', '9:02', 'כן! 🙋');
  return messages;
}
