import type { SessionState } from '../state.js';

type MapName = 'users' | 'groups' | 'conversations' | 'threads' | 'members' | 'banned' | 'typing';
type KeyOf<Name extends MapName> =
  SessionState[Name] extends ReadonlyMap<infer Key, infer _Value> ? Key : never;
type ValueOf<Name extends MapName> =
  SessionState[Name] extends ReadonlyMap<infer _Key, infer Value> ? Value : never;

/**
 * A state in the making: takes the changes of one batch and copies each map and list once at most, however many
 * changes there are. The state that it began with stays untouched; without a change it is also the one that comes out.
 */
export class Draft {
  #state: SessionState;
  /** Maps and lists that this draft made, and may therefore mend. */
  readonly #own = new WeakSet();

  constructor(state: SessionState) {
    this.#state = state;
  }

  /** The state so far. */
  get state(): SessionState {
    return this.#state;
  }

  /** Replaces whole fields of the state. */
  assign(changes: Partial<SessionState>): void {
    const names = Object.keys(changes) as (keyof SessionState)[];
    if (names.some(name => this.#state[name] !== changes[name])) this.#state = { ...this.#state, ...changes };
  }

  /** Sets one key of a map of the state. */
  set<Name extends MapName>(name: Name, key: KeyOf<Name>, value: ValueOf<Name>): void {
    if ((this.#state[name] as ReadonlyMap<unknown, unknown>).get(key) !== value)
      this.#map(name).set(key, value);
  }

  /** Takes one key out of a map of the state. */
  delete<Name extends MapName>(name: Name, key: KeyOf<Name>): void {
    if ((this.#state[name] as ReadonlyMap<unknown, unknown>).has(key)) this.#map(name).delete(key);
  }

  /** A list that may be mended: the same one if this draft made it, else a copy. */
  list<Item>(items: readonly Item[]): Item[] {
    if (this.#own.has(items)) return items as Item[];
    const copy = items.slice();
    this.#own.add(copy);
    return copy;
  }

  #map(name: MapName): Map<unknown, unknown> {
    const map = this.#state[name] as Map<unknown, unknown>;
    if (this.#own.has(map)) return map;
    const copy = new Map(map);
    this.#own.add(copy);
    this.#state = { ...this.#state, [name]: copy };
    return copy;
  }
}
