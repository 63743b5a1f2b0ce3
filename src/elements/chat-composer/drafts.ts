import type { Uid } from '../../model/ids.js';
import type { ThreadId } from '../../session/state.js';

/** What is written to one conversation and not sent yet. */
export interface Draft {
  readonly text: string;
  readonly files: readonly File[];
}

const EMPTY: Draft = { text: '', files: [] };

/**
 * What is written, each by its writer to its own conversation, so that nothing is lost or goes astray when one
 * switches chats, signs in anew or leaves the page to somebody else.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  #writer: Uid = '';

  /** Says who writes; nobody knows before the sign-in. */
  belongTo(writer: Uid | undefined): void {
    this.#writer = writer ?? '';
  }

  /** The draft for a conversation. What was written before one knew by whom, or to whom, goes to the first that comes. */
  at(id: ThreadId | '' = ''): Draft {
    const key = `${this.#writer} ${id}`;
    for (const early of [' ', `${this.#writer} `, ` ${id}`]) {
      const draft = early === key ? undefined : this.#drafts.get(early);
      if (!draft) continue;
      this.#drafts.delete(early);
      if (!this.#drafts.has(key)) this.#drafts.set(key, draft);
    }
    return this.#drafts.get(key) ?? EMPTY;
  }

  change(id: ThreadId | undefined, changes: Partial<Draft>): void {
    const draft = { ...this.at(id), ...changes };
    const key = `${this.#writer} ${id ?? ''}`;
    if (draft.text || draft.files.length) this.#drafts.set(key, draft);
    else this.#drafts.delete(key);
  }
}
