import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-emoji-picker/define.js';
import { inRoom, type Room } from './support/room.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/chat-emoji-picker',
  component: 'chat-emoji-picker',
  decorators: [inRoom],
  parameters: { room: { alone: true, width: 340, height: 400 } satisfies Room },
  render: args => html`<chat-emoji-picker ${spread(args)}></chat-emoji-picker>`,
};
export default meta;

type Story = StoryObj;

/** All emoji, in groups, found by name. */
export const All: Story = {};

/** With names in Arabic, right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };
