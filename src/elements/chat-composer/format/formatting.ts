import { nothing } from 'lit';
import type { ComposerFace, ComposerPart, ComposerPlace } from '../composer-face.js';
import type * as tools from './format-tools.js';
import { formatOf } from './keys.js';

/** Signs that lists and quotes begin with, at the caret's line: what makes new lines needs to be there in time. */
const LINE = /(?:^|\n)[ \t]*(?:[-*+]|\d{1,9}[.)]|>)[^\n]*$/;
const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;

/** Markdown by key, by toolbar, by pasting an address on words, and lists that go on. Loaded when first wanted. */
export class Formatting implements ComposerPart {
  readonly #face: ComposerFace;
  #tools: tools.FormatTools | undefined;
  #loading: Promise<tools.FormatTools | undefined> | undefined;

  constructor(face: ComposerFace) {
    this.#face = face;
    // Another draft is on show once the field has it, which tells nobody.
    face.host.addController({
      hostUpdated: () => {
        if (face.host.toolbar && this.#tools) queueMicrotask(() => this.selectionMoved());
      },
    });
  }

  handleKey(event: KeyboardEvent): boolean {
    const { key } = event;
    // Whoever holds it down may be about to press one of the keys.
    if (key === 'Control' || key === 'Meta') void this.#load();
    if (key === 'Enter') return this.#tools?.newLine(event) ?? false;
    const format = formatOf(event);
    const [start, end] = this.#face.selection;
    // Where there is nothing to make a link of, that key is the page's: many search by it.
    if (!format || (format === 'link' && start === end)) return false;
    void this.#load().then(loaded => loaded?.apply(format));
    return true;
  }

  handlePaste(data: DataTransfer): boolean {
    const [start, end] = this.#face.selection;
    const address = start === end ? '' : data.getData('text/plain');
    if (!ADDRESS.test(address) || !this.#face.draft.text.slice(start, end).trim()) return false;
    void this.#load().then(loaded => {
      if (!loaded?.link(address.trim())) this.#face.edit({ text: address });
    });
    return true;
  }

  textChanged(): void {
    const { draft, selection } = this.#face;
    if (!this.#tools && LINE.test(draft.text.slice(Math.max(selection[0] - 500, 0), selection[0])))
      void this.#load();
  }

  selectionMoved(): void {
    if (this.#face.host.toolbar) this.#tools?.look();
  }

  render(place: ComposerPlace): unknown {
    if (place !== 'toolbar' || !this.#face.host.toolbar || !this.#face.mayWrite) return nothing;
    if (!this.#tools) void this.#load();
    return this.#tools?.toolbar() ?? nothing;
  }

  #load(): Promise<tools.FormatTools | undefined> {
    this.#loading ??= import('./format-tools.js').then(
      ({ FormatTools }) => {
        this.#tools = new FormatTools(this.#face);
        if (this.#face.host.toolbar) this.#face.redraw();
        return this.#tools;
      },
      () => {
        // The next key tries again.
        this.#loading = undefined;
        this.#face.tell(this.#face.locale.text('composeFailed'));
        return undefined;
      },
    );
    return this.#loading;
  }
}
