import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-group-join/define.js';
import type { ChatGroupJoin } from '../src/elements/chat-group-join/chat-group-join.js';
import { overPage } from './support/over-messages.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { demoWithPasswords } from './support/seeds.js';
import { spread } from './support/spread.js';
import { stubborn } from './support/transports.js';

/** Opens it, and tries a password. */
const open =
  (guid: string, password?: string) =>
  async ({ root, session }: Stage): Promise<void> => {
    await session.getGroup(guid);
    root.querySelector<ChatGroupJoin>('chat-group-join')?.show();
    if (password === undefined) return;
    const field = (await partIn(root, '[part=password]')) as HTMLInputElement;
    field.value = password;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    (await partIn(root, '[part=join]')).click();
    await partIn(root, '[part=error]');
  };

const dialog = (given: Room = {}) =>
  overPage({ height: 420, seed: demoWithPasswords, then: open('films'), ...given });

const meta: Meta = {
  title: 'Elements/chat-group-join',
  component: 'chat-group-join',
  decorators: [inRoom],
  parameters: dialog(),
  args: { group: 'films' },
  render: args => html`<chat-group-join ${spread(args)}></chat-group-join>`,
};
export default meta;

type Story = StoryObj;

/** Asks for the password. For this story it is: popcorn. */
export const Password: Story = {};

/** None was given. */
export const Empty: Story = { parameters: dialog({ then: open('films', '') }) };

/** A wrong one was given. */
export const Wrong: Story = { parameters: dialog({ then: open('films', 'peanuts') }) };

/** A group without a password that one cannot join after all. */
export const Refused: Story = {
  args: { group: 'readers' },
  parameters: dialog({
    wrap: stubborn,
    then: async stage => {
      await open('readers')(stage);
      await partIn(stage.root, '[part=error]');
    },
  }),
};

/** Dark. */
export const Dark: Story = {
  globals: { theme: 'dark' },
  parameters: dialog({ then: open('films', 'peanuts') }),
};

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
