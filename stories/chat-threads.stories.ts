import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-threads/define.js';
import { inRoom, type Room } from './support/room.js';
import { nobody } from './support/seeds.js';
import { spread } from './support/spread.js';
import { broken, slow } from './support/transports.js';

const room = (given: Room) => ({ room: { width: 360, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-threads',
  component: 'chat-threads',
  decorators: [inRoom],
  parameters: room({}),
  render: args => html`<chat-threads ${spread(args)}></chat-threads>`,
};
export default meta;

type Story = StoryObj;

/** Those that Ada began, answered in or is named in. */
export const Threads: Story = {};

/** Unread ones alone. */
export const Unread: Story = { args: { unread: true } };

/** None yet. */
export const Empty: Story = { parameters: room({ seed: nobody }) };

/** On their way. */
export const Loading: Story = { parameters: room({ wrap: slow }) };

/** They did not come. */
export const Failed: Story = { parameters: room({ wrap: broken }) };

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };
