import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-saved/define.js';
import { inRoom, type Room, type Stage } from './support/room.js';
import { broken, slow } from './support/transports.js';

const room = (given: Room = {}) => ({ room: { width: 380, height: 520, ...given } satisfies Room });

const saveSome = async ({ session }: Stage): Promise<void> => {
  const { items } = await session.listMessages({ categories: ['message', 'custom'], limit: 100 });
  for (const message of items.filter((_, index) => index % 9 === 0).slice(-7))
    await session.saveMessage(message.id, true);
};

const meta: Meta = {
  title: 'Elements/chat-saved',
  component: 'chat-saved',
  decorators: [inRoom],
  parameters: room({ then: saveSome }),
  render: () => html`<chat-saved></chat-saved>`,
};
export default meta;

type Story = StoryObj;

/** What one saved for later, of all chats. */
export const Saved: Story = {};

/** Nothing yet. */
export const Empty: Story = { parameters: room({ height: 280 }) };

/** On its way. */
export const Loading: Story = { parameters: room({ wrap: slow, height: 280 }) };

/** It did not come. */
export const Failed: Story = { parameters: room({ wrap: broken, height: 280 }) };

/** Right to left. */
export const Arabic: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  parameters: room({ then: saveSome }),
};
