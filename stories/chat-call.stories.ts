import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-call/define.js';
import { fakeProvider, refusedProvider } from './support/fake-calls.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { spread } from './support/spread.js';

const room = (given: Room) => ({ room: { height: 480, width: 760, ...given } satisfies Room });

const rings =
  (type: 'audio' | 'video', to: 'user:ada' | 'group:launch' = 'user:ada') =>
  async ({ elsewhere }: Stage): Promise<void> => {
    const grace = await elsewhere('grace');
    await grace.startCall(to, type);
  };

const talks =
  (type: 'audio' | 'video') =>
  async (at: Stage): Promise<void> => {
    await rings(type)(at);
    (await partIn(at.root, '[part~=answer]')).click();
  };

const meta: Meta = {
  title: 'Elements/chat-call',
  component: 'chat-call',
  decorators: [inRoom],
  args: { provider: fakeProvider, 'without-sound': true },
  render: args => html`<chat-call ${spread(args)}></chat-call>`,
};
export default meta;

type Story = StoryObj;

/** Grace calls. */
export const Incoming: Story = { parameters: room({ then: rings('audio') }) };

/** With a picture. */
export const IncomingVideo: Story = { parameters: room({ then: rings('video') }) };

/** Somebody calls the whole group. */
export const IncomingGroup: Story = { parameters: room({ then: rings('video', 'group:launch') }) };

/** It rings at the other end. */
export const Outgoing: Story = {
  parameters: room({ then: ({ session }) => session.startCall('user:layla', 'audio') }),
};

/** They talk. */
export const Talking: Story = { parameters: room({ then: talks('audio') }) };

/** They see each other: the cameras are canvases, the microphones oscillators. */
export const Video: Story = { parameters: room({ then: talks('video') }) };

/** The camera may not be used. */
export const Refused: Story = {
  args: { provider: refusedProvider },
  parameters: room({ then: talks('video') }),
};

/** Nobody took it. */
export const Declined: Story = {
  parameters: room({
    then: async ({ session, elsewhere }) => {
      const grace = await elsewhere('grace');
      const { sessionId } = await session.startCall('user:grace', 'audio');
      await grace.rejectCall(sessionId);
    },
  }),
};

/** Without a provider: it rings, is taken and is counted. */
export const WithoutProvider: Story = {
  args: { provider: undefined },
  parameters: room({ then: talks('audio') }),
};

/** On a phone. */
export const Phone: Story = { parameters: room({ width: 360, then: rings('video') }) };

/** Right to left. */
export const Arabic: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  parameters: room({ then: rings('audio') }),
};
