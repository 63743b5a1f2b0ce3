/**
 * The sizes of a long list's rows, measured or guessed, and where each row would stand. Knows its rows by key, so that
 * what was measured survives inserts and removals anywhere.
 */
export class SizeIndex {
  readonly #measured = new Map<string, number>();
  #keys: readonly string[] = [];
  #places = new Map<string, number>();
  /** `#starts[i]` is the sum of the sizes before row i; valid up to `#validTo`. */
  #starts = new Float64Array(1);
  #validTo = 0;
  #sum = 0;

  /** @param estimate The size of a row nobody has seen, pixels; once some are measured, their mean takes over. */
  constructor(private readonly estimate: number) {}

  get count(): number {
    return this.#keys.length;
  }

  keyAt(index: number): string | undefined {
    return this.#keys[index];
  }

  /** The place of a key, or -1. */
  indexOf(key: string): number {
    return this.#places.get(key) ?? -1;
  }

  /** Takes the list as it is now. */
  setKeys(keys: readonly string[]): void {
    if (keys === this.#keys) return;
    const before = this.#keys;
    const shared = Math.min(before.length, keys.length);
    // The first and the last may be the same with others between them moved, as in a list of conversations.
    let same = 0;
    while (same < shared && keys[same] === before[same]) same++;
    this.#keys = keys;
    this.#validTo = Math.min(this.#validTo, same);
    // A list that only grew at its end, as a chat does with each arrival, keeps everything up to there.
    if (same === before.length) {
      for (let index = same; index < keys.length; index++) this.#places.set(keys[index]!, index);
    } else {
      this.#places = new Map(keys.map((key, index) => [key, index]));
    }
    if (this.#starts.length < keys.length + 1) {
      const grown = new Float64Array(Math.ceil((keys.length + 1) * 1.5));
      grown.set(this.#starts);
      this.#starts = grown;
    }
  }

  /** Notes a row's real size; returns whether it differs from what was known. */
  measure(index: number, size: number): boolean {
    const key = this.#keys[index];
    if (key === undefined) return false;
    const known = this.#measured.get(key);
    if (known === size) return false;
    this.#measured.set(key, size);
    this.#sum += size - (known ?? 0);
    this.#validTo = Math.min(this.#validTo, index);
    return true;
  }

  /** Where a row starts; for `count`, where the list ends. */
  startOf(index: number): number {
    if (index > this.#validTo) {
      const guess = this.#guess();
      for (let i = this.#validTo; i < index; i++) {
        this.#starts[i + 1] = this.#starts[i]! + (this.#measured.get(this.#keys[i]!) ?? guess);
      }
      this.#validTo = index;
    }
    return this.#starts[index]!;
  }

  /** The row at a distance from the list's start. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  /** Forgets all sizes: the width changed. */
  forget(): void {
    this.#measured.clear();
    this.#sum = 0;
    this.#validTo = 0;
  }

  #guess(): number {
    return this.#measured.size < 5 ? this.estimate : this.#sum / this.#measured.size;
  }
}
