import { newId } from '../../support/new-id.js';
import type { MessageId, Receiver } from '../../model/ids.js';
import type { MemberAction, MemberActionMessage, MessageActionMessage } from '../../model/message.js';
import type { Scope } from '../../model/member.js';
import type { MessageRecord } from '../records.js';
import { messageId, messageKey } from '../storage/keys.js';
import { messageView } from '../views/message-view.js';
import { conversationKey, type Visit } from '../visit.js';
import { deliver } from './inbox.js';

type Content = Omit<MessageRecord, 'id' | 'no' | 'from' | 'receiverType' | 'to' | 'sentAt'>;

export const putMessage = (visit: Visit, message: MessageRecord): void =>
  visit.put('messages', messageKey(message.id), message);

/** Writes a new message from me, puts it into everyone's list and tells of it. */
export async function append(visit: Visit, receiver: Receiver, content: Content): Promise<MessageRecord> {
  const no = await visit.numberOf(conversationKey(receiver, visit.me));
  const sentAt = await visit.tick();
  const message: MessageRecord = {
    ...content,
    id: messageId(sentAt, no, content.parentId),
    no,
    from: visit.me,
    receiverType: receiver.receiverType,
    to: receiver.receiverId,
    sentAt,
  };
  putMessage(visit, message);
  await deliver(visit, message);
  visit.tell({ type: 'message', id: message.id });
  return message;
}

/** Writes down a change of a message, and tells of it. */
export function change(visit: Visit, before: MessageRecord, changes: Partial<MessageRecord>): MessageRecord {
  const message = { ...before, ...changes };
  putMessage(visit, message);
  visit.tell({ type: 'messageUpdated', id: message.id });
  if (message.parentId ?? message.replyCount)
    visit.tell({ type: 'thread', id: message.parentId ?? message.id });
  return message;
}

export interface MemberChange {
  readonly action: MemberAction;
  readonly on: string;
  readonly oldScope?: Scope;
  readonly newScope?: Scope;
}

/** The action message of a change of a membership. */
export async function appendMemberAction(
  visit: Visit,
  guid: string,
  memberChange: MemberChange,
): Promise<MemberActionMessage> {
  const receiver: Receiver = { receiverType: 'group', receiverId: guid };
  const content = { ...memberChange, category: 'action', type: 'groupMember', muid: newId() } as const;
  return (await messageView(visit, await append(visit, receiver, content))) as MemberActionMessage;
}

/** The action message of a change of a message. */
export async function appendMessageAction(
  visit: Visit,
  action: 'edited' | 'deleted',
  message: MessageRecord,
): Promise<MessageActionMessage> {
  const { receiverType, from, to, id, parentId } = message;
  const receiver: Receiver =
    receiverType === 'group' || from === visit.me
      ? { receiverType, receiverId: to }
      : { receiverType, receiverId: from };
  const content = {
    category: 'action',
    type: 'message',
    muid: newId(),
    action,
    on: id as MessageId,
    parentId,
  } as const;
  return (await messageView(visit, await append(visit, receiver, content))) as MessageActionMessage;
}
