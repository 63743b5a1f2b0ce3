export { isNotifying } from '../model/message.js';
export { abilitiesOf, type Abilities } from './abilities.js';
export { browserDrafts } from './browser-drafts.js';
export type { DraftStore, StoredDraft } from './draft-store.js';
export { initialState } from './initial-state.js';
export type { DraftFile, DraftUnit, MessageDraft } from './message-draft.js';
export { memoryOutbox, type Outbox, type OutboxItem } from './outbox.js';
export type {
  Outgoing,
  OutgoingAttachments,
  OutgoingCustom,
  OutgoingFile,
  OutgoingMedia,
  OutgoingText,
} from './outgoing.js';
export { reduce } from './reduce/reduce.js';
export { createSession } from './session-store.js';
export type { EventListener, Session, SessionOptions, StateListener, UploadFileOptions } from './session.js';
export {
  conversationOfThread,
  parentOfThread,
  threadIdOf,
  type Composing,
  type Connection,
  type Delivery,
  type Entry,
  type Goal,
  type Listing,
  type Loading,
  type Notice,
  type SessionState,
  type Thread,
  type ThreadId,
  type Upload,
} from './state.js';
