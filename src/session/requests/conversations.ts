import type { Conversation } from '../../model/conversation.js';
import { isConversationId, type ConversationId } from '../../model/ids.js';
import { ChatError } from '../../model/chat-error.js';
import type { Core } from '../core.js';
import { isConversation } from '../edge/nouns.js';
import { putConversation } from '../reduce/conversations.js';
import type { Listings, ListingSpec } from './listings.js';

/** Conversations: the inbox, and the current one. */
export class Conversations {
  readonly #core: Core;
  readonly #listings: Listings;
  readonly #running = new Map<ConversationId, Promise<void>>();
  readonly #inbox: ListingSpec<ConversationId, Conversation>;

  /** @param onListed Is told of each page of the inbox that came. */
  constructor(core: Core, listings: Listings, onListed: (listed: readonly Conversation[]) => void) {
    this.#core = core;
    this.#listings = listings;
    this.#inbox = {
      key: 'inbox',
      get: state => state.inbox,
      set: (draft, inbox) => draft.assign({ inbox }),
      fetch: (cursor, signal) =>
        core.page(
          isConversation,
          line => core.transport.conversations.list({ cursor, limit: 30 }, line),
          signal,
        ),
      take: (draft, items) => {
        onListed(items);
        const shown = items.map(item => core.overlay.over(item));
        for (const conversation of shown) putConversation(draft, conversation);
        return shown.filter(({ archived }) => !archived).map(({ id }) => id);
      },
      idOf: id => id,
    };
  }

  loadInbox(): Promise<void> {
    return this.#listings.load(this.#inbox, false);
  }

  loadMoreInbox(): Promise<void> {
    return this.#listings.load(this.#inbox, true);
  }

  open(id: ConversationId | undefined): void {
    this.#core.update(draft => draft.assign({ current: id }));
    if (id !== undefined) void this.load(id);
  }

  /** Makes sure that a conversation is in the state. */
  load(id: ConversationId): Promise<void> {
    const { state } = this.#core;
    if (state.conversations.has(id)) return Promise.resolve();
    if (!isConversationId(id)) {
      this.#core.notify(new ChatError('invalid-id'), 'loadConversation');
      return Promise.resolve();
    }
    const running = this.#running.get(id) ?? this.#fetch(id).finally(() => this.#running.delete(id));
    this.#running.set(id, running);
    return running;
  }

  async #fetch(id: ConversationId): Promise<void> {
    const core = this.#core;
    try {
      const answer = core.ask(isConversation, signal => core.transport.conversations.get(id, signal));
      await core.load(answer, (draft, conversation) =>
        putConversation(draft, core.overlay.over(conversation)),
      );
    } catch (thrown) {
      const error = ChatError.from(thrown);
      if (error.code !== 'aborted') core.notify(error, 'loadConversation');
    }
  }
}
