import type { ReactiveController } from 'lit';
import { SessionController, type SessionHost } from '../context/session-controller.js';
import type { Conversation } from '../model/conversation.js';
import type { Session } from '../session/session.js';

/** Further than that nobody counts: a hundred conversations a page. */
const PAGES = 10;

/**
 * How many messages are unread in all conversations, whether the list has got as far as them or not; but for those
 * that are to make no noise, and those that are archived.
 */
export class UnreadTotal implements ReactiveController {
  readonly #state: SessionController<{ readonly total: number; readonly isCut: boolean }>;
  #session: Session | undefined;
  #wasCut = false;
  #counting: AbortController | undefined;

  constructor(host: SessionHost) {
    this.#state = new SessionController(host, ({ conversations, connection, inbox }) => ({
      total: totalOf(conversations.values()),
      isCut: connection.status === 'online' && inbox.status === 'ready' && inbox.older !== undefined,
    }));
    host.addController(this);
  }

  /** As far as it is known now. */
  get value(): number {
    return this.#state.value?.total ?? 0;
  }

  hostUpdate(): void {
    this.#state.hostUpdate();
    const { session, value } = this.#state;
    const isCut = value?.isCut ?? false;
    if (session === this.#session && isCut === this.#wasCut) return;
    this.#session = session;
    this.#wasCut = isCut;
    this.#counting?.abort();
    if (session && isCut) void this.#count(session, (this.#counting = new AbortController()).signal);
  }

  hostDisconnected(): void {
    this.#counting?.abort();
    this.#wasCut = false;
  }

  /** Has the session know every conversation with something unread; it knows of what comes by itself. */
  async #count(session: Session, signal: AbortSignal): Promise<void> {
    try {
      let cursor: string | undefined;
      for (let pages = 0; pages < PAGES; pages += 1) {
        ({ older: cursor } = await session.listConversations({ unread: true, limit: 100, cursor }, signal));
        if (cursor === undefined) return;
      }
    } catch {
      // What the list has is counted; all of it again when the line is back.
    }
  }
}

function totalOf(conversations: Iterable<Conversation>): number {
  const now = Date.now();
  let total = 0;
  for (const conversation of conversations) {
    const { unreadCount, mutedUntil = 0, archived } = conversation;
    const isMine = conversation.receiverType === 'user' || conversation.group.hasJoined;
    if (mutedUntil <= now && !archived && isMine) total += unreadCount;
  }
  return total;
}
