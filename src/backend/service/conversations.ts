import type { Conversation } from '../../model/conversation.js';
import type { ConversationId } from '../../model/ids.js';
import type { ConversationQuery, Page } from '../../model/queries.js';
import { checkTags, must, refuse } from '../checks.js';
import { fits, overlaps } from '../filters.js';
import { pageOfRange, viewed } from '../paging.js';
import type { InboxRecord } from '../records.js';
import { sequence, startingWith } from '../storage/keys.js';
import { conversationView } from '../views/conversation-view.js';
import { conversationKey, type Visit } from '../visit.js';
import { checkedReceiver, demandReading, inboxOf } from './access.js';
import { putInbox } from './inbox.js';

async function matches(visit: Visit, inbox: InboxRecord, query: ConversationQuery): Promise<boolean> {
  const { receiverType, receiverId } = checkedReceiver(inbox.id);
  const { search, tags, userTags, groupTags } = query;
  if (
    (query.receiverType && query.receiverType !== receiverType) ||
    (userTags && receiverType === 'group') ||
    (groupTags && receiverType === 'user') ||
    (tags && !overlaps(inbox.tags, tags)) ||
    !fits(query.unread, inbox.unread > 0) ||
    !fits(query.mentioned, inbox.mentions > 0) ||
    !fits(query.pinned, inbox.pinnedAt !== undefined) ||
    !fits(query.muted, (inbox.mutedUntil ?? 0) > visit.now) ||
    (query.archived ?? false) !== (inbox.archived ?? false)
  ) {
    return false;
  }
  const other = await (receiverType === 'user'
    ? visit.get('users', receiverId)
    : visit.get('groups', receiverId));
  if (!other) return false;
  const ofOther = userTags ?? groupTags;
  return (
    (!ofOther || overlaps(other.tags, ofOther)) &&
    (!search || other.name.toLowerCase().includes(search.toLowerCase()))
  );
}

/** My conversations, pinned first, then newest first. */
export async function listConversations(visit: Visit, query: ConversationQuery): Promise<Page<Conversation>> {
  const page = await pageOfRange(visit, 'order', startingWith(`${visit.me}/`), query, async id => {
    const inbox = await visit.get('inbox', `${visit.me}/${id}`);
    return inbox && (await matches(visit, inbox, query)) ? inbox : undefined;
  });
  return viewed(page, inbox => conversationView(visit, inbox));
}

/** One conversation; of one that nobody has begun yet, what it would be. */
export async function getConversation(visit: Visit, id: ConversationId): Promise<Conversation> {
  await demandReading(visit, checkedReceiver(id));
  return must(await conversationView(visit, await inboxOf(visit, id)), 'conversation-not-found');
}

/** Changes my side of a conversation. */
async function changeMine(
  visit: Visit,
  id: ConversationId,
  changes: Partial<InboxRecord>,
): Promise<Conversation> {
  const receiver = checkedReceiver(id);
  await demandReading(visit, receiver);
  const known = await visit.get('inbox', `${visit.me}/${id}`);
  const old = known ?? {
    ...(await inboxOf(visit, id)),
    no: await visit.numberOf(conversationKey(receiver, visit.me)),
  };
  const inbox = { ...old, ...changes, updatedAt: old.updatedAt || (await visit.tick()), isListed: true };
  putInbox(visit, visit.me, known, inbox);
  visit.tell({ type: 'conversation', to: visit.me, conversationId: id });
  return must(await conversationView(visit, inbox), 'conversation-not-found');
}

export const tag = (visit: Visit, id: ConversationId, tags: readonly string[]): Promise<Conversation> =>
  changeMine(visit, id, { tags: checkTags(tags) });

export const pin = (visit: Visit, id: ConversationId, pinned: boolean): Promise<Conversation> =>
  changeMine(visit, id, { pinnedAt: pinned ? visit.now : undefined });

export function mute(visit: Visit, id: ConversationId, until: number | undefined): Promise<Conversation> {
  if (until !== undefined && (typeof until !== 'number' || Number.isNaN(until))) refuse('invalid-argument');
  return changeMine(visit, id, { mutedUntil: until });
}

export const archive = (visit: Visit, id: ConversationId, archived: boolean): Promise<Conversation> =>
  changeMine(visit, id, { archived });

/** Takes a conversation from my list and its messages from my sight. */
export async function remove(visit: Visit, id: ConversationId): Promise<void> {
  await demandReading(visit, checkedReceiver(id));
  const known = must(await visit.get('inbox', `${visit.me}/${id}`), 'conversation-not-found');
  const [last] = await visit.all('messages', startingWith(sequence(known.no)), { reverse: true, limit: 1 });
  const clearedUpTo = Math.max((await visit.app()).clock, last?.sentAt ?? 0);
  const { no, tags, mutedUntil } = known;
  putInbox(visit, visit.me, known, {
    ...{ id, no, tags, mutedUntil, clearedUpTo },
    ...{ unread: 0, mentions: 0, readUpTo: clearedUpTo, updatedAt: 0, isListed: false },
  });
  visit.tell({ type: 'conversationRemoved', to: visit.me, conversationId: id });
}
