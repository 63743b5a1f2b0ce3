import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CLIP } from '../demo/data/clip.js';
import { pdf, zip } from '../demo/data/papers.js';
import { camp, coast, cove, photo, ridges, slab, tarn } from '../demo/data/pictures/index.js';
import { chime, voiceNote } from '../demo/data/sounds.js';
import '../src/elements/chat-messages/define.js';
import { crew, type CrewLine } from './support/crew.js';
import { inRoom, type Room } from './support/room.js';
import { spread } from './support/spread.js';

const say = (lines: readonly CrewLine[], more: Room = {}): Pick<StoryObj, 'parameters'> => ({
  parameters: {
    room: { width: 680, height: 560, open: 'group:crew', seed: crew(lines), ...more } satisfies Room,
  },
});

const meta: Meta = {
  title: 'Messages/Kinds',
  component: 'chat-messages',
  tags: ['!autodocs'],
  decorators: [inRoom],
  render: args => html`<chat-messages ${spread(args)}></chat-messages>`,
};
export default meta;

type Story = StoryObj;

/** Bold, italic, struck, code, a quote, lists, links, mentions. */
export const Formatting: Story = say([
  { from: 'grace', text: 'This is **bold**, this _italic_, this ~~struck~~, and this `code`.' },
  { from: 'ada', text: '> The tide waits for nobody.\n\nSo it says.' },
  { from: 'grace', text: '1. First\n2. Second\n   - and under it\n3. Third' },
  { from: 'linus', text: 'See https://example.com/tides, <@uid:ada> and <@all>.' },
]);

/** A block of code, with its language and a button that copies it. */
export const Code: Story = say([
  {
    from: 'linus',
    text: '```ts\nexport const tide = (hours: number): number =>\n  Math.sin((hours / 12.4) * Math.PI * 2);\n```',
  },
  { from: 'ada', text: 'Nice. `tide(6)` is low, then.' },
]);

/** Emoji alone are large, and have no bubble. */
export const Emoji: Story = say([
  { from: 'grace', text: '🌊' },
  { from: 'ada', text: '🦭🐚⛵' },
  { from: 'grace', text: 'With words they are not 🌊' },
]);

/** A long message is folded. */
export const Long: Story = say([
  { from: 'grace', text: 'The tide comes in and goes out again, as it did yesterday.\n\n'.repeat(24) },
]);

/** One picture, two, and a grid of many; their place is kept before they are there. */
export const Pictures: Story = say(
  [
    { from: 'grace', media: 'image', attachments: [photo(cove)], text: 'From the boat.' },
    { from: 'ada', media: 'image', attachments: [photo(ridges), photo(camp)] },
    {
      from: 'linus',
      media: 'image',
      attachments: [cove, ridges, camp, tarn, slab, coast].map(photo),
      text: 'The rest of them.',
    },
  ],
  { height: 1000 },
);

/** A film, played in place or over the whole page. */
export const Film: Story = say([
  { from: 'grace', media: 'video', attachments: [CLIP], text: 'Twelve seconds of it.' },
]);

/** A voice note with its waveform, and a sound with a name. */
export const Sounds: Story = say([
  { from: 'grace', media: 'audio', attachments: [voiceNote(7, 14)] },
  { from: 'ada', media: 'audio', attachments: [voiceNote(3, 20)] },
  { from: 'linus', media: 'audio', attachments: [chime()], text: 'When the lock opens.' },
]);

/** Files, with type and size. */
export const Files: Story = say([
  {
    from: 'grace',
    media: 'file',
    attachments: [
      pdf('tides-2026.pdf', 'Tides', ['High water at six.']),
      zip('everything.zip', 'tides.txt', 'High water at six.'),
    ],
    text: 'Both of them.',
  },
]);

/** A place. */
export const Location: Story = say([
  {
    from: 'grace',
    custom: 'location',
    customData: { latitude: 53.8716, longitude: 8.6957, name: 'The old lock' },
  },
  { from: 'ada', custom: 'location', customData: { latitude: -33.8568, longitude: 151.2153 } },
]);

