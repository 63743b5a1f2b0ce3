import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-conversations/define.js';
import { inRoom, type Room } from './support/room.js';
import { nobody } from './support/seeds.js';
import { spread } from './support/spread.js';
import { broken, slow } from './support/transports.js';

const room = (given: Room = {}) => ({ room: { width: 340, height: 600, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-conversations',
  component: 'chat-conversations',
  decorators: [inRoom],
  parameters: room({ open: 'user:grace' }),
  render: args => html`<chat-conversations ${spread(args)}></chat-conversations>`,
};
export default meta;

type Story = StoryObj;

/** Pinned first, then newest first; with a preview for every kind of message, what is unread, who names the reader. */
export const List: Story = {};

/** Somebody types: that stands in place of the preview. */
export const Typing: Story = {
  parameters: room({
    then: async ({ elsewhere }) => {
      const grace = await elsewhere('grace');
      grace.typing('user:ada', true);
      setInterval(() => grace.typing('user:ada', true), 3000);
    },
  }),
};

/** No conversation yet. */
export const Empty: Story = { parameters: room({ seed: nobody }) };

/** With a way on, that the page put there. */
export const EmptyWithSlot: Story = {
  parameters: room({ seed: nobody }),
  render: args => html`
    <chat-conversations ${spread(args)}
      ><button slot="empty" type="button">Find people</button></chat-conversations
    >
  `,
};

/** On its way. */
export const Loading: Story = { parameters: room({ wrap: slow }) };

/** It did not come. */
export const Failed: Story = { parameters: room({ wrap: broken }) };

/** Outside any session. */
export const NoSession: Story = { parameters: room({ alone: true, height: 200 }) };

/** Rows of 52 pixels. */
export const Compact: Story = { globals: { density: 'compact' } };

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };
