import type { Clock } from '../clock.js';
import { scriptOf } from '../talk.js';
import type { Script } from '../talk.js';

/** Alan tests the new telephones: every way in which a call can end, in both directions. */
export function calls(clock: Clock): Script['messages'] {
  const { messages, day, say, call } = scriptOf(clock, ['ada', 'alan']);

  day(8);
  say(
    'alan',
    '10:00',
    'I am testing the new telephones. Please bear with me, and please do not answer the second one.',
  );
  call('alan', '10:02', 'audio', 'ended', 3);
  call('alan', '10:08', 'audio', 'unanswered');
  call('alan', '10:10', 'video', 'cancelled');
  say('alan', '10:11', 'That was the wrong button. It had a camera on it.');
  call('alan', '10:14', 'video', 'rejected');
  say('ada', '10:15', 'I am brushing my teeth, Alan.');
  call('alan', '10:20', 'audio', 'busy');
  say('ada', '10:22', 'Now me. Stay where you are.');
  call('ada', '10:24', 'video', 'ended', 11);
  call('ada', '10:40', 'audio', 'unanswered');
  call('ada', '10:42', 'audio', 'cancelled');
  call('ada', '10:44', 'video', 'rejected');
  call('ada', '10:46', 'audio', 'busy');
  say('alan', '10:50', 'Splendid. Everything that can go wrong has done so exactly once.', {
    reactions: { '📞': ['ada'] },
  });

  day(7);
  call('alan', '9:00', 'audio', 'initiated');
  call('ada', '9:04', 'video', 'initiated');
  call('alan', '9:10', 'video', 'ongoing');
  call('ada', '9:14', 'audio', 'ongoing');
  say('alan', '9:20', 'I believe two of these are still open. Do not hang up; I want to see what it costs.');
  return messages;
}

/** Messages to rooms that Ada is not in. */
export function elsewhere(clock: Clock): Script['messages'] {
  const readers = scriptOf(clock, 'group:readers');
  readers.day(9);
  readers.act('tomasz', '19:50', 'joined');
  readers.say(
    'zeynep',
    '20:00',
    'This season: a short novel about a lighthouse keeper who answers letters. 140 pages. You have until the leaves are gone.',
  );
  readers.say('alan', '20:12', 'I have finished it.', { deletedAfter: 2 });
  readers.say('alan', '20:15', 'I have *looked at* it.', {
    reactions: { '🐌': ['zeynep', 'grace', 'tomasz'] },
  });
  readers.day(0);
  readers.say('tomasz', '9:05', 'Page 31. The keeper has not answered anything yet. I feel seen.');

  const films = scriptOf(clock, 'group:films');
  films.day(4);
  films.custom(
    'priya',
    '18:00',
    'poll',
    {
      question: 'Thursday',
      options: [
        { id: '1', label: 'The one with the submarine' },
        { id: '2', label: 'The one with the other submarine' },
      ],
      multiple: false,
    },
    'Which film on Thursday?',
    { reactions: { '1️⃣': ['linus'], '2️⃣': ['mateo', 'haruka'] } },
  );
  films.say('linus', '18:20', 'I demand a recount, and snacks.');
  films.say('mateo', '18:22', '🍿🍿🍿');

  const market = scriptOf(clock, 'group:market');
  market.day(13);
  market.say('ada', '9:00', '40 kr: one kettle, boils, whistles slightly flat.');
  market.say('ada', '9:30', '35 kr: the same kettle. It has learnt a second note.');
  market.act('tomasz', '9:31', 'banned', 'ada');
  market.say('tomasz', '9:32', 'One post a day. Nothing personal; I bought the kettle.', {
    reactions: { '😂': ['zeynep', 'linus', 'grace'] },
  });
  market.day(1);
  market.say('zeynep', '12:00', '120 kr: a bicycle with history. Ask me which.');
  return [readers, films, market].flatMap(script => script.messages);
}
