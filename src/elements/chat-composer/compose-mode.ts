import { html, nothing, type TemplateResult } from 'lit';
import { previewOf } from '../../kinds/registry.js';
import type { KindContext } from '../../kinds/kind.js';
import { EMPTY_DRAFT, type MessageDraft } from '../../session/message-draft.js';
import type { Session } from '../../session/session.js';
import type { Composing, ThreadId } from '../../session/state.js';
import { icon } from '../../styles/icon.js';
import { ChatEditEvent } from './chat-edit-event.js';
import type { ComposerFace } from './composer-face.js';

/** Answering a message, or changing one: what stands over the field meanwhile, and what sending then means. */
export class ComposeMode {
  #shown: Composing | undefined;
  /** What was written before one began to change a message; it comes back after. */
  #set = new Map<ThreadId, MessageDraft>();

  constructor(
    private readonly face: ComposerFace,
    /** Reads a message's text for the field. */
    private readonly read: (sent: string) => Pick<MessageDraft, 'text' | 'units'>,
  ) {}

  /** Takes what the session says; puts the words of a message that is to be changed into the field. */
  take(at: ThreadId | undefined, composing: Composing | undefined): void {
    if (composing === this.#shown || !at) return;
    const before = this.#shown;
    this.#shown = composing;
    if (before?.mode === 'edit') this.#restore(at);
    if (composing?.mode === 'edit' && 'text' in composing.message) {
      // Coming back to it later, the words are those of the change.
      const isNew = !this.#set.has(at);
      if (isNew) this.#set.set(at, this.face.draft);
      if (!isNew) return;
      this.face.change({ ...this.read(composing.message.text), files: [] });
    }
    if (composing) void this.face.host.updateComplete.then(() => this.face.focus());
  }

  /** Turns to another conversation. */
  reset(): void {
    this.#shown = undefined;
  }

  /** The message that is answered. */
  get quoted(): string | undefined {
    return this.#shown?.mode === 'reply' ? this.#shown.message.id : undefined;
  }

  get isEdit(): boolean {
    return this.#shown?.mode === 'edit';
  }

  /** Leaves it; returns whether there was anything to leave. */
  leave(session: Session | undefined, at: ThreadId | undefined): boolean {
    if (!this.#shown || !session || !at) return false;
    session.compose(at, undefined);
    return true;
  }

  /** Changes the message to what is written. Rejects with what the session says; the words then stay. */
  async save(session: Session, at: ThreadId, text: string): Promise<void> {
    const message = this.#shown?.message;
    if (!message) return;
    const same = 'text' in message && message.text === text;
    if (!same && !this.face.host.dispatchEvent(new ChatEditEvent(message, text))) return;
    if (!same) await session.edit(message.id, { text });
    session.compose(at, undefined);
  }

  render(context: KindContext, onLeave: () => void): TemplateResult | typeof nothing {
    const composing = this.#shown;
    if (!composing) return nothing;
    const { mode, message } = composing;
    const { locale } = context;
    const title =
      mode === 'edit'
        ? locale.text('editing')
        : locale.text('replyingTo', { name: context.nameOf(message.sender) });
    return html`
      <div class="composing" part="composing" data-mode=${mode}>
        ${icon(mode === 'edit' ? 'pencil' : 'reply')}
        <span class="composing-words">
          <span class="composing-title">${title}</span>
          <bdi class="composing-text">${previewOf(message, context)}</bdi>
        </span>
        <button
          class="icon-button"
          type="button"
          part="composing-leave"
          aria-label=${locale.text('cancel')}
          @click=${onLeave}
        >
          ${icon('x')}
        </button>
      </div>
    `;
  }

  #restore(at: ThreadId): void {
    this.face.change(this.#set.get(at) ?? EMPTY_DRAFT);
    this.#set.delete(at);
  }
}
