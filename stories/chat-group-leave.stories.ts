import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-group-leave/define.js';
import type { ChatGroupLeave } from '../src/elements/chat-group-leave/chat-group-leave.js';
import { overPage } from './support/over-messages.js';
import { crowd } from './support/people.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { spread } from './support/spread.js';
import { broken } from './support/transports.js';

const open =
  (guid: string, how: 'show' | 'showDelete' = 'show') =>
  async ({ root, session }: Stage): Promise<void> => {
    await session.getGroup(guid);
    root.querySelector<ChatGroupLeave>('chat-group-leave')?.[how]();
  };

const dialog = (given: Room) => overPage({ height: 620, ...given });

const meta: Meta = {
  title: 'Elements/chat-group-leave',
  component: 'chat-group-leave',
  decorators: [inRoom],
  parameters: dialog({ then: open('tides'), height: 420 }),
  args: { group: 'tides' },
  render: args => html`<chat-group-leave ${spread(args)}></chat-group-leave>`,
};
export default meta;

type Story = StoryObj;

/** A public group: one may come back. */
export const Leave: Story = {};

/** A private group: one cannot come back by oneself. */
export const Private: Story = {
  args: { group: 'sink' },
  parameters: dialog({ then: open('sink'), height: 420 }),
};

/** The owner chooses who takes over. */
export const HandOn: Story = {
  args: { group: 'launch' },
  parameters: dialog({ then: open('launch') }),
};

/** One of thousands, and one is chosen. */
export const HandOnOfMany: Story = {
  args: { group: 'crowd' },
  parameters: dialog({
    seed: crowd(2000),
    then: async stage => {
      await open('crowd')(stage);
      (await partIn(stage.root, '[part~=member]')).click();
    },
  }),
};

/** Nobody else is in it. */
export const Alone: Story = {
  args: { group: 'crowd' },
  parameters: dialog({ seed: crowd(0), then: open('crowd'), height: 420 }),
};

/** Who could take over could not be loaded. */
export const Failed: Story = {
  args: { group: 'launch' },
  parameters: dialog({ wrap: broken, then: open('launch') }),
};

/** Before it is deleted for everyone. */
export const Delete: Story = {
  args: { group: 'launch' },
  parameters: dialog({ then: open('launch', 'showDelete'), height: 420 }),
};

/** Dark. */
export const Dark: Story = {
  args: { group: 'launch' },
  globals: { theme: 'dark' },
  parameters: dialog({ then: open('launch') }),
};

/** Right to left. */
export const Arabic: Story = {
  args: { group: 'launch' },
  globals: { direction: 'rtl', language: 'ar' },
  parameters: dialog({ then: open('launch') }),
};
