import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { previewOf } from '../../kinds/registry.js';
import type { KindContext } from '../../kinds/kind.js';
import type { Session } from '../../session/session.js';
import type { Composing, ThreadId } from '../../session/state.js';
import { icon } from '../../styles/icon.js';
import { ChatEditEvent } from './chat-edit-event.js';
import type { Draft, Drafts } from './drafts.js';

/** Answering a message, or changing one: what stands over the field meanwhile, and what sending then means. */
export class ComposeMode {
  #shown: Composing | undefined;
  /** What was written before one began to change a message; it comes back after. */
  #set = new Map<ThreadId, Draft>();

  constructor(
    private readonly host: LitElement,
    private readonly drafts: Drafts,
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
      if (isNew) this.#set.set(at, this.drafts.at(at));
      if (!isNew) return;
      this.drafts.change(at, { text: composing.message.text, files: [] });
    }
    if (composing) void this.host.updateComplete.then(() => this.host.focus());
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
  async save(session: Session, at: ThreadId): Promise<void> {
    const message = this.#shown?.message;
    if (!message) return;
    const { text } = this.drafts.at(at);
    const same = 'text' in message && message.text === text;
    if (!same && !this.host.dispatchEvent(new ChatEditEvent(message, text.trim()))) return;
    if (!same) await session.edit(message.id, { text: text.trim() });
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
    this.drafts.change(at, this.#set.get(at) ?? { text: '', files: [] });
    this.#set.delete(at);
  }
}
