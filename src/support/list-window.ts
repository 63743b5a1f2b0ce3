import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import { placeOfRead, takeKeys, withLead, type Anchor } from './list-anchor.js';
import type { ListWindowOptions } from './list-window-options.js';
import { SizeIndex } from './size-index.js';

/** Where a row is to stand when one scrolls to it. */
export type Align = 'start' | 'center' | 'end' | 'nearest';

/** How far beyond the viewport rows are drawn, in viewports. */
const OVERSCAN = 1;
/** The same for the first frame of a list, which is to come soon: the others follow once it is painted. */
const FIRST_OVERSCAN = 0;
/** Nearer than this to an edge is at the edge, pixels. */
const AT_EDGE = 4;
/** What a person scrolls by; it goes on for a while by its own weight, milliseconds. */
const HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const SWING = 1000;

/** Where the view of a scroller begins on the screen, pixels. */
const startOf = (scroller: Element): number => scroller.getBoundingClientRect().top + scroller.clientTop;

/**
 * Draws a bounded run of a long list's rows in plain flow, between two spacers, and sees to it that what is being read
 * never moves: whatever changes above it or in it, the row at the top of the viewport keeps its place.
 *
 * It trusts no estimate for that. Before a change it notes where the anchor row stands on the screen, after it, before
 * the browser paints, it looks where that row stands now and scrolls by the difference.
 *
 * The host calls {@link setKeys} in `willUpdate`, and draws `start` to `end` between spacers of `before` and `after`.
 */
export class ListWindow implements ReactiveController {
  /** The first row drawn. */
  start = 0;
  /** The row after the last one drawn. */
  end = 0;
  /** Heights of the spacers, pixels. */
  before = 0;
  after = 0;
  /** Whether the list is at its edge and stays there as it grows. */
  atEdge = true;
  /** Draws every row: for assistive technology and find-in-page. */
  all = false;

  #overscan = FIRST_OVERSCAN;
  #widening = 0;
  readonly #sizes: SizeIndex;
  readonly #host: ReactiveControllerHost;
  readonly #options: ListWindowOptions;
  #anchor: Anchor | undefined;
  #viewport = 0;
  #width = 0;
  /** Whether these were looked at since the scroller is there. */
  #isSized = false;
  #isShort = false;
  #scroller: HTMLElement | null = null;
  #watched = new Set<Element>();
  #observer: ResizeObserver | undefined;
  /** Where the list stood when we last wrote or heard of it: any other place is one that a person scrolled to. */
  #top = 0;
  /** How tall all of it was then. */
  #height = 0;
  /** When a hand was last on it. */
  #touched = -Infinity;
  /** Whether the rows in the page are those from {@link start} to {@link end}. */
  #isDrawn = false;

  constructor(host: ReactiveControllerHost, options: ListWindowOptions) {
    this.#host = host;
    this.#options = options;
    this.#sizes = new SizeIndex(options.estimate);
    host.addController(this);
    // Which rows are needed shows only when some are drawn and measured: a redraw after a redraw is what it takes.
    (host.constructor as typeof LitElement).disableWarning?.('change-in-update');
  }

  /** Whether the first frame of the list was painted: what can wait for that is to be done from then on. */
  get isOpen(): boolean {
    return this.#overscan === OVERSCAN;
  }

  /** Whether the first rows do not fill the view, being smaller than was guessed: more are not to wait for a frame. */
  get isShort(): boolean {
    return this.#isShort;
  }

