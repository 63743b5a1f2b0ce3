import type { DraftUnit } from '../../../session/message-draft.js';
import type { ComposerFace } from '../composer-face.js';
import { expectUnits, takeExpected } from './expected-units.js';

/** One place of a text that becomes another; `start === end`: something is put between. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of a text in several places, and what is selected afterwards. */
export interface TextChange {
  /** In the order of the text; none reaches into another. */
  readonly places: readonly Replacement[];
  readonly select: readonly [start: number, end: number];
}

/** Changes the text in one step of undo; units that no place reaches into stay, also those between places. */
export function applyChange(
  face: ComposerFace,
  { places, select }: TextChange,
  added: readonly DraftUnit[] = [],
): void {
  const { text, units } = face.draft;
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) {
    face.field?.setSelectionRange(...select);
    return;
  }
  const kept = units.flatMap(unit => {
    if (places.some(({ start, end }) => start < unit.end && end > unit.start)) return [];
    const by = places
      .filter(({ end }) => end <= unit.start)
      .reduce((sum, { start, end, text: put }) => sum + put.length - (end - start), 0);
    return [{ ...unit, start: unit.start + by, end: unit.end + by }];
  });
  let put = '';
  let at = first.start;
  for (const place of places) {
    put += text.slice(at, place.start) + place.text;
    at = place.end;
  }
  expectUnits(
    face,
    [...kept, ...added].sort((a, b) => a.start - b.start),
  );
  face.edit({ start: first.start, end: last.end, text: put, select });
  takeExpected(face);
}
