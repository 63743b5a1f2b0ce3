import type { MessageId } from '../../model/ids.js';
import type { Keys } from './record-storage.js';

/** All keys that begin so. */
export const startingWith = (prefix: string): Keys => ({ from: prefix, to: `${prefix}\uffff` });

/** Keys after this one. */
export const after = (key: string): string => `${key}\0`;

/** A time as a key that sorts as the time does. */
export const timeKey = (time: number): string => Math.max(0, Math.floor(time)).toString(36).padStart(9, '0');

/**
 * A message's id: its time, the number of its conversation and, in a thread, the time of the root. Times are unique
 * within an app, so ids are, and they sort by time; and where a message lies can be read from its id.
 */
export const messageId = (sentAt: number, conversation: string, parentId?: MessageId): MessageId =>
  [timeKey(sentAt), conversation, ...(parentId ? [timeOf(parentId)] : [])].join('-');

/** The time part of an id. */
export const timeOf = (id: MessageId): string => id.split('-', 1)[0] ?? '';

/** Begins the keys of all messages of a conversation outside of threads, or of one thread. */
export const sequence = (conversation: string, root?: MessageId): string =>
  root ? `${conversation}.${timeOf(root)}/` : `${conversation}/`;

/** All messages of a conversation, threads first. */
export const wholeConversation = (conversation: string): Keys => ({
  from: `${conversation}.`,
  to: `${conversation}/\uffff`,
});

/** Where a message lies. */
export function messageKey(id: MessageId): string {
  const [time = '', conversation = '', root] = id.split('-');
  return `${sequence(conversation, root)}${time}`;
}
