import type { ComposerFace } from './composer-face.js';
import { lastOwnMessage } from './last-own-message.js';
import type { MessageDraft } from '../../session/message-draft.js';
import type { MessageId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { Session } from '../../session/session.js';
import type { Composing, ThreadId } from '../../session/state.js';

/** Answering a message, or changing one: what sending then means, and the words of a change while it is made. */
export class ComposeMode {
  /** What is answered or changed. */
  shown: Composing | undefined;
  /** Changes that are not made yet; what was written before stays in its draft meanwhile. */
  readonly #edits = new Map<MessageId, MessageDraft>();

  constructor(
    private readonly face: ComposerFace,
    /** Reads a message's text for the field. */
    private readonly read: (sent: string) => Pick<MessageDraft, 'text' | 'units'>,
  ) {}

  /** Takes what the session says. */
  take(at: ThreadId | undefined, composing: Composing | undefined): void {
    if (composing === this.shown || !at) return;
    const before = this.shown;
    this.shown = composing;
    if (before?.mode === 'edit' && before.message.id !== composing?.message.id)
      this.#edits.delete(before.message.id);
    const { id } = composing?.message ?? {};
    if (composing?.mode === 'edit' && id && !this.#edits.has(id)) {
      const sent = 'text' in composing.message ? composing.message.text : '';
      this.#edits.set(id, { files: [], at: 0, ...this.read(sent) });
    }
    if (composing) void this.face.host.updateComplete.then(() => this.face.focus());
  }

  /** Turns to another conversation. Coming back to a change later, its words are those it had. */
  reset(): void {
    this.shown = undefined;
  }

  /** The message that is answered. */
  get quoted(): MessageId | undefined {
    return this.shown?.mode === 'reply' ? this.shown.message.id : undefined;
  }

  get isEdit(): boolean {
    return this.shown?.mode === 'edit';
  }

  /** The words of the change that is being made. */
  get edit(): MessageDraft | undefined {
    return this.shown?.mode === 'edit' ? this.#edits.get(this.shown.message.id) : undefined;
  }

  set edit(draft: MessageDraft) {
    if (this.shown) this.#edits.set(this.shown.message.id, draft);
  }

  /** Leaves it; returns whether there was anything to leave. */
  leave(session: Session | undefined, at: ThreadId | undefined): boolean {
    if (!this.shown || !session || !at) return false;
    session.compose(at, undefined);
    return true;
  }

  /** Begins to answer a message, or ends it. */
  reply(message: Message | undefined): void {
    const { session, at, composing } = this.face;
    if (!session || !at || (!message && composing?.mode !== 'reply')) return;
    session.compose(at, message && { mode: 'reply', message });
  }

  /** In an empty field, changes what I said last; returns whether there was something. */
  editLast(): boolean {
    const { session, at, state, mayWrite, draft } = this.face;
    if (!session || !at || !state || !mayWrite || draft.text || draft.files.length || this.shown)
      return false;
    const message = lastOwnMessage(state, at);
    if (message) session.compose(at, { mode: 'edit', message });
    return !!message;
  }
}
