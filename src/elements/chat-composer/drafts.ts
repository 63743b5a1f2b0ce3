import type { Uid } from '../../model/ids.js';
import { EMPTY_DRAFT, isEmptyDraft, type MessageDraft } from '../../session/message-draft.js';
import type { ThreadId } from '../../session/state.js';

/**
 * What is written, each by its writer to its own conversation, so that nothing is lost or goes astray when one
 * switches chats, signs in anew or leaves the page to somebody else.
 */
export class Drafts {
  readonly #drafts = new Map<string, MessageDraft>();
  #writer: Uid = '';

  /** Says who writes; nobody knows before the sign-in. */
  belongTo(writer: Uid | undefined): void {
    this.#writer = writer ?? '';
  }

  /** The draft for a conversation. What was written before one knew by whom, or to whom, goes to the first that comes. */
  at(id: ThreadId | '' = ''): MessageDraft {
    const key = `${this.#writer} ${id}`;
    for (const early of [' ', `${this.#writer} `, ` ${id}`]) {
      const draft = early === key ? undefined : this.#drafts.get(early);
      if (!draft) continue;
      this.#drafts.delete(early);
      if (!this.#drafts.has(key)) this.#drafts.set(key, draft);
    }
    return this.#drafts.get(key) ?? EMPTY_DRAFT;
  }

  change(id: ThreadId | undefined, changes: Partial<MessageDraft>): void {
    const draft = { ...this.at(id), at: Date.now(), ...changes };
    const key = `${this.#writer} ${id ?? ''}`;
    if (isEmptyDraft(draft)) this.#drafts.delete(key);
    else this.#drafts.set(key, draft);
  }
}
