import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-details/define.js';
import '../src/elements/chat-group-members/define.js';
import { overPage } from './support/over-messages.js';
import { oddities } from './support/people.js';
import { leaving, remove } from './support/leaving.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { spread } from './support/spread.js';
import { broken, plain, slow } from './support/transports.js';

const room = (given: Room = {}) => ({
  room: { width: 360, height: 760, open: 'group:launch', ...given } satisfies Room,
});

/** Goes into a section, or presses what does something. */
const press =
  (...selectors: readonly string[]) =>
  async ({ root }: Stage): Promise<void> => {
    for (const selector of selectors) (await partIn(root, selector)).click();
  };

const meta: Meta = {
  title: 'Elements/chat-details',
  component: 'chat-details',
  decorators: [inRoom],
  parameters: room(),
  render: args => html`<chat-details ${spread(args)}></chat-details>`,
};
export default meta;

type Story = StoryObj;

/** A group that one owns. */
export const Owner: Story = {};

/** A group that one moderates. */
export const Moderator: Story = { parameters: room({ open: 'group:design' }) };

/** A group that one is in. */
export const Participant: Story = { parameters: room({ open: 'group:tides' }) };

/** A group that one may join. */
export const Outside: Story = { args: { group: 'readers' }, parameters: room({ height: 480 }) };

/** A group that one is banned from. */
export const Banned: Story = { args: { group: 'market' }, parameters: room({ height: 480 }) };

/** A person. */
export const Person: Story = { parameters: room({ open: 'user:grace' }) };

/** Somebody whose account was deleted. */
export const Gone: Story = { parameters: room({ open: 'user:grace', wrap: leaving, then: remove('grace') }) };

/** Muted, and blocked. */
export const MutedAndBlocked: Story = {
  parameters: room({
    open: 'user:grace',
    then: async ({ session }) => {
      await session.mute('user:grace', Date.now() + 3_600_000);
      await session.block('grace');
    },
  }),
};

/** With tags of one’s own. */
export const Tags: Story = {
  parameters: room({
    then: async ({ session, root }) => {
      await session.tagConversation('group:launch', ['urgent', 'waiting for an answer', 'مهم']);
      (await partIn(root, '[part=tags]')).scrollIntoView({ block: 'center' });
    },
  }),
};

/** All pictures and films. */
export const Media: Story = {
  parameters: room({ open: 'group:sink', then: press('[data-section=media]') }),
};

/** All files. */
export const Files: Story = { parameters: room({ open: 'group:sink', then: press('[data-section=files]') }) };

/** All links. */
export const Links: Story = { parameters: room({ open: 'group:sink', then: press('[data-section=links]') }) };

/** What is pinned. */
export const Pinned: Story = { parameters: room({ then: press('[data-section=pinned]') }) };

/** Who is in it. */
export const Members: Story = { parameters: room({ then: press('[data-section=members]') }) };

/** A section with nothing in it. */
export const EmptySection: Story = {
  parameters: room({ open: 'user:zeynep', height: 320, then: press('[data-section=files]') }),
};

/** For how long to mute. */
export const Mute: Story = {
  parameters: overPage({ width: 360, open: 'group:launch', then: press('[data-deed=mute]') }),
};

/** Before a block. */
export const Block: Story = {
  parameters: overPage({ width: 360, open: 'user:grace', then: press('[data-deed=block]') }),
};

/** Why a group is reported. */
export const Report: Story = {
  parameters: overPage({ width: 360, open: 'group:launch', then: press('[data-deed=report]') }),
};

/** Names and pictures as nobody wishes for them. */
export const Oddities: Story = { parameters: room({ open: 'group:odd', seed: oddities, width: 320 }) };

/** A service of people and messages alone. */
export const SmallService: Story = { parameters: room({ open: 'user:grace', wrap: plain }) };

/** No conversation is open. */
export const Nothing: Story = { parameters: room({ open: 'none', height: 240 }) };

/** On their way. */
export const Loading: Story = { parameters: room({ wrap: slow, then: press('[data-section=files]') }) };

/** They did not come. */
export const Failed: Story = { parameters: room({ wrap: broken, then: press('[data-section=files]') }) };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** On the smallest phone. */
export const Phone: Story = { parameters: room({ width: 320 }) };

/** Right to left. */
export const Arabic: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  parameters: room({ open: 'group:family' }),
};
