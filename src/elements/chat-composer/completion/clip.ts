import type { DraftUnit } from '../../../session/message-draft.js';
import type { ComposerFace } from '../composer-face.js';
import { applyChange } from './text-change.js';

/** Words with units in them that are cut or copied here come back with their units; the clipboard knows words alone. */
export class Clip {
  readonly #face: ComposerFace;
  #field: HTMLTextAreaElement | null = null;
  #text = '';
  #units: readonly DraftUnit[] = [];

  constructor(face: ComposerFace) {
    this.#face = face;
  }

  /** There may be another field by now. */
  look(): void {
    const { field } = this.#face;
    if (!field || field === this.#field) return;
    this.#field = field;
    for (const type of ['copy', 'cut']) field.addEventListener(type, this.#take);
  }

  paste(data: DataTransfer): boolean {
    const text = data.getData('text/plain');
    if (!this.#units.length || text !== this.#text) return false;
    const [start, end] = this.#face.selection;
    const units = this.#units.map(unit => ({ ...unit, start: unit.start + start, end: unit.end + start }));
    const behind = start + text.length;
    applyChange(this.#face, { places: [{ start, end, text }], select: [behind, behind] }, units);
    return true;
  }

  readonly #take = (): void => {
    const { draft, selection } = this.#face;
    const [start, end] = selection;
    this.#text = draft.text.slice(start, end);
    this.#units = draft.units
      .filter(unit => unit.start >= start && unit.end <= end)
      .map(unit => ({ ...unit, start: unit.start - start, end: unit.end - start }));
  };
}
