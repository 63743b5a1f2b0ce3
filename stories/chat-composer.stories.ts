import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-composer/define.js';
import { registerChannels } from './support/channels.js';
import { registerCommands } from './support/commands.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { demoWithPasswords } from './support/seeds.js';
import { spread } from './support/spread.js';
import { plain } from './support/transports.js';

const room = (given: Room) => ({ room: { width: 640, height: 220, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-composer',
  component: 'chat-composer',
  decorators: [inRoom],
  parameters: room({ open: 'user:grace' }),
  render: args => html`<div style="align-self: end"><chat-composer ${spread(args)}></chat-composer></div>`,
};
export default meta;

type Story = StoryObj;

const written =
  (words: string) =>
  async ({ root }: Stage): Promise<void> => {
    const field = (await partIn(root, 'textarea')) as HTMLTextAreaElement;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

/** A picture made here, as a camera would name it. */
async function ridge(): Promise<File> {
  const canvas = new OffscreenCanvas(240, 240);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#9cbbe8';
  pen.fillRect(0, 0, 240, 240);
  pen.fillStyle = '#f6f3ea';
  pen.fill(new Path2D('M0 190 70 90l50 60 40-50 80 100v40H0z'));
  return new File([await canvas.convertToBlob()], 'IMG_2041.png', { type: 'image/png' });
}

/** At rest. Enter sends, Shift and Enter make a line. */
export const Empty: Story = {};

/** Several lines: it grows with them, up to a limit. */
export const Written: Story = {
  parameters: room({
    open: 'user:grace',
    then: written('Two things:\n\n1. The door code is on the fridge.\n2. The fridge is behind the door.'),
  }),
};

/** Files that go out with the message; each can be taken away. */
export const WithFiles: Story = {
  parameters: room({
    open: 'user:grace',
    then: async ({ root }) => {
      const form = await partIn(root, '[part~=form]');
      const data = new DataTransfer();
      data.items.add(await ridge());
      data.items.add(new File(['Salt, rope, patience.'], 'packing-list.txt', { type: 'text/plain' }));
      form.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true }));
    },
  }),
};

/** The person was blocked by the reader, who may take that back. */
export const Blocked: Story = { parameters: room({ open: 'user:vic' }) };

/** A public group that one is not in. */
export const NotMember: Story = { parameters: room({ open: 'group:readers' }) };

/** A group that asks for a password. For this story it is: popcorn. */
export const PasswordGroup: Story = { parameters: room({ open: 'group:films', seed: demoWithPasswords }) };

/** Banned from the group. */
export const Banned: Story = { parameters: room({ open: 'group:market' }) };

/** The line is down: one may write on, and is told what becomes of it. */
export const Offline: Story = {
  parameters: room({ open: 'user:grace', then: ({ local }) => local.setOnline(false) }),
};

/** Outside any session. */
export const NoSession: Story = { parameters: room({ alone: true }) };

/** Nobody writes here now. */
export const Disabled: Story = { args: { disabled: true } };

/** A service that takes no files. */
export const WithoutFiles: Story = { parameters: room({ open: 'user:grace', wrap: plain }) };

/** The page's own button, words for the send button, and reason. */
export const Slots: Story = {
  render: args => html`
    <div style="align-self: end">
      <chat-composer ${spread(args)}>
        <button slot="before" type="button">GIF</button>
        <span slot="send-label">Send</span>
      </chat-composer>
    </div>
  `,
};

/** 320 pixels wide. */
export const Phone: Story = { parameters: room({ open: 'user:grace', width: 320 }) };

/** Right to left. */
export const Arabic: Story = {
  globals: { direction: 'rtl', language: 'ar' },
  parameters: room({ open: 'user:layla', then: written('القهوة جاهزة، والـ build أيضًا.') }),
};

/** Writes as one types, so that what opens by itself does. */
const typed = (words: string, open = 'group:launch' as const) => ({
  room: { width: 640, height: 440, open, then: typing(words) } satisfies Room,
});

const typing =
  (words: string) =>
  async (stage: Stage): Promise<void> => {
    const field = (await partIn(stage.root, 'textarea')) as HTMLTextAreaElement;
    field.focus();
    await written(words)(stage);
  };

/** An `@` opens the members of the group, a page at a time; what is chosen stands in the text as one. */
export const Mention: Story = { parameters: typed('Ask @') };

/** Names while a message is written that goes out with ids, marked behind the words. */
export const Mentioned: Story = {
  parameters: room({ open: 'group:launch' }),
  args: { value: 'Ask <@uid:grace> or <@all>, please.' },
};

/** A colon and two letters find emoji by their short names, and by words of the page's language. */
export const EmojiByName: Story = { parameters: typed('Well done :ta') };

/** Commands of the page: `/shrug` sends, `/shout` changes what is written, `/sail` throws, which is told in words. */
export const Commands: Story = {
  parameters: typed('/s'),
  beforeEach: registerCommands,
};

/** A completion of the page's own: `#` offers channels. */
export const Channels: Story = {
  parameters: typed('See #'),
  beforeEach: registerChannels,
};

/** Buttons that format what is selected, each with a key. */
export const Toolbar: Story = {
  args: { toolbar: true },
  parameters: room({ open: 'user:grace', then: written('Two **bold** words and `some code`.') }),
};

/** Enter makes a new line; Ctrl or Cmd with it sends. */
export const NewLines: Story = { args: { enter: 'newline' } };

/** What is there can be read and copied. */
export const ReadOnly: Story = { args: { readonly: true, value: 'Written before one had to stop.' } };

/** Little room is left: that is told before there is none. */
export const NearlyFull: Story = { args: { value: 'On and on. '.repeat(5_700) } };

/** Longer than a message can be: it stays, and says by how much. */
export const TooLong: Story = { args: { value: 'On and on. '.repeat(6_200) } };

/** An answer; Escape leaves it. */
export const Answering: Story = {
  parameters: room({
    open: 'user:grace',
    then: async ({ session }) => {
      await session.loadThread('user:grace');
      const entry = session.state.threads.get('user:grace')?.entries.at(-1);
      if (entry) session.compose('user:grace', { mode: 'reply', message: entry.message });
    },
  }),
};

/** Drops files on the composer, as a page would see it. */
const dropped =
  (type: 'dragover' | 'drop', files: () => Promise<readonly File[]>) =>
  async ({ root }: Stage): Promise<void> => {
    await partIn(root, '[part~=attach]');
    const form = await partIn(root, '[part~=form]');
    const data = new DataTransfer();
    for (const file of await files()) data.items.add(file);
    form.dispatchEvent(
      new DragEvent(type, { dataTransfer: data, bubbles: true, composed: true, cancelable: true }),
    );
  };

/** Pictures and other kinds of files only, of 1 MB at most: each other one is refused in words, by itself. */
export const RefusedFiles: Story = {
  args: { accept: 'image/*,.pdf', 'max-size': 1_048_576 },
  parameters: room({
    open: 'user:grace',
    then: dropped('drop', async () => [
      await ridge(),
      new File([], 'empty.png', { type: 'image/png' }),
      new File(['Not a PDF.'], 'report.pdf', { type: 'application/pdf' }),
      new File([new Uint8Array(2_000_000)], 'panorama.jpg', { type: 'image/jpeg' }),
    ]),
  }),
};

/** Files are held over the conversation. */
export const DropZone: Story = {
  parameters: room({ open: 'user:grace', then: dropped('dragover', async () => [await ridge()]) }),
};
