import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-users/define.js';
import { overPage } from './support/over-messages.js';
import { crowd, oddities } from './support/people.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { nobody } from './support/seeds.js';
import { spread } from './support/spread.js';
import { broken, slow } from './support/transports.js';

const room = (given: Room = {}) => ({ room: { width: 380, height: 560, ...given } satisfies Room });

/** Opens the menu of somebody, and chooses out of it. */
const choose =
  (uid: string, item?: number) =>
  async ({ root }: Stage): Promise<void> => {
    const row = await partIn(root, `[data-row=${uid}]`);
    row.querySelector<HTMLElement>('[data-menu]')?.click();
    const first = await partIn(root, '[role=menuitem]');
    if (item === undefined) return;
    const items = [...first.parentElement!.querySelectorAll<HTMLElement>('[role=menuitem]')];
    items.at(item)?.click();
  };

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

/** Narrowed by who is here, friends, blocked ones, by role and by tag. */
export const Filters: Story = { args: { withFilters: true } };

/** People of one role alone. */
export const OneRole: Story = { args: { roles: 'support' }, parameters: room({ seed: crowd(400) }) };

/** Ten thousand, with letters over them. */
export const Thousands: Story = { parameters: room({ seed: crowd(10_000) }) };

/** Names and pictures as nobody wishes for them. */
export const Oddities: Story = { parameters: room({ seed: oddities }) };

/** What one can do with somebody. */
export const Menu: Story = { parameters: overPage({ width: 380, then: choose('grace') }) };

/** Who somebody is, over the list. */
export const Profile: Story = { parameters: overPage({ width: 380, then: choose('grace', 0) }) };

/** Before somebody is blocked. */
export const Block: Story = { parameters: overPage({ width: 380, then: choose('grace', -1) }) };

/** Nobody else is here. */
export const Empty: Story = { parameters: room({ seed: nobody, height: 280 }) };

/** On its way. */
export const Loading: Story = { parameters: room({ wrap: slow, height: 280 }) };

/** It did not come. */
export const Failed: Story = { parameters: room({ wrap: broken, height: 280 }) };

/** Outside any session. */
export const NoSession: Story = { parameters: room({ alone: true, height: 200 }) };

/** On the smallest phone. */
export const Phone: Story = {
  args: { withFilters: true },
  parameters: room({ width: 320, seed: oddities }),
};

/** Dark. */
export const Dark: Story = { args: { withFilters: true }, globals: { theme: 'dark' } };

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
