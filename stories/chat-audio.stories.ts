import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { chime, voiceNote } from '../demo/data/sounds.js';
import '../src/elements/chat-audio/define.js';
import type { Attachment } from '../src/model/attachment.js';
import { spread } from './support/spread.js';

const player = (sound: Attachment): Pick<StoryObj, 'render'> => ({
  render: args =>
    html`<div style="max-inline-size: 300px">
      <chat-audio src=${sound.url} .attachment=${sound} ${spread(args)}></chat-audio>
    </div>`,
});

const meta: Meta = { title: 'Elements/chat-audio', component: 'chat-audio' };
export default meta;

type Story = StoryObj;

/** A voice note: its waveform is the way through it. */
export const VoiceNote: Story = player(voiceNote(7, 14));

/** A sound with a name. */
export const Sound: Story = player(chime());

/** What cannot be played says so and offers another try. */
export const Broken: Story = {
  ...player({ ...chime(), url: 'data:audio/wav,nothing' }),
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('chat-audio')?.play();
  },
};

/** The waveform runs with the reading direction. */
export const Arabic: Story = {
  ...player(voiceNote(7, 14)),
  globals: { direction: 'rtl', language: 'ar' },
};
