import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { ChatError } from '../src/model/chat-error.js';
import { inRoom, type Room } from './support/room.js';
import { nobody } from './support/seeds.js';
import { refusing } from './support/transports.js';

const meta: Meta = {
  title: 'Elements/chat-session',
  component: 'chat-session',
  decorators: [inRoom],
  parameters: { room: { open: 'user:grace' } satisfies Room },
};
export default meta;

type Story = StoryObj;

const columns = html`
  <div
    style="display: grid; grid-template: minmax(0, 1fr) / 300px minmax(0, 1fr); block-size: 100%; overflow: hidden"
  >
    <chat-conversations></chat-conversations>
    <div style="display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); min-block-size: 0">
      <chat-header></chat-header>
      <chat-messages></chat-messages>
      <chat-composer></chat-composer>
    </div>
  </div>
`;

/** Single elements, placed where the page wants them. They follow one another without a script. */
export const PlacedByThePage: Story = { render: () => columns };

/** What went wrong and hangs on no other element is told at the foot of the page. */
export const Notice: Story = {
  parameters: {
    room: {
      open: 'user:grace',
      then: ({ session }) => session.notify(new ChatError('storage-full'), 'send'),
    } satisfies Room,
  },
  render: () => columns,
};

/** The token is not valid. */
export const Refused: Story = {
  parameters: { room: { wrap: refusing, height: 320 } satisfies Room },
  render: () => columns,
};

/** An id with a space in it: the element says what is wrong with it. */
export const WrongId: Story = {
  parameters: { room: { seed: nobody, uid: 'ada lovelace', open: 'none', height: 320 } satisfies Room },
  render: () => columns,
};
