/** How long letters count as one word, milliseconds. */
const WORD = 600;

/** Letters that are typed one after the other while a list has the focus: they go to what begins with them. */
export class TypeAhead {
  #word = '';
  #at = 0;

  /** Forgets what was typed. */
  reset(): void {
    this.#word = '';
  }

  /**
   * Takes a key while the item at an index has the focus; answers with the index to go to, -1 where nothing begins so,
   * and nothing where the key is no letter.
   */
  find(
    event: KeyboardEvent,
    count: number,
    nameAt: (index: number) => string,
    at: number,
  ): number | undefined {
    const { key } = event;
    // What stands around the list may listen for these two.
    const isOther = event.ctrlKey || event.metaKey || event.altKey || key === '?' || key === '/';
    const isLetter = [...key].length === 1 && !isOther;
    const goesOn = event.timeStamp - this.#at < WORD;
    if (!isLetter || (key === ' ' && !(goesOn && this.#word))) return undefined;
    this.#word = (goesOn ? this.#word : '') + key.toLocaleLowerCase();
    this.#at = event.timeStamp;
    // One letter, or the same one again and again, goes on to the next; a longer word may stay where it is.
    const same = [...this.#word].every(letter => letter === this.#word[0]);
    const word = same ? (this.#word[0] ?? '') : this.#word;
    for (let i = 0; i < count; i++) {
      const index = (Math.max(at, same ? -1 : 0) + (same ? 1 : 0) + i) % count;
      if (nameAt(index).toLocaleLowerCase().startsWith(word)) return index;
    }
    return -1;
  }
}
