import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-app/define.js';
import { inRoom, type Room } from './support/room.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Looks/Theming',
  component: 'chat-app',
  decorators: [inRoom],
  parameters: { room: { open: 'group:launch', width: 1100, height: 600 } satisfies Room },
  render: args => html`<chat-app ${spread(args)}></chat-app>`,
};
export default meta;

type Story = StoryObj;

/** As it comes. */
export const AsItComes: Story = {};

/** Three tokens, and nothing else. */
export const ThreeTokens: Story = {
  args: {
    '--chat-accent': 'light-dark(oklch(0.52 0.13 160), oklch(0.78 0.13 160))',
    '--chat-surface': 'light-dark(oklch(0.985 0.01 95), oklch(0.2 0.012 160))',
    '--chat-text': 'light-dark(oklch(0.27 0.03 60), oklch(0.94 0.015 95))',
  },
};

/** The same three in the dark. */
export const ThreeTokensDark: Story = { ...ThreeTokens, globals: { theme: 'dark' } };

/** A bank: sharp corners and a serif. */
export const Bank: Story = {
  args: {
    '--chat-accent': 'oklch(0.42 0.1 250)',
    '--chat-surface': 'oklch(1 0 0)',
    '--chat-text': 'oklch(0.25 0.03 250)',
    '--chat-radius': '2px',
    '--chat-avatar-radius': '2px',
    '--chat-font': '400 1rem/1.4 Georgia, "Times New Roman", serif',
  },
};

/** A game: a loud accent on a dark ground. */
export const Game: Story = {
  globals: { theme: 'dark' },
  args: {
    '--chat-accent': 'oklch(0.8 0.19 130)',
    '--chat-surface': 'oklch(0.17 0.04 300)',
    '--chat-text': 'oklch(0.95 0.02 300)',
    '--chat-on-accent': 'oklch(0.2 0.05 130)',
    '--chat-radius': '24px',
  },
};

/** The solid bubble of other chats, by two more tokens. */
export const SolidBubbles: Story = {
  args: { '--chat-bubble-mine': 'oklch(0.55 0.16 262)', '--chat-bubble-mine-text': 'white' },
};
