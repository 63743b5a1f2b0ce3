import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-messages/define.js';
import type { ChatMessages } from '../src/elements/chat-messages/chat-messages.js';
import { overPage } from './support/over-messages.js';
import { inRoom, partIn, type Room } from './support/room.js';
import { demo, hoursAgo, longDemo, talk } from './support/seeds.js';
import { spread } from './support/spread.js';
import { broken, deaf, silent, slow } from './support/transports.js';

const room = (given: Room) => ({ room: { width: 680, height: 600, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-messages',
  component: 'chat-messages',
  decorators: [inRoom],
  parameters: room({ open: 'group:launch' }),
  render: args => html`<chat-messages ${spread(args)}></chat-messages>`,
};
export default meta;

type Story = StoryObj;

/** A group: names and pictures once a run, others on one side, oneself on the other. */
export const Group: Story = {};

/** Two people: no names, no pictures. */
export const TwoPeople: Story = { parameters: room({ open: 'user:grace' }) };

/** Every kind of message beside every other. */
export const EveryKind: Story = { parameters: room({ open: 'group:sink', height: 900 }) };

/** A line over what was not read when one came. */
export const Unread: Story = {
  parameters: room({
    open: 'user:grace',
    seed: talk(
      [
        { from: 'ada', text: 'The plums are on the wall. Take what you like.' },
        { from: 'grace', text: 'How many is that?' },
        { from: 'grace', text: 'I have brought a bag.' },
        { from: 'grace', text: 'I should have brought a cart.' },
      ],
      { conversations: [{ uid: 'ada', with: 'user:grace', readUpTo: hoursAgo(0.06) }] },
    ),
  }),
};

/** Deleted, edited, with reactions, with a quote, and an answer to it. */
export const EditedAndDeleted: Story = {
  parameters: room({
    open: 'user:grace',
    seed: talk([
      { from: 'grace', text: 'The meeting is at nine.', editedAt: Date.now() - 30_000, ref: 'nine' },
      { from: 'ada', text: 'Which one?', quotes: 'nine' },
      { from: 'grace', text: 'Forget it.', deletedAt: Date.now() - 20_000 },
      { from: 'ada', text: 'Gladly.', deletedAt: Date.now() - 10_000 },
      { from: 'grace', text: 'See you at ten, then.', reactions: { '👍': ['ada', 'grace'], '🫖': ['ada'] } },
    ]),
  }),
};

/** On its way: shown at once, fainter. The service of this story never answers. */
export const Sending: Story = {
  parameters: room({
    open: 'user:grace',
    wrap: silent,
    then: ({ session }) => session.send('user:grace', { text: 'This one is on its way.' }),
  }),
};

/** Could not be sent: it stays, says so, and offers a way on. */
export const NotSent: Story = {
  parameters: room({
    open: 'user:grace',
    wrap: deaf,
    then: ({ session }) => session.send('user:grace', { text: 'This one did not arrive.' }),
  }),
};

/** Sent, delivered, read: a mark each. */
export const Delivery: Story = {
  parameters: room({
    open: 'user:grace',
    seed: talk([{ from: 'grace', text: 'Write to me three times.' }]),
    then: async ({ session, elsewhere }) => {
      const grace = await elsewhere('grace');
      const sent = async (text: string): Promise<string> => {
        session.send('user:grace', { text });
        for (;;) {
          const last = session.state.threads.get('user:grace')?.entries.at(-1);
          if (last && last.delivery !== 'sending' && last.message.category === 'message') {
            if ('text' in last.message && last.message.text === text) return last.message.id;
          }
          await new Promise(requestAnimationFrame);
        }
      };
      const read = await sent('One that you read.');
      grace.markRead('user:ada', read);
      await sent('One that reached you.');
      grace.close();
      await sent('One that waits for you.');
    },
  }),
};

/** The answers to one message. */
export const Thread: Story = {
  parameters: room({
    open: 'group:sink',
    height: 420,
    then: async ({ session, root }) => {
      const { items } = await session.listMessages({ conversationId: 'group:sink', limit: 100 });
      const thread = items.find(({ muid }) => muid === 'sink-slot');
      const list = root.querySelector<ChatMessages>('chat-messages');
      if (thread && list) list.thread = thread.id;
    },
  }),
};

/** Arabic in an Arabic page. Each message finds its own direction. */
export const Arabic: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  parameters: room({ open: 'group:family' }),
};

/** Every direction in one conversation, in a page that runs left to right. */
export const MixedDirections: Story = {
  parameters: room({
    open: 'user:grace',
    seed: talk([
      { from: 'grace', text: 'مرحبًا! هذا سطر عربي فيه كلمة English في الوسط.' },
      { from: 'ada', text: 'שלום, ו־build 412 באמצע.' },
      { from: 'grace', text: 'And an English line with مرحبًا inside.' },
      { from: 'ada', text: '日本語の行もあります。' },
    ]),
  }),
};

/** Words longer than a phone is wide. */
export const LongWords: Story = {
  parameters: room({
    open: 'user:grace',
    width: 320,
    seed: talk([
      {
        from: 'grace',
        text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      },
      { from: 'ada', text: `https://example.com/${'a-very-long-address-'.repeat(8)}` },
      { from: 'grace', text: 'a'.repeat(200) },
      {
        from: 'ada',
        text: '```ts\nconst line = "a line of code that is wider than any phone that was ever sold";\n```',
      },
    ]),
  }),
};

/** Markup is text, and a link that would run a script is none. */
export const Markup: Story = {
  parameters: room({
    open: 'user:grace',
    height: 300,
    seed: talk([
      { from: 'grace', text: '<img src=x onerror="alert(1)"> <b>not bold</b>' },
      { from: 'ada', text: '[press me](javascript:alert(1)) and https://example.com' },
    ]),
  }),
};

/** A custom kind that nobody registered: shown as such, never dropped. */
export const UnknownKind: Story = {
  parameters: room({
    open: 'user:grace',
    height: 240,
    seed: talk([
      { from: 'grace', custom: 'sea-state', customData: { height: 1.4 }, text: 'Sea state: 1.4 m, falling' },
    ]),
  }),
};

/** Nobody has said anything. */
export const Empty: Story = { parameters: room({ open: 'group:plants', height: 320 }) };

/** On its way. */
export const Loading: Story = { parameters: room({ open: 'user:grace', wrap: slow, height: 400 }) };

/** It did not come. */
export const Failed: Story = { parameters: room({ open: 'user:grace', wrap: broken, height: 320 }) };

/** Nothing chosen. */
export const NoConversation: Story = { parameters: room({ open: 'none', height: 320 }) };

/** Outside any session. */
export const NoSession: Story = { parameters: room({ alone: true, height: 200 }) };

/** A group that is not there, or that one may not know of. */
export const NotThere: Story = { args: { group: 'no-such-group' }, parameters: room({ height: 320 }) };

/** A group that one is not in. */
export const NotMember: Story = { parameters: room({ open: 'group:readers', height: 320 }) };

/** Banned from the group. */
export const Banned: Story = { parameters: room({ open: 'group:market', height: 320 }) };

/** A name beside each run, and what came just now, in an announcer that screen readers hear. */
export const LiveArrival: Story = {
  parameters: room({
    open: 'group:launch',
    then: async ({ elsewhere }) => {
      const grace = await elsewhere('grace');
      grace.send('group:launch', { text: 'I am at the door.' });
    },
  }),
};

/** 20,000 messages: a few dozen rows are in the page at any time. */
export const TwentyThousand: Story = {
  tags: ['!autodocs'],
  parameters: room({ open: 'group:tides', seed: longDemo, height: 640 }),
};

/** The same with every loaded row drawn, for assistive technology and the browser’s own search. */
export const AllRows: Story = {
  args: { withAllRows: true },
  parameters: room({ open: 'group:tides', seed: demo }),
};

/** The menu of a message, open. */
export const Menu: Story = {
  parameters: overPage({
    open: 'group:launch',
    width: 680,
    then: async ({ root }) => {
      await partIn(root, '[part~=message]');
      // A list that is still finding its place would close it.
      await new Promise(done => setTimeout(done, 800));
      const bubble = await partIn(root, '[part~=message]:last-child [part~=bubble]');
      const { x, y } = bubble.getBoundingClientRect();
      const where = { bubbles: true, composed: true, cancelable: true, clientX: x + 24, clientY: y + 12 };
      bubble.dispatchEvent(new MouseEvent('contextmenu', where));
    },
  }),
};

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' }, parameters: room({ open: 'group:sink' }) };

/** Compact. */
export const Compact: Story = { globals: { density: 'compact' } };
