import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-conversations/define.js';
import type { ConversationMenuHook } from '../src/elements/chat-conversations/conversation-action.js';
import { leaving, remove } from './support/leaving.js';
import { inRoom, partIn, type Room, type Stage } from './support/room.js';
import { nobody } from './support/seeds.js';
import { spread } from './support/spread.js';
import { broken, deaf, slow } from './support/transports.js';
import { ChatError } from '../src/model/chat-error.js';

const room = (given: Room = {}) => ({ room: { width: 340, height: 600, ...given } satisfies Room });

const meta: Meta = {
  title: 'Elements/chat-conversations',
  component: 'chat-conversations',
  decorators: [inRoom],
  parameters: room({ open: 'user:grace' }),
  render: args => html`<chat-conversations ${spread(args)}></chat-conversations>`,
};
export default meta;

type Story = StoryObj;

/** Pinned first, then newest first; with a preview for every kind of message, what is unread, who names the reader. */
export const List: Story = {};

/** Somebody types: that stands in place of the preview. */
export const Typing: Story = {
  parameters: room({
    then: async ({ elsewhere }) => {
      const grace = await elsewhere('grace');
      grace.typing('user:ada', true);
      setInterval(() => grace.typing('user:ada', true), 3000);
    },
  }),
};

/** Only what is unread. What one has open stays until one goes on. */
export const Unread: Story = { args: { filter: 'unread' } };

/** Only what has one of my tags. */
export const OneTag: Story = { args: { filter: 'tag:family' } };

/** Neither filters nor a search. */
export const Bare: Story = { args: { withoutFilters: true, withoutSearch: true } };

/** Nothing is like that: with a way back. */
export const NothingMatches: Story = { args: { filter: 'archived' } };

/** What is written and not sent, on its way, muted and tagged. */
export const Marks: Story = {
  parameters: room({
    open: 'none',
    then: async ({ session }) => {
      session.saveDraft('user:grace', {
        text: 'I will bring the towel',
        units: [],
        files: [],
        at: Date.now(),
      });
      const [, second, third] = session.state.inbox.items;
      if (second) await session.mute(second, Infinity);
      if (third) await session.tagConversation(third, ['work', 'today']);
    },
  }),
};

/** What did not get through says so in its row. */
export const NotSent: Story = {
  parameters: room({
    wrap: deaf,
    open: 'none',
    then: ({ session }) => session.send('user:grace', { text: 'Can you hear me?' }),
  }),
};

/** Grace takes Ada into a group of hers. */
const added =
  (type: 'public' | 'private') =>
  async ({ elsewhere, root }: Stage): Promise<void> => {
    const grace = await elsewhere('grace');
    const members = [{ uid: 'ada' }];
    await grace.createGroup({ guid: 'swim', name: 'Swimming at seven', type, members });
    await partIn(root, '[part=invitation]');
  };

const declined =
  (type: 'public' | 'private') =>
  async (stage: Stage): Promise<void> => {
    await added(type)(stage);
    (await partIn(stage.root, '[part=invitation-decline]')).click();
    await partIn(stage.root, '[part=declined]');
  };

/** I was added to a group and have not answered yet. */
export const Added: Story = { parameters: room({ open: 'none', then: added('private') }) };

/** The same on a narrow screen, right to left. */
export const AddedArabic: Story = {
  parameters: room({ open: 'none', width: 300, then: added('private') }),
  globals: { direction: 'rtl', language: 'ar' },
};

/** I did not want to be in it. It is open to all, so there is a way back. */
export const Declined: Story = { parameters: room({ open: 'none', then: declined('public') }) };

/** Of a private group there is none. */
export const DeclinedPrivate: Story = { parameters: room({ open: 'none', then: declined('private') }) };

/** Somebody whose account was deleted. */
export const Gone: Story = { parameters: room({ wrap: leaving, then: remove('grace') }) };

/** What can be done to a conversation: by the second button of the mouse, a long press, the menu key. */
export const Menu: Story = {
  parameters: room({
    then: async ({ root }) => {
      const list = await partIn(root, '[part~="conversation"]');
      list.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: 160, clientY: 160 }));
    },
  }),
};

const withCrm: ConversationMenuHook = (actions, conversation) => [
  { id: 'crm', label: 'Open in CRM', icon: 'link', run: () => conversation.id },
  ...actions.filter(({ id }) => id !== 'delete'),
];

/** A page has its say in the menu: one line more, and none that deletes. */
export const MenuOfThePage: Story = { args: { conversationMenu: withCrm } };

const select = async ({ root }: Stage): Promise<void> => {
  const first = await partIn(root, '[part~="conversation"]');
  const row = first.closest('[data-row]')?.nextElementSibling?.querySelector('button');
  for (const one of [first, row])
    one?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
};

/** Several are selected, to do something with all of them. */
export const Selecting: Story = { parameters: room({ then: select }) };

/** The tags of several: what all of them have, what some have, and what none has. */
export const BulkTags: Story = {
  parameters: room({
    then: async stage => {
      const [first, second, third] = stage.session.state.inbox.items;
      if (first) await stage.session.tagConversation(first, ['work', 'today']);
      if (second) await stage.session.tagConversation(second, ['work']);
      if (third) await stage.session.tagConversation(third, ['sea']);
      await select(stage);
      (await partIn(stage.root, '[part=selection-bar] [data-action=tags]')).click();
      await partIn(stage.root, '.tag-choice');
    },
  }),
};

/** A change that the service refuses is taken back, and can be tried again. */
export const Refused: Story = {
  parameters: room({
    wrap: transport => ({
      ...transport,
      conversations: {
        ...transport.conversations,
        archive: () => Promise.reject(new ChatError('timeout')),
      },
    }),
    then: async ({ root }) => {
      const list = await partIn(root, 'chat-conversations');
      const row = await partIn(list, '[part~="conversation"]');
      row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: 160, clientY: 160 }));
      (await partIn(list, '[data-item="archive"]')).click();
    },
  }),
};

/** No conversation yet. */
export const Empty: Story = { parameters: room({ seed: nobody }) };

/** With a way on, that the page put there. */
export const EmptyWithSlot: Story = {
  parameters: room({ seed: nobody }),
  render: args => html`
    <chat-conversations ${spread(args)}
      ><button slot="empty" type="button">Find people</button></chat-conversations
    >
  `,
};

/** On its way. */
export const Loading: Story = { parameters: room({ wrap: slow }) };

/** It did not come. */
export const Failed: Story = { parameters: room({ wrap: broken }) };

/** Outside any session. */
export const NoSession: Story = { parameters: room({ alone: true, height: 200 }) };

/** Rows of 52 pixels. */
export const Compact: Story = { globals: { density: 'compact' } };

/** Right to left. */
export const Arabic: Story = { globals: { direction: 'rtl', language: 'ar' } };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' } };
