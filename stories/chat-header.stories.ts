import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-header/define.js';
import { leaving, remove } from './support/leaving.js';
import { inRoom, type Room } from './support/room.js';
import { spread } from './support/spread.js';
import { plain } from './support/transports.js';

const room = (given: Room) => ({ room: { width: 640, height: 72, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-header',
  component: 'chat-header',
  decorators: [inRoom],
  parameters: room({ open: 'user:layla' }),
  render: args => html`<chat-header ${spread(args)}></chat-header>`,
};
export default meta;

type Story = StoryObj;

/** Somebody who is here. */
export const Person: Story = {};

/** Somebody who was here a while ago. */
export const LastSeen: Story = { parameters: room({ open: 'user:linus' }) };

/** How many there are. */
export const Group: Story = { parameters: room({ open: 'group:launch' }) };

/** Somebody types. */
export const Typing: Story = {
  parameters: room({
    open: 'user:grace',
    then: async ({ elsewhere }) => {
      const grace = await elsewhere('grace');
      grace.typing('user:ada', true);
      setInterval(() => grace.typing('user:ada', true), 3000);
    },
  }),
};

/** A name of 90 letters, on a phone. */
export const LongName: Story = { parameters: room({ open: 'user:maria', width: 320 }) };

/** Nobody of that id. */
export const NotThere: Story = { args: { user: 'nobody-at-all' } };

/** Somebody whose account was deleted: the name stays, and what one could do goes. */
export const Gone: Story = { parameters: room({ open: 'user:grace', wrap: leaving, then: remove('grace') }) };

/** A service without calls: no buttons for them. */
export const WithoutCalls: Story = { parameters: room({ open: 'user:grace', wrap: plain }) };

/** Room for the page's own buttons, on both sides. */
export const Slots: Story = {
  render: args => html`
    <chat-header ${spread(args)}>
      <button slot="before" type="button">Back</button>
      <button slot="actions" type="button">Search</button>
    </chat-header>
  `,
};

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
