export { ChatApp } from './elements/chat-app/chat-app.js';
export { ChatComposer } from './elements/chat-composer/chat-composer.js';
export { ChatConversations } from './elements/chat-conversations/chat-conversations.js';
export { ChatGroupMembers } from './elements/chat-group-members/chat-group-members.js';
export { ChatHeader } from './elements/chat-header/chat-header.js';
export { ChatMenu } from './elements/chat-menu/chat-menu.js';
export { ChatMessages } from './elements/chat-messages/chat-messages.js';
export { ChatNewChat } from './elements/chat-new-chat/chat-new-chat.js';
export { ChatSession } from './elements/chat-session/chat-session.js';
export { ChatUsers } from './elements/chat-users/chat-users.js';
export { ChatErrorEvent } from './elements/chat-session/chat-error-event.js';
export { ChatReadyEvent } from './elements/chat-session/chat-ready-event.js';
export { ChatThreadOpenEvent } from './elements/chat-messages/chat-thread-open-event.js';
export {
  ChatInteractEvent,
  registerKind,
  type ComposeContext,
  type ComposeEntry,
  type Kind,
  type KindActions,
  type KindContext,
  type KindFrame,
  type KindMessage,
  type KindView,
} from './kinds/index.js';
export { registerStrings, type StringKey, type Strings } from './locales/index.js';
export { ChatError, ERROR_CODES, type ErrorCode } from './model/index.js';
