import type { Conversation } from '../../model/conversation.js';
import { isConversationId, type ConversationId } from '../../model/ids.js';
import { ChatError } from '../../model/chat-error.js';
import type { ConversationsPort } from '../../transport/ports.js';
import type { ConversationQuery, Page } from '../../transport/queries.js';
import type { Core } from '../core.js';
import { errorOf } from '../edge/errors.js';
import { isConversation } from '../edge/nouns.js';
import { conversationRemoved, putConversation } from '../reduce/conversations.js';
import { dropConversation, setConversation } from '../reduce/inbox.js';
import { conversationIdOfMessage } from '../reduce/place.js';
import { nothing } from './nothing.js';
import type { Listings, ListingSpec } from './listings.js';

/** How long a message of an unknown conversation waits for the conversation's own event, milliseconds. */
const GRACE = 200;

/** Conversations: the inbox, the current one, and what I make of each for myself. */
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
    core.onBatch.add(events => {
      for (const event of events) {
        if (event.type !== 'message') continue;
        const id = conversationIdOfMessage(event.message, core.uid);
        if (core.state.conversations.has(id) || this.#running.has(id)) continue;
        // Its `conversation` event may be on its way.
        this.#running.set(id, Promise.resolve());
        setTimeout(() => {
          this.#running.delete(id);
          if (core.state.connection.status === 'online') void this.load(id);
        }, GRACE);
      }
    });
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
      const error = errorOf(thrown);
      if (error.code !== 'aborted') core.notify(error, 'loadConversation');
    }
  }

  async list(query: ConversationQuery, signal?: AbortSignal): Promise<Page<Conversation>> {
    const core = this.#core;
    const { conversations } = core.transport;
    const page = core.page(isConversation, line => conversations.list(query, line), signal);
    await core.load(page, (draft, { items }) => {
      for (const item of items) putConversation(draft, core.overlay.over(item));
    });
    return page;
  }

  tag(id: ConversationId, tags: readonly string[]): Promise<void> {
    return this.#change(id, { tags }, (port, signal) => port.tag?.(id, tags, signal));
  }

  pin(id: ConversationId, pinned: boolean): Promise<void> {
    const pinnedAt = pinned ? Date.now() : undefined;
    return this.#change(id, { pinnedAt }, (port, signal) => port.pin?.(id, pinned, signal));
  }

  mute(id: ConversationId, mutedUntil: number | undefined): Promise<void> {
    return this.#change(id, { mutedUntil }, (port, signal) => port.mute?.(id, mutedUntil, signal));
  }

  archive(id: ConversationId, archived: boolean): Promise<void> {
    return this.#change(id, { archived }, (port, signal) => port.archive?.(id, archived, signal));
  }

  /**
   * Changes a conversation at once; when the service refuses, the change is taken back and the promise rejects.
   */
  async #change(
    id: ConversationId,
    changes: Partial<Conversation>,
    call: (port: ConversationsPort, signal: AbortSignal) => Promise<unknown> | undefined,
  ): Promise<void> {
    const core = this.#core;
    const before = core.state.conversations.get(id);
    const layer = before && core.overlay.lay(before, now => ({ ...now, ...changes }) as Conversation);
    const show = (conversation: Conversation): void =>
      core.update(draft => {
        // One that was removed meanwhile stays removed.
        if (!before || draft.state.conversations.has(id)) setConversation(draft, conversation);
      });
    if (layer) show(layer.shown);
    try {
      const answer = await core.ask(isConversationOrNothing, signal =>
        call(core.transport.conversations, signal),
      );
      const conversation = isConversation(answer) ? answer : undefined;
      if (layer) show(layer.settle(true, conversation));
      else if (conversation) show(conversation);
    } catch (thrown) {
      if (layer) show(layer.settle(false));
      throw errorOf(thrown);
    }
  }

  /** Takes a conversation from my list at once, and puts it back when the service refuses. */
  async delete(id: ConversationId): Promise<void> {
    const core = this.#core;
    const before = core.state;
    core.update(draft => dropConversation(draft, id));
    try {
      await core.ask(nothing, signal => core.transport.conversations.delete?.(id, signal));
      core.update(draft => conversationRemoved(draft, id));
    } catch (thrown) {
      core.update(draft => {
        const conversation = before.conversations.get(id);
        if (conversation && !draft.state.conversations.has(id)) putConversation(draft, conversation);
        for (const [key, thread] of before.threads) {
          if (!draft.state.threads.has(key) && !core.state.threads.has(key))
            draft.set('threads', key, thread);
        }
        if (before.current === id && draft.state.current === undefined) draft.assign({ current: id });
      });
      throw errorOf(thrown);
    }
  }
}

const isConversationOrNothing = (value: unknown): value is Conversation | undefined =>
  value === undefined || isConversation(value);
