import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-viewer/define.js';
import type { ChatViewer } from '../src/elements/chat-viewer/chat-viewer.js';
import { decorators, messagesOf, overPage } from './support/over-messages.js';
import type { Stage } from './support/room.js';
import { spread } from './support/spread.js';

async function show(stage: Stage): Promise<void> {
  const element = stage.root.querySelector<ChatViewer>('chat-viewer')!;
  const messages = (await messagesOf(stage, 'group:sink')).filter(
    ({ category, type }) => category === 'message' && (type === 'image' || type === 'video'),
  );
  element.messages = messages;
  const first = messages[0];
  if (first) element.show(first.id);
}

const meta: Meta = {
  title: 'Elements/chat-viewer',
  component: 'chat-viewer',
  decorators,
  parameters: overPage({ then: show }),
  render: args => html`<chat-viewer ${spread(args)}></chat-viewer>`,
};
export default meta;

type Story = StoryObj;

/** A picture, large, with those before and after it. */
export const Picture: Story = {};
