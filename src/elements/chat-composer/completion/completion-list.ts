import { html, nothing, render, type TemplateResult } from 'lit';
import type { ChatError } from '../../../model/chat-error.js';
import { avatar, avatarStyles } from '../../../parts/avatar.js';
import { placePopover } from '../../../parts/place-popover.js';
import { adoptStyles } from '../../../support/adopt-styles.js';
import type { ComposerFace } from '../composer-face.js';
import type { CompletionItem } from './completion.js';
import { styles } from './completion-list.styles.js';

/** What a list shows. */
export interface ListView {
  readonly label: string;
  readonly items: readonly CompletionItem[];
  /** The number of the one that a key would choose. */
  readonly active: number;
  readonly isBusy: boolean;
  readonly hasMore: boolean;
  readonly error: ChatError | undefined;
}

/** What a list tells. */
export interface ListEvents {
  choose(index: number): void;
  point(index: number): void;
  nearEnd(): void;
  retry(): void;
  close(): void;
}

/** How many rows are drawn beyond those in sight, and how near the end the next page is asked for. */
const BEYOND = 8;
/** A row's height until one was measured, pixels. */
const ROW = 44;
/** How many rows are in sight until that was measured. */
const SIGHT = 8;

const ATTRIBUTES = {
  role: 'combobox',
  'aria-expanded': 'true',
  'aria-controls': 'completions',
  'aria-haspopup': 'listbox',
  'aria-autocomplete': 'list',
};

/**
 * A listbox over the composer that the text's field has the say in, as a combobox has. All rows are of one height, and
 * only those near the ones in sight are drawn.
 */
export class CompletionList {
  /** Where it is drawn, always in the page: what it says is heard only then. */
  readonly node = document.createElement('div');
  readonly #face: ComposerFace;
  readonly #on: ListEvents;
  #view: ListView | undefined;
  #said = '';
  #row = ROW;
  #life: AbortController | undefined;

  constructor(face: ComposerFace, on: ListEvents) {
    this.#face = face;
    this.#on = on;
    adoptStyles(face.host, avatarStyles, styles);
    this.node.addEventListener('click', this.#onClick);
    this.#draw();
  }

  /** Whether it is on screen, with something to choose or to tell. */
  get isOpen(): boolean {
    return this.#view !== undefined;
  }

  show(view: ListView): void {
    const isEmpty = !view.items.length && !view.error && !view.isBusy;
    if (isEmpty) {
      this.hide();
      return;
    }
    const isNew = !this.#view;
    this.#view = view;
    this.#draw();
    const box = this.#box;
    if (isNew && box) this.#open(box);
    if (box) void this.#place(box);
    this.#point();
  }

  hide(): void {
    if (!this.#view) return;
    this.#life?.abort();
    this.#view = undefined;
    this.#said = '';
    this.#draw();
    const { field } = this.#face;
    for (const name of [...Object.keys(ATTRIBUTES), 'aria-activedescendant']) field?.removeAttribute(name);
  }

  /** Brings a row into sight. */
  reveal(index: number): void {
    const list = this.#listbox;
    if (!list) return;
    const top = index * this.#row;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + this.#row > list.scrollTop + list.clientHeight)
      list.scrollTop = top + this.#row - list.clientHeight;
    this.#draw();
    this.#point();
    this.#near();
  }

  /** Says how many there are. */
  announce(count: number, hasMore: boolean): void {
    const { locale } = this.#face;
    this.#said = locale.text(hasMore ? 'completionsMore' : 'completions', { count });
    this.#draw();
  }

  get #box(): HTMLElement | null {
    return this.node.querySelector('.completions');
  }

  get #listbox(): HTMLElement | null {
    return this.node.querySelector('.options');
  }

  #open(box: HTMLElement): void {
    box.showPopover();
    this.#life = new AbortController();
    const { signal } = this.#life;
    const place = (): void => void this.#place(box);
    const { field } = this.#face;
    for (const [name, value] of Object.entries(ATTRIBUTES)) field?.setAttribute(name, value);
    field?.addEventListener('blur', () => this.#on.close(), { signal });
    addEventListener('resize', place, { signal });
    document.addEventListener('scroll', place, { signal, capture: true, passive: true });
    const observer = new ResizeObserver(place);
    observer.observe(this.#anchor);
    signal.addEventListener('abort', () => observer.disconnect());
    const measured = box.querySelector<HTMLElement>('.option')?.offsetHeight;
    if (measured) this.#row = measured;
  }

  get #anchor(): HTMLElement {
    return this.#face.field?.closest('form') ?? this.#face.host;
  }

