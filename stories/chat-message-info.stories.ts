import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-message-info/define.js';
import type { ChatMessageInfo } from '../src/elements/chat-message-info/chat-message-info.js';
import { decorators, messagesOf, overPage } from './support/over-messages.js';
import type { Stage } from './support/room.js';
import { spread } from './support/spread.js';

async function show(stage: Stage): Promise<void> {
  const element = stage.root.querySelector<ChatMessageInfo>('chat-message-info')!;
  const messages = await messagesOf(stage, 'group:sink');
  const wanted = element.section === 'reactions' ? 'grace' : 'ada';
  element.message = messages.findLast(
    ({ sender, reactions }) => sender.uid === wanted && (reactions?.length ?? 0) > 0,
  );
  element.show();
}

const meta: Meta = {
  title: 'Elements/chat-message-info',
  component: 'chat-message-info',
  decorators,
  parameters: overPage({ then: show }),
  render: args => html`<chat-message-info ${spread(args)}></chat-message-info>`,
};
export default meta;

type Story = StoryObj;

/** Who got a message of one's own, and who read it. */
export const Receipts: Story = {};

/** Who reacted, and with what. */
export const Reactions: Story = { args: { section: 'reactions' } };
