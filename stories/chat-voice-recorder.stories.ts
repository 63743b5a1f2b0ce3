import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-voice-recorder/define.js';

/** A tone that swells and fades, in place of somebody who speaks. */
async function tone(): Promise<MediaStream> {
  const context = new AudioContext();
  const to = context.createMediaStreamDestination();
  const [voice, breath, depth] = [
    context.createOscillator(),
    context.createOscillator(),
    context.createGain(),
  ];
  const gain = context.createGain();
  voice.frequency.value = 220;
  breath.frequency.value = 1.5;
  gain.gain.value = 0.2;
  depth.gain.value = 0.2;
  breath.connect(depth).connect(gain.gain);
  voice.connect(gain).connect(to);
  voice.start();
  breath.start();
  return to.stream;
}

const refuses = (name: string) => (): Promise<MediaStream> => Promise.reject(new DOMException('No', name));

const recorder = (microphone: () => Promise<MediaStream>) => ({
  render: () => html`<chat-voice-recorder .microphone=${microphone}></chat-voice-recorder>`,
});

const meta: Meta = { title: 'Elements/chat-voice-recorder', component: 'chat-voice-recorder' };
export default meta;

type Story = StoryObj;

/** Records a tone. Escape pauses; then one can listen, go on, discard or send. */
export const Recording: Story = recorder(tone);

/** The browser asks, and nobody has answered yet. */
export const Waiting: Story = recorder(() => new Promise(() => undefined));

/** The microphone is not allowed. */
export const Blocked: Story = recorder(refuses('NotAllowedError'));

/** There is no microphone. */
export const NoMicrophone: Story = recorder(refuses('NotFoundError'));

/** Another program has it. */
export const InUse: Story = recorder(refuses('NotReadableError'));