  async #place(box: HTMLElement): Promise<void> {
    box.style.inlineSize = `${this.#anchor.clientWidth}px`;
    await placePopover(box, this.#anchor, 'top-start');
    box.classList.add('placed');
  }

  /** Tells the field which one a key would choose. */
  #point(): void {
    const { field } = this.#face;
    const view = this.#view;
    if (view?.items.length) field?.setAttribute('aria-activedescendant', `option-${view.active}`);
    else field?.removeAttribute('aria-activedescendant');
  }

  #near(): void {
    const view = this.#view;
    const list = this.#listbox;
    if (!view?.hasMore || view.isBusy || !list) return;
    const last = (list.scrollTop + list.clientHeight) / this.#row;
    if (Math.max(last, view.active) >= view.items.length - BEYOND) this.#on.nearEnd();
  }

  #draw(): void {
    render(
      html`
        ${this.#view ? this.#popup(this.#view) : nothing}
        <span class="visually-hidden" role="status">${this.#said}</span>
      `,
      this.node,
    );
    const list = this.#listbox;
    const measured = list?.querySelector<HTMLElement>('.option')?.offsetHeight;
    if (measured && Math.abs(measured - this.#row) > 0.5) {
      this.#row = measured;
      this.#draw();
    }
  }

  #popup({ label, items, active, isBusy, hasMore, error }: ListView): TemplateResult {
    const { locale } = this.#face;
    const list = this.#listbox;
    const top = list?.scrollTop ?? 0;
    const sight = list?.clientHeight ? Math.ceil(list.clientHeight / this.#row) : SIGHT;
    const start = Math.max(Math.min(Math.floor(top / this.#row), active) - BEYOND, 0);
    const end = Math.min(Math.max(Math.ceil(top / this.#row), active) + sight + BEYOND, items.length);
    const height = (rows: number): string => `block-size: ${rows * this.#row}px`;
    return html`
      <div class="completions" part="completions" popover="manual" @mousedown=${keepFocus}>
        <div
          class="options"
          id="completions"
          role="listbox"
          aria-label=${label}
          aria-busy=${isBusy ? 'true' : nothing}
          @scroll=${this.#onScroll}
          @pointermove=${this.#onPointermove}
        >
          <div role="presentation" .style=${height(start)}></div>
          ${items.slice(start, end).map((item, at) => this.#option(item, start + at, active, hasMore))}
          <div role="presentation" .style=${height(items.length - end)}></div>
        </div>
        ${
          error
            ? html`<p class="completion-note" role="alert">
                ${locale.error(error)}
                <button class="button" type="button" @click=${this.#on.retry}>${locale.text('retry')}</button>
              </p>`
            : nothing
        }
        ${isBusy && !items.length ? html`<p class="completion-note wait">${locale.text('loading')}</p>` : nothing}
      </div>
    `;
  }

  #option(item: CompletionItem, index: number, active: number, hasMore: boolean): TemplateResult {
    const { label, hint, sign } = item;
    return html`
      <div
        class="option"
        part="completion"
        id="option-${index}"
        role="option"
        data-index=${index}
        aria-selected=${String(index === active)}
        aria-posinset=${index + 1}
        aria-setsize=${hasMore ? -1 : (this.#view?.items.length ?? -1)}
      >
        ${item.avatar ? avatar(item.avatar) : sign ? html`<span class="sign" aria-hidden="true">${sign}</span>` : nothing}
        <bdi class="option-label">${label}</bdi>
        ${hint ? html`<bdi class="option-hint">${hint}</bdi>` : nothing}
      </div>
    `;
  }

  readonly #onScroll = (): void => {
    this.#draw();
    this.#near();
  };

  readonly #onClick = (event: Event): void => {
    const index = indexOf(event);
    if (index !== undefined) this.#on.choose(index);
  };

  // A list that moves under a mouse at rest is not pointed at.
  readonly #onPointermove = (event: PointerEvent): void => {
    const index = indexOf(event);
    const isMoved = event.movementX !== 0 || event.movementY !== 0;
    if (isMoved && index !== undefined && index !== this.#view?.active) this.#on.point(index);
  };
}

const indexOf = (event: Event): number | undefined => {
  const index = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
};

/** The text keeps the focus, and a phone its keyboard. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
