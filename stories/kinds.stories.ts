import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-conversations/define.js';
import '../src/elements/chat-messages/define.js';
import { registerFlight } from './support/flight.js';
import { registerPoll } from './support/poll.js';
import { inRoom, type Room } from './support/room.js';
import { talk } from './support/seeds.js';

const seed = talk([
  { from: 'ada', text: 'Where do we eat?' },
  {
    from: 'grace',
    custom: 'poll',
    text: 'Where do we eat?',
    customData: {
      question: 'Where do we eat?',
      options: [
        { text: 'At the harbour', votes: ['ada', 'grace'] },
        { text: 'On the roof', votes: ['linus'] },
      ],
    },
  },
  {
    from: 'ada',
    custom: 'flight-status',
    text: 'FN 412 is delayed',
    customData: { flight: 'FN 412', from: 'HND', to: 'GOT', status: 'delayed', gate: '107' },
  },
]);

const undos = new Map<() => () => void, () => void>();

/** Registers a kind for as long as stories of this file are shown. */
const registered =
  (register: () => () => void): Decorator =>
  story => {
    if (!undos.has(register)) undos.set(register, register());
    return story();
  };

const meta: Meta = {
  title: 'Looks/Your own kind of message',
  decorators: [inRoom],
  parameters: { room: { open: 'user:grace', width: 900, height: 420, seed } satisfies Room },
  render: () => html`
    <div
      style="display: grid; grid-template: minmax(0, 1fr) / 300px minmax(0, 1fr); block-size: 100%; overflow: hidden"
    >
      <chat-conversations></chat-conversations>
      <chat-messages></chat-messages>
    </div>
  `,
  beforeEach: () => () => {
    for (const undo of undos.values()) undo();
    undos.clear();
  },
};
export default meta;

type Story = StoryObj;

/** `custom/poll`, registered with a Lit template. */
export const WithLit: Story = { decorators: [registered(registerPoll)] };

/** `custom/flight-status`, registered with plain DOM; the list beside it shows its preview. */
export const WithPlainDom: Story = { decorators: [registered(registerFlight)] };
