import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-group-form/define.js';
import type { ChatGroupForm } from '../src/elements/chat-group-form/chat-group-form.js';
import { overPage } from './support/over-messages.js';
import { oddities, TOWER } from './support/people.js';
import { choose, harbour, refusing, uploading } from './support/pictures.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { spread } from './support/spread.js';
import { stubborn } from './support/transports.js';

const room = (given: Room = {}) => ({ room: { width: 440, height: 760, ...given } satisfies Room });

async function fill(root: Element, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = (await partIn(root, `input[name=${name}], textarea[name=${name}]`)) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

const send = async (root: Element): Promise<void> => (await partIn(root, '[part=create]')).click();

/** Opens everything that most groups can do without. */
const unfold = async ({ root }: Stage): Promise<void> => {
  (await partIn(root, 'details')).setAttribute('open', '');
};

const show = ({ root }: Stage): void => root.querySelector<ChatGroupForm>('chat-group-form')?.show();

const meta: Meta = {
  title: 'Elements/chat-group-form',
  component: 'chat-group-form',
  decorators: [inRoom],
  parameters: room(),
  args: { inline: true },
  render: args => html`<div style="overflow: auto"><chat-group-form ${spread(args)}></chat-group-form></div>`,
};
export default meta;

type Story = StoryObj;

/** A new group, as a panel of the page. */
export const NewGroup: Story = {};

/** All that a group can have. */
export const Everything: Story = { parameters: room({ height: 1100, then: unfold }) };

/** Whoever knows the password may come in. */
export const Password: Story = {
  parameters: room({
    then: async ({ root }) => {
      (await partIn(root, 'input[name=type][value=password]')).click();
      await fill(root, { name: 'Film club', password: 'popcorn' });
    },
  }),
};

/** With tags, a description, and people who are in it from the start, each with a scope. */
export const People: Story = {
  parameters: room({
    height: 1100,
    then: async stage => {
      await unfold(stage);
      await fill(stage.root, {
        name: 'Night ferry',
        description: 'Who is on watch, and what was seen.',
        tags: 'sea, watch',
      });
      for (const uid of ['grace', 'alan'])
        (await partIn(stage.root, `[part~=user][data-uid=${uid}]`)).click();
      await partIn(stage.root, 'select');
    },
  }),
};

/** As a dialog. */
export const Dialog: Story = { args: { inline: false }, parameters: overPage({ height: 720, then: show }) };

/** A group that is there. */
export const Edit: Story = {
  args: { inline: false, group: 'launch' },
  parameters: overPage({ height: 720, then: show }),
};

/** Sent without a name. */
export const Missing: Story = { parameters: room({ then: ({ root }) => send(root) }) };

/** A name of one letter and 254 marks. */
export const TooLong: Story = {
  parameters: room({
    then: async ({ root }) => {
      await fill(root, { name: TOWER });
      await send(root);
    },
  }),
};

/** Another group has this name in addresses already. */
export const Taken: Story = {
  parameters: room({
    height: 1100,
    wrap: stubborn,
    then: async stage => {
      await fill(stage.root, { name: 'Launch' });
      await send(stage.root);
      await partIn(stage.root, '[aria-invalid=true]');
    },
  }),
};

/** An icon that is no picture. */
export const BrokenIcon: Story = {
  args: { inline: false, group: 'odd' },
  parameters: overPage({ height: 720, seed: oddities, then: show }),
};

/** Chooses a picture where one can: under what most groups can do without. */
const picture =
  (file: () => File | Promise<File>, until: string) =>
  async (stage: Stage): Promise<void> => {
    await unfold(stage);
    await choose(file, until)(stage);
    (await partIn(stage.root, '.picture')).scrollIntoView({ block: 'center' });
  };

/** A picture that was chosen, made small and uploaded. */
export const Picture: Story = { parameters: room({ then: picture(harbour, '[part=remove-picture]') }) };

/** A picture on its way. */
export const PictureUploading: Story = {
  parameters: room({ wrap: uploading, then: picture(harbour, '.picture [role=status]') }),
};

/** A file that is no picture. */
export const PictureRefused: Story = {
  parameters: room({
    then: picture(() => new File(['%PDF-1.7'], 'plan.png', { type: 'image/png' }), '[part=picture-problem]'),
  }),
};

/** A picture that did not get through. */
export const PictureFailed: Story = {
  parameters: room({ wrap: refusing, then: picture(harbour, '[part=retry]') }),
};

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** On the smallest phone. */
export const Phone: Story = { parameters: room({ width: 320 }) };

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };
