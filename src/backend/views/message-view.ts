import { isOver } from '../../model/call.js';
import type { Message, Quote, Reaction } from '../../model/message.js';
import { mentionedUids } from '../../model/mentions.js';
import { summaryOf, type UserSummary } from '../../model/user.js';
import type { MessageRecord } from '../records.js';
import { isMissedBy, statusAt } from '../service/call-status.js';
import { receiptTimes } from '../service/positions.js';
import type { Visit } from '../visit.js';
import { groupSummaryFor } from './group-view.js';
import { summaryFor } from './user-view.js';

/** Names under a reaction. */
const REACTORS = 5;

const summaries = (visit: Visit, uids: readonly string[]): Promise<UserSummary[]> =>
  Promise.all(uids.map(uid => summaryFor(visit, uid)));

/** What stands for a message in a quote: its words, or its file's name where that says more than its sort does. */
const quotedWords = ({ text, type, attachments }: MessageRecord): string => {
  const [file] = attachments ?? [];
  const isNamed = type === 'file' || (type === 'audio' && !file?.waveform);
  return text || (isNamed && file?.name) || '';
};

async function reactionViews(visit: Visit, record: MessageRecord): Promise<Reaction[]> {
  const byEmoji = new Map<string, string[]>();
  for (const [emoji, uid] of record.reactions ?? []) byEmoji.set(emoji, [...(byEmoji.get(emoji) ?? []), uid]);
  return Promise.all(
    Array.from(byEmoji, async ([emoji, uids]) => ({
      emoji,
      count: uids.length,
      mine: uids.includes(visit.me),
      users: await summaries(visit, uids.slice(0, REACTORS)),
    })),
  );
}

async function quoteView(visit: Visit, id: string): Promise<Quote | undefined> {
  const record = await visit.message(id);
  if (!record) return undefined;
  const { category, type, from, deletedAt } = record;
  return {
    id,
    kind: `${category}/${type}`,
    sender: await summaryFor(visit, from),
    text: deletedAt ? '' : quotedWords(record),
    ...(deletedAt && { deletedAt }),
  };
}

/** What only messages of this category have. */
async function contentView(visit: Visit, record: MessageRecord, sender: UserSummary): Promise<object> {
  const { category, type, text = '', on = '', id, sentAt, startedAt, endedAt, participants } = record;
  if (category === 'call') {
    const status = statusAt(record, visit.now);
    return {
      sessionId: id,
      initiator: sender,
      status,
      initiatedAt: sentAt,
      ...(startedAt && { startedAt }),
      ...(endedAt && { endedAt }),
      ...(participants && { participants }),
      ...(isOver(status) && { missed: isMissedBy(record, visit.me, visit.now) }),
    };
  }
  if (category === 'action') {
    const { action, receiverType, to, oldScope, newScope } = record;
    const isMember = type === 'groupMember';
    return {
      action,
      actionBy: sender,
      actionOn: isMember ? await summaryFor(visit, on) : on,
      actionFor: isMember ? await groupSummaryFor(visit, to) : { receiverType, receiverId: to },
      ...(oldScope && { oldScope }),
      ...(newScope && { newScope }),
    };
  }
  const named = await Promise.all(mentionedUids(text).map(uid => visit.get('users', uid)));
  const mentions = named.flatMap(user => (user ? [summaryOf(user)] : []));
  const { attachments, customData, countsAsUnread, updatesConversation } = record;
  return {
    text,
    ...(attachments && { attachments }),
    ...(customData && { customData }),
    ...(countsAsUnread !== undefined && { countsAsUnread }),
    ...(updatesConversation !== undefined && { updatesConversation }),
    ...(mentions.length > 0 && { mentions }),
  };
}

/** A message as I see it. */
export async function messageView(visit: Visit, record: MessageRecord): Promise<Message> {
  const { id, muid, from, receiverType, to, category, type, sentAt, repliers, quotedMessageId, savedBy } =
    record;
  const sender = await summaryFor(visit, from);
  const [content, quote, reactions, times] = await Promise.all([
    contentView(visit, record, sender),
    quotedMessageId && !record.deletedAt ? quoteView(visit, quotedMessageId) : undefined,
    record.reactions ? reactionViews(visit, record) : [],
    from === visit.me && category !== 'action' ? receiptTimes(visit, record) : {},
  ]);
  const same = [
    'editedAt',
    'editedBy',
    'deletedAt',
    'deletedBy',
    'pinnedAt',
    'pinnedBy',
    'parentId',
    'replyCount',
    'lastReplyAt',
    'quotedMessageId',
    'tags',
    'metadata',
    'notifies',
  ] as const;
  const kept = same.flatMap(field => (record[field] === undefined ? [] : [[field, record[field]]]));
  const savedAt = savedBy?.[visit.me];
  return {
    id,
    muid,
    category,
    type,
    sender,
    receiverType,
    receiverId: to,
    sentAt,
    ...Object.fromEntries(kept),
    ...content,
    ...times,
    ...(savedAt && { savedAt }),
    ...(quote && { quote }),
    ...(repliers && { repliers: await summaries(visit, repliers) }),
    ...(reactions.length > 0 && { reactions }),
  } as Message;
}
