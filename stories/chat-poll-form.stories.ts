import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-poll-form/define.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/chat-poll-form',
  component: 'chat-poll-form',
  parameters: { docs: { story: { inline: false, height: '640px' } } },
  render: args => html`<chat-poll-form ${spread(args)}></chat-poll-form>`,
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('chat-poll-form');
    form?.show();
    await form?.updateComplete;
  },
};
export default meta;

type Story = StoryObj;

/** A question, two options, and room for more. */
export const New: Story = {};

/** Sent too early, it says what is missing. */
export const Missing: Story = {
  play: async context => {
    await meta.play?.(context as never);
    const form = context.canvasElement.querySelector('chat-poll-form');
    form?.shadowRoot?.querySelector('form')?.requestSubmit();
    await form?.updateComplete;
  },
};

/** In Arabic. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
