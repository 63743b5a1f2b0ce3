import type { LitElement } from 'lit';
import type { Entry } from '../../session/state.js';
import type { ListWindow } from '../../support/list-window.js';

/** Which row takes the Tab key: the one that was last in focus, else the newest that is drawn. */
export class TabStop {
  /** The key of the row that was last in focus. */
  lastKey: string | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly window: ListWindow,
    private readonly entries: () => readonly Entry[],
  ) {}

  /** The key of that row. */
  get key(): string | undefined {
    const { start, end } = this.window;
    const drawn = this.entries().slice(start, end);
    return drawn.some(({ key }) => key === this.lastKey) ? this.lastKey : drawn.at(-1)?.key;
  }

  /** Takes note of where the focus goes. */
  note(event: FocusEvent): void {
    const key = rowOf(event.target)?.dataset['key'];
    if (key === undefined || key === this.lastKey) return;
    this.lastKey = key;
    this.host.requestUpdate();
  }
}

/** The row that something is in. */
export const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.row') : null;
