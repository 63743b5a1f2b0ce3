import { css, html, type TemplateResult } from 'lit';
import type { StringKey } from '../../../locales/en.js';
import { adoptStyles } from '../../../support/adopt-styles.js';
import { applyChange } from '../completion/text-change.js';
import type { ComposerFace } from '../composer-face.js';
import { continued, formatted, isOn, linkedTo, type Format } from './format.js';
import { formatIcon } from './icons.js';
import { shortcutOf, shownShortcut } from './shortcuts.js';

const TOOLS: readonly (readonly [Format, StringKey])[] = [
  ['bold', 'formatBold'],
  ['italic', 'formatItalic'],
  ['strike', 'formatStrike'],
  ['code', 'formatCode'],
  ['link', 'formatLink'],
  ['list', 'formatList'],
  ['numbers', 'formatNumbers'],
  ['quote', 'formatQuote'],
];

const styles = css`
  .tools {
    display: flex;
    gap: 2px;
    padding: 4px 4px 0;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .tools .icon-button {
    border-radius: var(--_radius-small);
  }

  .tools [aria-pressed='true'] {
    background: var(--_selected);
    color: var(--_accent-text);
  }

  @media (forced-colors: active) {
    .tools [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  .tools .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  .tools .icon-button:focus-visible {
    outline-offset: -2px;
  }
`;

/** What formats the words of a composer. */
export class FormatTools {
  readonly #face: ComposerFace;
  /** The tool in the tab order. */
  #stop = 0;
  /** The formats that are on where the caret stands. */
  #on = '';

  constructor(face: ComposerFace) {
    this.#face = face;
    adoptStyles(face.host, styles);
  }

  /** Formats what is selected, or takes it back. */
  apply(format: Format): void {
    if (!this.#face.mayWrite) return;
    const [start, end] = this.#face.selection;
    applyChange(this.#face, formatted(format, this.#face.draft.text, start, end));
  }

  /** Makes a link of what is selected; answers whether it could. */
  link(address: string): boolean {
    const [start, end] = this.#face.selection;
    const change = linkedTo(address, this.#face.draft.text, start, end);
    if (change) applyChange(this.#face, change);
    return !!change;
  }

  /** Goes on with a list or a quote, where the key makes a new line. */
  newLine(event: KeyboardEvent): boolean {
    const { ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || this.#face.isSendKey(event)) return false;
    const [start, end] = this.#face.selection;
    const change = continued(this.#face.draft.text, start, end);
    if (change) applyChange(this.#face, change);
    return !!change;
  }

  /** The caret may stand somewhere else: shows what is on there. */
  look(): void {
    const on = this.#onNow();
    if (on !== this.#on) this.#face.redraw();
  }

  #onNow(): string {
    const { draft, selection } = this.#face;
    const on = TOOLS.filter(([format]) => isOn(format, draft.text, ...selection));
    return on.map(([format]) => format).join(' ');
  }

  toolbar(): TemplateResult {
    const { locale } = this.#face;
    this.#on = this.#onNow();
    const on = this.#on.split(' ');
    return html`
      <div
        class="tools"
        part="toolbar"
        role="toolbar"
        aria-label=${locale.text('formatting')}
        @mousedown=${keepFocus}
        @keydown=${this.#onKeydown}
      >
        ${TOOLS.map(([format, words], at) => {
          const name = locale.text(words);
          return html`<button
            type="button"
            class="icon-button"
            part="format"
            data-format=${format}
            tabindex=${at === this.#stop ? '0' : '-1'}
            aria-label=${name}
            aria-pressed=${on.includes(format)}
            title=${`${name} (${shownShortcut(format)})`}
            aria-keyshortcuts=${shortcutOf(format)}
            @click=${() => this.#press(at, format)}
          >
            ${formatIcon(format)}
          </button>`;
        })}
      </div>
    `;
  }

  #press(at: number, format: Format): void {
    this.#stop = at;
    this.apply(format);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const bar = event.currentTarget as HTMLElement;
    const rtl = getComputedStyle(bar).direction === 'rtl';
    const buttons = [...bar.querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const count = buttons.length;
    const to: Record<string, number> = {
      ArrowRight: (at + (rtl ? count - 1 : 1)) % count,
      ArrowLeft: (at + (rtl ? 1 : count - 1)) % count,
      Home: 0,
      End: count - 1,
    };
    const next = to[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    this.#stop = next;
    buttons[next]?.focus();
    this.#face.redraw();
  };
}

/** The words that are to be formatted stay selected. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
