import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { Clock } from '../clock.js';
import { photo, ridges, tarn } from '../pictures/index.js';
import { pick, randomFrom } from '../random.js';
import type { Random } from '../random.js';

const WHO = ['maria', 'ada', 'grace', 'linus', 'priya', 'maria', 'pico', 'maria'] as const;
const PLACES = [
  'Mill Cove',
  'The Ladder',
  'Nun’s Bath',
  'Far Slip',
  'North Quay',
  'Kallbadhuset',
  'Gull Rock',
  'the car park',
  'Old Pier',
  'Salt Stairs',
  'Lantern Point',
  'Third Buoy',
] as const;
const WINDS = [
  'no wind',
  'a light south-westerly',
  'a stiff westerly',
  'fog until ten',
  'sleet, sideways',
  'a breeze nobody ordered',
  'sun and a cold northerly',
] as const;
const TROUBLES = [
  'the battery sits at nine percent',
  'somebody hung a towel on the sensor',
  'the clock is four minutes ahead',
  'a cormorant has moved in',
  'the mast is leaning towards Denmark',
  'the line was cut by an anchor',
  'it reads feet again',
] as const;
const REMEDIES = [
  'I drive out at lunch',
  'restarted, watching it',
  'wrote to the harbour master',
  'swapped the battery, sulking stopped',
  'moved the cormorant, gently',
  'left as it is until the wind drops',
] as const;
const ANSWERS = [
  'Thanks.',
  'Seen.',
  'On it.',
  'Same here.',
  'Good catch!',
  'That explains yesterday.',
  '👍',
  'Noted, with thanks.',
  'Tack!',
  'Danke dir.',
  'Again?',
  'Beautiful.',
  'I will look after lunch.',
  'No change.',
  '🌊',
  'Can confirm.',
  'Who has the key?',
  'The key is under the other stone.',
  'Ha.',
  'Let us wait for the next low water before we touch anything.',
] as const;
const ASIDES = [
  'For the log: the difference between the table and the gauge has been the same hand’s breadth for three days now. That is not noise, that is weather in Scotland. I would leave the numbers alone and add one line to the page: “a little higher than the moon had in mind”.',
  'I went through last month by hand. Of 1,240 readings, eleven were wrong, nine of those by the same minute, and all nine on the old pier. So it is the clock and not the float. Proposal: new clock, old float, and a note on the page for the days in between, because someone out there plans a swim by it.',
  'Small story from the quay. A man asked whether we are the people who decide when the water comes. I said that we only write it down. He said that this is what they all say.',
  'If you rebuild the nightly job, please keep the pause between stations. They share one line, and the line is shared with a lighthouse, and the lighthouse was there first.',
] as const;

const number = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from));
const metres = (random: Random): string => (random() * 1.8 - 0.6).toFixed(2).replace('-', '−');

/** One line of the log, of a believable kind and length. */
function line(random: Random): string {
  const place = pick(random, PLACES);
  const chance = random();
  if (chance < 0.3) return pick(random, ANSWERS);
  if (chance < 0.52) return `${place}: ${metres(random)} m, ${pick(random, WINDS)}.`;
  if (chance < 0.66)
    return `Low water at ${place} ${number(random, 0, 24)}:${String(number(random, 0, 60)).padStart(2, '0')}, ${number(random, 1, 19)} cm under the table. ${pick(random, ANSWERS)}`;
  if (chance < 0.8)
    return `${place}: ${pick(random, TROUBLES)}. I have ${number(random, 2, 40)} readings without it, so nothing is lost.`;
  if (chance < 0.9)
    return `About ${place}: ${pick(random, REMEDIES)}. Next reading in ${number(random, 5, 55)} minutes.`;
  if (chance < 0.95)
    return `<@uid:${pick(random, ['ada', 'grace', 'linus', 'priya', 'maria'])}> ${place} again: ${pick(random, TROUBLES)}. Can you?`;
  if (chance < 0.98)
    return `Station\n- ${pick(random, PLACES)}: ${metres(random)} m\n- ${pick(random, PLACES)}: ${metres(random)} m\n- ${pick(random, PLACES)}: ${metres(random)} m`;
  return pick(random, ASIDES);
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The running log of the tide desk: as many messages as one asks for, over as many days as they need. */
export function* tides(clock: Clock, count: number): Generator<SeedMessage> {
  const random = randomFrom(412);
  const end = clock.at(0, '9:20');
  const step = Math.min(30 * MINUTE, (400 * DAY) / Math.max(1, count));
  let from: string = 'maria';
  for (let index = 0; index < count; index += 1) {
    // Whoever speaks is likely to go on: it makes runs of bubbles.
    if (random() > 0.42) from = pick(random, WHO);
    const sentAt = Math.floor(end - step * (count - 1 - index + random() * 0.8));
    const ref = `tides-${index}`;
    const base = { ref, from, to: 'group:tides', sentAt } as const;
    if (index % 997 === 500) {
      yield {
        ...base,
        media: 'image',
        attachments: [photo(pick(random, [ridges, tarn]))],
        text: 'From the mast, this morning.',
      };
      continue;
    }
    yield {
      ...base,
      text: line(random),
      ...(random() < 0.05 && {
        reactions: { [pick(random, ['👍', '🌊', '😂', '🙏'])]: [pick(random, WHO)] },
      }),
      ...(random() < 0.03 && index > 20 && { quotes: `tides-${index - number(random, 1, 15)}` }),
      ...(random() < 0.01 && { editedAt: sentAt + 2 * MINUTE }),
    };
  }
}
