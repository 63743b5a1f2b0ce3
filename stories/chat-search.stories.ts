import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-search/define.js';
import { inRoom, type Room } from './support/room.js';
import { spread } from './support/spread.js';
import { broken, plain } from './support/transports.js';

const room = (given: Room) => ({ room: { width: 380, height: 640, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-search',
  component: 'chat-search',
  decorators: [inRoom],
  parameters: room({}),
  render: args => html`<chat-search ${spread(args)}></chat-search>`,
};
export default meta;

type Story = StoryObj;

/** Before one searches. */
export const Empty: Story = {};

/** People, groups and messages at once. */
export const Everything: Story = { args: { value: 'the' } };

/** People alone. */
export const People: Story = { args: { value: 'a', scope: 'people' } };

/** Messages with a link. */
export const WithLinks: Story = { args: { filters: { hasLink: true } } };

/** In the chat that is open, by one person, pictures alone. */
export const Filtered: Story = {
  args: { filters: { kind: 'message/image', sender: { uid: 'grace', name: 'Grace' } } },
  parameters: room({ open: 'group:launch' }),
};

/** Nothing is found. */
export const Nothing: Story = { args: { value: 'quinquereme' } };

/** The service does not answer. */
export const Failed: Story = { args: { value: 'the' }, parameters: room({ wrap: broken }) };

/** A service without people and groups. */
export const SmallService: Story = { args: { value: 'the' }, parameters: room({ wrap: plain }) };

/** On the smallest phone. */
export const Phone: Story = { args: { value: 'the' }, parameters: room({ width: 320 }) };

/** Right to left. */
export const Arabic: Story = { args: { value: 'ال' }, globals: { direction: 'rtl', language: 'ar' } };
