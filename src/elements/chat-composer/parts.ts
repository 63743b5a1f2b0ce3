import { Attachments } from './attachments/attachments.js';
import type { ComposerFace, ComposerPart } from './composer-face.js';
import { EmojiButton } from './emoji/emoji-button.js';
import { VoiceButton } from './voice/voice-button.js';

/** The buttons of a composer, which must not come late, in the order in which they are drawn. All else: `rest.ts`. */
export const buttonsOf = (face: ComposerFace): readonly ComposerPart[] => [
  new Attachments(face),
  new EmojiButton(face),
  new VoiceButton(face),
];
