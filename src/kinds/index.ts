import { REST } from './all.js';
import { addBuiltIn } from './registry.js';

// Whoever comes through here draws a line or a body at once and may not redraw: all kinds are there with it. package.json
// names this module among those with side effects, or a bundler would leave this out.
addBuiltIn(REST);

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
