import type { MessageDraft } from './message-draft.js';
import type { ThreadId } from './state.js';

/** What became of a draft. */
export interface StoredDraft {
  readonly id: ThreadId;
  /** None when it was sent or thrown away. */
  readonly draft: MessageDraft | undefined;
  /** When, epoch milliseconds: of two, the later one holds. */
  readonly at: number;
}

/** Where the drafts of one user are kept, so that they outlast the page. */
export interface DraftStore {
  /** All that is kept. */
  load(): Promise<readonly StoredDraft[]>;
  /** Keeps one, or forgets it. May be called after `close`. */
  put(id: ThreadId, draft: MessageDraft | undefined): Promise<void>;
  /** Calls back when another page of the same user changed some; returns its undo. */
  listen(listener: (changed: readonly StoredDraft[]) => void): () => void;
}
