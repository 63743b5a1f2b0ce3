export { ChatError } from '../model/chat-error.js';
export { isErrorCode, type ErrorCode } from '../model/error-code.js';
export { ERROR_CODES } from '../model/error-codes.js';
export type * from '../model/index.js';
export type { GroupLoss, TransportEvent, TransportSink } from './events.js';
export type {
  CallsPort,
  ConversationsPort,
  FilesPort,
  GroupsPort,
  MembersPort,
  MessagesPort,
  Reactor,
  ThreadsPort,
  TransientPort,
  UploadOptions,
  UsersPort,
} from './ports.js';
export type {
  BannedQuery,
  CallQuery,
  ConversationQuery,
  Cursor,
  GroupQuery,
  MemberQuery,
  MessageQuery,
  Page,
  PageRequest,
  ThreadQuery,
  UserQuery,
} from './queries.js';
export type { ConnectOptions, Credentials, Transport } from './transport.js';
