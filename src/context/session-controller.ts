import type { LitElement, ReactiveController } from 'lit';
import type { Session } from '../session/session.js';
import type { SessionState } from '../session/state.js';
import { onNamedSessions, sessionNamed } from './named-sessions.js';
import { followSession } from './session-context.js';

/** An element that joins a session: the one around it, or the one that it names. */
export interface SessionHost extends LitElement {
  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  session?: string | Session | undefined;
}

/**
 * Gives an element its session, and redraws it only when its slice of the state changed. Keeps the last value while
 * the element is out of the page.
 */
export class SessionController<Slice> implements ReactiveController {
  /** The session; none while there is none around. */
  session: Session | undefined;
  /** The element's slice of the state. */
  value: Slice | undefined;

  readonly #host: SessionHost;
  readonly #select: (state: SessionState) => Slice;
  readonly #same: (a: Slice, b: Slice) => boolean;
  #around: Session | undefined;
  #unsubscribe: (() => void) | undefined;
  #unfollow: (() => void) | undefined;
  #unname: (() => void) | undefined;

  /**
   * @param select Picks the slice; may read the element's own properties.
   * @param same Whether two slices are alike; default the same object, or objects with the same values.
   */
  constructor(
    host: SessionHost,
    select: (state: SessionState) => Slice,
    same: (a: Slice, b: Slice) => boolean = sameValues,
  ) {
    this.#host = host;
    this.#select = select;
    this.#same = same;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unfollow = followSession(this.#host, session => {
      this.#around = session;
      this.#join();
    });
    this.#unname = onNamedSessions(() => {
      this.#join();
    });
    this.#join();
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unname?.();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** The slice may hang on properties that just changed. */
  hostUpdate(): void {
    this.#join();
    if (this.session) this.value = this.#pick(this.session.state);
  }

  #join(): void {
    const { session: named } = this.#host;
    const session =
      typeof named === 'string' && named
        ? sessionNamed(named)
        : typeof named === 'object'
          ? named
          : this.#around;
    if (session === this.session) return;
    this.session = session;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.value = session ? this.#select(session.state) : undefined;
    if (this.#host.isConnected) this.#subscribe();
    this.#host.requestUpdate();
  }

  #subscribe(): void {
    if (this.#unsubscribe || !this.session) return;
    this.#unsubscribe = this.session.subscribe(state => {
      this.#take(state);
    });
    this.#take(this.session.state);
  }

  #take(state: SessionState): void {
    const before = this.value;
    this.value = this.#pick(state);
    if (this.value !== before) this.#host.requestUpdate();
  }

  #pick(state: SessionState): Slice {
    const next = this.#select(state);
    return this.value !== undefined && this.#same(this.value, next) ? this.value : next;
  }
}

function sameValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype)
    return false;
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every(key => Object.is(one[key], other[key]));
}
