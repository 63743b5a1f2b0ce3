import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-app/define.js';
import { inRoom, partIn, type Room } from './support/room.js';
import { longDemo, nobody } from './support/seeds.js';
import { spread } from './support/spread.js';
import { broken, plain, refusing, slow } from './support/transports.js';

const room = (given: Room) => ({ room: { height: 640, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-app',
  component: 'chat-app',
  decorators: [inRoom],
  parameters: room({ width: 1200, open: 'group:launch' }),
  args: { density: 'comfortable' },
  render: args => html`<chat-app ${spread(args)}></chat-app>`,
};
export default meta;

type Story = StoryObj;

/** On a wide page: the list and the chat. */
export const TwoColumns: Story = {};

/** With the details open beside them. */
export const ThreeColumns: Story = {
  parameters: room({
    width: 1280,
    open: 'group:launch',
    then: async ({ root }) => (await partIn(root, '[part~=details]')).click(),
  }),
};

/** As wide as a phone, one column at a time: first the list. */
export const OneColumnList: Story = { parameters: room({ width: 360, open: 'none' }) };

/** Then the chat, with a button that goes back. */
export const OneColumnChat: Story = { parameters: room({ width: 360, open: 'user:grace' }) };

/** Then its details. */
export const OneColumnDetails: Story = {
  parameters: room({
    width: 360,
    open: 'group:launch',
    then: async ({ root }) => (await partIn(root, '[part~=details]')).click(),
  }),
};

/** 768 pixels, a tablet held upright. */
export const Tablet: Story = { parameters: room({ width: 768 }) };

/** Rows and bubbles that stand closer. */
export const Compact: Story = { args: { density: 'compact' } };

/** Nothing chosen yet. */
export const NothingOpen: Story = { parameters: room({ width: 1200, open: 'none' }) };

/** An app in which nobody has said anything, and nobody else is. */
export const Empty: Story = { parameters: room({ width: 1200, open: 'none', seed: nobody }) };

/** The lists are on their way; nothing is drawn in their place for the first fifth of a second. */
export const Loading: Story = { parameters: room({ width: 1200, wrap: slow }) };

/** The lists did not come. */
export const Failed: Story = { parameters: room({ width: 1200, wrap: broken }) };

/** The line broke. What is written waits. */
export const Offline: Story = {
  parameters: room({
    width: 1200,
    open: 'user:grace',
    then: ({ local, session }) => {
      local.setOnline(false);
      for (const text of ['Are you there?', 'I am on the train.', 'The tunnel goes on.'])
        session.send('user:grace', { text });
    },
  }),
};

/** The service knows nobody of that token. */
export const Refused: Story = { parameters: room({ width: 1200, wrap: refusing }) };

/** A service without groups, files or calls: what it cannot do is not offered. */
export const SmallService: Story = { parameters: room({ width: 1200, open: 'user:grace', wrap: plain }) };

/** Right to left, in Arabic. */
export const Arabic: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  parameters: room({ width: 1200, open: 'group:family' }),
};

/** In German. */
export const German: Story = { globals: { language: 'de' } };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** A conversation of 20,000 messages, of which a few dozen are in the page at any time. */
export const TwentyThousandMessages: Story = {
  tags: ['!autodocs'],
  parameters: room({ width: 1200, open: 'group:tides', seed: longDemo }),
};

/** Without a `chat-session` around it, and without a `uid` of its own. */
export const NoSession: Story = { parameters: room({ width: 1200, alone: true }) };
