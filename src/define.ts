export { registerCommand } from './elements/chat-composer/completion/commands.js';
export { registerCompletion } from './elements/chat-composer/completion/registry.js';
export { registerKind } from './kinds/registry.js';
export { registerStrings } from './locales/index.js';
export { ChatError } from './model/chat-error.js';
export type * from './tags.js';
import './elements/chat-composer/define.js';
import './elements/chat-messages/define.js';
import './elements/chat-session/define.js';
import { defineLater } from './support/define-later.js';

// What one reads and writes in is there at once; the rest comes when a page, or somebody in the chat, first wants it.
defineLater({
  'chat-add-members': () => import('./elements/chat-add-members/define.js'),
  'chat-app': () => import('./elements/chat-app/define.js'),
  'chat-audio': () => import('./elements/chat-audio/define.js'),
  'chat-conversations': () => import('./elements/chat-conversations/define.js'),
  'chat-details': () => import('./elements/chat-details/define.js'),
  'chat-call': () => import('./elements/chat-call/define.js'),
  'chat-call-log': () => import('./elements/chat-call-log/define.js'),
  'chat-emoji-picker': () => import('./elements/chat-emoji-picker/define.js'),
  'chat-forward': () => import('./elements/chat-forward/define.js'),
  'chat-group-form': () => import('./elements/chat-group-form/define.js'),
  'chat-group-join': () => import('./elements/chat-group-join/define.js'),
  'chat-group-leave': () => import('./elements/chat-group-leave/define.js'),
  'chat-group-members': () => import('./elements/chat-group-members/define.js'),
  'chat-groups': () => import('./elements/chat-groups/define.js'),
  'chat-header': () => import('./elements/chat-header/define.js'),
  'chat-live-reactions': () => import('./elements/chat-live-reactions/define.js'),
  'chat-launcher': () => import('./elements/chat-launcher/define.js'),
  'chat-menu': () => import('./elements/chat-menu/define.js'),
  'chat-message-delete': () => import('./elements/chat-message-delete/define.js'),
  'chat-message-info': () => import('./elements/chat-message-info/define.js'),
  'chat-message-report': () => import('./elements/chat-message-report/define.js'),
  'chat-new-chat': () => import('./elements/chat-new-chat/define.js'),
  'chat-notifier': () => import('./elements/chat-notifier/define.js'),
  'chat-poll-form': () => import('./elements/chat-poll-form/define.js'),
  'chat-profile': () => import('./elements/chat-profile/define.js'),
  'chat-reaction-picker': () => import('./elements/chat-reaction-picker/define.js'),
  'chat-saved': () => import('./elements/chat-saved/define.js'),
  'chat-schedule': () => import('./elements/chat-schedule/define.js'),
  'chat-scheduled': () => import('./elements/chat-scheduled/define.js'),
  'chat-search': () => import('./elements/chat-search/define.js'),
  'chat-shortcuts': () => import('./elements/chat-shortcuts/define.js'),
  'chat-thread': () => import('./elements/chat-thread/define.js'),
  'chat-threads': () => import('./elements/chat-threads/define.js'),
  'chat-users': () => import('./elements/chat-users/define.js'),
  'chat-viewer': () => import('./elements/chat-viewer/define.js'),
  'chat-voice-recorder': () => import('./elements/chat-voice-recorder/define.js'),
});
