import type { Uid } from '../../model/ids.js';
import { EMPTY_DRAFT, isEmptyDraft, type MessageDraft } from '../../session/message-draft.js';
import type { Session } from '../../session/session.js';
import type { ThreadId } from '../../session/state.js';

/** How long words after the first wait before the session is told, milliseconds: it tells all who show them. */
const REST = 300;

/**
 * What is written, each by its writer to its own conversation, so that nothing is lost or goes astray when one
 * switches chats, signs in anew or leaves the page to somebody else. The session is told when the writer rests; what
 * it hears from elsewhere (another tab, another composer) comes in here, unless something was written since.
 */
export class Drafts {
  readonly #drafts = new Map<string, MessageDraft>();
  /** What each session said last. */
  readonly #heard = new WeakMap<Session, Map<ThreadId, MessageDraft | undefined>>();
  #writer: Uid = '';
  #session: Session | undefined;
  #late: { readonly session: Session; readonly id: ThreadId; readonly timer: number } | undefined;

  /** Says who writes; nobody knows before the sign-in. */
  belongTo(writer: Uid | undefined, session: Session | undefined): void {
    this.#writer = writer ?? '';
    this.#session = session;
  }

  /** The draft for a conversation. What was written before one knew by whom, or to whom, goes to the first that comes. */
  at(id: ThreadId | '' = ''): MessageDraft {
    const key = this.#keyOf(id);
    for (const early of [' ', `${this.#writer} `, ` ${id}`]) {
      const draft = early === key ? undefined : this.#drafts.get(early);
      if (!draft) continue;
      this.#drafts.delete(early);
      if (!this.#drafts.has(key)) this.#drafts.set(key, draft);
    }
    if (id) this.#hear(key, id);
    return this.#drafts.get(key) ?? EMPTY_DRAFT;
  }

  change(id: ThreadId | undefined, changes: Partial<MessageDraft>): void {
    const draft = { ...this.at(id), at: Date.now(), ...changes };
    const key = this.#keyOf(id);
    if (isEmptyDraft(draft)) this.#drafts.delete(key);
    else this.#drafts.set(key, draft);
    const session = this.#session;
    if (!session || !id) return;
    if (this.#late?.id !== id || this.#late.session !== session) this.flush();
    clearTimeout(this.#late?.timer);
    // Whatever happens to the conversation then, somebody writes there.
    const rest = session.state.drafts.has(id) ? REST : 0;
    this.#late = { session, id, timer: window.setTimeout(this.flush, rest) };
  }

  /** Tells the session now. */
  readonly flush = (): void => {
    const late = this.#late;
    if (!late) return;
    clearTimeout(late.timer);
    this.#late = undefined;
    const { session, id } = late;
    const key = `${session.state.me?.uid ?? ''} ${id}`;
    session.saveDraft(id, this.#drafts.get(key));
    this.#hear(key, id, session);
  };

  #keyOf(id: ThreadId | '' = ''): string {
    return `${this.#writer} ${id}`;
  }

  #hear(key: string, id: ThreadId, session = this.#session): void {
    if (!session || (this.#late?.id === id && this.#late.session === session)) return;
    let heard = this.#heard.get(session);
    if (!heard) this.#heard.set(session, (heard = new Map()));
    const draft = session.state.drafts.get(id);
    if (draft === heard.get(id)) return;
    heard.set(id, draft);
    if (draft) this.#drafts.set(key, draft);
    else this.#drafts.delete(key);
  }
}
