import { Attachments } from './attachments/attachments.js';
import type { ComposerFace, ComposerPart } from './composer-face.js';

/** The parts of a composer, in the order in which they are asked and drawn. */
export const partsOf = (face: ComposerFace): readonly ComposerPart[] => [new Attachments(face)];
