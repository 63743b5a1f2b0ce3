import type { LitElement, ReactiveController } from 'lit';
import type { StringKey } from '../../locales/en.js';
import { ChatError } from '../../model/chat-error.js';
import type { ConversationId, MessageId } from '../../model/ids.js';
import type { Abilities } from '../../session/abilities.js';
import type { IconName } from '../../styles/icon.js';

/** What may stand beside the chat. */
export type PanelName = 'details' | 'members' | 'thread' | 'search' | 'threads' | 'calls' | 'saved';

/** What stands beside the chat. */
export interface Panel {
  readonly name: PanelName;
  /** The root of a thread. */
  readonly messageId?: MessageId | undefined;
  /** Where that thread is. */
  readonly conversationId?: ConversationId | undefined;
}

interface PanelKind {
  readonly tag: string;
  readonly title: StringKey;
  readonly load: () => Promise<unknown>;
  /** Goes with the conversation that is open. */
  readonly isOfChat?: true;
  /** How the menu of the app offers it. */
  readonly entry?: { readonly icon: IconName; readonly can: (can: Abilities) => boolean };
}

/** How each of them is made; an element is loaded when it is first wanted. */
export const PANELS: Readonly<Record<PanelName, PanelKind>> = {
  details: {
    tag: 'chat-details',
    title: 'details',
    load: () => import('../chat-details/define.js'),
    isOfChat: true,
  },
  members: {
    tag: 'chat-group-members',
    title: 'members',
    load: () => import('../chat-group-members/define.js'),
    isOfChat: true,
  },
  thread: {
    tag: 'chat-thread',
    title: 'thread',
    load: () => import('../chat-thread/define.js'),
    isOfChat: true,
  },
  search: {
    tag: 'chat-search',
    title: 'search',
    load: () => import('../chat-search/define.js'),
    entry: { icon: 'search', can: () => true },
  },
  threads: {
    tag: 'chat-threads',
    title: 'threads',
    load: () => import('../chat-threads/define.js'),
    entry: { icon: 'reply', can: can => can.threads },
  },
  calls: {
    tag: 'chat-call-log',
    title: 'calls',
    load: () => import('../chat-call-log/define.js'),
    entry: { icon: 'phone', can: can => can.callLog },
  },
  saved: {
    tag: 'chat-saved',
    title: 'saved',
    load: () => import('../chat-saved/define.js'),
    entry: { icon: 'bookmark', can: ({ save }) => save },
  },
};

/** The panels with one more: the same where it is shown already. */
export function withPanel(panels: readonly Panel[], panel: Panel): readonly Panel[] {
  const last = panels.at(-1);
  if (last?.name === panel.name && last.messageId === panel.messageId) return panels;
  // A thread that was opened from a list leads back to it; all else takes the place of what was there.
  return panel.name === 'thread' && last && !PANELS[last.name].isOfChat ? [...panels, panel] : [panel];
}

/** The elements beside the chat: each is loaded when it is first wanted, and kept as one left it. */
export class PanelElements implements ReactiveController {
  readonly #host: LitElement;
  readonly #elements = new Map<string, HTMLElement>();
  readonly #coming = new Map<string, Promise<void>>();
  readonly #errors = new Map<string, ChatError>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A lost line may be back by now.
    this.#errors.clear();
  }

  /** The element, or why there is none; neither while it is on its way. */
  get(name: PanelName): {
    readonly element?: HTMLElement | undefined;
    readonly error?: ChatError | undefined;
  } {
    const { tag } = PANELS[name];
    const element = this.#elements.get(tag);
    const error = this.#errors.get(tag);
    if (!element && !error) void this.load(name);
    return { element, error };
  }

  /** Loads it, again if it failed. */
  load(name: PanelName): Promise<void> {
    const { tag } = PANELS[name];
    const coming = this.#coming.get(tag) ?? this.#load(PANELS[name]).finally(() => this.#coming.delete(tag));
    this.#coming.set(tag, coming);
    return coming;
  }

  async #load({ tag, load }: PanelKind): Promise<void> {
    this.#errors.delete(tag);
    try {
      await load();
      if (!this.#elements.has(tag)) this.#elements.set(tag, document.createElement(tag));
    } catch (thrown) {
      this.#errors.set(tag, ChatError.from(thrown));
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
