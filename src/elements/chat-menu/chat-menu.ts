import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../parts/icon.js';
import { Popover, type Anchor } from '../../parts/popover.js';
import { base } from '../../styles/base.styles.js';
import { focused } from '../../support/focused.js';
import { TypeAhead } from '../../support/type-ahead.js';
import { ChatMenuCloseEvent } from './chat-menu-close-event.js';
import { ChatMenuSelectEvent } from './chat-menu-select-event.js';
import { styles } from './chat-menu.styles.js';
import type { MenuItem } from './menu-item.js';

export type { MenuItem } from './menu-item.js';
export type { Anchor as MenuAnchor, Point } from '../../parts/popover.js';

/**
 * @tag chat-menu
 * @summary A menu that opens at any element or point, over everything else.
 * @since 0.1
 *
 * @fires {ChatMenuSelectEvent} chat-menu-select - Somebody chose an item; the menu is closed and the focus is back.
 * @fires {ChatMenuCloseEvent} chat-menu-close - The menu went away, chosen from or not.
 *
 * @csspart menu - The menu.
 * @csspart item - One line of it.
 * @csspart separator - The line between groups of items.
 *
 * @cssprop [--chat-menu-min-inline-size=196px] - How wide a menu of short words is.
 */
export class ChatMenu extends LitElement {
  static override styles = [...base, styles];

  /** What can be chosen. */
  @property({ attribute: false }) items: readonly MenuItem[] = [];

  /** What the menu is called by screen readers. */
  @property() label = '';

  @query('.menu') private readonly menu!: HTMLElement | null;

  readonly #popover = new Popover(this, {
    element: () => this.menu,
    onClose: () => {
      this.#letters.reset();
      this.dispatchEvent(new ChatMenuCloseEvent());
    },
  });
  readonly #letters = new TypeAhead();

  /** Whether it is on screen. */
  get open(): boolean {
    return !!this.#popover.anchor;
  }

  /**
   * Opens at an element or a point and takes the focus. Opened again at the same element, it closes, as a press on a
   * menu's own button should.
   */
  async openAt(anchor: Anchor, focus: 'first' | 'last' = 'first'): Promise<void> {
    const opened = await this.#popover.openAt(anchor);
    // Who was quick has gone on by arrow already.
    if (opened && focused() === this.menu) this.#enter(focus === 'first' ? 0 : -1);
  }

  /** Closes it and gives the focus back. */
  close(): void {
    this.#popover.close();
  }

  protected override render(): unknown {
    if (!this.open) return nothing;
    const icons = this.items.some(item => item.icon);
    return html`
      <div
        class="menu"
        part="menu"
        role="menu"
        popover="manual"
        tabindex="-1"
        aria-label=${this.label || nothing}
        @keydown=${this.#onKeydown}
        @pointermove=${this.#onPointermove}
        @contextmenu=${(event: Event) => event.preventDefault()}
      >
        ${repeat(
          this.items,
          item => item.id,
          item => this.#item(item, icons),
        )}
      </div>
    `;
  }

  #item(item: MenuItem, icons: boolean): TemplateResult {
    const radio = item.checked !== undefined;
    return html`
      ${item.separatorBefore ? html`<div class="separator" part="separator" role="separator"></div>` : nothing}
      <button
        class="item ${item.danger ? 'danger' : ''}"
        part="item"
        type="button"
        role=${radio ? 'menuitemradio' : 'menuitem'}
        tabindex="-1"
        data-item=${item.id}
        aria-checked=${radio ? String(item.checked) : nothing}
        aria-disabled=${item.disabled ? 'true' : nothing}
        @click=${() => this.#choose(item)}
      >
        ${item.icon ? icon(item.icon) : icons ? html`<span class="gap"></span>` : nothing}
        <span class="label">${item.label}</span>
        ${item.checked ? html`<span class="tick">${icon('check')}</span>` : nothing}
      </button>
    `;
  }

  #choose(item: MenuItem): void {
    if (item.disabled) return;
    this.close();
    this.dispatchEvent(new ChatMenuSelectEvent(item.id));
  }

  get #buttons(): HTMLElement[] {
    return [...(this.menu?.querySelectorAll<HTMLElement>('.item') ?? [])];
  }

  #enter(index: number): void {
    const item = this.#buttons.at(index) ?? this.menu;
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'nearest' });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const buttons = this.#buttons;
    const at = buttons.findIndex(button => button === focused());
    const count = buttons.length;
    const steps: Record<string, () => void> = {
      ArrowDown: () => this.#enter((at + 1) % count),
      ArrowUp: () => this.#enter(at <= 0 ? -1 : at - 1),
      Home: () => this.#enter(0),
      End: () => this.#enter(-1),
      Escape: () => this.close(),
      Tab: () => this.close(),
    };
    const step = steps[event.key];
    // Nothing that a menu hears is for what stands around it: an Escape would close its dialog, too.
    event.stopPropagation();
    if (step) step();
    else if (!this.#spell(event, at)) return;
    event.preventDefault();
  };

  /** Letters go to the next item that begins with them. */
  #spell(event: KeyboardEvent, at: number): boolean {
    const { items } = this;
    const index = this.#letters.find(event, items.length, i => items[i]?.label ?? '', at);
    if (index !== undefined && index >= 0) this.#enter(index);
    return index !== undefined;
  }

  readonly #onPointermove = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return;
    const item = event.target.closest<HTMLElement>('.item');
    if (item && item !== focused()) item.focus({ preventScroll: true });
  };
}
