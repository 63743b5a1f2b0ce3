import type { Message } from '../../../model/message.js';
import type { Session } from '../../../session/session.js';
import type { MenuAnchor } from '../../chat-menu/chat-menu.js';


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
    const dialog = this.#get('chat-forward');
    dialog.messages = messages;
    dialog.show();
  }

  async info(message: Message, section: 'receipts' | 'reactions' = 'receipts'): Promise<void> {
    const dialog = this.#get('chat-message-info');
    dialog.message = message;
    dialog.section = section;
    dialog.show();
  }

  async report(message: Message): Promise<void> {
    const dialog = this.#get('chat-message-report');
    dialog.message = message;
    dialog.show();
  }

  async delete(messages: readonly Message[], mayForAll: boolean): Promise<void> {
    const dialog = this.#get('chat-message-delete');
    dialog.messages = messages;
    dialog.mayForAll = mayForAll;
    dialog.show();
  }

  async reactions(message: Message, anchor: MenuAnchor): Promise<void> {
    const picker = this.#get('chat-reaction-picker');
    this.#reacting = message;
    picker.addEventListener('chat-reaction-select', this.#onReaction);
    const mine = (message.reactions ?? []).filter(reaction => reaction.mine).map(({ emoji }) => emoji);
    await picker.openAt(anchor, mine);
  }

  readonly #onReaction = ({ emoji, on }: any): void => {
    if (this.#reacting) this.react(this.#reacting, emoji, on);
  };

  #get(tag: string): any {
    const root = this.root();
    let element: any = root.querySelector(tag);
    if (!element) {
      element = document.createElement(tag);
      root.append(element);
    }
    if ('session' in element) Object.assign(element, { session: this.session() });
    return element;
  }
}
