import { ChatError } from '../../model/chat-error.js';
import type { ConversationId, MessageId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { MessageQuery } from '../../model/queries.js';
import type { Session } from '../../session/session.js';

/** Where pictures and films are looked for beyond those that are known. */
export interface MediaPlace {
  readonly conversationId: ConversationId;
  /** In the thread of this message. */
  readonly parentId?: MessageId | undefined;
  /** The ways that there is more than the messages that are known. */
  readonly ways: readonly Way[];
}

export type Way = 'older' | 'newer';

const PAGE = 30;

/** The pictures and films before and after those that are known, a page at a time. */
export class MoreMedia {
  readonly #request = new AbortController();
  readonly #cursors: Partial<Record<Way, string>> = {};
  readonly #ways: Set<Way>;
  readonly #coming = new Map<Way, Promise<readonly Message[] | undefined>>();

  constructor(
    private readonly session: Session,
    private readonly place: MediaPlace,
  ) {
    this.#ways = new Set(place.ways);
  }

  /** Whether there may be more that way. */
  has(way: Way): boolean {
    return this.#ways.has(way);
  }

  /**
   * The next ones that way, oldest first; undefined where they could not be had.
   * @param from The last one that is known there.
   */
  page(way: Way, from: Message): Promise<readonly Message[] | undefined> {
    const coming = this.#coming.get(way);
    if (coming) return coming;
    const asked = this.#ask(way, from).finally(() => this.#coming.delete(way));
    this.#coming.set(way, asked);
    return asked;
  }

  /** Nobody waits for them any more. */
  end(): void {
    this.#request.abort();
  }

  async #ask(way: Way, from: Message): Promise<readonly Message[] | undefined> {
    const { signal } = this.#request;
    const cursor = this.#cursors[way];
    const { conversationId, parentId } = this.place;
    const query: MessageQuery = {
      conversationId,
      parentId,
      kinds: ['message/image', 'message/video'],
      withoutDeleted: true,
      limit: PAGE,
      ...(cursor === undefined ? { around: from.id } : { cursor }),
    };
    try {
      const page = await this.session.listMessages(query, signal);
      if (signal.aborted) return undefined;
      const next = page[way];
      if (next === undefined) this.#ways.delete(way);
      else this.#cursors[way] = next;
      if (cursor !== undefined) return page.items;
      const at = page.items.findIndex(({ id }) => id === from.id);
      return way === 'older' ? page.items.slice(0, Math.max(at, 0)) : page.items.slice(at + 1);
    } catch (thrown) {
      // The next step that way tries again.
      if (!signal.aborted) this.session.notify(ChatError.from(thrown), 'openMedia');
      return undefined;
    }
  }
}