  /** The list as it is now, by its rows' keys. Pass the same array while nothing changed. */
  setKeys(keys: readonly string[]): void {
    this.#noticeScroll();
    const drawn = this.#isDrawn ? this.#options.rows()?.children : undefined;
    this.#anchor = takeKeys(this.#sizes, keys, this.#anchor, index => {
      const row = drawn?.[index - this.start];
      return row && this.#leadOf(row);
    });
    if (!keys.length) this.#overscan = FIRST_OVERSCAN;
    this.#choose();
  }

  /** Goes to the edge and stays there. */
  toEdge(): void {
    this.#noticeScroll();
    this.atEdge = true;
    this.#anchor = undefined;
    this.#host.requestUpdate();
  }

  /** Brings a row into view and keeps it there. Does nothing for an unknown key. */
  toKey(key: string, align: Align = 'nearest'): void {
    const index = this.#sizes.indexOf(key);
    if (index < 0) return;
    this.#size();
    this.#noticeScroll();
    const size = this.#sizes.startOf(index + 1) - this.#sizes.startOf(index);
    const row = this.#rowOf(key);
    const scroller = this.#options.scroller();
    let offset = 0;
    if (row && scroller) {
      const box = row.getBoundingClientRect();
      const top = box.top - startOf(scroller);
      if (align === 'nearest' && top >= 0 && top + box.height <= this.#viewport) return;
      if (align === 'nearest') offset = top < 0 ? 0 : this.#viewport - box.height;
    }
    if (align === 'center') offset = Math.max((this.#viewport - size) / 2, 0);
    if (align === 'end') offset = this.#viewport - size;
    this.atEdge = false;
    this.#anchor = { key, offset };
    this.#host.requestUpdate();
  }

  /** The rows that stand in the viewport now, as places in the list: first and last. */
  get visible(): { first: number; last: number } {
    const rows = this.#options.rows();
    if (!rows || !this.#scroller) return { first: this.start, last: this.end - 1 };
    const top = this.#scroller.getBoundingClientRect().top - rows.getBoundingClientRect().top + this.before;
    const last = Math.min(this.#sizes.indexAt(top + this.#viewport - 1), this.end - 1);
    return { first: Math.max(this.#sizes.indexAt(top), this.start), last };
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(entries => {
      this.#onResize(entries);
    });
    // Put back after it was taken out: only once drawn it listens again, and stands where it stood.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#widening);
    this.#widening = 0;
    this.#observer?.disconnect();
    this.#watched.clear();
    this.#listen(this.#scroller, 'removeEventListener');
    this.#scroller = null;
  }

  hostUpdate(): void {
    this.#noticeScroll();
    this.#choose();
  }

  hostUpdated(): void {
    const scroller = this.#options.scroller();
    if (scroller !== this.#scroller) {
      this.#listen(this.#scroller, 'removeEventListener');
      this.#listen(scroller, 'addEventListener');
      this.#scroller = scroller;
      this.#isSized = false;
      if (scroller) this.#observer?.observe(scroller);
    }
    this.#isDrawn = true;
    // Until it has rows nobody asks how tall it is, and the page would be laid out once more to say so.
    if (!this.#isSized && !this.#sizes.count) return;
    this.#size();
    this.#watchRows();
    this.#settle();
    this.#widenLater();
  }

  /** Looks how large the viewport is, where that is not known; from then on the observer tells. */
  #size(): void {
    const scroller = this.#scroller;
    if (!scroller || this.#isSized) return;
    this.#isSized = true;
    this.#viewport = scroller.clientHeight;
    this.#width = scroller.clientWidth;
    this.#top = scroller.scrollTop;
  }

  /** Draws the rows around the viewport too, once those in it are painted. */
  #widenLater(): void {
    if (this.#widening || this.isOpen || !this.#scroller || !this.#sizes.count) return;
    this.#widening = requestAnimationFrame(() => {
      this.#widening = requestAnimationFrame(() => {
        this.#widen();
      });
    });
  }

  #widen(): void {
    cancelAnimationFrame(this.#widening);
    this.#widening = 0;
    if (this.isOpen || !this.#sizes.count) return;
    this.#overscan = OVERSCAN;
    this.#host.requestUpdate();
  }

  #listen(scroller: HTMLElement | null, how: 'addEventListener' | 'removeEventListener'): void {
    scroller?.[how]('scroll', this.#onScroll, { passive: true });
    for (const type of HAND) scroller?.[how](type, this.#onHand, { passive: true });
  }

  readonly #onHand = (): void => {
    this.#touched = performance.now();
  };

  readonly #onScroll = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    const byHand = this.#noticeScroll();
    if (!byHand && Math.abs(scroller.scrollTop - this.#top) >= 1) this.#settle();
    if (byHand) this.#widen();
    if (!this.#covers()) this.#host.requestUpdate();
    this.#options.onMove?.(byHand);
  };

  /** Takes note of where a person scrolled to; a redraw may come before the event that tells of it. */
  #noticeScroll(): boolean {
    const scroller = this.#scroller;
    if (!scroller || !this.#isDrawn || !this.#viewport || !scroller.clientHeight) return false;
    if (Math.abs(scroller.scrollTop - this.#top) < 1) return false;
    // What is drawn was shorter for a moment, and the browser moved it: whoever is at the end stays there.
    const isShaken = scroller.scrollHeight !== this.#height && performance.now() - this.#touched > SWING;
    if (this.atEdge && this.#options.edge === 'end' && isShaken) return false;
    this.#top = scroller.scrollTop;
    this.#noteEdge(scroller);
    this.#noteAnchor();
    return true;
  }

  #noteEdge(scroller: HTMLElement): void {
    this.atEdge =
      this.#options.edge === 'end'
        ? scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= AT_EDGE
        : scroller.scrollTop <= AT_EDGE;
  }

  /** Takes the row that one reads as the anchor. */
  #noteAnchor(): void {
    const scroller = this.#scroller;
    const rows = this.#options.rows();
    if (!scroller || !rows) return;
    const top = startOf(scroller);
    const place = placeOfRead(rows.children, top, this.#viewport, row => this.#bodyTop(row));
    const row = rows.children[place];
    const start = row ? row.getBoundingClientRect().top - top : Infinity;
    if (row && start < this.#viewport) {
      const key = this.#sizes.keyAt(this.start + place);
      if (key !== undefined) this.#anchor = { key, offset: start, lead: this.#leadOf(row) };
      return;
    }
    // One scrolled past everything that is drawn: only the sizes can tell what belongs here.
    const list = rows.getBoundingClientRect();
    const offset = top - (list.top - this.before);
    const index = this.#sizes.indexAt(offset);
    const key = this.#sizes.keyAt(index);
    if (key !== undefined) this.#anchor = { key, offset: this.#sizes.startOf(index) - offset };
  }

  /** A row that is drawn. */
  #rowOf(key: string): Element | undefined {
    return this.#options.rows()?.children[this.#sizes.indexOf(key) - this.start];
  }

  #bodyTop(row: Element): number {
    return (this.#options.bodyOf?.(row) ?? row).getBoundingClientRect().top;
  }

  #leadOf(row: Element): number {
    return this.#bodyTop(row) - row.getBoundingClientRect().top;
  }

  /** Whether all that is in view, and half the overscan, is drawn. */
  #covers(): boolean {
    const scroller = this.#scroller;
    const rows = this.#options.rows();
    if (!scroller || !rows) return true;
    const box = rows.getBoundingClientRect();
    const top = scroller.getBoundingClientRect().top;
    const slack = (this.#viewport * this.#overscan) / 2;
    const enoughAbove = this.start === 0 || box.top <= top - slack;
    const enoughBelow = this.end === this.#sizes.count || box.bottom >= top + this.#viewport + slack;
    return enoughAbove && enoughBelow;
  }

  /** Chooses which rows to draw: those around the anchor, or at the edge. */
  #choose(): void {
    this.#isDrawn = this.#isShort = false;
    const sizes = this.#sizes;
    const { count } = sizes;
    const viewport = this.#viewport || 800;
    const margin = viewport * this.#overscan;
    let top: number;
    const anchorIndex = this.#anchor ? sizes.indexOf(this.#anchor.key) : -1;
    if (this.atEdge || anchorIndex < 0) {
      top = this.#options.edge === 'end' ? sizes.startOf(count) - viewport : 0;
    } else {
      top = sizes.startOf(anchorIndex) - this.#anchor!.offset;
    }
    if (this.all) {
      this.start = 0;
      this.end = count;
    } else {
      this.start = count ? sizes.indexAt(Math.max(top - margin, 0)) : 0;
      this.end = count ? Math.min(sizes.indexAt(Math.max(top + viewport + margin, 0)) + 1, count) : 0;
    }
    this.before = sizes.startOf(this.start);
    this.after = sizes.startOf(count) - sizes.startOf(this.end);
  }

  #watchRows(): void {
    const observer = this.#observer;
    const rows = this.#options.rows();
    if (!observer || !rows) return;
    const now = new Set<Element>(rows.children);
    for (const row of this.#watched) if (!now.has(row)) observer.unobserve(row);
    for (const row of now) if (!this.#watched.has(row)) observer.observe(row);
    this.#watched = now;
  }

  #onResize(entries: readonly ResizeObserverEntry[]): void {
    const scroller = this.#scroller;
    if (scroller && this.#isSized && entries.some(entry => entry.target === scroller)) {
      const { clientHeight, clientWidth } = scroller;
      const isChanged = clientHeight !== this.#viewport || clientWidth !== this.#width;
      // Rows out of sight have other heights then; those in sight are measured below.
      if (clientWidth !== this.#width) this.#sizes.forget();
      this.#viewport = clientHeight;
      this.#width = clientWidth;
      if (isChanged) this.#host.requestUpdate();
    }
    // As tall as it was, and elsewhere: a script scrolled after this frame's rows were drawn. The event will tell.
    const isTold = scroller?.scrollHeight === this.#height && Math.abs(scroller.scrollTop - this.#top) >= 1;
    if (!isTold) this.#settle();
  }

  /** Measures what is drawn, and puts the anchor, or the edge, back where it was. */
  #settle(): void {
    const scroller = this.#scroller;
    const rows = this.#options.rows();
    if (!scroller || !rows || scroller.clientHeight === 0) return;
    const { children } = rows;
    let changed = false;
    for (let i = 0; i < children.length; i++) {
      changed = this.#sizes.measure(this.start + i, children[i]!.getBoundingClientRect().height) || changed;
    }
    if (this.atEdge) {
      const target = this.#options.edge === 'end' ? scroller.scrollHeight - scroller.clientHeight : 0;
      if (Math.abs(scroller.scrollTop - target) >= 0.5) scroller.scrollTop = target;
    } else if (this.#anchor) {
      const row = this.#rowOf(this.#anchor.key);
      if (row) {
        this.#anchor = withLead(this.#anchor, this.#leadOf(row));
        const error = row.getBoundingClientRect().top - startOf(scroller) - this.#anchor.offset;
        if (Math.abs(error) >= 0.5) {
          const wanted = scroller.scrollTop + error;
          scroller.scrollTop = wanted;
          // The list ends before the row can stand there: one is at its edge, or as near as one gets.
          if (Math.abs(scroller.scrollTop - wanted) >= 1) {
            this.#noteEdge(scroller);
            this.#noteAnchor();
          }
        }
      }
    }
    if (!this.#isAnchorInView()) this.#noteAnchor();
    // The browser itself may have moved it, where the list became shorter.
    this.#top = scroller.scrollTop;
    this.#height = scroller.scrollHeight;
    if (changed && !this.#covers()) {
      this.#isShort = !this.isOpen;
      this.#host.requestUpdate();
    }
    this.#options.onMove?.(false);
  }

  /** A row that was taken as the anchor by its guessed size may turn out to stand outside the view. */
  #isAnchorInView(): boolean {
    const scroller = this.#scroller;
    if (!scroller || !this.#anchor) return false;
    const row = this.#rowOf(this.#anchor.key);
    if (!row) return true;
    const { top, bottom } = row.getBoundingClientRect();
    const start = startOf(scroller);
    return bottom > start && top < start + this.#viewport;
  }
}
