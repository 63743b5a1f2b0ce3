import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-users/define.js';
import { inRoom, type Room } from './support/room.js';
import { nobody } from './support/seeds.js';
import { spread } from './support/spread.js';
import { broken, slow } from './support/transports.js';

const room = (given: Room = {}) => ({ room: { width: 380, height: 560, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-users',
  component: 'chat-users',
  decorators: [inRoom],
  parameters: room(),
  render: args => html`<chat-users ${spread(args)}></chat-users>`,
};
export default meta;

type Story = StoryObj;

/** Everybody else, by name, with who is here and in what role. */
export const People: Story = {};

/** Chooses several in place of opening a chat. */
export const Multiple: Story = { args: { multiple: true, max: 3 } };

/** Friends alone, without the search field. */
export const Friends: Story = { args: { filter: { friendsOnly: true }, withoutSearch: true } };

/** Nobody else is here. */
export const Empty: Story = { parameters: room({ seed: nobody, height: 280 }) };

/** On its way. */
export const Loading: Story = { parameters: room({ wrap: slow, height: 280 }) };

/** It did not come. */
export const Failed: Story = { parameters: room({ wrap: broken, height: 280 }) };

/** Outside any session. */
export const NoSession: Story = { parameters: room({ alone: true, height: 200 }) };

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
