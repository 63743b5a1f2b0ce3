import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-profile/define.js';
import { overPage } from './support/over-messages.js';
import { oddities } from './support/people.js';
import { leaving, remove } from './support/leaving.js';
import { inRoom, partIn, type Room } from './support/room.js';
import { nobody } from './support/seeds.js';
import { spread } from './support/spread.js';
import { broken, plain, slow, stubborn } from './support/transports.js';

const room = (given: Room = {}) => ({ room: { width: 380, height: 640, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-profile',
  component: 'chat-profile',
  decorators: [inRoom],
  parameters: room(),
  args: { user: 'grace' },
  render: args => html`<div style="overflow: auto"><chat-profile ${spread(args)}></chat-profile></div>`,
};
export default meta;

type Story = StoryObj;

/** Who somebody is, what both are in, and what was shown to one another. */
export const Person: Story = {};

/** Oneself. */
export const Me: Story = { args: { user: 'ada' } };

/** Somebody with whom there is nothing in common yet. */
export const Stranger: Story = { args: { user: 'tower' }, parameters: room({ seed: oddities }) };

/** A picture that is none, and a presence. */
export const BrokenAvatar: Story = { args: { user: 'broken' }, parameters: room({ seed: oddities }) };

/** A long name, a long role and much to say. */
export const LongName: Story = { args: { user: 'long' }, parameters: room({ seed: oddities, width: 320 }) };

/** Blocked, with the way back. */
export const Blocked: Story = { parameters: room({ then: ({ session }) => session.block('grace') }) };

/** Somebody whose account was deleted. */
export const Gone: Story = { parameters: room({ wrap: leaving, then: remove('grace') }) };

/** Before a block. */
export const Question: Story = {
  parameters: overPage({
    width: 380,
    then: async ({ root }) => (await partIn(root, '[part=block]')).click(),
  }),
};

/** A block that the service refused. */
export const Refused: Story = {
  parameters: overPage({
    width: 380,
    wrap: stubborn,
    then: async ({ root }) => {
      (await partIn(root, '[part=block]')).click();
      (await partIn(root, 'dialog .destructive')).click();
      await partIn(root, '[part=trouble]');
    },
  }),
};

/** A service of people and messages alone. */
export const SmallService: Story = { parameters: room({ wrap: plain }) };

/** On their way. */
export const Loading: Story = {
  args: { user: 'nobody-yet' },
  parameters: room({
    seed: nobody,
    height: 240,
    wrap: transport => ({
      ...slow(transport),
      users: { ...transport.users, get: () => new Promise(() => {}) },
    }),
  }),
};

/** Nobody of that name. */
export const Unknown: Story = { args: { user: 'nobody-at-all' }, parameters: room({ height: 280 }) };

/** The pictures did not come. */
export const Failed: Story = { parameters: room({ wrap: broken }) };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** On the smallest phone. */
export const Phone: Story = { parameters: room({ width: 320 }) };

/** Right to left. */
export const Arabic: Story = {
  args: { user: 'layla' },
  globals: { direction: 'rtl', language: 'ar' },
};
