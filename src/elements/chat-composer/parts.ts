import { Attachments } from './attachments/attachments.js';
import { Completions } from './completion/completions.js';
import type { ComposerFace, ComposerPart } from './composer-face.js';
import { EmojiButton } from './emoji/emoji-button.js';
import { Formatting } from './format/formatting.js';
import { Pasting } from './pasting.js';
import { LinkCard } from './sending/link-card.js';
import { SendOptions } from './sending/send-options.js';
import { SlowMode } from './sending/slow-mode.js';

/** The parts of a composer, in the order in which they are asked and drawn. */
export const partsOf = (face: ComposerFace): readonly ComposerPart[] => [
  new Completions(face),
  new Formatting(face),
  new Attachments(face),
  new Pasting(face),
  new EmojiButton(face),
  new SlowMode(face),
  new LinkCard(face),
  new SendOptions(face),
];