/** The card of a page that a text speaks of. */
export const LinkPreview: Story = say([
  {
    from: 'grace',
    text: 'All of it stands here: https://example.com/tides',
    metadata: {
      linkPreview: {
        url: 'https://example.com/tides',
        title: 'When the water comes',
        description: 'High and low water for every lock on this coast, a year ahead.',
        siteName: 'The tide tables',
      },
    },
  },
]);

const QUESTION = 'Which day do we sail?';
const OPTIONS = ['Friday', 'Saturday', 'Sunday'].map((label, index) => ({ id: String(index), label }));

/** Votes of one each: open, with mine in it. */
export const Poll: Story = say([
  {
    from: 'grace',
    custom: 'poll',
    customData: { question: QUESTION, options: OPTIONS },
    text: QUESTION,
    reactions: { '1️⃣': ['linus'], '2️⃣': ['ada', 'priya'] },
  },
]);

/** Several answers, and nobody sees whose. */
export const PollOfSeveral: Story = say([
  {
    from: 'ada',
    custom: 'poll',
    customData: { question: QUESTION, options: OPTIONS, multiple: true, anonymous: true },
    text: QUESTION,
    reactions: { '1️⃣': ['linus', 'ada'], '3️⃣': ['ada', 'priya'] },
  },
]);

/** It has ended. */
export const PollEnded: Story = say([
  {
    from: 'ada',
    custom: 'poll',
    customData: { question: QUESTION, options: OPTIONS, closed: true },
    text: QUESTION,
    reactions: { '2️⃣': ['ada', 'priya', 'grace'] },
  },
]);

const DISH = {
  title: 'Lunch at the lock',
  text: 'The kitchen wants to know by ten.',
  submitLabel: 'Order',
  elements: [
    { type: 'select', id: 'dish', label: 'Dish', options: ['Soup', 'Fish'], required: true },
    { type: 'input', id: 'note', label: 'Allergies' },
  ],
};
const DAYS = {
  title: 'Stand-up moved',
  text: 'Which day suits you?',
  elements: [
    { type: 'button', id: 'tue', label: 'Tuesday', style: 'primary' },
    { type: 'button', id: 'wed', label: 'Wednesday' },
    { type: 'button', id: 'web', label: 'Calendar', url: 'https://example.com/' },
  ],
};

/** Buttons that answer, and a form. */
export const Interactive: Story = say([
  { from: 'grace', custom: 'interactive', customData: DAYS, text: 'Which day suits you?' },
  { from: 'grace', custom: 'interactive', customData: DISH, text: 'Lunch?' },
]);

/** What somebody chose. */
export const Answered: Story = say([
  { from: 'grace', custom: 'interactive', customData: DAYS, text: 'Which day suits you?', ref: 'days' },
  {
    from: 'linus',
    custom: 'interaction',
    customData: { elementId: 'tue', label: 'Tuesday' },
    text: 'Tuesday',
    quotes: 'days',
  },
]);

/** How calls went, and the way to call back. */
export const Calls: Story = say(
  [
    {
      from: 'grace',
      call: 'audio',
      status: 'ended',
      startedAt: Date.now() - 300_000,
      endedAt: Date.now() - 60_000,
    },
    { from: 'grace', call: 'video', status: 'unanswered' },
    { from: 'ada', call: 'audio', status: 'cancelled' },
    { from: 'linus', call: 'video', status: 'rejected' },
    { from: 'linus', call: 'video', status: 'ongoing', startedAt: Date.now() - 60_000 },
  ],
  { height: 640 },
);

/** Comings and goings, one sentence each. */
export const Lines: Story = say([
  { from: 'ada', action: 'added', on: 'linus' },
  { from: 'ada', action: 'scopeChanged', on: 'linus', oldScope: 'participant', newScope: 'moderator' },
  { from: 'grace', text: 'Welcome!' },
]);

/** A run of them is folded into one line that opens. */
export const FoldedLines: Story = say([
  { from: 'grace', text: 'Here they come.' },
  ...['linus', 'priya', 'haruka', 'grace'].map(uid => ({ from: uid, action: 'joined' as const, on: uid })),
  { from: 'grace', text: 'There they are.' },
]);
