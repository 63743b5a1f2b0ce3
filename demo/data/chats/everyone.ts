import type { Clock } from '../clock.js';
import { pdf } from '../papers.js';
import { scriptOf } from '../talk.js';
import type { Script } from '../talk.js';

/** A room with doors: everything that can happen to a member has happened here. */
export function everyone(clock: Clock): Script['messages'] {
  const { messages, day, say, send, act, call } = scriptOf(clock, 'group:everyone');

  day(30);
  act('maria', '8:58', 'joined');
  say(
    'grace',
    '9:00',
    'Welcome <@uid:maria>! Maria reads tides the way other people read horoscopes, but hers come true.',
    { reactions: { '👋': ['ada', 'linus', 'priya', 'alan', 'haruka'] } },
  );
  say('maria', '9:04', 'Danke! My full name does not fit on the door, “Mia” does.', {
    reactions: { '🚪': ['grace'] },
  });
  act('grace', '9:30', 'scopeChanged', 'ada', ['participant', 'admin']);
  act('grace', '9:31', 'scopeChanged', 'alan', ['participant', 'moderator']);

  day(12);
  act('vic', '8:55', 'joined');
  say('vic', '8:56', 'Hi team!! Quick question: are you leaving 300% growth on the table? 🚀🚀🚀', {
    deletedAfter: 6,
  });
  act('alan', '9:02', 'kicked', 'vic');
  act('vic', '9:03', 'joined');
  say('vic', '9:03', 'I think I got disconnected! Circling back', { deletedAfter: 2 });
  act('ada', '9:05', 'banned', 'vic');
  say('alan', '9:06', 'I kicked first, for the minutes.', { reactions: { '🫡': ['ada', 'grace', 'linus'] } });
  act('ada', '16:00', 'unbanned', 'vic');
  say('ada', '16:01', 'He wrote a very decent apology. He may read the room, from outside.');
  act('tomasz', '17:20', 'joined');
  act('tomasz', '17:24', 'left');
  say('linus', '17:26', 'Tomasz came, saw the cake was finished, and left. The fastest visit on record.', {
    reactions: { '🍰': ['grace', 'priya'], '😂': ['ada'] },
  });

  day(3);
  send(
    'alan',
    '10:00',
    'file',
    [
      pdf('expenses-how-to.pdf', 'Expenses, once and for all', [
        '1. Keep the receipt.',
        '2. Give Alan the receipt.',
        '3. There is no step three, and yet here we are.',
      ]),
    ],
    'One page. I drew it myself.',
    { reactions: { '🖍️': ['grace', 'priya', 'ada'] } },
  );
  act('grace', '10:30', 'added', 'juno');
  say(
    'juno',
    '10:33',
    'Hello all! I am with your hosting people. Write to me before you write to the internet.',
  );
  call('grace', '15:00', 'audio', 'ended', 12);

  day(1);
  say(
    'alan',
    '16:40',
    '<@all> the door downstairs closes by itself now. It does not know who you are. Bring your key.',
    { pinnedAfter: 1, reactions: { '🔑': ['grace', 'linus', 'priya'] } },
  );
  say('priya', '16:52', 'Tested. It does not know who I am.');

  day(0);
  say('grace', '8:50', 'Cake at three, whatever the app store says. 🎂');
  return messages;
}
