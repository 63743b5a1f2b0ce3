import type { ConversationId } from '../../model/ids.js';
import type { MessageDraft } from '../../session/message-draft.js';
import type { Outgoing } from '../../session/outgoing.js';
import type { Session } from '../../session/session.js';
import { conversationOfThread, parentOfThread, type Composing, type ThreadId } from '../../session/state.js';
import { ChatEditEvent } from './chat-edit-event.js';
import { ChatSendEvent } from './chat-send-event.js';
import type { ComposeMode } from './compose-mode.js';
import type { ComposerCore } from './composer-core.js';
import type { DraftMessage, SendExtras } from './composer-face.js';

/** A message that a draft makes. */
interface Written {
  readonly outgoing: Outgoing;
  /** What goes with it, as it is written. */
  readonly draft: MessageDraft;
  /** Takes it out of the draft. */
  readonly leave: () => void;
}

/** How what is written goes out, and what comes back. */
export class Outbound {
  readonly #core: ComposerCore;
  readonly #mode: ComposeMode;

  constructor(core: ComposerCore, mode: ComposeMode) {
    this.#core = core;
    this.#mode = mode;
  }

  /** @param isWhole Whether all is here that was given. */
  submit(extras: SendExtras, isWhole = false): void {
    const core = this.#core;
    const { session, at, host } = core;
    const coming = isWhole ? [] : core.parts.flatMap(part => part.coming?.() ?? []);
    if (coming.length) {
      void Promise.all(coming).then(() => {
        if (core.at === at) this.submit(extras, true);
      });
      return;
    }
    const mode = this.#mode;
    if (!session || !at || core.obstacle || core.over || core.hold || (mode.isEdit && core.isEmpty)) return;
    core.failure = undefined;
    if (mode.isEdit) {
      this.#saveEdit(session, at, core.words.trim()).catch((thrown: unknown) => {
        core.fail(thrown);
      });
      return;
    }
    try {
      this.#sendDraft(session, at, extras);
      if (core.isEmpty) mode.leave(session, at);
    } catch (thrown) {
      core.fail(thrown);
    }
    if (core.isEmpty) core.tellTyping();
    // The button that was pressed may be off now: the focus must not be lost with it.
    if (host.shadowRoot?.activeElement) core.focus();
    core.redraw();
  }

  /** Changes the message to what is written. Rejects with what the session says; the words then stay. */
  async #saveEdit(session: Session, at: ThreadId, text: string): Promise<void> {
    const { host } = this.#core;
    const message = this.#mode.shown?.message;
    if (!message) return;
    const isSame = 'text' in message && message.text === text;
    if (!isSame && !host.dispatchEvent(new ChatEditEvent(message, text))) return;
    if (!isSame) await session.edit(message.id, { text });
    session.compose(at, undefined);
  }

  async schedule(sendAt: number): Promise<void> {
    const core = this.#core;
    const { session, at, host } = core;
    const mode = this.#mode;
    if (!session || !at || core.obstacle || core.over || mode.isEdit) return;
    const id = conversationOfThread(at);
    for (const { outgoing: given, leave } of this.#written(at, {})) {
      const outgoing = this.#finished(given);
      if (!host.dispatchEvent(new ChatSendEvent(id, outgoing, sendAt))) continue;
      await session.schedule(id, outgoing, sendAt);
      leave();
    }
    core.drafts.flush();
    if (at !== core.at || !core.isEmpty) return;
    mode.leave(session, at);
    core.tellTyping();
  }

  send(outgoing: Outgoing): string | undefined {
    const { session, conversationId, obstacle } = this.#core;
    if (!session || !conversationId || obstacle) return undefined;
    try {
      return this.#sendOne(session, conversationId, outgoing);
    } catch (thrown) {
      this.#core.fail(thrown);
      return undefined;
    }
  }

  #messages(draft: MessageDraft, text: string): readonly DraftMessage[] {
    if (draft.files.length)
      for (const part of this.#core.parts) if (part.messages) return part.messages(draft, text);
    return text ? [{ outgoing: { text }, files: [] }] : [];
  }

  /**
   * Sends what is written, after asking for each message that it makes; what is answered goes with the first. What
   * goes out leaves the draft; what somebody cancelled, or what could not be sent yet or at all, stays in it.
   */
  #sendDraft(session: Session, at: ThreadId, extras: SendExtras): void {
    const id = conversationOfThread(at);
    const composing = this.#mode.shown;
    const written = this.#written(at, extras);
    const most = this.#core.parts.reduce((fewest, part) => part.most?.(fewest) ?? fewest, written.length);
    for (const { outgoing, draft, leave } of written.slice(0, most)) {
      const key = this.#sendOne(session, id, outgoing);
      if (key === undefined) continue;
      leave();
      void this.#watch(session, at, key, draft, composing);
    }
    this.#core.drafts.flush();
  }

  /** A message that the service refuses comes back into the field, where nothing else was written meanwhile. */
  async #watch(
    session: Session,
    at: ThreadId,
    key: string,
    draft: MessageDraft,
    composing: Composing | undefined,
  ): Promise<void> {
    const { refusalOf } = await import('./refusal-of.js');
    const error = await refusalOf(session, at, key);
    const core = this.#core;
    if (!error || core.at !== at || core.session !== session || !core.isEmpty || this.#mode.shown) return;
    session.discard(at, key);
    if (composing) session.compose(at, composing);
    core.change({ text: draft.text, units: draft.units, files: draft.files });
    core.fail(error);
  }

  /** The messages that what is written makes. What is answered goes with the first. */
  #written(at: ThreadId, extras: SendExtras): Written[] {
    const core = this.#core;
    const parentId = parentOfThread(at);
    const { quoted } = this.#mode;
    const written = core.drafts.at(at);
    const words = core.words.trim();
    return this.#messages(written, words).map((message, index) => {
      const outgoing = {
        ...(parentId && { parentId }),
        ...(index === 0 && quoted && { quotedMessageId: quoted }),
        ...message.outgoing,
        ...extras,
      } as Outgoing;
      const hasWords = !!words && message.outgoing.text === words;
      const leave = (): void => {
        // Whoever heard the event may have written something else meanwhile: that stays too.
        const { files, text, units } = core.drafts.at(at);
        const isGone = hasWords && text === written.text;
        const changes = {
          files: files.filter(file => !message.files.includes(file.id)),
          text: isGone ? '' : text,
          units: isGone ? [] : units,
        };
        if (at === core.at) core.change(changes);
        else core.drafts.change(at, changes);
      };
      const draft = {
        ...written,
        ...(!hasWords && { text: '', units: [] }),
        files: written.files.filter(({ id }) => message.files.includes(id)),
      };
      return { outgoing, draft, leave };
    });
  }

  #sendOne(session: Session, id: ConversationId, given: Outgoing): string | undefined {
    const outgoing = this.#finished(given);
    return this.#core.host.dispatchEvent(new ChatSendEvent(id, outgoing))
      ? session.send(id, outgoing)
      : undefined;
  }

  /** After the last look of all parts. */
  #finished(given: Outgoing): Outgoing {
    return this.#core.parts.reduce((before, part) => part.outgoing?.(before) ?? before, given);
  }
}
