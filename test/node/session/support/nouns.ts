import type {
  Conversation,
  Group,
  GroupConversation,
  Me,
  Member,
  TextMessage,
  User,
  UserConversation,
} from '../../../../src/model/index.js';

/** A time to count from. */
export const T0 = Date.UTC(2026, 0, 1);

export const user = (uid: string, more: Partial<User> = {}): User => ({
  uid,
  name: uid[0]!.toUpperCase() + uid.slice(1),
  role: 'default',
  status: 'online',
  tags: [],
  blockedByMe: false,
  hasBlockedMe: false,
  ...more,
});

export const ME: Me = user('me');
export const ADA = user('ada');

export const group = (guid: string, more: Partial<Group> = {}): Group => ({
  guid,
  name: guid,
  type: 'public',
  owner: 'ada',
  membersCount: 3,
  tags: [],
  createdAt: T0,
  hasJoined: true,
  scope: 'participant',
  ...more,
});

export const member = (uid: string, more: Partial<Member> = {}): Member => ({
  user: user(uid),
  scope: 'participant',
  joinedAt: T0,
  ...more,
});

/** The n-th message of a chat: from ada to me, unless said otherwise. */
export const message = (n: number, more: Partial<TextMessage> = {}): TextMessage => ({
  id: `m${String(n).padStart(6, '0')}`,
  muid: `x${n}`,
  category: 'message',
  type: 'text',
  receiverType: 'user',
  receiverId: 'me',
  sender: { uid: 'ada', name: 'Ada' },
  sentAt: T0 + n * 1000,
  text: `message ${n}`,
  ...more,
});

/** The n-th message, written by me to ada. */
export const mine = (n: number, more: Partial<TextMessage> = {}): TextMessage =>
  message(n, { receiverId: 'ada', sender: { uid: 'me', name: 'Me' }, ...more });

export const chat = (uid: string, more: Partial<UserConversation> = {}): UserConversation => ({
  id: `user:${uid}`,
  receiverType: 'user',
  user: user(uid),
  unreadCount: 0,
  unreadMentions: 0,
  tags: [],
  archived: false,
  updatedAt: T0,
  ...more,
});

export const groupChat = (guid: string, more: Partial<GroupConversation> = {}): Conversation => ({
  id: `group:${guid}`,
  receiverType: 'group',
  group: group(guid),
  unreadCount: 0,
  unreadMentions: 0,
  tags: [],
  archived: false,
  updatedAt: T0,
  ...more,
});
