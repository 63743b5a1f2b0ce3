import type { Clock } from '../clock.js';
import { zip } from '../papers.js';
import { photo, poster, screens } from '../pictures/index.js';
import { chime } from '../sounds.js';
import { scriptOf } from '../talk.js';
import type { Script } from '../talk.js';

/** People who look closely. */
export function design(clock: Clock): Script['messages'] {
  const { messages, day, say, send, act } = scriptOf(clock, 'group:design');

  day(60);
  act('grace', '14:01', 'added', 'ada');
  act('grace', '14:02', 'scopeChanged', 'ada', ['participant', 'moderator']);
  say(
    'grace',
    '14:05',
    'Rules of the room: say what you see before you say what you would do. And no one says “pop”.',
  );
  act('haruka', '15:30', 'joined');
  act('zeynep', '16:12', 'joined');

  day(7);
  send(
    'grace',
    '10:02',
    'image',
    [photo(poster)],
    'Poster, seventh and last version. The file name promises more than I can.',
    { ref: 'design-poster', reactions: { '👀': ['ada', 'haruka', 'zeynep'] } },
  );
  say(
    'zeynep',
    '10:20',
    'I see a bird that is about to leave the page, and a sun that keeps it company. I would not touch it.',
  );
  say('haruka', '10:41', '鳥の左の翼だけ、ほんの少し重いです。2ミリくらい。');
  say('grace', '10:44', 'Two millimetres lighter on the left. You are right, and it hurts.', {
    reactions: { '🪽': ['haruka', 'zeynep'] },
  });
  say('linus', '11:10', 'Could it pop a little more?', {
    reactions: { '🚪': ['grace', 'ada', 'haruka', 'zeynep'] },
  });

  day(4);
  send(
    'grace',
    '15:11',
    'audio',
    [chime()],
    'The sound for high water. Ten plucks, no reverb, gone before it can annoy.',
    { reactions: { '🎶': ['ada', 'haruka', 'linus'] } },
  );
  say('ada', '15:20', 'It sounds like someone closing a very good cupboard.');
  send(
    'zeynep',
    '17:00',
    'file',
    [
      zip(
        'type-tests.zip',
        'type-tests.txt',
        'Body 15/21, meta 12/16, headings 17/24.\nLook at the figures: they line up now.\n',
      ),
    ],
    'Type tests, all the sizes side by side.',
  );

  day(1);
  say(
    'ada',
    '11:00',
    'For anyone on the small phone: the meta line sits one pixel low in `compact`. Screenshot tomorrow; I noticed on a bus.',
    { ref: 'design-pixel' },
  );
  say('grace', '11:04', 'One pixel low is a feeling. Which phone?', { quotes: 'design-pixel' });
  say('ada', '11:06', 'The feeling’s name is iPhone SE.', { reactions: { '😄': ['grace', 'linus'] } });
  send('grace', '16:32', 'image', [photo(screens)], 'Up by one. <@uid:ada> see?', {
    reactions: { '✅': ['ada'] },
  });
  say(
    'zeynep',
    '21:15',
    'Reduce the contrast of the separators by a third and tell nobody. See if anyone misses them.',
  );
  return messages;
}
