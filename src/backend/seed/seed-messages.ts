import { receiverOf, type ConversationId, type Uid } from '../../model/ids.js';
import { newId } from '../../support/new-id.js';
import type { SeedMessage } from '../app-seed.js';
import type { MessageRecord } from '../records.js';
import { messageId } from '../storage/keys.js';

type Content = Omit<MessageRecord, 'id' | 'muid' | 'no' | 'from' | 'receiverType' | 'to' | 'sentAt'>;

function contentOf(message: SeedMessage): Content {
  if ('media' in message) {
    const { media, attachments, text = '' } = message;
    return { category: 'message', type: media, attachments, text };
  }
  if ('custom' in message) {
    const { custom, customData, text = '' } = message;
    return { category: 'custom', type: custom, customData, text };
  }
  if ('action' in message) {
    const { action, on, oldScope, newScope } = message;
    return { category: 'action', type: 'groupMember', action, on, oldScope, newScope };
  }
  if ('call' in message) {
    const { call, status, startedAt, endedAt, from, to } = message;
    const other = receiverOf(to);
    const both = other.receiverType === 'user' ? [from, other.receiverId] : undefined;
    const joined = message.joined ?? (startedAt ? both : [from]);
    const declined = status === 'rejected' && both ? [other.receiverId] : undefined;
    return { category: 'call', type: call, status, startedAt, endedAt, joined, declined };
  }
  return { category: 'message', type: 'text', text: message.text };
}

const clean = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/** What makes records of seeded messages, each later than the one before. */
export class SeedMessages {
  readonly records = new Map<string, MessageRecord>();
  readonly #refs = new Map<string, MessageRecord>();
  clock = 0;

  /** `numberOf` gives the number of the conversation. */
  add(seed: SeedMessage, numberOf: (to: ConversationId, from: Uid) => string): MessageRecord {
    const { ref, from, to, editedAt, deletedAt, pinnedAt, parent, quotes, reactions, tags, metadata } = seed;
    this.clock = Math.max(seed.sentAt, this.clock + 1);
    const { receiverType, receiverId } = receiverOf(to);
    const no = numberOf(to, from);
    const parentId = parent === undefined ? undefined : this.#refs.get(parent)?.id;
    const content = contentOf(seed);
    const at = Math.max(editedAt ?? 0, deletedAt ?? 0) || undefined;
    const record = clean<MessageRecord>({
      ...content,
      ...(deletedAt && { text: '', ...(content.attachments && { attachments: [] }), deletedBy: from }),
      id: messageId(this.clock, no, parentId),
      muid: ref ?? newId(),
      no,
      from,
      receiverType,
      to: receiverId,
      sentAt: this.clock,
      editedAt,
      ...(editedAt && { editedBy: from }),
      deletedAt,
      pinnedAt,
      ...(pinnedAt && { pinnedBy: from }),
      parentId,
      quotedMessageId: quotes === undefined ? undefined : this.#refs.get(quotes)?.id,
      reactions:
        reactions &&
        Object.entries(reactions).flatMap(([emoji, uids]) =>
          uids.map(uid => [emoji, uid, this.clock] as const),
        ),
      tags,
      metadata,
      updatedAt: at,
    });
    this.#keep(record, ref);
    const root = parentId && this.records.get(parentId);
    if (root) {
      const repliers = [from, ...(root.repliers ?? []).filter(uid => uid !== from)].slice(0, 3);
      this.#keep(
        { ...root, replyCount: (root.replyCount ?? 0) + 1, lastReplyAt: this.clock, repliers },
        parent,
      );
    }
    return record;
  }

  #keep(record: MessageRecord, ref: string | undefined): void {
    this.records.set(record.id, record);
    if (ref !== undefined) this.#refs.set(ref, record);
  }
}
