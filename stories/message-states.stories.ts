import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { cove, photo } from '../demo/data/pictures/index.js';
import '../src/elements/chat-messages/define.js';
import type { ChatMessages } from '../src/elements/chat-messages/chat-messages.js';
import { isWritten } from '../src/model/message.js';
import type { Transport } from '../src/transport/transport.js';
import { crew, type CrewLine } from './support/crew.js';
import { overPage } from './support/over-messages.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { spread } from './support/spread.js';

const say = (lines: readonly CrewLine[], more: Room = {}): Pick<StoryObj, 'parameters'> => ({
  parameters: overPage({ width: 680, height: 480, open: 'group:crew', seed: crew(lines), ...more }),
});

const meta: Meta = {
  title: 'Messages/States',
  component: 'chat-messages',
  tags: ['!autodocs'],
  decorators: [inRoom],
  render: args => html`<chat-messages ${spread(args)}></chat-messages>`,
};
export default meta;

type Story = StoryObj;

const TALK: readonly CrewLine[] = [
  { from: 'grace', text: 'The lock opens at six.', ref: 'lock' },
  { from: 'linus', text: 'Then we sail at half past five.' },
  { from: 'ada', text: 'I bring the coffee.' },
];
const many = (count: number): CrewLine[] =>
  Array.from({ length: count }, (_, index) => ({
    from: index % 5 < 3 ? 'grace' : 'ada',
    text: `Line ${String(index + 1)} of the log.`,
  }));

const listOf = ({ root }: Stage): ChatMessages => root.querySelector('chat-messages')!;

/** A list that is still finding its place would close what is opened over it. */
async function settled(stage: Stage): Promise<HTMLElement> {
  await partIn(stage.root, '[part~=message]');
  await new Promise(done => setTimeout(done, 800));
  return partIn(stage.root, '[part~=message]:last-child [part~=bubble]');
}

/** Names and pictures stand once a run; a long run keeps the picture in sight. */
export const Runs: Story = say([
  ...many(3),
  ...Array.from({ length: 14 }, (_, index) => ({
    from: 'linus',
    text: `And one more thing, number ${String(index)}.`,
  })),
]);

/** A quote of what is answered; a press goes there. */
export const Quote: Story = say([
  ...TALK,
  { from: 'priya', text: 'At six in the morning?', quotes: 'lock' },
  { from: 'ada', text: 'In the morning.', quotes: 'lock' },
]);

/** What somebody answered to a picture. */
export const QuoteOfPicture: Story = say([
  { from: 'grace', media: 'image', attachments: [photo(cove)], ref: 'cove' },
  { from: 'ada', text: 'Where is that?', quotes: 'cove' },
]);

/** Reactions, mine among them. */
export const Reactions: Story = say([
  {
    from: 'grace',
    text: 'We made it!',
    reactions: { '🎉': ['ada', 'linus', 'priya'], '⛵': ['linus'], '❤️': ['haruka'] },
  },
  { from: 'ada', text: 'All of us.', reactions: { '👍': ['grace'] } },
]);

/** Answers stand in a thread; its button says how many, with the faces of who answered last. */
export const ThreadButton: Story = say([
  { from: 'grace', text: 'Who brings what?', ref: 'what' },
  { from: 'linus', text: 'Bread.', parent: 'what' },
  { from: 'priya', text: 'Cheese.', parent: 'what' },
  { from: 'ada', text: 'See you there.' },
]);

/** A pinned message stands over the list, too. */
export const Pinned: Story = say([
  { from: 'grace', text: 'High water is at six.', pinnedAt: Date.now() - 50_000 },
  ...many(14),
]);

/** It came from another conversation. */
export const Forwarded: Story = say([
  { from: 'grace', text: 'High water is at six.', metadata: { forwarded: true } },
]);

/** Who of the group has read my newest message. */
export const SeenBy: Story = say(TALK, {
  then: async ({ session, elsewhere }) => {
    const last = (await session.listMessages({ conversationId: 'group:crew' })).items.at(-1);
    for (const uid of ['grace', 'linus']) (await elsewhere(uid)).markRead('group:crew', last!.id);
  },
});

