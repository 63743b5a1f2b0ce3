import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-groups/define.js';
import { overPage } from './support/over-messages.js';
import { oddities } from './support/people.js';
import { inRoom, partIn, type Room } from './support/room.js';
import { demoWithPasswords, nobody } from './support/seeds.js';
import { spread } from './support/spread.js';
import { broken, slow } from './support/transports.js';

const room = (given: Room = {}) => ({ room: { width: 380, height: 560, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-groups',
  component: 'chat-groups',
  decorators: [inRoom],
  parameters: room(),
  render: args => html`<chat-groups ${spread(args)}></chat-groups>`,
};
export default meta;

type Story = StoryObj;

/** Every group that one may see: its type, its size, and what one can do. */
export const Groups: Story = {};

/** A group that asks for its password. For this story it is: popcorn. */
export const Password: Story = {
  parameters: room({
    height: 660,
    seed: demoWithPasswords,
    then: async ({ root }) => (await partIn(root, '[data-guid=films] [part~=join]')).click(),
  }),
};

/** With a way to choose which, and one to make another. */
export const Tools: Story = { args: { withFilters: true, withCreate: true } };

/** What one may do with a group that one owns. */
export const Menu: Story = {
  parameters: overPage({
    width: 380,
    then: async ({ root }) => (await partIn(root, '[data-guid=launch] [part=menu-button]')).click(),
  }),
};

/** Names and pictures as nobody wishes for them. */
export const Oddities: Story = { parameters: room({ seed: oddities }) };

/** None yet. */
export const Empty: Story = { parameters: room({ seed: nobody, height: 280 }) };

/** On its way. */
export const Loading: Story = { parameters: room({ wrap: slow, height: 280 }) };

/** It did not come. */
export const Failed: Story = { parameters: room({ wrap: broken, height: 280 }) };

/** On the smallest phone. */
export const Phone: Story = {
  args: { withFilters: true, withCreate: true },
  parameters: room({ width: 320 }),
};

/** Dark. */
export const Dark: Story = {
  args: { withFilters: true, withCreate: true },
  globals: { theme: 'dark' },
};

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
