import { nothing, type LitElement, type ReactiveController } from 'lit';
import { conversationOf } from '../../context/conversation-of.js';
import { SessionController, type SessionHost } from '../../context/session-controller.js';
import { EarlyLocaleController } from '../../locales/early-locale-controller.js';
import { giveEnglish } from '../../locales/english.js';
import { firstWords } from '../../locales/first-words.js';
import type { Locale } from '../../locales/locale.js';
import { ChatError } from '../../model/chat-error.js';
import type { ConversationId, MessageId } from '../../model/ids.js';
import type { DraftFile, MessageDraft } from '../../session/message-draft.js';
import type { Outgoing } from '../../session/outgoing.js';
import type { Session } from '../../session/session.js';
import {
  conversationOfThread,
  parentOfThread,
  threadIdOf,
  type Composing,
  type SessionState,
  type ThreadId,
} from '../../session/state.js';
import { toggleState } from '../../support/toggle-state.js';
import { ChatDraftChangeEvent } from './chat-draft-change-event.js';
import { ChatSendEvent } from './chat-send-event.js';
import { ComposeMode } from './compose-mode.js';
import type {
  ComposerFace,
  ComposerOptions,
  ComposerPart,
  ComposerPlace,
  DraftMessage,
  SendExtras,
  TextEdit,
} from './composer-face.js';
import { Drafts } from './drafts.js';
import { isSendKey, type EnterKey } from './enter-key.js';
import { lastOwnMessage } from './last-own-message.js';
import { obstacleOf, receiverIn, type Obstacle } from './obstacle.js';
import { partsOf } from './parts.js';
import { ReceiverLookup } from './receiver-lookup.js';
import { TextField } from './text-field.js';
import { overBy } from './text-limit.js';
import { WayOn } from './way-on.js';

/** The element, as its core sees it. */
export interface ComposerHost extends SessionHost, LitElement, ComposerOptions {
  readonly user: string;
  readonly group: string;
  readonly thread: string;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly enter: EnterKey;
}

/** What goes on in a composer: the session's part in it, the draft, the field and the parts. */
export class ComposerCore implements ComposerFace, ReactiveController {
  /** What went wrong with what is written. */
  failure: ChatError | undefined;
  /** What a part says. */
  told = '';
  readonly text: TextField;
  readonly mode: ComposeMode;
  readonly way: WayOn;
  readonly #internals: ElementInternals;
  readonly #drafts = new Drafts();
  readonly #locale: EarlyLocaleController;
  readonly #lookup: ReceiverLookup;
  readonly #parts: readonly ComposerPart[];
  readonly #chat;
  #shown: ThreadId | undefined;

