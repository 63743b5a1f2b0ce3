import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-add-members/define.js';
import type { ChatAddMembers } from '../src/elements/chat-add-members/chat-add-members.js';
import { overPage } from './support/over-messages.js';
import { crowd } from './support/people.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { spread } from './support/spread.js';
import { broken, stubborn } from './support/transports.js';

/** Opens it, and chooses some people. */
const open =
  (...uids: readonly string[]) =>
  async ({ root }: Stage): Promise<void> => {
    await root.session?.getGroup('launch').catch(() => undefined);
    root.querySelector<ChatAddMembers>('chat-add-members')?.show();
    for (const uid of uids) (await partIn(root, `[part~=user][data-uid=${uid}]`)).click();
  };

const dialog = (given: Room = {}) => overPage({ height: 680, then: open(), ...given });

const meta: Meta = {
  title: 'Elements/chat-add-members',
  component: 'chat-add-members',
  decorators: [inRoom],
  parameters: dialog(),
  args: { group: 'launch' },
  render: args => html`<chat-add-members ${spread(args)}></chat-add-members>`,
};
export default meta;

type Story = StoryObj;

/** Nobody is chosen yet; those who are in it cannot be. */
export const Choosing: Story = {};

/** Three are chosen, each with a scope. */
export const Chosen: Story = { parameters: dialog({ then: open('alan', 'layla', 'zeynep') }) };

/** The service does not take them. */
export const Refused: Story = {
  parameters: dialog({
    wrap: stubborn,
    then: async stage => {
      await open('alan', 'layla')(stage);
      (await partIn(stage.root, 'button[part=add]:enabled')).click();
      await partIn(stage.root, '[part=error]');
    },
  }),
};

/** Everybody of hundreds is in already. */
export const AllInAlready: Story = { args: { group: 'crowd' }, parameters: dialog({ seed: crowd(300) }) };

/** People could not be loaded. */
export const Failed: Story = { parameters: dialog({ wrap: broken }) };

/** Dark. */
export const Dark: Story = {
  globals: { theme: 'dark' },
  parameters: dialog({ then: open('alan', 'layla') }),
};

/** Right to left. */
export const Arabic: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  parameters: dialog({ then: open('alan', 'layla') }),
};
