import type { Clock } from '../clock.js';
import { pdf } from '../papers.js';
import { cove, moods, photo } from '../pictures/index.js';
import { voiceNote } from '../sounds.js';
import { scriptOf } from '../talk.js';
import type { Script } from '../talk.js';

type Lines = Script['messages'];

function adaAndGrace(clock: Clock): Lines {
  const { messages, day, say, send, custom, call } = scriptOf(clock, ['ada', 'grace']);

  day(16);
  say('grace', '9:20', 'Are you in today, or in “in”?');
  say('ada', '9:21', 'In. Third floor, behind the plant that is winning.');
  say('grace', '9:22', 'Bringing coffee. The plant gets nothing.', { reactions: { '🪴': ['ada'] } });
  call('grace', '14:05', 'audio', 'ended', 8);

  day(6);
  say('ada', '10:31', 'Can I say something about the onboarding without you turning into weather?', {
    ref: 'grace-onboarding',
  });
  say('grace', '10:33', 'Light drizzle at most.');
  say(
    'ada',
    '10:38',
    'Five screens before the first tide. I counted my own sighs: four. What if the first screen simply *is* the nearest tide, and we ask for nothing until someone wants an alarm?',
  );
  say(
    'grace',
    '10:52',
    'I hate it, because I drew five screens. I love it, because you are right. Give me until two.',
    { quotes: 'grace-onboarding', reactions: { '❤️': ['ada'] } },
  );
  send(
    'grace',
    '13:58',
    'image',
    [photo(moods)],
    'Two minutes early. Also icons, because I could not stop.',
    { reactions: { '🤩': ['ada'] } },
  );
  say('ada', '14:01', 'Zero sighs.');

  day(2);
  call('ada', '18:10', 'video', 'unanswered');
  say('ada', '18:11', 'Nothing urgent, I only wanted to show you the fog.');
  say('grace', '19:30', 'I was in the fog. It was lovely. I could see nobody’s deadlines.', {
    reactions: { '🌫️': ['ada'] },
  });
  send('grace', '19:34', 'audio', [voiceNote(13, 4)], undefined, { ref: 'grace-voice' });
  say('ada', '19:40', 'You whistle the high-water sound now. It has begun.', { quotes: 'grace-voice' });

  day(1);
  say('grace', '12:15', 'Lunch?');
  say('ada', '12:15', 'Lunch.');
  custom(
    'grace',
    '12:17',
    'location',
    { name: 'Kiosk on the quay', latitude: 57.689, longitude: 11.874, address: 'The one with the radio' },
    'Kiosk on the quay',
  );
  say(
    'ada',
    '20:48',
    'I wrote the announcement. Be merciless:\n\n> Tern tells you when to swim, when to wait, and when to go home. It works without a network, an account or an opinion.',
    { ref: 'grace-announce' },
  );
  say('grace', '21:02', 'I would marry “or an opinion”. Cut nothing.', {
    quotes: 'grace-announce',
    reactions: { '🥹': ['ada'] },
  });

  day(0);
  say('grace', '7:58', 'Did you sleep?');
  say('ada', '8:03', 'Like a gauge: badly, but continuously.', { reactions: { '😄': ['grace'] } });
  say(
    'grace',
    '8:14',
    'Come down to the cove at nine. Bring the laptop if you must. Bring a towel regardless.',
  );
  send('grace', '8:15', 'image', [photo(cove)]);
  say('ada', '8:20', 'Leaving now.');
  say('grace', '9:38', 'You left your towel. I am keeping it as a deposit until you press the button. 🧡');
  return messages;
}

function adaAndLinus(clock: Clock): Lines {
  const { messages, day, say, call, send } = scriptOf(clock, ['ada', 'linus']);
  day(10);
  say(
    'linus',
    '16:40',
    'The tests pass on my machine, on the server, and on the old tablet in the drawer. I am now looking for a fourth thing to distrust.',
  );
  say('ada', '16:44', 'The calendar.');
  call('linus', '17:00', 'video', 'rejected');
  say('ada', '17:01', 'In a queue at the post office. With the posters!', { reactions: { '📦': ['linus'] } });
  day(3);
  send(
    'linus',
    '11:20',
    'file',
    [pdf('rope-log.pdf', 'Rope log', ['Two falls, both mine.', 'Retire after the next granite weekend.'])],
    'Wrong chat? No: you asked how old the rope is.',
  );
  say('ada', '11:26', 'Retire it *before*, please.', { reactions: { '🪢': ['linus'] } });
  call('ada', '21:00', 'audio', 'busy');
  say('linus', '21:04', 'Sorry, my mother. She asks whether Tern “has the river”.');
  say('ada', '21:05', 'Tell her: by spring.');
  day(0);
  say('linus', '9:15', 'Rollback is one command, and I have typed it out so that I never need it.');
  say('linus', '9:16', '```sh\nnpm run release -- --undo 412\n```');
  return messages;
}

