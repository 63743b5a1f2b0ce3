import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ChatNotifier } from '../src/elements/chat-notifier/chat-notifier.js';
import '../src/elements/chat-notifier/define.js';
import type { ChatNotifyEvent } from '../src/elements/chat-notifier/chat-notify-event.js';
import { inRoom, type Room } from './support/room.js';
import { spread } from './support/spread.js';

const room = (given: Room) => ({ room: { height: 200, width: 480, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-notifier',
  component: 'chat-notifier',
  decorators: [inRoom],
  parameters: room({
    then: async ({ elsewhere }) => {
      const grace = await elsewhere('grace');
      setInterval(() => grace.send('user:ada', { text: 'Are you there?' }), 4000);
    },
  }),
  render: args => html`
    <div style="display: grid; gap: 12px; align-content: start; padding: 16px">
      <button
        type="button"
        @click=${(event: Event) =>
          void (event.currentTarget as Element).parentElement
            ?.querySelector<ChatNotifier>('chat-notifier')
            ?.requestPermission()}
      >
        Allow notifications
      </button>
      <output>Grace writes every four seconds.</output>
      <chat-notifier
        ${spread(args)}
        @chat-notify=${(event: ChatNotifyEvent) => {
          const output = (event.currentTarget as Element).parentElement?.querySelector('output');
          if (output) output.textContent = `${event.heading}: ${event.body}`;
        }}
      ></chat-notifier>
    </div>
  `,
};
export default meta;

type Story = StoryObj;

/** A sound. */
export const Sound: Story = { args: { 'with-sound': true } };

/** On the desktop, once it is allowed. */
export const Desktop: Story = { args: { 'with-desktop': true } };

/** The number of unread messages before the title of the page. */
export const Title: Story = { args: { 'with-title': true } };
