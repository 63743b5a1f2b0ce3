import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ChatShortcuts } from '../src/elements/chat-shortcuts/chat-shortcuts.js';
import '../src/elements/chat-shortcuts/define.js';
import { inRoom, partIn, type Room } from './support/room.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/chat-shortcuts',
  component: 'chat-shortcuts',
  decorators: [inRoom],
  parameters: {
    room: {
      height: 420,
      then: async ({ root }) => ((await partIn(root, 'chat-shortcuts')) as ChatShortcuts).show(),
    } satisfies Room,
  },
  args: {
    entries: [
      { label: 'Search everything', keys: [['Ctrl', 'K'], ['/']] },
      { label: 'Next chat', keys: [['Alt', '↓']] },
      { label: 'Show these shortcuts', keys: [['?']] },
    ],
  },
  render: args => html`<chat-shortcuts ${spread(args)}></chat-shortcuts>`,
};
export default meta;

/** What `chat-app` lists under `?`. */
export const Shortcuts: StoryObj = {};
