import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-composer/define.js';
import { ChatError } from '../src/model/chat-error.js';
import type { LinkPreview } from '../src/model/link-preview.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import type { Wrap } from './support/transports.js';

const HOUR = 3_600_000;

const room = (given: Room) => ({
  room: { width: 640, height: 260, open: 'user:grace', ...given } satisfies Room,
});

const meta: Meta = {
  title: 'Elements/chat-composer/Sending',
  component: 'chat-composer',
  decorators: [inRoom],
  parameters: room({}),
  render: () => html`<div style="align-self: end"><chat-composer></chat-composer></div>`,
};
export default meta;

type Story = StoryObj;

const write = async ({ root }: Stage, words: string): Promise<void> => {
  const field = (await partIn(root, 'textarea')) as HTMLTextAreaElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** Stands for a service that looks pages up; the kit itself asks nobody. */
const cards: Wrap = local => ({
  ...local,
  messages: {
    ...local.messages,
    linkPreview: async (url: string): Promise<LinkPreview> => ({
      url,
      title: 'Tide tables for the harbour',
      description: 'When the water comes and goes, a year ahead',
    }),
  },
});

/** The menu of the send button: without sound, or later. */
export const Menu: Story = {
  parameters: room({
    then: async at => {
      await write(at, 'Happy birthday!');
      (await partIn(at.root, '[part~=send-options]')).click();
    },
  }),
};

/** Asks when it is to go out. */
export const Schedule: Story = {
  parameters: {
    ...room({
      height: 600,
      then: async at => {
        await write(at, 'Happy birthday!');
        (await partIn(at.root, '[part~=send-options]')).click();
        (await partIn(at.root, '[data-item=schedule]')).click();
      },
    }),
    docs: { story: { inline: false, height: '640px' } },
  },
};

/** A line over the field says what waits. */
export const Scheduled: Story = {
  parameters: room({
    then: async ({ session }) => {
      await session.schedule('user:grace', { text: 'Happy birthday!' }, Date.now() + 20 * HOUR);
      await session.schedule('user:grace', { text: 'And many more.' }, Date.now() + 21 * HOUR);
    },
  }),
};

/** The list of what waits: each can be sent now, moved, or taken back. */
export const ScheduledList: Story = {
  parameters: {
    ...room({
      height: 600,
      then: async ({ session, root }) => {
        await session.schedule('user:grace', { text: 'Happy birthday!' }, Date.now() + 20 * HOUR);
        await session.schedule(
          'user:grace',
          { text: 'The long one: **bring the map**, the rope and the small stove. The big one is broken.' },
          Date.now() + 45 * HOUR,
        );
        (await partIn(root, '[part~=scheduled]')).click();
      },
    }),
    docs: { story: { inline: false, height: '640px' } },
  },
};

/** A link is written, and the service knows what its page is about. */
export const LinkCard: Story = {
  parameters: room({
    wrap: cards,
    then: at => write(at, 'Look: https://tides.example/harbour'),
  }),
};

/** Slow mode: one message in a while. */
export const SlowMode: Story = {
  parameters: room({
    open: 'group:climbing',
    then: async at => {
      const linus = await at.elsewhere('linus');
      await linus.updateGroup('climbing', { slowMode: 120 });
      at.session.send('group:climbing', { text: 'Who has the map?' });
      await write(at, 'Nobody?');
    },
  }),
};

/** Three files on their way: one half there, one not to be read, one that waits. Each has its own ways on and out. */
const halfway: Wrap = local => ({
  ...local,
  files: {
    ...local.files,
    upload: (file, { onProgress }) => {
      const { name } = file as File;
      if (name.startsWith('packing')) return Promise.reject(new ChatError('file-unreadable'));
      onProgress?.(name.startsWith('IMG') ? 0.6 : 0.1);
      return new Promise(() => undefined);
    },
  },
});

/** Files on their way: each is taken back, or tried again, by itself. */
export const Uploads: Story = {
  parameters: room({
    wrap: halfway,
    then: async ({ root }) => {
      await partIn(root, '[part~=attach]');
      const composer = root.querySelector('chat-composer')!;
      composer.files = ['IMG_2041.raw', 'packing-list.txt', 'panorama.raw'].map(
        name => new File(['Salt, rope, patience. '.repeat(4000)], name),
      );
      composer.submit();
    },
  }),
};

/** Somebody was taken out of the group while writing: the words are kept, and can be copied. */
export const KeptWords: Story = {
  parameters: room({
    open: 'group:climbing',
    then: async at => {
      await write(at, 'The map is with Layla, and the rope is');
      const linus = await at.elsewhere('linus');
      await linus.kick('climbing', at.session.state.me!.uid);
    },
  }),
};
