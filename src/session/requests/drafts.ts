import type { Core } from '../core.js';
import type { DraftStore, StoredDraft } from '../draft-store.js';
import { EMPTY_DRAFT, isEmptyDraft, type MessageDraft } from '../message-draft.js';
import type { Composing, ThreadId } from '../state.js';

/** What is written and not sent: in the state for all who show it, and kept where the session was told to. */
export class Drafts {
  readonly #core: Core;
  #store: Promise<DraftStore> | undefined;
  /** Ends the listening; set while the session is open. */
  #undo: (() => void) | undefined;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Takes up what was kept, and hears from then on what other pages write. Without it one can write all the same. */
  open(): void {
    const { drafts } = this.#core.options;
    if (!drafts || this.#undo) return;
    this.#undo = () => undefined;
    // What one browser cannot keep (a private window, a full disk) is kept as long as the page lasts.
    this.#follow((this.#store ??= Promise.resolve().then(drafts))).catch(() => undefined);
  }

  close(): void {
    this.#undo?.();
    this.#undo = undefined;
  }

  async #follow(opening: Promise<DraftStore>): Promise<void> {
    const store = await opening;
    if (!this.#undo) return;
    this.#undo = store.listen(changed => this.#take(changed));
    this.#take(await store.load());
  }

  /** What is answered is part of what is written. */
  save(id: ThreadId, written: Omit<MessageDraft, 'reply'> | undefined): void {
    const { drafts, composing } = this.#core.state;
    const answered = composing.get(id);
    const reply = answered?.mode === 'reply' ? answered.message : undefined;
    const made: MessageDraft = { ...(written ?? { ...EMPTY_DRAFT, at: Date.now() }), reply };
    const draft = isEmptyDraft(made) ? undefined : made;
    if (!draft && !drafts.has(id)) return;
    this.#put([[id, draft]]);
    this.#store?.then(store => store.put(id, draft)).catch(() => undefined);
  }

  /** Says what is answered or changed; an answer stays with its draft. */
  compose(id: ThreadId, composing: Composing | undefined): void {
    const { composing: before } = this.#core.state;
    if (before.get(id) === composing) return;
    const wasReply = before.get(id)?.mode === 'reply';
    const after = new Map(before);
    if (composing) after.set(id, composing);
    else after.delete(id);
    this.#core.update(draft => draft.assign({ composing: after }));
    // Changing a message sets what is written aside; it comes back as it was.
    if (wasReply || composing?.mode === 'reply') this.save(id, this.#core.state.drafts.get(id));
  }

  /** From elsewhere; what was written here later stays. */
  #take(stored: readonly StoredDraft[]): void {
    const { drafts, composing } = this.#core.state;
    const news = stored.filter(({ id, at }) => at > (drafts.get(id)?.at ?? 0));
    if (!news.length) return;
    this.#put(news.map(({ id, draft }) => [id, draft]));
    const after = new Map(composing);
    for (const { id, draft } of news) {
      if (after.get(id)?.mode === 'edit') continue;
      if (draft?.reply) after.set(id, { mode: 'reply', message: draft.reply });
      else after.delete(id);
    }
    this.#core.update(draft => draft.assign({ composing: after }));
  }

  #put(changes: readonly (readonly [ThreadId, MessageDraft | undefined])[]): void {
    const drafts = new Map(this.#core.state.drafts);
    for (const [id, draft] of changes) {
      if (draft) drafts.set(id, draft);
      else drafts.delete(id);
    }
    this.#core.update(draft => draft.assign({ drafts }));
  }
}
