import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-reaction-picker/define.js';
import type { ChatReactionPicker } from '../src/elements/chat-reaction-picker/chat-reaction-picker.js';
import { inRoom, type Room } from './support/room.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/chat-reaction-picker',
  component: 'chat-reaction-picker',
  decorators: [inRoom],
  parameters: { room: { alone: true, height: 420 } satisfies Room },
  render: args => html`
    <div>
      <button
        type="button"
        @click=${({ target }: Event) => {
          const button = target as HTMLElement;
          void (button.nextElementSibling as ChatReactionPicker).openAt(button, ['👍']);
        }}
      >
        React
      </button>
      <chat-reaction-picker ${spread(args)}></chat-reaction-picker>
    </div>
  `,
};
export default meta;

type Story = StoryObj;

/** Six emoji, of which one is mine already, and a way to all others. */
export const Open: Story = {
  play: ({ canvasElement }) => {
    canvasElement.querySelector('button')?.click();
  },
};