  constructor(
    readonly host: ComposerHost,
    internals: ElementInternals,
  ) {
    this.#internals = internals;
    this.#chat = new SessionController(host, state => this.#select(state));
    giveEnglish(firstWords);
    this.#locale = new EarlyLocaleController(host);
    this.text = new TextField(host);
    this.mode = new ComposeMode(this, sent => this.#read(sent));
    this.way = new WayOn(host);
    this.#lookup = new ReceiverLookup(host, () => {
      const { session, value } = this.#chat;
      if (!session || value?.connection.status !== 'online' || !value.id || value.receiver) return undefined;
      return [session, value.id];
    });
    this.#parts = partsOf(this);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#drafts.flush);
    document.addEventListener('visibilitychange', this.#drafts.flush);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#drafts.flush);
    document.removeEventListener('visibilitychange', this.#drafts.flush);
    this.#drafts.flush();
  }

  get session(): Session | undefined {
    return this.#chat.session;
  }

  get state(): SessionState | undefined {
    return this.session?.state;
  }

  get locale(): Locale {
    return this.#locale.locale;
  }

  /** The element's slice of the state, as it was drawn last. */
  get view() {
    return this.#chat.value;
  }

  get at(): ThreadId | undefined {
    const { state, host } = this;
    const id = state && conversationOf(host, state);
    this.#drafts.belongTo(state?.me?.uid, this.session);
    return id && threadIdOf(id, host.thread);
  }

  get conversationId(): ConversationId | undefined {
    const { at } = this;
    return at && conversationOfThread(at);
  }

  get parentId(): MessageId | undefined {
    const { at } = this;
    return at && parentOfThread(at);
  }

  get composing(): Composing | undefined {
    const { at } = this;
    return at && this.state?.composing.get(at);
  }

  get mayWrite(): boolean {
    return !this.obstacle;
  }

  /** Why one may not write. */
  get obstacle(): Obstacle | undefined {
    const { view, host } = this;
    if (!view) return { words: 'noSession' };
    if (host.disabled) return { words: 'cannotNow' };
    if (host.readonly) return { words: 'cannotReadOnly' };
    if (view.connection.status === 'refused') return { words: 'refused' };
    if (!view.id) return { words: 'selectToWrite' };
    if (view.receiver) return obstacleOf(view, view.receiver);
    return view.id === this.#lookup.missing ? { words: 'cannotGone' } : undefined;
  }

  get draft(): MessageDraft {
    return this.mode.edit ?? this.#drafts.at(this.at);
  }

  /** Whether there is nothing to send. */
  get isEmpty(): boolean {
    const { text, files } = this.draft;
    return !text.trim() && !files.length;
  }

  /** What would go out for the words that are written. */
  get words(): string {
    const { draft } = this;
    for (const part of this.#parts) if (part.writeText) return part.writeText(draft);
    return draft.text;
  }

  set words(sent: string) {
    const { text, units } = this.#read(sent.replace(/\r\n?/g, '\n'));
    if (this.text.hasFocus && this.mayWrite) this.text.edit({ start: 0, end: this.draft.text.length, text });
    this.change({ text, units });
  }

  /** How many bytes there are too many. */
  get over(): number {
    return overBy(this.words);
  }

  get isComposing(): boolean {
    return this.text.inputMethod.isComposing;
  }

  get field(): HTMLTextAreaElement | null {
    return this.text.element;
  }

  get selection(): readonly [start: number, end: number] {
    return this.text.selection;
  }

  change(changes: Partial<MessageDraft>): void {
    const { mode, at, host } = this;
    if (mode.edit) mode.edit = { ...mode.edit, ...changes };
    else this.#drafts.change(at, changes);
    if (at && !mode.edit) host.dispatchEvent(new ChatDraftChangeEvent(at, this.draft));
    this.redraw();
  }

  addFiles(at: ThreadId | undefined, files: readonly DraftFile[]): void {
    this.#drafts.change(at, { files: [...this.#drafts.at(at).files, ...files] });
    if (at) this.host.dispatchEvent(new ChatDraftChangeEvent(at, this.#drafts.at(at)));
    this.redraw();
  }

  edit(edit: TextEdit): void {
    if (this.mayWrite) this.text.edit(edit);
  }

  tell(words: string): void {
    this.told = words;
    this.redraw();
  }

  focus(): void {
    this.host.focus();
  }

  redraw(): void {
    this.host.requestUpdate();
  }

  toggle(name: string, isOn: boolean): void {
    toggleState(this.#internals, name, isOn);
  }

  submit(extras: SendExtras = {}): void {
    const { session, at, mode } = this;
    if (!session || !at || this.obstacle || this.over || this.hold || (mode.isEdit && this.isEmpty)) return;
    this.failure = undefined;
    if (mode.isEdit) {
      mode.save(session, at, this.words.trim()).catch((thrown: unknown) => {
        this.failure = ChatError.from(thrown);
        this.redraw();
      });
      return;
    }
    try {
      this.#sendDraft(session, at, extras);
      if (this.isEmpty) mode.leave(session, at);
    } catch (thrown) {
      this.failure = ChatError.from(thrown);
    }
    if (this.isEmpty) this.tellTyping();
    // The button that was pressed may be off now: the focus must not be lost with it.
    if (this.host.shadowRoot?.activeElement) this.focus();
    this.redraw();
  }

  async schedule(sendAt: number): Promise<void> {
    const { session, at, mode } = this;
    if (!session || !at || this.obstacle || this.over || mode.isEdit) return;
    const id = conversationOfThread(at);
    for (const { outgoing: given, leave } of this.#written(at, {})) {
      const outgoing = this.#finished(given);
      if (!this.host.dispatchEvent(new ChatSendEvent(id, outgoing, sendAt))) continue;
      await session.schedule(id, outgoing, sendAt);
      leave();
    }
    this.#drafts.flush();
    if (at !== this.at || !this.isEmpty) return;
    mode.leave(session, at);
    this.tellTyping();
  }

  send(outgoing: Outgoing): string | undefined {
    const { session, conversationId } = this;
    if (!session || !conversationId || this.obstacle) return undefined;
    try {
      return this.#sendOne(session, conversationId, outgoing);
    } catch (thrown) {
      this.failure = ChatError.from(thrown);
      this.redraw();
      return undefined;
    }
  }

  /** Takes away all that is written. */
  clear(): void {
    this.change({ text: '', units: [], files: [] });
    this.failure = undefined;
    for (const part of this.#parts) part.reset?.();
    this.tellTyping();
  }

  /** Takes files that the page gives. */
  giveFiles(files: readonly File[]): void {
    for (const part of this.#parts) part.filesGiven?.(files);
  }

  tellTyping(): void {
    const { at } = this;
    if (at) this.session?.typing(at, this.draft.text.trim() !== '');
  }

  /** Why nothing can be sent now though one may write. */
  get hold(): string | undefined {
    for (const part of this.#parts) {
      const words = part.hold?.();
      if (words) return words;
    }
    return undefined;
  }

  /** What parts draw in a place. */
  drawn(place: ComposerPlace): unknown[] {
    return this.#parts.flatMap(part => {
      const drawn = part.render?.(place) ?? nothing;
      return drawn === nothing ? [] : [drawn];
    });
  }

  /** Before each drawing: what is on show may be another conversation's. */
  look(): void {
    const { at } = this;
    if (at !== this.#shown) {
      this.#drafts.flush();
      this.#shown = at;
      this.failure = undefined;
      this.told = '';
      this.way.reset();
      this.mode.reset();
      for (const part of this.#parts) part.reset?.();
    }
    this.mode.take(at, this.composing);
    this.toggle('empty', this.isEmpty);
    this.toggle('blocked', !!this.obstacle);
  }

  /** The field says that its text is another one. */
  readonly onInput = (): void => {
    const before = this.draft.text;
    const text = this.field?.value ?? '';
    if (text !== before) {
      this.change({ text });
      for (const part of this.#parts) part.textChanged?.(before);
    }
    this.onSelect();
    this.tellTyping();
  };

  readonly onSelect = (): void => {
    for (const part of this.#parts) part.selectionMoved?.();
  };

  readonly onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (clipboardData && this.#parts.some(part => part.handlePaste?.(clipboardData))) event.preventDefault();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (this.text.inputMethod.owns(event)) return;
    if (this.#parts.some(part => part.handleKey?.(event)) || this.#ownKey(event)) event.preventDefault();
  };

  #ownKey(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') return this.mode.leave(this.session, this.at);
    if (event.key === 'ArrowUp' && !event.shiftKey && !event.altKey) return this.#editLast();
    if (!isSendKey(event, this.host.enter)) return false;
    this.submit();
    return true;
  }

  /** In an empty field, changes what I said last. */
  #editLast(): boolean {
    const { session, at, state } = this;
    if (!session || !at || !state || !this.mayWrite || this.draft.text || !this.isEmpty || this.mode.shown)
      return false;
    const message = lastOwnMessage(state, at);
    if (message) session.compose(at, { mode: 'edit', message });
    return !!message;
  }

  #read(sent: string): Pick<MessageDraft, 'text' | 'units'> {
    for (const part of this.#parts) if (part.readText) return part.readText(sent);
    return { text: sent, units: [] };
  }

  #messages(draft: MessageDraft, text: string): readonly DraftMessage[] {
    if (draft.files.length)
      for (const part of this.#parts) if (part.messages) return part.messages(draft, text);
    return text ? [{ outgoing: { text }, files: [] }] : [];
  }

  /**
   * Sends what is written, after asking for each message that it makes. What goes out leaves the draft; what somebody
   * cancelled, or what could not be sent, stays in it.
   */
  #sendDraft(session: Session, at: ThreadId, extras: SendExtras): void {
    const id = conversationOfThread(at);
    for (const { outgoing, leave } of this.#written(at, extras)) {
      if (this.#sendOne(session, id, outgoing) !== undefined) leave();
    }
    this.#drafts.flush();
  }

  /** The messages that what is written makes, each with what takes it out of the draft. What is answered goes with the first. */
  #written(at: ThreadId, extras: SendExtras): { outgoing: Outgoing; leave: () => void }[] {
    const parentId = parentOfThread(at);
    const { quoted } = this.mode;
    const written = this.#drafts.at(at);
    const words = this.words.trim();
    return this.#messages(written, words).map((message, index) => {
      const outgoing = {
        ...(parentId && { parentId }),
        ...(index === 0 && quoted && { quotedMessageId: quoted }),
        ...message.outgoing,
        ...extras,
      } as Outgoing;
      const leave = (): void => {
        // Whoever heard the event may have written something else meanwhile: that stays too.
        const { files, text, units } = this.#drafts.at(at);
        const isGone = !!words && message.outgoing.text === words && text === written.text;
        const changes = {
          files: files.filter(file => !message.files.includes(file.id)),
          text: isGone ? '' : text,
          units: isGone ? [] : units,
        };
        if (at === this.at) this.change(changes);
        else this.#drafts.change(at, changes);
      };
      return { outgoing, leave };
    });
  }

  #sendOne(session: Session, id: ConversationId, given: Outgoing): string | undefined {
    const outgoing = this.#finished(given);
    return this.host.dispatchEvent(new ChatSendEvent(id, outgoing)) ? session.send(id, outgoing) : undefined;
  }

  /** After the last look of all parts. */
  #finished(given: Outgoing): Outgoing {
    return this.#parts.reduce((before, part) => part.outgoing?.(before) ?? before, given);
  }

  #select(state: SessionState) {
    const id = conversationOf(this.host, state);
    const { connection, can, me, users } = state;
    const at = id && threadIdOf(id, this.host.thread);
    const composing = at && state.composing.get(at);
    const draft = at && state.drafts.get(at);
    const receiver = receiverIn(state, id);
    const slices = Object.fromEntries(
      this.#parts.map((part, index) => [`of${String(index)}`, part.slice?.(state)]),
    );
    return { ...slices, id, connection, can, me, users, composing, draft, receiver };
  }
}
