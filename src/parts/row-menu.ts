import { css, html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ChatError } from '../model/chat-error.js';
import { focused } from '../support/focused.js';
import { icon } from './icon.js';
import type { Anchor } from './popover.js';
import type { RowList } from './row-list.js';

/** What a {@link RowMenu} needs to know. */
export interface RowMenuOptions {
  /** Loads the `<chat-menu>`. */
  readonly load: () => Promise<unknown>;
  /** The list that the rows are in. */
  readonly list: RowList;
  /** Whether there is anything that one may do to whom a row is of. */
  readonly has: (id: string) => boolean;
  /** Does what was chosen. */
  readonly choose: (itemId: string, id: string) => void;
  /** The menu did not come. */
  readonly failed: (error: ChatError) => void;
}

/** As much of a `<chat-menu>` as is needed here. */
interface Menu extends HTMLElement {
  openAt(anchor: Anchor): Promise<void>;
  close(): void;
}

interface Choice extends Event {
  readonly itemId: string;
}

/**
 * The menu of the rows of a list, of which there is one for all: it opens by a row's `[data-menu]`, by the right mouse
 * button, by the menu key, and by Enter on a row that takes the focus itself. Rows carry `data-row`.
 */
export class RowMenu implements ReactiveController {
  /** Whose menu is open. */
  of: string | undefined;
  readonly #host: LitElement;
  readonly #options: RowMenuOptions;
  /** Whose menu something was chosen from: the menu closes first. */
  #chosenFor: string | undefined;
  #isEmpty = true;

  constructor(host: LitElement, options: RowMenuOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The menu, to stand anywhere in the host's template, with what may be done to whose it is. */
  render(items: readonly object[], label: string): TemplateResult {
    this.#isEmpty = !items.length;
    return html`
      <chat-menu
        .items=${items}
        .label=${label}
        @chat-menu-select=${this.#onSelect}
        @chat-menu-close=${this.#onClose}
      ></chat-menu>
    `;
  }

  hostUpdated(): void {
    // What one could do was taken from under one's hands.
    if (this.of !== undefined && this.#isEmpty) this.#menu?.close();
  }

  /** For the element that the rows are in. */
  readonly onClick = (event: Event): void => {
    const button = (event.target as Element).closest('[data-menu]');
    const row = rowAt(event);
    if (button && row) void this.#open(row.id, button);
  };

  /** For the element that the rows are in. */
  readonly onContextMenu = (event: MouseEvent): void => {
    const row = rowAt(event);
    if (!row || !this.#options.has(row.id)) return;
    event.preventDefault();
    // The menu key was heard already, before this event that comes of it.
    if (this.of !== row.id) void this.#open(row.id, { x: event.clientX, y: event.clientY });
  };

  /** For the element that the rows are in. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const { key, shiftKey, target } = event;
    const row = rowAt(event);
    const isPress = key === 'Enter' || key === ' ';
    const opens = isPress ? target === row?.element : key === 'ContextMenu' || (key === 'F10' && shiftKey);
    if (!row || !opens || !this.#options.has(row.id)) return;
    event.preventDefault();
    void this.#open(row.id, row.element.querySelector('[data-menu]') ?? row.element);
  };

  get #menu(): Menu | null {
    return this.#host.renderRoot.querySelector<Menu>('chat-menu');
  }

  async #open(id: string, anchor: Anchor): Promise<void> {
    if (!this.#options.has(id)) return;
    try {
      await this.#options.load();
    } catch (thrown) {
      this.#options.failed(ChatError.from(thrown));
      return;
    }
    this.#set(id);
    await this.#host.updateComplete;
    await this.#menu?.openAt(anchor);
  }

  #set(id: string | undefined): void {
    this.of = id;
    this.#host.requestUpdate();
  }

  readonly #onSelect = (event: Event): void => {
    event.stopPropagation();
    if (this.#chosenFor !== undefined) this.#options.choose((event as Choice).itemId, this.#chosenFor);
  };

  readonly #onClose = (event: Event): void => {
    event.stopPropagation();
    const { of } = this;
    this.#chosenFor = of;
    this.#set(undefined);
    void this.#host.updateComplete.then(() => this.#keepFocus(of));
  };

  /** The focus goes back to where the menu was opened from; where that is gone, it must not fall out of the list. */
  #keepFocus(of: string | undefined): void {
    const row = `[data-row="${CSS.escape(of ?? '')}"]`;
    if (!focused() && !this.#host.renderRoot.querySelector(row)) void this.#options.list.focus();
  }
}

function rowAt(event: Event): { readonly id: string; readonly element: HTMLElement } | undefined {
  const element = (event.target as Element).closest<HTMLElement>('[data-row]');
  const id = element?.dataset['row'];
  return element && id !== undefined ? { id, element } : undefined;
}

/** The button of a row that opens its menu. */
export const menuButton = (label: string, isOpen: boolean): TemplateResult => html`
  <button
    class="icon-button more"
    part="menu-button"
    type="button"
    tabindex="-1"
    data-menu
    aria-haspopup="menu"
    aria-expanded=${String(isOpen)}
    aria-label=${label}
  >
    ${icon('ellipsis')}
  </button>
`;

/** The sheet for rows that are a button themselves, with the button of their menu beside them in a `.pair`. */
export const pairStyles = css`
  .pair {
    position: relative;
    display: flex;
    align-items: center;
  }

  .pair .row {
    flex: 1;
    min-inline-size: 0;
  }

  .pair .more {
    margin-inline-end: calc(var(--_u) * 1);
  }

  /* With a mouse it comes when one is there, and takes no room else. */
  @media (hover: hover) and (pointer: fine) {
    .pair .more {
      position: absolute;
      inset-inline-end: 0;
      background: var(--_surface);
    }

    .pair:not(:hover, :focus-within) .more[aria-expanded='false'] {
      opacity: 0;
    }
  }
`;