/** A chat of two lines. */
function adaAndPriya(clock: Clock): Lines {
  const { messages, day, say } = scriptOf(clock, ['ada', 'priya']);
  day(1);
  say('ada', '17:31', 'Did you take my umbrella?');
  say('priya', '17:33', 'Define “take”. ☂️');
  return messages;
}

function adaAndHaruka(clock: Clock): Lines {
  const { messages, day, say } = scriptOf(clock, ['ada', 'haruka']);
  day(3);
  say('ada', '8:10', 'Ohayō! Is it still evening on your side of things?');
  say('haruka', '8:12', 'おはようございます。こちらはもう夕方です。空港で文字を直しています。');
  say(
    'haruka',
    '8:13',
    '「Leave no wake」は「波を立てない」にしました。少し詩的ですが、合っていると思います。',
    { ref: 'haruka-wake' },
  );
  say('ada', '8:20', '“Make no waves.” I would put that on a mug.', {
    quotes: 'haruka-wake',
    reactions: { '☕️': ['haruka'] },
  });
  day(0);
  say('haruka', '8:52', '日本語版、全部終わりました！おめでとうございます🎉');
  return messages;
}

function adaAndMaria(clock: Clock): Lines {
  const { messages, day, say } = scriptOf(clock, ['ada', 'maria']);
  day(5);
  say(
    'maria',
    '10:05',
    'Kurze Frage: Heißt es bei uns „Niedrigwasser“ oder „Ebbe“? Das eine ist ein Zeitpunkt, das andere eine Richtung. Die Hafenmeisterei streitet seit 1974.',
  );
  say('ada', '10:09', 'Zeitpunkt. Wir zählen ja herunter.', { reactions: { '✅': ['maria'] } });
  say('maria', '10:10', 'Dann also Niedrigwasservorhersagegenauigkeitsanzeige. Passt auf jeden Knopf.', {
    reactions: { '😂': ['ada'] },
  });
  return messages;
}

function adaAndNoam(clock: Clock): Lines {
  const { messages, day, say } = scriptOf(clock, ['ada', 'noam']);
  day(2);
  say('noam', '20:58', 'היי Ada, שכחת את ה־chalk bag אצלי באוטו 🙈');
  say('ada', '21:05', 'Keep it warm for me! Can you bring it on the next trip?');
  say('noam', '21:12', 'ברור. אבל צבעתי אותו בכתום (it was an accident), אז עכשיו הוא tern-compatible.', {
    reactions: { '🧡': ['ada'] },
  });
  return messages;
}

function adaAndLayla(clock: Clock): Lines {
  const { messages, day, say, send, call } = scriptOf(clock, ['ada', 'layla']);
  day(4);
  call('layla', '19:45', 'video', 'ended', 63);
  say('layla', '20:51', 'نسيت أن أقول لك أهم شيء.');
  say('ada', '20:52', 'بعد ساعة كاملة؟');
  say('layla', '20:53', 'أمي تعلّمت إرسال الملصقات. انتهى عصر الهدوء.', { reactions: { '😱': ['ada'] } });
  day(1);
  send('layla', '18:20', 'audio', [voiceNote(89, 5)]);
  say('ada', '18:31', 'يا ليلى 😂 أنا في اجتماع!');
  day(0);
  say('layla', '7:35', 'متى بالضبط تضغطين الزر؟ أريد أن أمسك يدك عن بُعد.');
  return messages;
}

