/** A user's id: 1-100 characters of `A-Z a-z 0-9 _ -`. */
export type Uid = string;
/** A group's id, of the same alphabet as a {@link Uid}. */
export type Guid = string;
/** A message's id, given by the service. Opaque. While a message is unsent, its {@link Muid} stands in. */
export type MessageId = string;
/** The sender's own id of a message: made once by the client, it survives the round trip. */
export type Muid = string;
/** A call's id. */
export type CallId = string;
/** An app's id, of the same alphabet as a {@link Uid}. */
export type AppId = string;

/** Whether a message goes to one person or to a group. */
export type ReceiverType = 'user' | 'group';

/** Whom a message goes to. */
export interface Receiver {
  readonly receiverType: ReceiverType;
  readonly receiverId: Uid | Guid;
}

/** The chat with one receiver, seen from me: `user:ada` or `group:design`. */
export type ConversationId = `user:${Uid}` | `group:${Guid}`;

/** How long a uid, a guid or an app id may be. */
export const ID_LENGTH = 100;

const ID = /^[A-Za-z0-9_-]+$/;

/** Whether this is a valid uid, guid or app id. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= ID_LENGTH && ID.test(value);

/** The conversation with a receiver. */
export const conversationIdOf = ({ receiverType, receiverId }: Receiver): ConversationId =>
  `${receiverType}:${receiverId}`;

/** The receiver that a conversation id names. */
export function receiverOf(id: ConversationId): Receiver {
  const colon = id.indexOf(':');
  return { receiverType: id.slice(0, colon) as ReceiverType, receiverId: id.slice(colon + 1) };
}

/** Whether this is a conversation id with a valid receiver in it. */
export function isConversationId(value: unknown): value is ConversationId {
  if (typeof value !== 'string') return false;
  const colon = value.indexOf(':');
  const type = value.slice(0, colon);
  return (type === 'user' || type === 'group') && isId(value.slice(colon + 1));
}
