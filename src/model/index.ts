export type { Attachment } from './attachment.js';
export { CALL_STEPS, isOver, mayStep, type CallStatus } from './call.js';
export { ChatError } from './chat-error.js';
export {
  compareConversations,
  titleOf,
  type Conversation,
  type GroupConversation,
  type UserConversation,
} from './conversation.js';
export { isErrorCode, type ErrorCode } from './error-code.js';
export { ERROR_CODES } from './error-codes.js';
export type { Group, GroupChanges, GroupSummary, GroupType, NewGroup, NewMember } from './group.js';
export { checkId } from './check-id.js';
export {
  conversationIdOf,
  isConversationId,
  isId,
  receiverOf,
  type AppId,
  type CallId,
  type ConversationId,
  type Guid,
  type MessageId,
  type Muid,
  type Receiver,
  type ReceiverType,
  type Uid,
} from './ids.js';
export type { JsonObject, JsonValue } from './json.js';
export { LIMITS } from './limits.js';
export type { LinkPreview } from './link-preview.js';
export { SCOPES, type BannedMember, type Member, type Scope } from './member.js';
export { mentionedUids, mentionsAll, splitMentions, type TextPart } from './mentions.js';
export {
  compareMessages,
  isNotifying,
  isWritten,
  kindOf,
  type ActionMessage,
  type CallMessage,
  type CustomMessage,
  type MediaMessage,
  type MediaType,
  type MemberAction,
  type MemberActionMessage,
  type Message,
  type MessageActionMessage,
  type MessageCategory,
  type MessageKind,
  type Quote,
  type Reaction,
  type TextMessage,
} from './message.js';
export type {
  MessageChanges,
  NewCustomMessage,
  NewMediaMessage,
  NewMessage,
  NewTextMessage,
  Receipt,
} from './new-message.js';
export {
  GROUP_POLICY,
  mayInGroup,
  mayToMember,
  myStanding,
  SCOPE_GRANTS,
  standingOf,
  TARGET_POLICY,
  type GroupAction,
  type Standing,
  type TargetedAction,
  type TargetedRequest,
  type Verdict,
} from './policy.js';
export { compareScheduled, type ScheduledMessage } from './scheduled.js';
export type { FollowedThread } from './thread.js';
export { checkUrl, isSafeUrl } from './url.js';
export {
  summaryOf,
  type Me,
  type Presence,
  type Role,
  type User,
  type UserChanges,
  type UserSummary,
} from './user.js';
