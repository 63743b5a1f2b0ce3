import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-launcher/define.js';
import { inRoom, type Room } from './support/room.js';
import { nobody } from './support/seeds.js';
import { spread } from './support/spread.js';

const room = (given: Room) => ({ room: { height: 720, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-launcher',
  component: 'chat-launcher',
  decorators: [inRoom],
  parameters: room({}),
  render: args => html`<chat-launcher ${spread(args)}></chat-launcher>`,
};
export default meta;

type Story = StoryObj;

/** The button, with the number of unread messages. */
export const Closed: Story = {};

/** The chat that it opens. */
export const Open: Story = { args: { open: true } };

/** Nothing is unread. */
export const NothingUnread: Story = { parameters: room({ seed: nobody }) };

/** In another corner. */
export const TopStart: Story = { args: { position: 'top-start', open: true } };

/** What opens may be anything. */
export const OwnContent: Story = {
  args: { open: true, label: 'Help' },
  render: args =>
    html`<chat-launcher ${spread(args)}><p style="padding: 16px">Ask us anything.</p></chat-launcher>`,
};

/** Right to left. */
export const Arabic: Story = { args: { open: true }, globals: { direction: 'rtl', language: 'ar' } };

/** Dark. */
export const Dark: Story = { args: { open: true }, globals: { theme: 'dark' } };
