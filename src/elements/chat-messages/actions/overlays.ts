import type { Message } from '../../../model/message.js';
import type { Session } from '../../../session/session.js';
import type { MenuAnchor } from '../../chat-menu/chat-menu.js';
import type { ChatReactionSelectEvent } from '../../chat-reaction-picker/chat-reaction-select-event.js';

/** The dialogs and pickers of a list: each is loaded, and put into it, when somebody first wants it. */
export class Overlays {
  #reacting: Message | undefined;

  /** @param root Where they are put. */
  constructor(
    private readonly root: () => ParentNode,
    private readonly session: () => Session | undefined,
    private readonly react: (message: Message, emoji: string, on: boolean) => void,
  ) {}

  async forward(messages: readonly Message[]): Promise<void> {
    await import('../../chat-forward/define.js');
    const dialog = this.#get('chat-forward');
    dialog.messages = messages;
    dialog.show();
  }

  async info(message: Message, section: 'receipts' | 'reactions' = 'receipts'): Promise<void> {
    await import('../../chat-message-info/define.js');
    const dialog = this.#get('chat-message-info');
    dialog.message = message;
    dialog.section = section;
    dialog.show();
  }

  async report(message: Message): Promise<void> {
    await import('../../chat-message-report/define.js');
    const dialog = this.#get('chat-message-report');
    dialog.message = message;
    dialog.show();
  }

  async delete(messages: readonly Message[], mayForAll: boolean): Promise<void> {
    await import('../../chat-message-delete/define.js');
    const dialog = this.#get('chat-message-delete');
    dialog.messages = messages;
    dialog.mayForAll = mayForAll;
    dialog.show();
  }

  async reactions(message: Message, anchor: MenuAnchor): Promise<void> {
    await import('../../chat-reaction-picker/define.js');
    const picker = this.#get('chat-reaction-picker');
    this.#reacting = message;
    picker.addEventListener('chat-reaction-select', this.#onReaction);
    const mine = (message.reactions ?? []).filter(reaction => reaction.mine).map(({ emoji }) => emoji);
    await picker.openAt(anchor, mine);
  }

  readonly #onReaction = ({ emoji, on }: ChatReactionSelectEvent): void => {
    if (this.#reacting) this.react(this.#reacting, emoji, on);
  };

  #get<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const root = this.root();
    const element = root.querySelector(tag) ?? document.createElement(tag);
    if (!element.isConnected) root.append(element);
    if ('session' in element) Object.assign(element, { session: this.session() });
    return element;
  }
}
