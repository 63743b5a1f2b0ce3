/** How large a picture may be drawn, as a multiple of what fits. */
const MOST = 8;
/** What a double press makes of it. */
const DOUBLE = 2.5;
/** Two presses within this are one double press: milliseconds, pixels. */
const TWICE = 400;
const NEAR = 24;
/** A pointer that moves less than this presses, pixels. */
const STILL = 6;
/** A finger that moves this far turns to the next picture, or closes, pixels. */
const SWIPE = 60;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a {@link Zoom} works on. */
export interface ZoomHost {
  /** What the picture moves in. */
  stage(): HTMLElement | null;
  /** What is moved; nothing for what cannot be zoomed. */
  frame(): HTMLElement | null;
  onChange(): void;
  /** A finger went this way over a picture that is not enlarged: -1 to the left, 1 to the right. */
  onSwipe(way: 1 | -1): void;
  /** Somebody pressed beside the picture, or pulled it down. */
  onAway(): void;
}

/** Enlarges and moves a picture: by wheel, by two fingers, by a double press, and by what calls it. */
export class Zoom {
  /** How large it is drawn; 1 is the whole of it. */
  scale = 1;
  #x = 0;
  #y = 0;
  readonly #host: ZoomHost;
  readonly #pointers = new Map<number, Point>();
  #start: (Point & { readonly onPicture: boolean }) | undefined;
  #moved = false;
  #lastPress: (Point & { readonly at: number }) | undefined;

  constructor(host: ZoomHost) {
    this.#host = host;
  }

  /** Where the picture stands, for its `style`. */
  get transform(): string {
    return this.scale === 1 ? '' : `transform: translate(${this.#x}px, ${this.#y}px) scale(${this.scale})`;
  }

  /** Whether a pointer holds it: it then follows without any delay. */
  get isHeld(): boolean {
    return this.#pointers.size > 0;
  }

  /** Draws it so many times larger, around a point of the page, or around the middle. */
  by(factor: number, around?: Point): void {
    this.#scaleBy(factor, around, around);
  }

  /** Shows the whole of it. */
  reset(): void {
    this.scale = 1;
    this.#moveTo(0, 0);
  }

  move(x: number, y: number): void {
    this.#moveTo(this.#x + x, this.#y + y);
  }

  /** Lets go of everything: another picture is shown. */
  forget(): void {
    this.#pointers.clear();
    this.#start = this.#lastPress = undefined;
    this.reset();
  }

  readonly onWheel = (event: WheelEvent): void => {
    if (!this.#host.frame()) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // Two fingers on a trackpad come as a wheel with Control, in small steps.
    const speed = event.ctrlKey ? 0.01 : 0.0025;
    this.by(Math.exp(-event.deltaY * lines * speed), { x: event.clientX, y: event.clientY });
  };

  readonly onPointerdown = (event: PointerEvent): void => {
    if (!this.#host.frame() || event.button !== 0) return;
    const point = { x: event.clientX, y: event.clientY };
    this.#pointers.set(event.pointerId, point);
    if (event.isTrusted) this.#host.stage()?.setPointerCapture(event.pointerId);
    if (this.#pointers.size === 1) {
      this.#moved = false;
      this.#start = { ...point, onPicture: event.target instanceof HTMLImageElement };
    } else {
      // What two fingers do is neither a press nor a swipe, however they end.
      this.#start = undefined;
    }
  };

  readonly onPointermove = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (other) {
      const factor = distance(now, other) / (distance(before, other) || 1);
      this.#scaleBy(factor, middle(before, other), middle(now, other));
      return;
    }
    if (this.#start && distance(now, this.#start) > STILL) this.#moved = true;
    if (this.scale > 1) this.move(now.x - before.x, now.y - before.y);
  };

  readonly onPointerup = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId)) return;
    const start = this.#start;
    this.#start = undefined;
    const now = { x: event.clientX, y: event.clientY };
    if (!start) this.#lastPress = undefined;
    else if (!this.#moved) this.#press(now, start.onPicture, event.timeStamp);
    else if (this.scale === 1 && event.pointerType !== 'mouse') this.#swipe(now.x - start.x, now.y - start.y);
    this.move(0, 0);
  };

  readonly onPointercancel = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    this.#start = undefined;
    this.move(0, 0);
  };

  /** @param now When the finger left, by the event: a busy page hears of it later. */
  #press(point: Point, onPicture: boolean, now: number): void {
    const last = this.#lastPress;
    if (!onPicture && this.scale === 1) {
      this.#host.onAway();
    } else if (last && now - last.at < TWICE && distance(point, last) < NEAR) {
      this.#lastPress = undefined;
      if (this.scale > 1) this.reset();
      else this.by(DOUBLE, point);
    } else {
      this.#lastPress = { ...point, at: now };
    }
  }

  #swipe(x: number, y: number): void {
    if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y) * 1.5) this.#host.onSwipe(x < 0 ? -1 : 1);
    else if (y > SWIPE * 1.5 && y > Math.abs(x) * 1.5) this.#host.onAway();
  }

  /** Draws it larger and moves it in one step, so that what was at `from` is at `to`. */
  #scaleBy(factor: number, from: Point | undefined, to: Point | undefined): void {
    const scale = Math.min(Math.max(this.scale * factor, 1), MOST);
    const ratio = scale / this.scale;
    const before = this.#fromMiddle(from);
    const after = this.#fromMiddle(to);
    this.scale = scale;
    this.#moveTo(after.x - (before.x - this.#x) * ratio, after.y - (before.y - this.#y) * ratio);
  }

  /** A picture that is larger than its stage stays over all of it, once no two fingers hold it. */
  #moveTo(x: number, y: number): void {
    const frame = this.#host.frame();
    const stage = this.#host.stage();
    const most = (size = 0, room = 0): number => Math.max(0, (size * this.scale - room) / 2);
    const across = most(frame?.offsetWidth, stage?.clientWidth);
    const down = most(frame?.offsetHeight, stage?.clientHeight);
    const isFree = this.#pointers.size > 1;
    this.#x = isFree ? x : Math.min(Math.max(x, -across), across);
    this.#y = isFree ? y : Math.min(Math.max(y, -down), down);
    this.#host.onChange();
  }

  #fromMiddle(point: Point | undefined): Point {
    const box = point && this.#host.stage()?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: point.x - box.x - box.width / 2, y: point.y - box.y - box.height / 2 };
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
