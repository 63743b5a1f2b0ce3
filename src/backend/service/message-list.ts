import type { MessageId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { Receipt } from '../../model/new-message.js';
import type { MessageQuery, Page } from '../../model/queries.js';
import type { Reactor } from '../../model/reactor.js';
import { refuse } from '../checks.js';
import { fits, overlaps } from '../filters.js';
import { descending, pageOfList, pageOfRange, pageSize, viewed } from '../paging.js';
import type { InboxRecord, MessageRecord } from '../records.js';
import {
  after,
  messageKey,
  sequence,
  startingWith,
  timeKey,
  timeOf,
  wholeConversation,
} from '../storage/keys.js';
import { messageView } from '../views/message-view.js';
import { summaryFor } from '../views/user-view.js';
import { conversationOf, type Visit } from '../visit.js';
import { checkedReceiver, demandReading, inboxOf, isVisible, visibleMessage } from './access.js';
import { countsFor, names } from './inbox.js';
import { reachedBy } from './positions.js';

type Filter = (message: MessageRecord) => Promise<MessageRecord | undefined>;

/** Whether a message is what the query asks for, apart from where it lies. */
function matches(visit: Visit, message: MessageRecord, query: MessageQuery): boolean {
  const { category, type, text = '', attachments = [], sentAt, updatedAt = sentAt } = message;
  const { search, categories, types, kinds, tags, senderId, from, until, updatedSince } = query;
  const words = search?.toLowerCase();
  return (
    (!words ||
      (!message.deletedAt &&
        [text, ...attachments.map(file => file.name)].some(each => each.toLowerCase().includes(words)))) &&
    (!categories || categories.includes(category)) &&
    (!types || types.includes(type)) &&
    (!kinds || kinds.includes(`${category}/${type}`)) &&
    (!tags || overlaps(message.tags, tags)) &&
    (!senderId || senderId === message.from) &&
    (from === undefined || sentAt >= from) &&
    (until === undefined || sentAt < until) &&
    (updatedSince === undefined || updatedAt >= updatedSince) &&
    !(query.withoutDeleted && message.deletedAt) &&
    fits(query.mentioned, category !== 'action' && message.from !== visit.me && names(visit.me, message)) &&
    fits(query.pinned, message.pinnedAt) &&
    fits(query.saved, message.savedBy?.[visit.me]) &&
    fits(query.hasAttachments, attachments.length > 0) &&
    fits(query.hasLinks, /https?:\/\/\S/.test(text)) &&
    fits(query.hasReactions, message.reactions?.length)
  );
}

function filterFor(visit: Visit, query: MessageQuery): Filter {
  return async message => {
    if (!matches(visit, message, query) || !(await isVisible(visit, message))) return undefined;
    if (query.withoutBlocked && (await visit.relations()).blocked.has(message.from)) return undefined;
    if (query.unread !== undefined) {
      const inbox = await visit.get('inbox', `${visit.me}/${conversationOf(message, visit.me)}`);
      const isUnread = countsFor(visit.me, message) && message.sentAt > (inbox?.readUpTo ?? 0);
      if (isUnread !== query.unread) return undefined;
    }
    return message;
  };
}

/** Finds everything and pages then: for what has no order of its own in the storage. */
async function gather(
  visit: Visit,
  inboxes: readonly InboxRecord[],
  query: MessageQuery,
): Promise<Page<MessageRecord>> {
  const filter = filterFor(visit, query);
  const found: MessageRecord[] = [];
  const take = async (message: MessageRecord | undefined): Promise<void> => {
    const kept =
      message &&
      (query.search || !message.parentId || query.saved || query.pinned) &&
      (await filter(message));
    if (kept) found.push(kept);
  };
  if (query.saved || query.pinned) {
    const prefixes = query.saved ? [`s/${visit.me}/`] : inboxes.map(({ no }) => `p/${no}/`);
    const places = new Set(inboxes.map(({ no }) => no));
    for (const prefix of prefixes) {
      for (const id of await visit.all('marks', startingWith(prefix))) {
        const message = await visit.message(id);
        if (message && places.has(message.no)) await take(message);
      }
    }
  } else {
    for (const { no } of inboxes) {
      const keys = query.search ? wholeConversation(no) : startingWith(sequence(no));
      for await (const [, message] of visit.walk('messages', keys, { limit: 500 })) await take(message);
    }
  }
  return pageOfList(found, query, message => timeOf(message.id), descending);
}

/** The page around a message, in its own sequence: half of it newer, the rest older. */
async function pageAround(
  visit: Visit,
  query: MessageQuery,
  prefix: string,
  around: MessageId,
): Promise<Page<MessageRecord>> {
  const { cursor: _cursor, ...rest } = query;
  const filter = filterFor(visit, rest);
  const size = pageSize(query);
  const keys = startingWith(prefix);
  const key = messageKey(around);
  const newerSize = Math.floor((size - 1) / 2);
  const upper =
    newerSize > 0
      ? await pageOfRange(visit, 'messages', keys, { limit: newerSize, cursor: `>${key}` }, filter)
      : { items: [], newer: `>${key}` };
  const lower = await pageOfRange(
    visit,
    'messages',
    { from: keys.from, to: after(key) },
    { limit: size - upper.items.length },
    filter,
  );
  const top = upper.items.at(0)?.id;
  return {
    items: [...upper.items, ...lower.items],
    ...(lower.older && { older: lower.older }),
    // With both ends open one can always ask again for what is newer by then.
    newer: upper.newer ?? `>${top ? messageKey(top) : key}`,
  };
}

async function find(visit: Visit, query: MessageQuery): Promise<Page<MessageRecord>> {
  const { conversationId, parentId, around, from, until } = query;
  if (conversationId === undefined) {
    if (parentId !== undefined || around !== undefined) {
      const message = await visibleMessage(visit, parentId ?? around ?? '');
      return find(visit, { ...query, conversationId: conversationOf(message, visit.me) });
    }
    return gather(visit, await visit.all('inbox', startingWith(`${visit.me}/`)), query);
  }
  await demandReading(visit, checkedReceiver(conversationId));
  const inbox = await inboxOf(visit, conversationId);
  const demandHere = async (id: MessageId): Promise<MessageRecord> => {
    const message = await visibleMessage(visit, id);
    return message.no === inbox.no ? message : refuse('message-not-found');
  };
  if (parentId !== undefined) await demandHere(parentId);
  if (around !== undefined) {
    const target = await demandHere(around);
    if (parentId !== undefined && target.parentId !== parentId) refuse('message-not-found');
    // An answer in a thread stands in the conversation where its root does.
    const place = parentId === undefined ? (target.parentId ?? around) : around;
    return pageAround(visit, query, sequence(inbox.no, parentId), place);
  }
  pageSize(query);
  if (!inbox.no) return { items: [] };
  if (parentId === undefined && (query.search || query.saved || query.pinned))
    return gather(visit, [inbox], query);
  const prefix = sequence(inbox.no, parentId);
  const start = Math.max(from ?? 0, inbox.clearedUpTo);
  const keys = {
    from: start ? prefix + timeKey(start) : prefix,
    to: until === undefined ? `${prefix}\uffff` : prefix + timeKey(Math.ceil(until)),
  };
  return pageOfRange(visit, 'messages', keys, query, filterFor(visit, query));
}

/** Messages, oldest first. */
export async function listMessages(visit: Visit, query: MessageQuery): Promise<Page<Message>> {
  const page = await viewed(await find(visit, query), message => messageView(visit, message));
  return { ...page, items: [...page.items].reverse() };
}

export const getMessage = async (visit: Visit, id: MessageId): Promise<Message> =>
  messageView(visit, await visibleMessage(visit, id));

/** Everyone who reacted, newest first. */
export async function reactors(visit: Visit, id: MessageId): Promise<Reactor[]> {
  const { reactions = [] } = await visibleMessage(visit, id);
  const found = await Promise.all(
    reactions.map(async ([emoji, uid, at]) => ({ user: await summaryFor(visit, uid), emoji, at })),
  );
  return found.reverse();
}

/** Who got and who read a message of mine. */
export async function receipts(visit: Visit, id: MessageId): Promise<Receipt[]> {
  const message = await visibleMessage(visit, id);
  if (message.from !== visit.me) refuse('not-sender');
  const receiver = { receiverType: message.receiverType, receiverId: message.to };
  return (await reachedBy(visit, message)).flatMap(({ uid, deliveredAt, readAt }) => {
    const base = { uid, receiver, messageId: id, upTo: message.sentAt };
    return [
      ...(deliveredAt ? [{ ...base, type: 'delivered' as const, at: deliveredAt }] : []),
      ...(readAt ? [{ ...base, type: 'read' as const, at: readAt }] : []),
    ];
  });
}
