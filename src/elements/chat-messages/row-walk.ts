import type { LitElement, ReactiveController } from 'lit';
import type { Entry } from '../../session/state.js';
import type { ListWindow } from '../../support/list-window.js';
import { rowOf, type TabStop } from './tab-stop.js';

/** What {@link RowWalk} walks on. */
export interface WalkSource {
  entries(): readonly Entry[];
  rows(): HTMLElement | null;
  readonly window: ListWindow;
  readonly tabStop: TabStop;
}

/**
 * How one walks from message to message by keys: one row is in the tab order, and the arrow keys go on from it. Where
 * its row is scrolled out of the window, the scroller keeps the focus, and the keys still go on from it.
 */
export class RowWalk implements ReactiveController {
  #hadFocus = false;

  constructor(
    private readonly host: LitElement,
    private readonly source: WalkSource,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = !!rowOf(this.host.shadowRoot?.activeElement ?? null);
  }

  hostUpdated(): void {
    const scroller = this.source.rows()?.closest<HTMLElement>('.scroller');
    if (!this.#hadFocus || !scroller || this.host.shadowRoot?.activeElement) return;
    scroller.tabIndex = -1;
    scroller.focus({ preventScroll: true });
  }

  /** Takes a key; returns whether it meant something. */
  take(key: string): boolean {
    const { tabStop, window } = this.source;
    const entries = this.source.entries();
    const index = entries.findIndex(entry => entry.key === tabStop.lastKey);
    if (index < 0) return false;
    const last = entries.length - 1;
    const { first, last: lowest } = window.visible;
    const page = Math.max(lowest - first, 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      PageUp: index - page,
      PageDown: index + page,
      Home: 0,
      End: last,
    };
    const to = steps[key];
    if (to === undefined) return false;
    void this.#focus(Math.min(Math.max(to, 0), last));
    return true;
  }

  /** Brings a row into view and focuses it. */
  async #focus(index: number): Promise<void> {
    const { tabStop, window, entries } = this.source;
    const key = entries()[index]?.key;
    if (key === undefined) return;
    tabStop.lastKey = key;
    window.toKey(key, 'nearest');
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.source
      .rows()
      ?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
      ?.focus({ preventScroll: true });
  }
}