/** An unread line, in the middle of what was said. */
export const UnreadHere: Story = say([...many(30)], {
  seed: crew(many(30), { readUpTo: Date.now() - 10.5 * 60_000 }),
});

/** One reads further up while others write: the button says how many. */
export const NewMessages: Story = say(many(40), {
  then: async stage => {
    await settled(stage);
    const { items } = await stage.session.listMessages({ conversationId: 'group:crew', limit: 40 });
    await listOf(stage).scrollToMessage(items[20]!.id);
    const button = await partIn(stage.root, '[part~=to-newest]');
    const grace = await stage.elsewhere('grace');
    for (const text of ['Are you there?', 'Hello?']) grace.send('group:crew', { text });
    while (!button.textContent.includes('2')) await new Promise(requestAnimationFrame);
  },
});

/** A jump marks where it led. */
export const Jump: Story = say(many(60), {
  then: async stage => {
    await settled(stage);
    const { items } = await stage.session.listMessages({ conversationId: 'group:crew', limit: 60 });
    await listOf(stage).scrollToMessage(items[8]!.id);
  },
});

/** The search within the conversation. */
export const Search: Story = say(many(40), {
  then: async stage => {
    await settled(stage);
    await listOf(stage).openSearch();
    const field = (await partIn(stage.root, '[part~=search-field]')) as HTMLInputElement;
    field.value = 'Line 3';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
});

/** The bar beside the message under the pointer. */
export const ActionBar: Story = say(TALK, {
  then: async stage => {
    const bubble = await settled(stage);
    bubble.dispatchEvent(
      new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }),
    );
  },
});

/** The quick reactions. */
export const QuickReactions: Story = say(TALK, { then: stage => openMenu(stage, 'React') });

/** Several messages are selected. */
export const Selection: Story = say(TALK, { then: stage => openMenu(stage, 'Select') });

/** Files on their way: how far they are, and the way to take them back. */
export const Uploading: Story = say(TALK, {
  wrap: (transport): Transport => ({
    ...transport,
    files: {
      ...transport.files!,
      upload: (_file, { onProgress }) => {
        onProgress?.(0.4);
        return new Promise(() => undefined);
      },
    },
  }),
  then: async ({ session }) => {
    const picture = await (await fetch(photo(cove).url)).blob();
    session.send('group:crew', {
      files: [{ file: new File([picture], 'cove.svg', { type: picture.type }) }],
    });
    session.send('group:crew', {
      files: [{ file: new File(['x'.repeat(4096)], 'tides.txt', { type: 'text/plain' }) }],
    });
  },
});

/** An assistant's answer grows while one reads it. */
export const Streaming: Story = say([{ from: 'ada', text: 'What is a tide?' }], {
  then: async ({ elsewhere }) => {
    const grace = await elsewhere('grace');
    const words = 'The moon pulls at the water, and the water follows it around the world, twice a day. '
      .repeat(6)
      .split(' ');
    grace.send('group:crew', { text: '…' });
    const mine = () =>
      grace.state.threads
        .get('group:crew')
        ?.entries.findLast(({ message }) => message.sender.uid === 'grace' && isWritten(message));
    await grace.loadThread('group:crew');
    while (mine()?.delivery === 'sending') await new Promise(requestAnimationFrame);
    for (let count = 4; count <= words.length; count += 4) {
      await grace.edit(mine()!.message.id, { text: words.slice(0, count).join(' ') });
      await new Promise(done => setTimeout(done, 120));
    }
  },
});

async function openMenu(stage: Stage, item: string): Promise<void> {
  const bubble = await settled(stage);
  const { x, y } = bubble.getBoundingClientRect();
  const where = { bubbles: true, composed: true, cancelable: true, clientX: x + 24, clientY: y + 12 };
  bubble.dispatchEvent(new MouseEvent('contextmenu', where));
  await partIn(stage.root, '[role^=menuitem]');
  const menu = await partIn(stage.root, '[role=menu]');
  [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')]
    .find(each => each.textContent.includes(item))
    ?.click();
}
