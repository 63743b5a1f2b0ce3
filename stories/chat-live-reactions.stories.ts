import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-composer/define.js';
import '../src/elements/chat-live-reactions/define.js';
import '../src/elements/chat-messages/define.js';
import { inRoom, partIn, type Room } from './support/room.js';

const room = (given: Room = {}) => ({
  room: { width: 480, height: 520, open: 'user:grace', ...given } satisfies Room,
});

const meta: Meta = {
  title: 'Elements/chat-live-reactions',
  component: 'chat-live-reactions',
  decorators: [inRoom],
  parameters: room(),
  render: () => html`
    <div style="display: grid; grid-template-rows: minmax(0, 1fr) auto; min-block-size: 0">
      <chat-messages></chat-messages>
      <chat-composer><chat-live-reactions slot="after"></chat-live-reactions></chat-composer>
    </div>
  `,
};
export default meta;

type Story = StoryObj;

/** A button beside the text; each press sends a heart that rises over the list. */
export const Button: Story = {};

/** Somebody else sends some. */
export const Received: Story = {
  parameters: room({
    then: async ({ root, elsewhere }) => {
      await partIn(root, '[part~=layer]');
      const grace = await elsewhere('grace');
      await grace.sendTransient('user:ada', { liveReaction: '❤️', count: 6 });
    },
  }),
};

/** Any emoji, and a picture of one’s own on the button. */
export const OtherEmoji: Story = {
  render: () => html`
    <div style="display: grid; grid-template-rows: minmax(0, 1fr) auto; min-block-size: 0">
      <chat-messages></chat-messages>
      <chat-composer><chat-live-reactions slot="after" emoji="👏"></chat-live-reactions></chat-composer>
    </div>
  `,
};
