import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ChatSchedule } from '../src/elements/chat-schedule/chat-schedule.js';
import '../src/elements/chat-schedule/define.js';
import { ChatError } from '../src/model/chat-error.js';
import { inRoom } from './support/room.js';
import { overPage } from './support/over-messages.js';

const opened =
  (act: () => Promise<unknown>) =>
  ({ root }: { root: Element }): void => {
    root.querySelector<ChatSchedule>('chat-schedule')?.show(act);
  };

const meta: Meta = {
  title: 'Elements/chat-schedule',
  component: 'chat-schedule',
  decorators: [inRoom],
  parameters: overPage({ then: opened(() => Promise.resolve()) }),
  render: () => html`<chat-schedule></chat-schedule>`,
};
export default meta;

type Story = StoryObj;

/** Times that are chosen often, or any other. */
export const Open: Story = {};

/** What is done with the time fails: the dialog says why, and stays. */
export const Refused: Story = {
  parameters: overPage({
    then: opened(() => Promise.reject(new ChatError('offline'))),
  }),
};

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
