import { html, type LitElement, type nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { focused } from '../support/focused.js';
import { ListWindow } from '../support/list-window.js';

/** What a {@link RowList} needs to know. */
export interface RowListOptions {
  /** The size of a row that was never seen, pixels. */
  readonly estimate: number;
  /** Called when the end of what is there comes near. */
  readonly onNearEnd: () => void;
}

/** How many rows before the end the next page is asked for. */
const NEAR = 15;
/** How far Page Up and Page Down go. */
const LEAP = 10;

/**
 * A long list of rows in a host's template: only those in sight are drawn, one of them is in the tab order, and the
 * arrow keys go from row to row. A row carries `data-row`; it takes the focus itself, or its `[data-stop]` does.
 */
export class RowList implements ReactiveController {
  readonly #host: LitElement;
  readonly #window: ListWindow;
  readonly #near: () => void;
  #keys: readonly string[] = [];
  #active: string | undefined;
  #activeIndex = 0;
  #held = false;
  /** Whether the focus is with the scroller for want of a row. */
  #fell = false;

  constructor(host: LitElement, { estimate, onNearEnd }: RowListOptions) {
    this.#host = host;
    this.#near = onNearEnd;
    // Before the window: the rows have to be looked at before it draws others.
    host.addController(this);
    this.#window = new ListWindow(host, {
      scroller: () => this.#scroller,
      rows: () => this.#scroller?.querySelector<HTMLElement>('.rows') ?? null,
      estimate,
      edge: 'start',
      onMove: () => this.#onMove(),
    });
  }

  /** The rows as they are now; the same array while nothing changed. */
  setKeys(keys: readonly string[]): void {
    if (keys === this.#keys) return;
    this.#keys = keys;
    const index = this.#active === undefined ? -1 : keys.indexOf(this.#active);
    if (index >= 0) this.#activeIndex = index;
    // The row is gone: the one in its place stands in for it.
    else this.#active = keys[Math.min(this.#activeIndex, keys.length - 1)];
    this.#window.setKeys(keys);
  }

  /** Back to the top: what follows is another list. */
  reset(): void {
    this.#active = undefined;
    this.#activeIndex = 0;
    this.#window.toEdge();
  }

  /** Gives the focus to a row, or to the one in the tab order. */
  async focus(key = this.#stop()): Promise<void> {
    if (key === undefined) return;
    this.#active = key;
    this.#activeIndex = this.#keys.indexOf(key);
    // At the top the list stays there as rows come in above.
    if (this.#activeIndex === 0) this.#window.toEdge();
    else this.#window.toKey(key);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#target(key)?.focus({ preventScroll: true });
  }

  /** Brings a row into sight and into the tab order; the focus stays where it is. */
  reveal(key: string): void {
    const index = this.#keys.indexOf(key);
    if (index < 0) return;
    this.#active = key;
    this.#activeIndex = index;
    const isDrawn = index >= this.#window.start && index < this.#window.end;
    this.#window.toKey(key, isDrawn ? 'nearest' : 'center');
    this.#host.requestUpdate();
  }

  /** What is drawn now. */
  render(
    label: string,
    row: (key: string, index: number, tabIndex: '0' | '-1') => TemplateResult | typeof nothing,
    after: unknown,
  ): TemplateResult {
    const { start, end, before, after: below } = this.#window;
    const stop = this.#stop();
    return html`
      <div
        class="scroller"
        part="scroller"
        tabindex="-1"
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusin}
      >
        <div .style=${`block-size: ${before}px`}></div>
        <div class="rows" role="list" aria-label=${label}>
          ${repeat(
            this.#keys.slice(start, end),
            key => key,
            (key, index) => row(key, start + index, key === stop ? '0' : '-1'),
          )}
        </div>
        <div .style=${`block-size: ${below}px`}></div>
        ${after}
      </div>
    `;
  }

  hostUpdate(): void {
    const held = focused();
    this.#held = !!held && !!this.#scroller?.contains(held);
  }

  hostUpdated(): void {
    const held = focused();
    if (!this.#held || (held && !(this.#fell && held === this.#scroller))) return;
    // Whoever had the focus was scrolled away or is gone: it must not fall out of the list, and goes on to a row.
    const target = this.#active === undefined ? undefined : this.#target(this.#active);
    this.#fell = !target;
    (target ?? this.#scroller)?.focus({ preventScroll: true });
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.scroller');
  }

  /** The row in the tab order: the one last used, else the first in sight. */
  #stop(): string | undefined {
    const { start, end, visible } = this.#window;
    const at = this.#active === undefined ? -1 : this.#keys.indexOf(this.#active);
    return this.#keys[at >= start && at < end ? at : Math.min(Math.max(visible.first, start), end - 1)];
  }

  #target(key: string): HTMLElement | undefined {
    const row = this.#scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    return row?.querySelector<HTMLElement>('[data-stop]') ?? row ?? undefined;
  }

  #onMove(): void {
    if (this.#keys.length && this.#window.visible.last >= this.#keys.length - NEAR) this.#near();
  }

  readonly #onFocusin = (event: Event): void => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    const key = row?.dataset['row'];
    if (key === undefined || key === this.#active) return;
    this.#active = key;
    this.#activeIndex = this.#keys.indexOf(key);
    this.#host.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    // Arrows in a field move in its text.
    if (event.target instanceof HTMLInputElement) return;
    const last = this.#keys.length - 1;
    const at = this.#activeIndex;
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + LEAP,
      PageUp: at - LEAP,
      Home: 0,
      End: last,
    };
    const index = to[event.key];
    if (index === undefined) return;
    event.preventDefault();
    void this.focus(this.#keys[Math.min(Math.max(index, 0), last)]);
  };
}
