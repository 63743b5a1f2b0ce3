import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-group-members/define.js';
import { overPage } from './support/over-messages.js';
import { crowd, oddities } from './support/people.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { spread } from './support/spread.js';
import { broken, slow, stubborn } from './support/transports.js';

const room = (given: Room) => ({ room: { width: 340, height: 560, ...given } satisfies Room });

const press =
  (...selectors: readonly string[]) =>
  async ({ root }: Stage): Promise<void> => {
    for (const selector of selectors) (await partIn(root, selector)).click();
  };

const meta: Meta = {
  title: 'Elements/chat-group-members',
  component: 'chat-group-members',
  decorators: [inRoom],
  parameters: room({ open: 'group:launch' }),
  render: args => html`<chat-group-members ${spread(args)}></chat-group-members>`,
};
export default meta;

type Story = StoryObj;

/** Seen by the owner: a menu with everything. */
export const Owner: Story = {};

/** The menu of a member, open. */
export const Menu: Story = {
  parameters: overPage({
    width: 340,
    open: 'group:launch',
    then: async ({ root }) => (await partIn(root, '[part~=menu-button]')).click(),
  }),
};

/** Seen by an admin who does not own the group. */
export const Admin: Story = { parameters: room({ open: 'group:sink' }) };

/** Seen by a moderator: participants alone have a menu. */
export const Moderator: Story = { parameters: room({ open: 'group:design' }) };

/** Seen by a participant: no menus. */
export const Participant: Story = { parameters: room({ open: 'group:tides' }) };

/** Moderators alone. */
export const OneScope: Story = { parameters: room({ then: press('[data-filter=moderator]') }) };

/** Who is banned, and the way back for them. */
export const BannedPeople: Story = {
  parameters: room({
    then: async stage => {
      await stage.session.ban('launch', 'linus');
      await press('[data-filter=banned]')(stage);
    },
  }),
};

/** Before somebody is removed. */
export const Question: Story = {
  parameters: overPage({
    width: 340,
    open: 'group:launch',
    then: press('[data-uid=linus] [part=menu-button]', '[data-item=kick]'),
  }),
};

/** What the service refused is said, and taken back. */
export const Refused: Story = {
  parameters: room({
    wrap: stubborn,
    then: press('[data-uid=linus] [part=menu-button]', '[data-item=participant]'),
  }),
};

/** Five thousand. */
export const Thousands: Story = { parameters: room({ open: 'group:crowd', seed: crowd(5000) }) };

/** Names and pictures as nobody wishes for them. */
export const Oddities: Story = { parameters: room({ open: 'group:odd', seed: oddities }) };

/** Not a member. */
export const NotMember: Story = { parameters: room({ open: 'group:readers', height: 240 }) };

/** Banned. */
export const Banned: Story = { parameters: room({ open: 'group:market', height: 240 }) };

/** On its way. */
export const Loading: Story = { parameters: room({ open: 'group:launch', wrap: slow, height: 400 }) };

/** It did not come. */
export const Failed: Story = { parameters: room({ open: 'group:launch', wrap: broken, height: 460 }) };

/** On the smallest phone. */
export const Phone: Story = { parameters: room({ width: 320 }) };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** Right to left. */
export const Arabic: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  parameters: room({ open: 'group:family' }),
};
