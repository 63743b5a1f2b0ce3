import type { LitElement } from 'lit';
import type { ConversationId } from '../../model/ids.js';
import { Attention, rowOf } from './attention.js';
import type { ConversationTools, ToolsSource } from './tools/conversation-tools.js';

/** What an {@link Approach} asks of its list. */
export interface ApproachHost {
  open(id: ConversationId): void;
  /** Something could not be loaded. */
  missing(thrown: unknown): void;
  readonly tools: ToolsSource;
}

/**
 * Whoever comes near the rows: a mouse, a finger, a key. What can be done to a conversation is loaded then, and what is
 * wanted meanwhile is kept, so that the first press is not the one that does nothing.
 */
export class Approach {
  readonly attention: Attention;
  tools: ConversationTools | undefined;
  readonly #host: LitElement;
  readonly #list: ApproachHost;
  readonly #wishes: ((tools: ConversationTools) => void)[] = [];
  /** The finger that is on a row. */
  #finger: number | undefined;
  /** The press that asked for a menu: WebKit takes it for a click, too. */
  #wasMenu = false;

  constructor(host: LitElement, list: ApproachHost) {
    this.#host = host;
    this.#list = list;
    this.attention = new Attention(host);
  }

  readonly onPointerover = (event: PointerEvent): void => {
    this.attention.onPointerover(event);
    this.prepare();
  };

  readonly onFocusin = (event: FocusEvent): void => {
    this.attention.onFocusin(event);
    this.prepare();
  };

  readonly onPointerdown = (event: PointerEvent): void => {
    this.#wasMenu = false;
    const row = rowOf(event.target);
    if (event.pointerType !== 'touch' || !event.isPrimary || !row) return;
    this.#finger = event.pointerId;
    this.#use(tools => {
      if (this.#finger === event.pointerId) tools.swipe.begin(row, event);
    });
  };

  readonly onPointerend = (event: PointerEvent): void => {
    this.#finger = undefined;
    this.tools?.swipe.onPointerend(event);
  };

  readonly onContextmenu = (event: MouseEvent): void => {
    const row = rowOf(event.target);
    if (!row) return;
    event.preventDefault();
    // A finger that rests has opened it already, or does so now.
    this.tools?.swipe.cancel();
    if (this.tools?.isBusy && this.#finger !== undefined) return;
    this.#wasMenu = true;
    this.#use(tools => void tools.openMenu(row, { x: event.clientX, y: event.clientY }));
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    this.#wasMenu = false;
    const row = rowOf(event.target);
    const { key } = event;
    // ? and /, and what goes with Ctrl or Alt, may be the app's.
    const isLetter = /^[^?/]$/u.test(key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isWish = key === 'ContextMenu' || (key === 'F10' && event.shiftKey) || isLetter;
    if (!row || event.defaultPrevented) return;
    if (this.tools ? this.tools.take(event, row) : isWish && key !== ' ') event.preventDefault();
    if (!this.tools && isWish) this.#use(tools => void tools.take(event, row));
  };

  readonly onClick = (event: MouseEvent): void => {
    const row = rowOf(event.target);
    const id = row?.dataset['row'] as ConversationId | undefined;
    const button = (event.target as Element).closest('button');
    const wasMenu = this.#wasMenu;
    this.#wasMenu = false;
    if (!row || !id || !button || wasMenu || this.tools?.swipe.takeClick()) return;
    const { answer } = button.dataset;
    const picks = this.tools?.selection.active || event.ctrlKey || event.metaKey || event.shiftKey;
    if (button.matches('.more')) this.#use(tools => void tools.openMenu(row));
    else if (answer) this.#use(tools => tools.act(answer, id));
    else if (picks) this.#use(tools => tools.pick(id, event.shiftKey));
    else this.#list.open(id);
  };

  /** Has loaded what can be done. */
  prepare(): void {
    if (!this.tools) this.#use(() => undefined);
  }

  /** Hands something to the tools, once they are there. */
  #use(run: (tools: ConversationTools) => void): void {
    if (this.tools) {
      run(this.tools);
      return;
    }
    if (this.#wishes.push(run) > 1) return;
    void import('./tools/conversation-tools.js')
      .then(
        ({ ConversationTools: Tools }) => {
          this.tools = new Tools(this.#host, this.#list.tools);
          for (const wish of this.#wishes) wish(this.tools);
          this.#host.requestUpdate();
        },
        (thrown: unknown) => this.#list.missing(thrown),
      )
      .finally(() => this.#wishes.splice(0));
  }
}
