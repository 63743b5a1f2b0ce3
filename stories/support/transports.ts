import { ChatError, type ErrorCode } from '../../src/model/chat-error.js';
import type { Transport } from '../../src/transport/transport.js';
import type { LocalTransport } from '../../src/transports/local/index.js';

/** Stands between a story's session and the embedded service. */
export type Wrap = (transport: LocalTransport) => Transport;

const never = (): Promise<never> => new Promise<never>(() => undefined);
const refuses = (code: ErrorCode) => (): Promise<never> => Promise.reject(new ChatError(code));

/** A service whose lists never come. */
export const slow: Wrap = transport => ({
  ...transport,
  conversations: { ...transport.conversations, list: never },
  messages: { ...transport.messages, list: never },
  users: { ...transport.users, list: never },
  groups: { ...transport.groups, list: never },
  members: { ...transport.members, list: never },
  calls: { ...transport.calls, list: never },
  threads: { ...transport.threads, list: never },
});

/** A service whose lists fail: “Try again” has nobody to ask. */
export const broken: Wrap = transport => ({
  ...transport,
  conversations: { ...transport.conversations, list: refuses('timeout') },
  messages: { ...transport.messages, list: refuses('timeout') },
  users: { ...transport.users, list: refuses('timeout') },
  groups: { ...transport.groups, list: refuses('timeout') },
  members: { ...transport.members, list: refuses('timeout') },
  calls: { ...transport.calls, list: refuses('timeout') },
  threads: { ...transport.threads, list: refuses('timeout') },
});

/** A service that lets nobody be anything else in a group, joins nobody and takes nobody in. */
export const stubborn: Wrap = transport => ({
  ...transport,
  users: { ...transport.users, block: refuses('timeout') },
  groups: { ...transport.groups, join: refuses('timeout'), create: refuses('group-exists') },
  members: { ...transport.members, setScope: refuses('not-allowed'), add: refuses('timeout') },
});

/** A service that knows nobody of that token. */
export const refusing: Wrap = transport => ({ ...transport, connect: refuses('auth-refused') });

/** A service that takes no message. */
export const deaf: Wrap = transport => ({
  ...transport,
  messages: { ...transport.messages, send: refuses('timeout') },
});

/** A service that never says whether it took a message. */
export const silent: Wrap = transport => ({
  ...transport,
  messages: { ...transport.messages, send: never },
});

/** A service of people and messages alone: no groups, files, calls or typing. */
export const plain: Wrap = ({ connect, conversations, messages, users }) => ({
  connect,
  conversations: { list: conversations.list, get: conversations.get, markRead: conversations.markRead },
  messages: { list: messages.list, get: messages.get, send: messages.send },
  users: { list: users.list, get: users.get },
});
