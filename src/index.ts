export { ChatAddMembers } from './elements/chat-add-members/chat-add-members.js';
export { ChatApp } from './elements/chat-app/chat-app.js';
export { ChatAudio } from './elements/chat-audio/chat-audio.js';
export { ChatCall } from './elements/chat-call/chat-call.js';
export { ChatCallLog } from './elements/chat-call-log/chat-call-log.js';
export { ChatComposer } from './elements/chat-composer/chat-composer.js';
export { ChatConversations } from './elements/chat-conversations/chat-conversations.js';
export { ChatDetails } from './elements/chat-details/chat-details.js';
export { ChatEmojiPicker } from './elements/chat-emoji-picker/chat-emoji-picker.js';
export { ChatForward } from './elements/chat-forward/chat-forward.js';
export { ChatGroupForm } from './elements/chat-group-form/chat-group-form.js';
export { ChatGroupJoin } from './elements/chat-group-join/chat-group-join.js';
export { ChatGroupLeave } from './elements/chat-group-leave/chat-group-leave.js';
export { ChatGroupMembers } from './elements/chat-group-members/chat-group-members.js';
export { ChatGroups } from './elements/chat-groups/chat-groups.js';
export { ChatHeader } from './elements/chat-header/chat-header.js';
export { ChatLiveReactions } from './elements/chat-live-reactions/chat-live-reactions.js';
export { ChatLauncher, type LauncherPosition } from './elements/chat-launcher/chat-launcher.js';
export { ChatMenu } from './elements/chat-menu/chat-menu.js';
export { ChatMessageDelete } from './elements/chat-message-delete/chat-message-delete.js';
export { ChatMessageInfo } from './elements/chat-message-info/chat-message-info.js';
export { ChatMessageReport } from './elements/chat-message-report/chat-message-report.js';
export { ChatMessages } from './elements/chat-messages/chat-messages.js';
export { ChatNewChat } from './elements/chat-new-chat/chat-new-chat.js';
export { ChatNotifier } from './elements/chat-notifier/chat-notifier.js';
export { ChatPollForm } from './elements/chat-poll-form/chat-poll-form.js';
export { ChatProfile } from './elements/chat-profile/chat-profile.js';
export { ChatReactionPicker } from './elements/chat-reaction-picker/chat-reaction-picker.js';
export { ChatSaved } from './elements/chat-saved/chat-saved.js';
export { ChatSchedule } from './elements/chat-schedule/chat-schedule.js';
export { ChatScheduled } from './elements/chat-scheduled/chat-scheduled.js';
export { ChatSearch, type SearchScope } from './elements/chat-search/chat-search.js';
export type { SearchFilters } from './elements/chat-search/search-filters.js';
export type { ShortcutEntry } from './elements/chat-shortcuts/chat-shortcuts.js';
export { ChatSession } from './elements/chat-session/chat-session.js';
export { ChatShortcuts } from './elements/chat-shortcuts/chat-shortcuts.js';
export { ChatThread } from './elements/chat-thread/chat-thread.js';
export { ChatThreads } from './elements/chat-threads/chat-threads.js';
export { ChatUsers } from './elements/chat-users/chat-users.js';
export { ChatViewer } from './elements/chat-viewer/chat-viewer.js';
export { ChatVoiceRecorder } from './elements/chat-voice-recorder/chat-voice-recorder.js';
export { ChatCallAnswerEvent } from './elements/chat-call/chat-call-answer-event.js';
export type { CallLine, CallMedia, CallProvider } from './elements/chat-call/call-provider.js';
export { ChatAttachEvent } from './elements/chat-composer/chat-attach-event.js';
export { ChatDraftChangeEvent } from './elements/chat-composer/chat-draft-change-event.js';
export { ChatEditEvent } from './elements/chat-composer/chat-edit-event.js';
export { ChatJoinEvent } from './elements/chat-composer/chat-join-event.js';
export { ChatSendEvent } from './elements/chat-composer/chat-send-event.js';
export { ChatUnblockEvent } from './elements/chat-composer/chat-unblock-event.js';
export { ChatConversationActionEvent } from './elements/chat-conversations/chat-conversation-action-event.js';
export { ChatFilterEvent } from './elements/chat-conversations/chat-filter-event.js';
export { ChatOpenEvent } from './elements/chat-conversations/chat-open-event.js';
export { ChatEmojiSelectEvent } from './elements/chat-emoji-picker/chat-emoji-select-event.js';
export { ChatForwardEvent } from './elements/chat-forward/chat-forward-event.js';
export { ChatAddMembersEvent } from './elements/chat-add-members/chat-add-members-event.js';
export { ChatGroupSavedEvent } from './elements/chat-group-form/chat-group-saved-event.js';
export { ChatUpdateGroupEvent } from './elements/chat-group-form/chat-update-group-event.js';
export { ChatDeleteGroupEvent } from './elements/chat-group-leave/chat-delete-group-event.js';
export { ChatLeaveEvent } from './elements/chat-group-leave/chat-leave-event.js';
export { ChatMemberBanEvent } from './elements/chat-group-members/chat-member-ban-event.js';
export { ChatMemberKickEvent } from './elements/chat-group-members/chat-member-kick-event.js';
export { ChatMemberScopeEvent } from './elements/chat-group-members/chat-member-scope-event.js';
export { ChatMemberUnbanEvent } from './elements/chat-group-members/chat-member-unban-event.js';
export { ChatTransferOwnershipEvent } from './elements/chat-group-members/chat-transfer-ownership-event.js';
export { ChatCallEvent } from './elements/chat-header/chat-call-event.js';
export { ChatDetailsEvent } from './elements/chat-header/chat-details-event.js';
export { ChatSearchOpenEvent } from './elements/chat-header/chat-search-open-event.js';
export { ChatLiveReactionEvent } from './elements/chat-live-reactions/chat-live-reaction-event.js';
export { ChatToggleEvent } from './elements/chat-launcher/chat-toggle-event.js';
export { ChatMenuCloseEvent } from './elements/chat-menu/chat-menu-close-event.js';
export { ChatMenuSelectEvent } from './elements/chat-menu/chat-menu-select-event.js';
export { ChatDeleteEvent } from './elements/chat-message-delete/chat-delete-event.js';
export { ChatReportEvent } from './elements/chat-message-report/chat-report-event.js';
export { ChatMessageActionEvent } from './elements/chat-messages/actions/chat-message-action-event.js';
export { ChatThreadOpenEvent } from './elements/chat-messages/chat-thread-open-event.js';
export { ChatCloseEvent } from './elements/chat-new-chat/chat-close-event.js';
export { ChatCreateGroupEvent } from './elements/chat-new-chat/chat-create-group-event.js';
export { ChatNotifyEvent } from './elements/chat-notifier/chat-notify-event.js';
export { ChatComposeEvent } from './elements/chat-poll-form/chat-compose-event.js';
export { ChatReactionSelectEvent } from './elements/chat-reaction-picker/chat-reaction-select-event.js';
export { ChatErrorEvent } from './elements/chat-session/chat-error-event.js';
export { ChatReadyEvent } from './elements/chat-session/chat-ready-event.js';
export { ChatMessageOpenEvent } from './elements/chat-search/chat-message-open-event.js';
export { ChatBlockEvent } from './elements/chat-users/chat-block-event.js';
export { ChatUsersSelectEvent } from './elements/chat-users/chat-users-select-event.js';
export { registerCommand, type Command } from './elements/chat-composer/completion/commands.js';
export type {
  Completion,
  CompletionContext,
  CompletionItem,
  CompletionPage,
  TextUnit,
  UnitPattern,
} from './elements/chat-composer/completion/completion.js';
export { registerCompletion } from './elements/chat-composer/completion/registry.js';
export type {
  ConversationAction,
  ConversationMenuHook,
} from './elements/chat-conversations/conversation-action.js';
export type { ConversationFilter } from './elements/chat-conversations/filters.js';
export { ChatVoiceDiscardEvent } from './elements/chat-voice-recorder/chat-voice-discard-event.js';
export { ChatVoiceSendEvent } from './elements/chat-voice-recorder/chat-voice-send-event.js';
export type { MessageAction, MessageMenuHook } from './elements/chat-messages/actions/message-action.js';
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
