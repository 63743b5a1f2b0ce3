import './all.js';

export { ChatInteractEvent } from './interactive/chat-interact-event.js';
export type {
  ComposeContext,
  ComposeEntry,
  Kind,
  KindActions,
  KindContext,
  KindFrame,
  KindMessage,
  KindPattern,
  KindView,
} from './kind.js';
export {
  allKinds,
  drawMessage,
  kindFor,
  onKindsChange,
  previewOf,
  registerKind,
  spokenOf,
} from './registry.js';
