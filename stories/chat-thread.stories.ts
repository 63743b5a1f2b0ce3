import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ChatThread } from '../src/elements/chat-thread/chat-thread.js';
import '../src/elements/chat-thread/define.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { spread } from './support/spread.js';
import { plain } from './support/transports.js';

/** Shows the first thread that Ada follows. */
const first = async ({ session, root }: Stage): Promise<void> => {
  const element = (await partIn(root, 'chat-thread')) as ChatThread;
  if (!session.state.can.threads) return;
  const { items } = await session.listThreads({});
  const thread = items[0]?.root;
  if (!thread) return;
  session.open(thread.receiverType === 'group' ? `group:${thread.receiverId}` : `user:${thread.sender.uid}`);
  element.thread = thread.id;
};

const room = (given: Room) => ({ room: { width: 380, height: 600, then: first, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-thread',
  component: 'chat-thread',
  decorators: [inRoom],
  parameters: room({}),
  render: args => html`<chat-thread ${spread(args)}></chat-thread>`,
};
export default meta;

type Story = StoryObj;

/** The message that it hangs on, the answers, and where one answers. */
export const Thread: Story = {};

/** The message is gone. */
export const NotThere: Story = {
  args: { thread: 'none', group: 'launch' },
  parameters: room({ then: () => undefined }),
};

/** A service where threads cannot be followed. */
export const SmallService: Story = {
  args: { thread: 'none', user: 'grace' },
  parameters: room({ wrap: plain }),
};

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };
