import type { Conversation } from '../../model/conversation.js';
import type { ConversationId } from '../../model/ids.js';
import type { ConversationsPort } from '../../transport/ports.js';
import type { ConversationQuery, Page } from '../../transport/queries.js';
import type { Core } from '../core.js';
import { layPatch } from '../lay-patch.js';
import { errorOf } from '../edge/errors.js';
import { isConversation } from '../edge/nouns.js';
import { putConversation } from '../reduce/conversations.js';
import { setConversation } from '../reduce/inbox.js';
import { conversationRemoved, dropConversation } from '../reduce/removals.js';
import { nothing } from './nothing.js';

/** Conversations by what is asked of them, and what I make of each for myself. */
export class ConversationChanges {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
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
    const layer = before && layPatch(core.overlay, before, now => ({ ...now, ...changes }) as Conversation);
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