function adaAndPico(clock: Clock): Lines {
  const { messages, day, say } = scriptOf(clock, ['ada', 'pico']);
  day(1);
  say('ada', '9:30', 'How many people are on the waiting list, and where are they?');
  say(
    'pico',
    '9:30',
    '**4,212** people, as of this minute:\n\n- Sweden 1,380\n- Japan 911\n- Germany 640\n- 38 other countries 1,281\n\nOne address is in a car park in the north. I have not judged it.',
    { reactions: { '🚗': ['ada'] } },
  );
  say('ada', '9:33', 'Write to them at release, not before.', { ref: 'pico-write' });
  say(
    'pico',
    '9:33',
    'Understood. I wait for the button. I cannot press it, and I have been told that this is deliberate.',
    { quotes: 'pico-write' },
  );
  return messages;
}

function adaAndJuno(clock: Clock): Lines {
  const { messages, day, say, custom } = scriptOf(clock, ['ada', 'juno']);
  day(2);
  say('ada', '13:02', 'Hello! Our status page says “all systems normal” in red. Is it embarrassed?');
  say(
    'juno',
    '13:06',
    'Hi Ada, thanks for the kindest ticket of the week. That is our stylesheet, not your systems. Fixed within the hour.',
    { tags: ['ticket'] },
  );
  custom(
    'juno',
    '13:50',
    'ticket',
    { number: 'HH-20817', status: 'solved', subject: 'Red where green should be', minutes: 44 },
    'Ticket HH-20817 is solved',
  );
  say('juno', '13:51', 'Green again. Good luck with the launch; I shall watch the graphs with a biscuit.', {
    reactions: { '🍪': ['ada'] },
  });
  return messages;
}

function adaAndVic(clock: Clock): Lines {
  const { messages, day, say, call } = scriptOf(clock, ['ada', 'vic']);
  day(12);
  say('vic', '8:50', 'Hi Ada! Loved your website. Do you have 15 minutes to 10x it?');
  call('vic', '8:51', 'audio', 'rejected');
  say('ada', '8:55', 'No, thank you. It is exactly the size we want.');
  say('vic', '8:56', 'Totally hear you!! How is 9?');
  return messages;
}

/** What the three others have to say to one another when Ada is not there. */
function others(clock: Clock): Lines {
  const withLinus = scriptOf(clock, ['grace', 'linus']);
  withLinus.day(1);
  withLinus.say(
    'linus',
    '15:02',
    'Surprise plan for Ada: a real brass tide dial, engraved. The clockmaker wants the words by tonight.',
    { ref: 'dial' },
  );
  withLinus.say('grace', '15:06', '“Leave no wake.” Small capitals. No date; she would correct it.', {
    quotes: 'dial',
    reactions: { '🤝': ['linus'] },
  });
  withLinus.day(0);
  withLinus.say('linus', '9:20', 'The dial is in my bag. It ticks. Everyone on the tram is looking at me.');

  const withNoam = scriptOf(clock, ['grace', 'noam']);
  withNoam.day(4);
  withNoam.say('noam', '19:10', 'גרייס, איזו מידת נעליים יש לך? מצאתי נעלי טיפוס ב־sale.');
  withNoam.say('grace', '19:14', '39, or 38 if I am being brave.');
  withNoam.say('noam', '19:15', 'לקחתי 38½. אומץ בינוני.', { reactions: { '😄': ['grace'] } });

  const withZeynep = scriptOf(clock, ['grace', 'zeynep']);
  withZeynep.day(2);
  withZeynep.say('zeynep', '22:10', 'Dördüncü bölümdeyim. Hâlâ. Kimseye söyleme.');
  withZeynep.say('grace', '22:12', 'Your secret is safe. I am on the cover.');

  const rope = scriptOf(clock, ['linus', 'mateo']);
  rope.day(1);
  rope.say('mateo', '18:00', '¿Cuerda nueva o seguimos con la histórica?');
  rope.say('linus', '18:20', 'New. Ada has read the rope log.');
  return [withLinus, withNoam, withZeynep, rope].flatMap(script => script.messages);
}

/** The chats between two people. */
export const direct = (clock: Clock): Lines =>
  [adaAndGrace, adaAndLinus, adaAndPriya, adaAndHaruka, adaAndMaria, adaAndNoam, adaAndLayla]
    .concat(adaAndPico, adaAndJuno, adaAndVic, others)
    .flatMap(write => write(clock));
