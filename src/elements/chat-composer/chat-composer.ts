import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { conversationOf } from '../../context/conversation-of.js';
import { SessionController } from '../../context/session-controller.js';
import type { KindMessage } from '../../kinds/kind.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { kindContextOf } from '../../parts/kind-context.js';
import type { Session } from '../../session/session.js';
import {
  conversationOfThread,
  parentOfThread,
  threadIdOf,
  type Entry,
  type SessionState,
  type ThreadId,
} from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import { icon } from '../../styles/icon.js';
import { focused } from '../../support/focused.js';
import { toggleState } from '../../support/toggle-state.js';
import { styles } from './chat-composer.styles.js';
import { attachButton } from './attach-button.js';
import { Drafts, type Draft } from './drafts.js';
import { fileList } from './file-list.js';
import { Growth } from './growth.js';
import { IncomingFiles } from './incoming-files.js';
import { InputMethod } from './input-method.js';
import { KindEntries } from './kind-entries.js';
import { noteLines } from './notes.js';
import { ComposeMode } from './compose-mode.js';
import { obstacleBar } from './obstacle-bar.js';
import { obstacleOf, receiverIn, type Obstacle } from './obstacle.js';
import { checkFiles, overBy, type Refusal } from './outgoing.js';
import { Previews } from './previews.js';
import { ReceiverLookup } from './receiver-lookup.js';
import { ChatSendEvent } from './chat-send-event.js';
import { sendDraft } from './send-draft.js';
import { uploadLines, uploadsIn } from './uploads.js';
import { WayOn } from './way-on.js';

/**
 * Writes to one conversation: the one of its `user` or `group` attribute, else the session's current one. What is
 * written stays with its conversation when another one is chosen.
 *
 * @tag chat-composer
 * @summary Where a person writes a message and sends it.
 * @since 0.1
 *
 * @slot before - Ahead of the text: a button of your own, say.
 * @slot after - After the text, ahead of the send button.
 * @slot send-label - What the send button shows, in place of its arrow. It is also its name.
 * @slot reason - Why one may not write, in place of the words that stand there.
 *
 * @fires {ChatSendEvent} chat-send - Before a message goes out, one for each message: files of several sorts make
 * several. Cancel it to send it by other means; what was written then stays until it is cleared.
 * @fires {ChatEditEvent} chat-edit - Before a message is changed. Cancel it to change it by other means.
 * @fires {ChatJoinEvent} chat-join - Before a group is joined. Cancel it to join by other means.
 * @fires {ChatUnblockEvent} chat-unblock - Before one's own block is lifted. Cancel it to lift it by other means.
 *
 * @csspart form - Holds the files, the text and the buttons.
 * @csspart input - The text.
 * @csspart attach - The button that chooses files, or opens the menu of what else can be sent.
 * @csspart send - The send button.
 * @csspart composing - What is answered or changed, over the field.
 * @csspart composing-leave - The button that leaves it.
 * @csspart files - The files that go out with the message.
 * @csspart file - One of them.
 * @csspart file-remove - The button that takes it away.
 * @csspart upload - The line of a message whose files are on their way.
 * @csspart upload-cancel - The button that takes it back.
 * @csspart note - A line that tells something about what is written.
 * @csspart note-dismiss - The button that takes it away.
 * @csspart obstacle - Stands in place of the field while one may not write.
 * @csspart password - The field for a group's password.
 * @csspart join - The button that joins the group.
 * @csspart unblock - The button that lifts a block.
 *
 * @cssprop [--chat-composer-max-block-size=min(10lh, 40vh)] - How tall the text grows before it scrolls.
 *
 * @cssstate empty - While there is nothing to send.
 * @cssstate blocked - While one may not write.
 * @cssstate dropping - While files are dragged over it.
 */
export class ChatComposer extends LitElement {
  static override styles = [...base, styles];

  /** The uid of whom to write to; without it and `group`, the session's current conversation. */
  @property() user = '';

  /** The guid of the group to write in. */
  @property() group = '';

  /** The id of the message whose thread is answered in. */
  @property() thread = '';

  /** The session: the `id` of a `chat-session`, or a session itself; without it, the one around. */
  @property() session: string | Session | undefined;

