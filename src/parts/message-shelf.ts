import type { LitElement } from 'lit';
import type { ConversationId } from '../model/ids.js';
import type { MediaMessage, Message } from '../model/message.js';
import type { Session } from '../session/session.js';
import { splitLinks } from '../support/split-links.js';
import type { TransportEvent } from '../transport/events.js';
import type { MessageQuery } from '../transport/queries.js';
import { PagedQuery } from './paged-query.js';

/** What of a conversation stands together: its pictures and films, its files, its links, what is pinned. */
export type ShelfName = 'media' | 'files' | 'links' | 'pinned';

/** What a shelf is of, now. */
export interface ShelfSource {
  readonly session: Session | undefined;
  readonly online: boolean;
  /** Whose messages; none while there is nothing to show. */
  readonly conversationId: ConversationId | undefined;
  /** Which of them. */
  readonly name: ShelfName;
}

const QUERIES: Readonly<Record<ShelfName, MessageQuery>> = {
  media: { categories: ['message'], types: ['image', 'video'] },
  files: { categories: ['message'], types: ['file', 'audio'] },
  links: { categories: ['message'], hasLinks: true },
  pinned: { pinned: true },
};

const FITS: Readonly<Record<ShelfName, (message: Message) => boolean>> = {
  media: ({ category, type }) => category === 'message' && (type === 'image' || type === 'video'),
  files: ({ category, type }) => category === 'message' && (type === 'file' || type === 'audio'),
  links: message => linksIn(message).length > 0,
  pinned: ({ pinnedAt }) => pinnedAt !== undefined,
};

/** The addresses that stand in what somebody wrote, each once. */
export function linksIn(message: Message): readonly string[] {
  if (message.category !== 'message') return [];
  const links = splitLinks(message.text).flatMap(piece => (typeof piece === 'string' ? [] : [piece.href]));
  return [...new Set(links)];
}

/** Whether a message has files in it. */
export const isMedia = (message: Message): message is MediaMessage =>
  message.category === 'message' && message.type !== 'text';

/** Messages of one sort, newest first, as they come, change and go. */
export class MessageShelf extends PagedQuery<Message> {
  readonly #source: () => ShelfSource;
  #filter: Pick<ShelfSource, 'name' | 'conversationId'> = { name: 'media', conversationId: undefined };

  /** @param size Messages on a page. */
  constructor(host: LitElement, source: () => ShelfSource, size = 30) {
    super(host, {
      source: () => {
        const { session, online, conversationId, name } = this.#source();
        if (name !== this.#filter.name || conversationId !== this.#filter.conversationId)
          this.#filter = { name, conversationId };
        return { session, online, can: conversationId !== undefined, filter: this.#filter };
      },
      ask: async (session, _search, cursor, signal) => {
        const { name, conversationId } = this.#filter;
        const query = { ...QUERIES[name], conversationId, cursor, limit: size, withoutDeleted: true };
        const { items, older } = await session.listMessages(query, signal);
        return { items: items.toReversed(), older };
      },
      idOf: ({ id }) => id,
      onEvent: event => this.#onEvent(event),
    });
    this.#source = source;
  }

  #onEvent(event: TransportEvent): void {
    if (this.status !== 'ready') return;
    if (event.type === 'messageRemoved') this.#without(event.messageId);
    if (event.type !== 'message' && event.type !== 'messageUpdated') return;
    const { message } = event;
    const { id } = message;
    const { name, conversationId } = this.#filter;
    const isHere = `${message.receiverType}:${this.#partner(message)}` === conversationId;
    const fits = isHere && message.deletedAt === undefined && FITS[name](message);
    if (!fits) this.#without(id);
    else if (this.items.some(item => item.id === id))
      this.replace(items => items.map(item => (item.id === id ? message : item)));
    else {
      const at = this.items.findIndex(({ sentAt }) => sentAt <= message.sentAt);
      // Further down than what is held: comes with its page.
      if (at < 0 && this.more) return;
      this.replace(items => items.toSpliced(at < 0 ? items.length : at, 0, message));
    }
  }

  #without(id: string): void {
    if (this.items.some(item => item.id === id)) this.replace(items => items.filter(item => item.id !== id));
  }

  #partner({ receiverType, receiverId, sender }: Message): string {
    const me = this.#source().session?.state.me?.uid;
    return receiverType === 'user' && receiverId === me ? sender.uid : receiverId;
  }
}
