import type { LitElement, ReactiveController } from 'lit';
import { focused } from '../support/focused.js';
import { placePopover, type Anchor, type Side } from './place-popover.js';

export type { Anchor, Point } from './place-popover.js';

/** What a {@link Popover} needs to know. */
export interface PopoverOptions {
  /** What opens: carries the attribute `popover`, is there while the popover is open, and shows when it is `.placed`. */
  readonly element: () => HTMLElement | null;
  /** Called when it went away by itself or was closed. */
  readonly onClose: () => void;
  /** Where it stands while there is room; default below its anchor, its end at the anchor's end. */
  readonly side?: Side;
  /** Has fields: the keyboard of a phone changes the window, and that must not close it. */
  readonly hasFields?: boolean;
}

/** How far an anchor may shift before its popover is out of place, pixels. */
const DRIFT = 4;

/** Something that opens at an element or a point, over everything else, until one presses elsewhere. */
export class Popover implements ReactiveController {
  /** What it is open at. */
  anchor: Anchor | undefined;
  readonly #host: LitElement;
  readonly #options: PopoverOptions;
  /** Where the focus goes back to. */
  #from: HTMLElement | undefined;
  /** Where the anchor stood when it opened. */
  #stood: DOMRect | undefined;
  #life: AbortController | undefined;

  constructor(host: LitElement, options: PopoverOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /**
   * Opens and answers whether it is there, ready to take the focus. Opened again at the same element it closes, as a
   * press on its own button should.
   */
  async openAt(anchor: Anchor): Promise<boolean> {
    if (!this.#host.isConnected) return false;
    if (this.anchor && this.anchor === anchor) {
      this.close();
      return false;
    }
    const from = this.anchor
      ? this.#from
      : (focused() ?? (anchor instanceof HTMLElement ? anchor : undefined));
    this.hide();
    this.anchor = anchor;
    this.#from = from;
    this.#stood = this.#standing()?.getBoundingClientRect();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.anchor !== anchor) return false;
    const element = this.#options.element();
    if (!element) return false;
    element.showPopover();
    // Where it takes the focus itself, keys are its own from now on, also while its place is still being found.
    element.focus({ preventScroll: true });
    this.#listen();
    await this.place();
    if (this.anchor !== anchor) return false;
    element.classList.add('placed');
    return true;
  }

  /** Finds its place again: what is in it changed. */
  async place(): Promise<void> {
    const element = this.#options.element();
    if (this.anchor && element) await placePopover(element, this.anchor, this.#options.side ?? 'bottom-end');
  }

  /** Closes it and gives the focus back, if it has it. */
  close(): void {
    if (!this.anchor) return;
    const held = focused();
    const mine = !held || this.#holds(held);
    const from = this.#from;
    this.hide();
    if (mine && from?.isConnected) from.focus({ preventScroll: true });
    this.#options.onClose();
  }

  /** Takes it away without a word. */
  hide(): void {
    this.#life?.abort();
    this.anchor = this.#from = this.#stood = undefined;
    const element = this.#options.element();
    if (element?.matches(':popover-open')) element.hidePopover();
    // The next time it is seen once it has found its place there.
    element?.classList.remove('placed');
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Whether something stands in the host, however deep. */
  #holds(element: Element): boolean {
    let at: Element | null = element;
    while (at && at !== this.#host) {
      const root: Node = at.getRootNode();
      at = this.#host.contains(at) ? this.#host : root instanceof ShadowRoot ? root.host : null;
    }
    return at === this.#host;
  }

  /** What has to stay where it is for the popover to make sense. */
  #standing(): Element | undefined {
    return this.anchor instanceof Element ? this.anchor : this.#from;
  }

  #listen(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const close = (): void => this.close();
    addEventListener('blur', event => event.target === window && close(), { signal });
    addEventListener('resize', () => (this.#options.hasFields ? void this.place() : close()), { signal });
    addEventListener(
      'pointerdown',
      event => {
        const path = event.composedPath();
        // A press on the anchor opens it again, which closes it.
        if (!path.includes(this.#host) && !path.includes(this.anchor as EventTarget)) close();
      },
      { signal, capture: true },
    );
    document.addEventListener(
      'scroll',
      event => {
        if (event.composedPath().includes(this.#host)) return;
        const now = this.#standing()?.getBoundingClientRect();
        const { x = 0, y = 0 } = this.#stood ?? {};
        if (!now || Math.abs(now.x - x) > DRIFT || Math.abs(now.y - y) > DRIFT) close();
      },
      { signal, capture: true, passive: true },
    );
  }
}
