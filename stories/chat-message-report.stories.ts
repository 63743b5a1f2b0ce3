import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-message-report/define.js';
import type { ChatMessageReport } from '../src/elements/chat-message-report/chat-message-report.js';
import { decorators, messagesOf, overPage } from './support/over-messages.js';
import type { Stage } from './support/room.js';
import { spread } from './support/spread.js';

async function show(stage: Stage): Promise<void> {
  const element = stage.root.querySelector<ChatMessageReport>('chat-message-report')!;
  element.message = (await messagesOf(stage, 'user:grace')).findLast(({ sender }) => sender.uid === 'grace');
  element.show();
}

const meta: Meta = {
  title: 'Elements/chat-message-report',
  component: 'chat-message-report',
  decorators,
  parameters: overPage({ then: show, height: 480 }),
  render: args => html`<chat-message-report ${spread(args)}></chat-message-report>`,
};
export default meta;

type Story = StoryObj;

/** A message of somebody else, with a reason. */
export const Report: Story = {};
