import { css, html, render } from 'lit';
import type { ComposerFace } from '../composer-face.js';

/** The sheet of what stands behind the text. */
export const markStyles = css`
  .marks {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    overflow: hidden;
    color: transparent;
    pointer-events: none;
    user-select: none;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .marks mark {
    border-radius: 4px;
    background: var(--_selected);
    box-shadow: 0 0 0 1px var(--_selected);
    color: transparent;
  }

  /* A colour alone is taken away there, and the words would stand twice. */
  @media (forced-colors: active) {
    .marks {
      display: none;
    }
  }
`;

/** What of the field's looks decides where its words stand. */
const METRICS = [
  'direction',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant',
  'font-feature-settings',
  'font-kerning',
  'letter-spacing',
  'line-height',
  'padding-block-start',
  'padding-block-end',
  'padding-inline-start',
  'padding-inline-end',
  'tab-size',
  'text-align',
  'text-indent',
  'text-transform',
  'word-spacing',
] as const;

/**
 * Shows which words of the field stand as one, on a layer over it with the same words in the same places. Where the
 * layer does not come out as tall as the field's own text, it shows nothing: a mark beside its word is worse than none.
 */
export class Marks {
  readonly node = document.createElement('div');
  readonly #face: ComposerFace;
  #observer: ResizeObserver | undefined;
  #seen: HTMLTextAreaElement | null = null;

  constructor(face: ComposerFace) {
    this.#face = face;
    this.node.className = 'marks';
    this.node.part.add('marks');
    this.node.ariaHidden = 'true';
    this.node.hidden = true;
    face.host.addController({
      hostUpdated: () => this.#draw(),
      hostDisconnected: () => {
        this.#observer?.disconnect();
        this.#seen = null;
      },
    });
  }

  #draw(): void {
    const { draft, field } = this.#face;
    const { node } = this;
    if (!field || !draft.units.length || field.value !== draft.text) {
      node.hidden = true;
      return;
    }
    this.#watch(field);
    const pieces: unknown[] = [];
    let at = 0;
    for (const { start, end } of draft.units) {
      pieces.push(draft.text.slice(at, start), html`<mark>${draft.text.slice(start, end)}</mark>`);
      at = end;
    }
    // A line that ends the text is as tall as one that goes on.
    pieces.push(`${draft.text.slice(at)}\u200b`);
    render(pieces, node);
    node.hidden = false;
    this.#place(field);
  }

  #watch(field: HTMLTextAreaElement): void {
    if (field === this.#seen) return;
    this.#seen = field;
    this.#observer?.disconnect();
    this.#observer = new ResizeObserver(() => {
      if (!this.node.hidden) this.#place(field);
    });
    this.#observer.observe(field);
    field.addEventListener('scroll', () => (this.node.scrollTop = field.scrollTop), { passive: true });
  }

  #place(field: HTMLTextAreaElement): void {
    const { node } = this;
    const { style } = node;
    const looks = getComputedStyle(field);
    for (const name of METRICS) style.setProperty(name, looks.getPropertyValue(name));
    style.inlineSize = `${field.clientWidth}px`;
    style.blockSize = `${field.clientHeight}px`;
    style.translate = 'none';
    const [here, there] = [node.getBoundingClientRect(), field.getBoundingClientRect()];
    // A scroll bar of a text that runs to the left stands at its left.
    const bar = field.offsetWidth - field.clientWidth;
    const isLeft = bar > 0 && looks.direction === 'rtl';
    style.translate = `${there.left - here.left + (isLeft ? bar : 0)}px ${there.top - here.top}px`;
    node.scrollTop = field.scrollTop;
    style.visibility = Math.abs(node.scrollHeight - field.scrollHeight) > 1 ? 'hidden' : 'visible';
  }
}
