import type { LitElement, ReactiveController } from 'lit';
import type { Entry } from '../../session/state.js';
import type { ListWindow } from '../../support/list-window.js';

/**
 * How one walks from message to message by keys: one row is in the tab order, and the arrow keys go on from it. Where
 * its row is scrolled out of the window, the scroller keeps the focus, and the keys still go on from it.
 */
export class RowWalk implements ReactiveController {
  #focusedKey: string | undefined;
  #hadFocus = false;

  constructor(
    private readonly host: LitElement,
    private readonly window: ListWindow,
    private readonly entries: () => readonly Entry[],
    private readonly rows: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = !!rowOf(this.host.shadowRoot?.activeElement ?? null);
  }

  hostUpdated(): void {
    const scroller = this.rows()?.closest<HTMLElement>('.scroller');
    if (!this.#hadFocus || !scroller || this.host.shadowRoot?.activeElement) return;
    scroller.tabIndex = -1;
    scroller.focus({ preventScroll: true });
  }

  /** The row that takes the Tab key: the one that was last in focus, else the newest that is drawn. */
  get stop(): string | undefined {
    const { start, end } = this.window;
    const entries = this.entries();
    for (let i = start; i < end; i++) if (entries[i]?.key === this.#focusedKey) return this.#focusedKey;
    return entries[end - 1]?.key;
  }

  reset(): void {
    this.#focusedKey = undefined;
  }

  readonly onFocusin = (event: FocusEvent): void => {
    const key = rowOf(event.target)?.dataset['key'];
    if (key === undefined || key === this.#focusedKey) return;
    this.#focusedKey = key;
    this.host.requestUpdate();
  };

  /** Takes a key; returns whether it meant something. */
  take(event: KeyboardEvent): boolean {
    const { target } = event;
    const isOnRow = target === rowOf(target) || target === event.currentTarget;
    if (!isOnRow || event.altKey || event.ctrlKey || event.metaKey) return false;
    const entries = this.entries();
    const index = entries.findIndex(({ key }) => key === this.#focusedKey);
    if (index < 0) return false;
    const last = entries.length - 1;
    const { first, last: lowest } = this.window.visible;
    const page = Math.max(lowest - first, 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      PageUp: index - page,
      PageDown: index + page,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined) return false;
    event.preventDefault();
    void this.focus(Math.min(Math.max(to, 0), last));
    return true;
  }

  /** Brings a row into view and focuses it. */
  async focus(index: number): Promise<void> {
    const key = this.entries()[index]?.key;
    if (key === undefined) return;
    this.#focusedKey = key;
    this.window.toKey(key, 'nearest');
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.rows()
      ?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
      ?.focus({ preventScroll: true });
  }
}

/** Whether the service has a message: it is neither on its way nor failed. */
export const isInService = ({ delivery }: Entry): boolean => delivery !== 'sending' && delivery !== 'failed';

/** The row that something is in. */
export const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.row') : null;
