import type { ComposerFace, ComposerPart } from './composer-face.js';

/** Beyond so much, the browser's own way with plain text is what stays quick. */
const MOST = 200_000;

/** Keeps the links of what is pasted from pages and office programs. */
export class Pasting implements ComposerPart {
  readonly #face: ComposerFace;

  constructor(face: ComposerFace) {
    this.#face = face;
  }

  handlePaste(data: DataTransfer): boolean {
    const source = data.getData('text/html');
    if (!/<a\s[^>]*href/i.test(source) || source.length > MOST) return false;
    const plain = data.getData('text/plain');
    const face = this.#face;
    const { at } = face;
    void import('./paste-html.js').then(
      ({ wordsOfHtml }) => {
        if (face.at === at) face.edit({ text: wordsOfHtml(source) || plain });
      },
      () => {
        if (face.at === at) face.edit({ text: plain });
      },
    );
    return true;
  }
}
