import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/chat-menu/define.js';
import type { ChatMenu } from '../src/elements/chat-menu/chat-menu.js';
import type { MenuItem } from '../src/elements/chat-menu/menu-item.js';
import { inRoom, type Room } from './support/room.js';
import { spread } from './support/spread.js';

const ITEMS: readonly MenuItem[] = [
  { id: 'reply', label: 'Reply', icon: 'reply' },
  { id: 'copy', label: 'Copy text', icon: 'copy' },
  { id: 'mute', label: 'Mute', checked: true },
  { id: 'archive', label: 'Archive', disabled: true },
  { id: 'delete', label: 'Delete', icon: 'trash-2', danger: true, separatorBefore: true },
];

const meta: Meta = {
  title: 'Elements/chat-menu',
  component: 'chat-menu',
  decorators: [inRoom],
  parameters: { room: { alone: true, height: 320 } satisfies Room },
  args: { items: ITEMS, label: 'What to do' },
  render: args => html`
    <div>
      <button
        type="button"
        @click=${({ target }: Event) => {
          const button = target as HTMLElement;
          void (button.nextElementSibling as ChatMenu).openAt(button);
        }}
      >
        Open the menu
      </button>
      <chat-menu ${spread(args)}></chat-menu>
    </div>
  `,
};
export default meta;

type Story = StoryObj;

/** Opens at its button: items with icons, one that is chosen, one that is disabled, one that destroys. */
export const Menu: Story = {
  play: ({ canvasElement }) => {
    canvasElement.querySelector('button')?.click();
  },
};

/** Right to left, it ends where its button ends. */
export const RightToLeft: Story = { ...Menu, globals: { direction: 'rtl' } };
