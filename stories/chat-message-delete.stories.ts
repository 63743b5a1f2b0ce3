import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-message-delete/define.js';
import type { ChatMessageDelete } from '../src/elements/chat-message-delete/chat-message-delete.js';
import { decorators, messagesOf, overPage } from './support/over-messages.js';
import type { Stage } from './support/room.js';
import { spread } from './support/spread.js';

const show =
  (count: number) =>
  async (stage: Stage): Promise<void> => {
    const element = stage.root.querySelector<ChatMessageDelete>('chat-message-delete')!;
    const mine = (await messagesOf(stage, 'user:grace')).filter(({ sender }) => sender.uid === 'ada');
    element.messages = mine.slice(-count);
    element.show();
  };

const meta: Meta = {
  title: 'Elements/chat-message-delete',
  component: 'chat-message-delete',
  decorators,
  parameters: overPage({ then: show(1), height: 420 }),
  args: { mayForAll: true },
  render: args => html`<chat-message-delete ${spread(args)}></chat-message-delete>`,
};
export default meta;

type Story = StoryObj;

/** One of one's own: for oneself, or for everyone. */
export const Own: Story = {};

/** Somebody else’s: for oneself alone. */
export const ForMeAlone: Story = { args: { mayForAll: false } };

/** Several at once. */
export const Several: Story = { parameters: overPage({ then: show(3), height: 420 }) };
