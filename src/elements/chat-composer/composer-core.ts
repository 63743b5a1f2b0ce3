import { nothing, type ReactiveController } from 'lit';
import { conversationOf } from '../../context/conversation-of.js';
import { SessionController } from '../../context/session-controller.js';
import { EarlyLocaleController } from '../../locales/early-locale-controller.js';
import { firstWords } from '../../locales/first-words.js';
import type { Locale } from '../../locales/locale.js';
import type { ConversationId, MessageId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
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
import { ChatDraftChangeEvent } from './chat-draft-change-event.js';
import type { ComposeMode } from './compose-mode.js';
import type {
  ComposerFace,
  ComposerHost,
  ComposerPart,
  ComposerPlace,
  SendExtras,
  TextEdit,
} from './composer-face.js';
import type { AboveField } from './above-field.js';
import { Drafts } from './drafts.js';
import { isSendKey, isTouch } from './enter-key.js';
import { fieldEvents } from './field-events.js';
import { Later } from '../../support/later.js';
import type { Obstacle } from './obstacle.js';
import { buttonsOf } from './parts.js';
import { receiverIn } from './receiver-in.js';
import type { Rest } from './rest.js';
import { TextField } from './text-field.js';

/** What goes on in a composer: the session's part in it, the draft, the field and the parts. */
export class ComposerCore implements ComposerFace, ReactiveController {
  /** What went wrong with what is written. */
  failure: unknown;
  /** What a part says. */
  told = '';
  readonly text: TextField;
  /** Notes, and what stands in place of the field; loaded with the first of them. */
  readonly above: Later<AboveField>;
  readonly #internals: ElementInternals;
  /** What is written, wherever. */
  readonly drafts = new Drafts();
  /** What becomes of what happens in the field. */
  readonly events = fieldEvents(this);
  readonly #locale: EarlyLocaleController;
  parts: readonly ComposerPart[];
  /** What is loaded once the element was drawn. */
  readonly rest: Later<Rest>;
  readonly #chat;
  #shown: ThreadId | undefined;

  constructor(
    readonly host: ComposerHost,
    internals: ElementInternals,
  ) {
    this.#internals = internals;
    this.#chat = new SessionController(host, state => this.#select(state));
    this.#locale = new EarlyLocaleController(host, firstWords);
    this.text = new TextField(host);
    this.above = new Later(host, async () => new (await import('./above-field.js')).AboveField(this));
    this.parts = buttonsOf(this);
    this.rest = new Later(host, async () => {
      const { Rest } = await import('./rest.js');
      const rest = new Rest(this);
      this.parts = [...rest.parts, ...this.parts];
      // What was given before, as text alone, may name somebody; what was typed may begin something.
      if (this.draft.text.includes('<@')) this.words = this.draft.text;
      this.redraw();
      void host.updateComplete.then(() => {
        const { text } = this.draft;
        if (text) for (const part of rest.parts) part.textChanged?.(text);
        this.events.onSelect();
      });
      return rest;
    });
    host.addController(this);
  }

  /** Whether one types on glass. */
  get isTouch(): boolean {
    return isTouch();
  }

  isSendKey(event: KeyboardEvent): boolean {
    return isSendKey(event, this.host.enter);
  }

  hostUpdated(): void {
    this.rest.wantSoon();
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
    this.drafts.belongTo(state?.me?.uid, this.session);
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
    if (view.receiver) return this.rest.thing?.obstacleOf(view, view.receiver);
    return view.id === this.rest.thing?.lookup.missing ? { words: 'cannotGone' } : undefined;
  }

  /** Answering or changing a message. */
  get mode(): ComposeMode | undefined {
    return this.rest?.thing?.mode;
  }

  get draft(): MessageDraft {
    return this.mode?.edit ?? this.drafts.at(this.at);
  }

  /** Whether there is nothing to send. */
  get isEmpty(): boolean {
    const { text, files } = this.draft;
    return !text.trim() && !files.length;
  }

  /** What would go out for the words that are written. */
  get words(): string {
    const { draft } = this;
    for (const part of this.parts) if (part.writeText) return part.writeText(draft);
    return draft.text;
  }

  set words(sent: string) {
    const { text, units } = this.read(sent.replace(/\r\n?/g, '\n'));
    if (this.text.hasFocus && this.rest.thing) this.edit({ start: 0, end: this.draft.text.length, text });
    this.change({ text, units });
  }

  /** How many bytes there are too many. */
  get over(): number {
    return Math.max(0, -(this.left ?? 0));
  }

  /** How many bytes there is room for, when there is little; less than none when there are too many. */
  get left(): number | undefined {
    return this.rest.thing?.room.of(this.words);
  }

  get isOffline(): boolean {
    return this.view?.connection.status === 'offline' && !this.obstacle;
  }

  /** Whether there is something to be shown over the field. */
  get hasAbove(): boolean {
    const { obstacle, failure, mode, told, isOffline, left } = this;
    return [obstacle, failure, mode?.shown, told, isOffline].some(Boolean) || left !== undefined;
  }

  /** Whether nobody on the page has heard of whom one writes to. */
  get isUnknown(): boolean {
    const { view } = this;
    return view?.connection.status === 'online' && !!view.id && !view.receiver;
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
    const { mode } = this;
    if (mode?.edit) {
      mode.edit = { ...mode.edit, ...changes };
      this.redraw();
    } else this.#write(this.at, changes);
  }

  addFiles(at: ThreadId | undefined, files: readonly DraftFile[]): void {
    this.#write(at, { files: [...this.drafts.at(at).files, ...files] });
  }

  #write(at: ThreadId | undefined, changes: Partial<MessageDraft>): void {
    this.drafts.change(at, changes);
    if (at) this.host.dispatchEvent(new ChatDraftChangeEvent(at, this.drafts.at(at)));
    this.redraw();
  }

  edit(edit: TextEdit): void {
    this.rest.use(({ editText }) => {
      if (this.field && this.mayWrite) editText(this.field, edit);
    });
  }

  /** Says what went wrong with what is written. */
  fail(thrown: unknown): void {
    this.failure = thrown;
    this.redraw();
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
    this.#internals.states[isOn ? 'add' : 'delete'](name);
  }

  submit(extras: SendExtras = {}): void {
    this.rest.use(({ outbound }) => {
      outbound.submit(extras);
    });
  }

  async schedule(sendAt: number): Promise<void> {
    await this.rest.want()?.outbound.schedule(sendAt);
  }

  send(outgoing: Outgoing): string | undefined {
    return this.rest.want()?.outbound.send(outgoing);
  }

  /** Takes away all that is written. */
  clear(): void {
    this.change({ text: '', units: [], files: [] });
    this.reply(undefined);
    this.failure = undefined;
    for (const part of this.parts) part.reset?.();
    this.tellTyping();
  }

  /** Begins to answer a message, or ends it. */
  reply(message: Message | undefined): void {
    this.rest.use(({ mode }) => {
      mode.reply(message);
    });
  }

  /** Takes files that the page gives. */
  giveFiles(files: readonly File[]): void {
    for (const part of this.parts) part.filesGiven?.(files);
  }

  tellTyping(): void {
    const { at } = this;
    if (at) this.session?.typing(at, this.draft.text.trim() !== '');
  }

  /** Whether there is something to send, and nothing that keeps it back. */
  get maySend(): boolean {
    return !this.isEmpty && !this.obstacle && !this.over && !this.hold;
  }

  /** Why nothing can be sent now though one may write. */
  get hold(): string | undefined {
    for (const part of this.parts) {
      const words = part.hold?.();
      if (words) return words;
    }
    return undefined;
  }

  /** What parts draw in a place. */
  drawn(place: ComposerPlace): unknown[] {
    return this.parts.flatMap(part => {
      const drawn = part.render?.(place) ?? nothing;
      return drawn === nothing ? [] : [drawn];
    });
  }

  /** Before each drawing: what is on show may be another conversation's. */
  look(): void {
    const { at } = this;
    if (at !== this.#shown) {
      this.drafts.flush();
      this.#shown = at;
      this.failure = undefined;
      this.told = '';
      this.above.thing?.reset();
      this.mode?.reset();
      for (const part of this.parts) part.reset?.();
    }
    this.mode?.take(at, this.composing);
    this.toggle('empty', this.isEmpty);
    this.toggle('blocked', !!this.obstacle);
  }

  /** Reads a message's text for the field. */
  read(sent: string): Pick<MessageDraft, 'text' | 'units'> {
    for (const part of this.parts) if (part.readText) return part.readText(sent);
    return { text: sent, units: [] };
  }

  #select(state: SessionState) {
    const id = conversationOf(this.host, state);
    const { connection, can, me, users } = state;
    const at = id && threadIdOf(id, this.host.thread);
    const composing = at && state.composing.get(at);
    const draft = at && state.drafts.get(at);
    const receiver = receiverIn(state, id);
    const slices = Object.fromEntries(
      this.parts.map((part, index) => [`of${String(index)}`, part.slice?.(state)]),
    );
    return { ...slices, id, connection, can, me, users, composing, draft, receiver };
  }
}
