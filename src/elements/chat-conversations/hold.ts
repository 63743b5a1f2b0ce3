import type { ConversationId } from '../../model/ids.js';

type Order = readonly ConversationId[];

/**
 * Keeps the rows of a list where they are while somebody is on it: what comes meanwhile is shown in its row, and the
 * rows take their places when the pointer and the keys have left. Whoever scrolls on to older ones gets them all the same.
 */
export class Hold {
  #live: Order = [];
  #shown: Order = [];
  #behind = false;
  /** Those that leave at once when they are gone. */
  #free = new Set<ConversationId>();

  /** Whether the rows are not in the order that they would have. */
  get behind(): boolean {
    return this.#behind;
  }

  /** The order to show for the one that there is now. */
  order(live: Order, holds: boolean): Order {
    if (!holds || !this.#shown.length) {
      this.#behind = false;
      if (!holds) this.#free.clear();
      return (this.#live = this.#shown = live);
    }
    if (live === this.#live) return this.#shown;
    this.#live = live;
    const known = new Set<string | undefined>(this.#shown);
    let end = live.length;
    while (end > 0 && !known.has(live[end - 1])) end--;
    if (end < live.length) this.#shown = [...this.#shown, ...live.slice(end)];
    const now = new Set(live);
    this.#shown = this.#shown.filter(id => now.has(id) || !this.#free.has(id));
    const stays = this.#shown.filter(id => now.has(id));
    this.#behind = live.length !== stays.length || live.some((id, index) => id !== stays[index]);
    return this.#shown;
  }

  /**
   * Takes the order as it is the next time that it is asked for.
   * @param ids What was done was done to these: whichever of them goes, its place is not kept.
   */
  release(ids: readonly ConversationId[] = []): void {
    this.#shown = [];
    for (const id of ids) this.#free.add(id);
  }
}