  /** What an empty field says, and its name; without it, whom one writes to. */
  @property() placeholder = '';

  /** Nobody writes here now. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** What is written can be read and copied, not changed or sent. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Has no button to attach files and the like, and takes none. */
  @property({ type: Boolean, attribute: 'without-attachments' }) withoutAttachments = false;

  @state() private refused: readonly Refusal[] = [];
  @state() private failure: ChatError | undefined;
  @state() private told = '';

  @query('textarea') private readonly input!: HTMLTextAreaElement | null;

  #uploads: readonly Entry[] = [];
  #shown: ThreadId | undefined;
  #told: ChatError | undefined;
  readonly #drafts = new Drafts();
  readonly #internals = this.attachInternals();
  readonly #chat = new SessionController(this, state => this.#select(state));
  readonly #locale = new LocaleController(this);
  readonly #previews = new Previews(this);
  readonly #growth = new Growth(this, () => this.input);
  readonly #inputMethod = new InputMethod();
  readonly #mode = new ComposeMode(this, this.#drafts);
  readonly #way = new WayOn(this);
  readonly #incoming = new IncomingFiles(this, {
    mayTake: () => this.#mayAttach && !this.#obstacle(),
    take: (files, refused) => {
      this.#attach(files, refused);
    },
  });
  readonly #entries = new KindEntries(this, {
    locale: () => this.#locale.locale,
    mayAttachFiles: () => this.#mayAttach,
    chooseFiles: () => this.renderRoot.querySelector<HTMLInputElement>('[type=file]')?.click(),
    send: message => {
      this.#sendKind(message);
    },
    tell: words => {
      this.told = words;
    },
  });
  readonly #lookup = new ReceiverLookup(this, () => {
    const { session, value } = this.#chat;
    if (!session || value?.connection.status !== 'online' || !value.id || value.receiver) return undefined;
    return [session, value.id];
  });

  /** What is written to the conversation on show. */
  @property()
  get value(): string {
    return this.#draft.text;
  }

  set value(text: string) {
    this.#change({ text: text.replace(/\r\n?/g, '\n') });
  }

  /** The files that go out with the next message. Those that cannot be sent are left out, and the reason is shown. */
  get files(): readonly File[] {
    return this.#draft.files;
  }

  set files(files: readonly File[]) {
    const { taken, refused } = checkFiles(files);
    this.refused = refused;
    this.#change({ files: taken });
  }

  /** Sends what is written, as the send button does. Does nothing while there is nothing to send, or one may not. */
  submit(): void {
    const { session } = this.#chat;
    const at = this.#at();
    if (!session || !at || this.#obstacle() || overBy(this.value) || (this.#mode.isEdit && this.#isEmpty))
      return;
    this.failure = undefined;
    this.refused = [];
    if (this.#mode.isEdit) {
      this.#mode.save(session, at).catch((thrown: unknown) => {
        this.failure = ChatError.from(thrown);
      });
      return;
    }
    try {
      sendDraft(this, session, at, this.#drafts, this.#mode.quoted);
      if (this.#isEmpty) this.#mode.leave(session, at);
    } catch (thrown) {
      this.failure = ChatError.from(thrown);
    }
    if (!this.value) this.#tellTyping();
    // The button that was pressed may be off now: the focus must not be lost with it.
    if (this.shadowRoot?.activeElement) this.focus();
    this.requestUpdate();
  }

  /** Takes away text and files of the conversation on show. */
  clear(): void {
    this.#change({ text: '', files: [] });
    this.refused = [];
    this.failure = undefined;
    this.#tellTyping();
  }

  /** Puts the focus into the text. */
  override focus(options?: FocusOptions): void {
    if (this.input) this.input.focus(options);
    else void this.updateComplete.then(() => this.input?.focus(options));
  }

  protected override willUpdate(): void {
    const at = this.#at();
    if (at !== this.#shown) {
      this.#shown = at;
      this.refused = [];
      this.failure = undefined;
      this.told = '';
      this.#way.reset();
      this.#mode.reset();
    }
    this.#mode.take(at, this.#chat.session?.state.composing.get(at ?? 'user:'));
    toggleState(this.#internals, 'empty', this.#isEmpty);
    toggleState(this.#internals, 'blocked', !!this.#obstacle());
    toggleState(this.#internals, 'dropping', this.#incoming.isOver);
  }

  protected override render(): TemplateResult {
    const { locale } = this.#locale;
    const view = this.#chat.value;
    const { text, files } = this.#draft;
    const over = overBy(text);
    const obstacle = this.#obstacle();
    const offline = view?.connection.status === 'offline' && !obstacle;
    const notes = {
      offline,
      attached: files.length,
      over,
      refused: this.refused,
      failure: this.failure,
      told: this.told,
    };
    const onDismiss = (): void => {
      this.refused = [];
      this.focus();
    };
    return html`
      ${noteLines(notes, locale, onDismiss)}
      ${view?.connection.status === 'online' ? uploadLines(view.uploads, locale, this.#onCancelUpload) : nothing}
      ${obstacle ? obstacleBar(obstacle, this.#way, locale, this.#onWay) : nothing}
      ${view?.composing && !obstacle ? this.#mode.render(kindContextOf(view, locale), this.#onLeave) : nothing}
      ${this.#renderForm(obstacle, over)}
      ${this.#incoming.isOver ? html`<p class="drop">${locale.text('dropFiles')}</p>` : nothing}
    `;
  }

  protected override updated(): void {
    const { input } = this;
    // Written only when it differs: an input method must not be disturbed in what it is about to say.
    if (input && input.value !== this.value) input.value = this.value;
    this.#growth.fit();
    if (!this.#obstacle() && this.#way.takeGone() && !focused()) this.focus();
    if (this.#way.failure && this.#way.failure !== this.#told) this.#password?.select();
    this.#told = this.#way.failure;
  }

  #renderForm(obstacle: Obstacle | undefined, over: number): TemplateResult {
    const { locale } = this.#locale;
    const view = this.#chat.value;
    const { text, files } = this.#draft;
    const name = view?.receiver?.name;
    const label = this.placeholder || (name ? locale.text('messageTo', { name }) : locale.text('message'));
    const describedBy = obstacle ? 'reason' : over ? 'over' : nothing;
    // Words that were written before one was shut out stay readable; an empty field makes room for the reason.
    const isHidden = !!obstacle && !text && !files.length;
    return html`
      <form class=${isHidden ? 'visually-hidden' : 'box'} part="form" @submit=${this.#onSubmit}>
        ${fileList(files, locale, this.#previews, this.#onRemove)}
        <div class="row">
          <span class="side" ?hidden=${isHidden}><slot name="before"></slot></span>
          ${this.#renderAttach(!!obstacle)}
          <textarea
            part="input"
            rows="1"
            dir="auto"
            enterkeyhint="send"
            aria-label=${label}
            placeholder=${label}
            aria-describedby=${describedBy}
            aria-invalid=${over ? 'true' : 'false'}
            ?disabled=${!!obstacle && !(this.readonly && text)}
            ?readonly=${this.readonly}
            @input=${this.#onInput}
            @keydown=${this.#onKeydown}
            @focus=${this.#inputMethod.note}
            @compositionstart=${this.#inputMethod.note}
            @compositionend=${this.#inputMethod.note}
          ></textarea>
          <span class="side" ?hidden=${isHidden}><slot name="after"></slot></span>
          <button
            class="send"
            part="send"
            ?disabled=${!!obstacle || over > 0 || this.#isEmpty}
            @mousedown=${keepFocus}
          >
            <slot name="send-label">
              ${icon('arrow-up')}<span class="visually-hidden">${locale.text('send')}</span>
            </slot>
          </button>
        </div>
      </form>
    `;
  }

  #renderAttach(disabled: boolean): TemplateResult | typeof nothing {
    const hasMenu = this.#entries.any && !this.withoutAttachments && !!this.#chat.value;
    if (!this.#mayAttach && !hasMenu) return nothing;
    return attachButton(
      this.#locale.locale,
      disabled,
      this.#attach,
      hasMenu ? this.#entries.open : undefined,
    );
  }

  /** The element's slice of the state. */
  #select(state: SessionState) {
    const id = conversationOf(this, state);
    const thread = id && state.threads.get(threadIdOf(id, this.thread));
    this.#uploads = uploadsIn(thread, this.#uploads);
    const { connection, can, me, users } = state;
    const composing = id && state.composing.get(threadIdOf(id, this.thread));
    return {
      id,
      connection,
      can,
      me,
      users,
      composing,
      receiver: receiverIn(state, id),
      uploads: this.#uploads,
    };
  }

  /** Where what is written goes, as the session has it at this moment. */
  #at(): ThreadId | undefined {
    const { session } = this.#chat;
    const id = session && conversationOf(this, session.state);
    this.#drafts.belongTo(session?.state.me?.uid);
    return id && threadIdOf(id, this.thread);
  }

  get #draft(): Draft {
    return this.#drafts.at(this.#at());
  }

  get #isEmpty(): boolean {
    const { text, files } = this.#draft;
    return !text.trim() && !files.length;
  }

  get #mayAttach(): boolean {
    return !this.withoutAttachments && this.#chat.value?.can.files === true;
  }

  #obstacle(): Obstacle | undefined {
    const view = this.#chat.value;
    if (!view) return { words: 'noSession' };
    if (this.disabled) return { words: 'cannotNow' };
    if (this.readonly) return { words: 'cannotReadOnly' };
    if (view.connection.status === 'refused') return { words: 'refused' };
    if (!view.id) return { words: 'selectToWrite' };
    if (view.receiver) return obstacleOf(view, view.receiver);
    return view.id === this.#lookup.missing ? { words: 'cannotGone' } : undefined;
  }

  #change(changes: Partial<Draft>): void {
    this.#drafts.change(this.#at(), changes);
    this.requestUpdate();
  }

  readonly #attach = (files: readonly File[], refused: readonly Refusal[] = []): void => {
    this.files = [...this.files, ...files];
    this.refused = [...this.refused, ...refused];
    this.focus();
  };

  /** Sends what a kind made, as what is written is sent. */
  #sendKind(message: KindMessage): void {
    const { session } = this.#chat;
    const at = this.#at();
    if (!session || !at || this.#obstacle()) return;
    const id = conversationOfThread(at);
    const parentId = parentOfThread(at);
    const outgoing = { ...message, ...(parentId && { parentId }) };
    try {
      if (this.dispatchEvent(new ChatSendEvent(id, outgoing))) session.send(id, outgoing);
    } catch (thrown) {
      this.failure = ChatError.from(thrown);
    }
  }

  #tellTyping(): void {
    const at = this.#at();
    if (at) this.#chat.session?.typing(at, this.value.trim() !== '');
  }

  get #password(): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLInputElement>('[type=password]');
  }

  readonly #onWay = (event: SubmitEvent): void => {
    event.preventDefault();
    const { session, value } = this.#chat;
    if (session && value?.id)
      void this.#way.go(session, value.id, this.#obstacle()?.way, this.#password?.value ?? '');
  };

  #onInput(): void {
    this.value = this.input?.value ?? '';
    this.#tellTyping();
  }

  readonly #onLeave = (): void => {
    this.#mode.leave(this.#chat.session, this.#at());
    this.focus();
  };

  #onKeydown(event: KeyboardEvent): void {
    if (
      event.key === 'Escape' &&
      !this.#inputMethod.owns(event) &&
      this.#mode.leave(this.#chat.session, this.#at())
    ) {
      event.preventDefault();
      return;
    }
    if (this.#inputMethod.owns(event) || event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.submit();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.submit();
  }

  readonly #onRemove = (file: File): void => {
    const index = this.files.indexOf(file);
    this.refused = [];
    this.#change({ files: this.files.filter(other => other !== file) });
    void this.updateComplete.then(() => {
      const buttons = this.shadowRoot?.querySelectorAll<HTMLElement>('.file button') ?? [];
      (buttons[index] ?? buttons[index - 1] ?? this.input)?.focus();
    });
  };

  readonly #onCancelUpload = ({ key }: Entry): void => {
    const at = this.#at();
    if (at) this.#chat.session?.discard(at, key);
    this.focus();
  };
}

/** A press on the button does not take the focus, and with it the keyboard of a phone, from the text. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
