import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-forward/define.js';
import type { ChatForward } from '../src/elements/chat-forward/chat-forward.js';
import { decorators, messagesOf, overPage } from './support/over-messages.js';
import type { Stage } from './support/room.js';
import { spread } from './support/spread.js';

const show =
  (count: number) =>
  async (stage: Stage): Promise<void> => {
    const element = stage.root.querySelector<ChatForward>('chat-forward')!;
    element.messages = (await messagesOf(stage, 'user:grace')).slice(-count);
    element.show();
  };

const meta: Meta = {
  title: 'Elements/chat-forward',
  component: 'chat-forward',
  decorators,
  parameters: overPage({ then: show(1) }),
  render: args => html`<chat-forward ${spread(args)}></chat-forward>`,
};
export default meta;

type Story = StoryObj;

/** One message, and the chats that one may write to. */
export const One: Story = {};

/** Several at once. */
export const Several: Story = { parameters: overPage({ then: show(3) }) };

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
