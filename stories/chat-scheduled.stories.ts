import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ChatScheduled } from '../src/elements/chat-scheduled/chat-scheduled.js';
import '../src/elements/chat-scheduled/define.js';
import { overPage } from './support/over-messages.js';
import { inRoom, type Stage } from './support/room.js';

const HOUR = 3_600_000;

const show = ({ root }: Stage): void => {
  root.querySelector<ChatScheduled>('chat-scheduled')?.show();
};

const meta: Meta = {
  title: 'Elements/chat-scheduled',
  component: 'chat-scheduled',
  decorators: [inRoom],
  render: () => html`<chat-scheduled></chat-scheduled>`,
};
export default meta;

type Story = StoryObj;

/** What waits in all chats; each can be sent now, moved, or taken back. */
export const Waiting: Story = {
  parameters: overPage({
    then: async at => {
      await at.session.schedule('user:grace', { text: 'Happy birthday!' }, Date.now() + 20 * HOUR);
      await at.session.schedule(
        'user:linus',
        { text: 'The long one: **bring the map**, the rope and the small stove. The big one is broken.' },
        Date.now() + 45 * HOUR,
      );
      show(at);
    },
  }),
};

/** One could not go out: the two no longer write to each other. */
export const Stuck: Story = {
  parameters: overPage({
    then: async at => {
      await at.session.schedule('user:grace', { text: 'Are you there?' }, Date.now() + 500);
      await at.session.block('grace');
      show(at);
    },
  }),
};

/** Nothing waits. */
export const Empty: Story = { parameters: overPage({ then: show }) };
