import type { Clock } from '../clock.js';
import { coast, photo, table } from '../pictures/index.js';
import { voiceNote } from '../sounds.js';
import { scriptOf } from '../talk.js';
import type { Script } from '../talk.js';

/** A family that eats together. */
export function family(clock: Clock): Script['messages'] {
  const { messages, day, say, send, call } = scriptOf(clock, 'group:family');

  day(6);
  say('suad', '18:20', 'يا أولاد، غداء نهاية الأسبوع عندي. من يتأخر يغسل الصحون.', {
    ref: 'family-lunch',
    pinnedAfter: 2,
  });
  say('omar', '18:24', 'ومن يصل مبكرًا؟');
  say('suad', '18:25', 'يقطّع البصل.', { reactions: { '😂': ['ada', 'layla', 'omar'] } });
  say('layla', '18:31', 'سأصل في الموعد تمامًا إذن. لا بصل ولا صحون.');
  say(
    'ada',
    '18:40',
    'أنا أحضر الحلوى. وصديقتي Grace تسلّم عليكم وتطلب وصفة الـ hummus مرة أخرى، لأنها «فقدت الورقة» 🙄',
  );
  say('suad', '18:52', 'الحمّص لا يُكتب على ورق. قولي لها: حمّص، طحينة، ليمون، ثوم، وصبر.\nالمقادير: بالعين.', {
    reactions: { '👁️': ['ada', 'layla'], '❤️': ['ada', 'omar', 'layla'] },
  });

  day(4);
  send('omar', '12:10', 'image', [photo(coast)], 'الخليج اليوم. ما أحلاه!', {
    reactions: { '😍': ['suad', 'layla'] },
  });
  say('layla', '12:15', 'لماذا أنت في الخليج وقت الدوام يا عمر؟');
  say('omar', '12:16', 'اجتماع عمل.');
  say('layla', '12:16', 'مع من؟ مع النورس؟', { reactions: { '🤣': ['ada', 'suad', 'omar'] } });

  day(2);
  send('suad', '14:45', 'image', [photo(table)], 'الحمد لله. من لم يأتِ فليتحسّر.', {
    reactions: { '😋': ['ada', 'layla', 'omar'], '🙌🏽': ['layla'] },
  });
  send('layla', '15:10', 'audio', [voiceNote(34, 5)], undefined, { ref: 'family-voice' });
  say('ada', '15:14', 'سمعتها ثلاث مرات وما زلت أضحك.', { quotes: 'family-voice' });
  call('suad', '20:30', 'video', 'ended', 47);

  day(0);
  say('layla', '7:32', 'صباح الخير. إطلاق تطبيق آدا اليوم! 🎉 كلنا ننزّله، حتى من لا يسبح.');
  say('omar', '7:48', 'أنا أسبح في الحوض فقط، لكن سأعطيه خمس نجوم ⭐️⭐️⭐️⭐️⭐️');
  say('suad', '8:05', 'وأنا سأعطيه ستًا. <@uid:ada> كُلي شيئًا قبل أن تضغطي الزر.');
  return messages;
}
