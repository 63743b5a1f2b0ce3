import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-new-chat/define.js';
import type { ChatNewChat } from '../src/elements/chat-new-chat/chat-new-chat.js';
import { inRoom, partIn, type Room } from './support/room.js';
import { nobody } from './support/seeds.js';
import { spread } from './support/spread.js';
import { plain } from './support/transports.js';

const room = (given: Room = {}) => ({ room: { width: 420, height: 600, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-new-chat',
  component: 'chat-new-chat',
  decorators: [inRoom],
  parameters: room(),
  args: { inline: true },
  render: args => html`<chat-new-chat ${spread(args)}></chat-new-chat>`,
};
export default meta;

type Story = StoryObj;

/** As a panel of the page. */
export const Inline: Story = {};

/** As a dialog, opened by a button of the page. */
export const Dialog: Story = {
  args: { inline: false },
  play: ({ canvasElement }) => {
    canvasElement.querySelector('button')?.click();
  },
  render: args => html`
    <div>
      <button
        type="button"
        @click=${({ target }: Event) => {
          ((target as Element).nextElementSibling as ChatNewChat).show();
        }}
      >
        New chat
      </button>
      <chat-new-chat ${spread(args)}></chat-new-chat>
    </div>
  `,
};

/** The form for a group of one's own. */
export const NewGroup: Story = {
  parameters: room({ then: async ({ root }) => (await partIn(root, '[part~=new-group]')).click() }),
};

/** Nobody is here yet. */
export const Empty: Story = { parameters: room({ seed: nobody }) };

/** A service without groups. */
export const PeopleAlone: Story = { parameters: room({ wrap: plain }) };

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
