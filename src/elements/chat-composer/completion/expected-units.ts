import type { DraftUnit } from '../../../session/message-draft.js';
import type { ComposerFace } from '../composer-face.js';

const expected = new WeakMap<ComposerFace, readonly DraftUnit[]>();

/** Says which units the next change of a composer's text leaves behind, where who makes it knows better than a comparison. */
export const expectUnits = (face: ComposerFace, units: readonly DraftUnit[]): void =>
  void expected.set(face, units);

/** What was said about the change that was just made; nothing where it was typed. */
export function takeExpected(face: ComposerFace): readonly DraftUnit[] | undefined {
  const units = expected.get(face);
  expected.delete(face);
  return units;
}
