import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import type { Message } from '../../model/message.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { earlyIcon } from '../../styles/early-icons.js';
import { styles } from './chat-composer.styles.js';
import type { Command } from './completion/commands.js';
import { ComposerCore } from './composer-core.js';
import { enterSends, type EnterKey } from './enter-key.js';
import { arrivals } from '../../support/later.js';
import { keepFocus } from './tool-button.js';

/**
 * Writes to one conversation: the one of its `user` or `group` attribute, else the session's current one. What is
 * written stays with its conversation when another one is chosen.
 *
 * @tag chat-composer
 * @summary Where a person writes a message and sends it.
 * @since 0.1
 *
 * @slot before - Ahead of all buttons: one of your own, say.
 * @slot start - Between the attach button and the text.
 * @slot after - After the text, ahead of the buttons there.
 * @slot before-send - Between those and the send button.
 * @slot end - After the send button.
 * @slot send-label - What the send button shows, in place of its arrow. It is also its name.
 * @slot reason - Why one may not write, in place of the words that stand there.
 *
 * @fires {ChatSendEvent} chat-send - Before a message goes out, now or at a chosen time, one for each message: files of several sorts make
 * several. Cancel it to send it by other means; what was written then stays until it is cleared.
 * @fires {ChatDraftChangeEvent} chat-draft-change - When what is written, and not sent yet, has changed.
 * @fires {ChatAttachEvent} chat-attach - Before files that somebody chose, dropped or pasted are added. Cancel it to
 * do something else with them.
 * @fires {ChatEditEvent} chat-edit - Before a message is changed. Cancel it to change it by other means.
 * @fires {ChatJoinEvent} chat-join - Before a group is joined. Cancel it to join by other means.
 * @fires {ChatUnblockEvent} chat-unblock - Before one's own block is lifted. Cancel it to lift it by other means.
 *
 * @csspart form - Holds the files, the text and the buttons.
 * @csspart input - The text.
 * @csspart attach - The button that chooses files, or opens the menu of what else can be sent.
 * @csspart send - The send button.
 * @csspart send-options - The button that opens the menu of other ways to send.
 * @csspart scheduled - The line that says what waits for its time, and opens the list of it.
 * @csspart slow-mode - The line that counts down while slow mode is on.
 * @csspart link-card - The card of a link that is written.
 * @csspart link-card-remove - The button that takes it away.
 * @csspart composing - What is answered or changed, over the field.
 * @csspart composing-leave - The button that leaves it.
 * @csspart files - The files that go out with the message.
 * @csspart file - One of them.
 * @csspart file-open - What one presses to say more of it.
 * @csspart file-remove - The button that takes it away.
 * @csspart dialog - Where one says more of a file.
 * @csspart drop - Covers the conversation while files are dragged over it.
 * @csspart voice - The button that records a voice message.
 * @csspart uploads-all - Over the files of one message that are on their way: how far all of them are.
 * @csspart uploads-cancel - The button that takes all of them back.
 * @csspart uploads - The files of one message that are on their way.
 * @csspart upload-file - The line of one of them.
 * @csspart upload-retry - The button that uploads it again.
 * @csspart upload-cancel - The button that takes it back.
 * @csspart emoji - The button that opens all emoji.
 * @csspart toolbar - The buttons that format the words.
 * @csspart format - One of them; carries `data-format`.
 * @csspart completions - The list that opens at an `@`, a `:`, a `/` or a sign of the page's own.
 * @csspart completion - One line of it.
 * @csspart marks - The layer that shows which words of the text stand as one.
 * @csspart note - A line that tells something about what is written.
 * @csspart note-dismiss - The button that takes it away.
 * @csspart obstacle - Stands in place of the field while one may not write.
 * @csspart password - The field for a group's password.
 * @csspart join - The button that joins the group.
 * @csspart unblock - The button that lifts a block.
 * @csspart copy-text - The button that copies what was written where one may write no more.
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

  /**
   * What Enter does: `send` (Shift with it makes a new line), or `newline` (Ctrl or Cmd with it sends). By itself a new
   * line on touch keyboards, which have no Shift to hold, and elsewhere it sends.
   */
  @property() enter: EnterKey = 'auto';

  /** Nobody writes here now. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** What is written can be read and copied, not changed or sent. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Has no button to attach files and the like, and takes none. */
  @property({ type: Boolean, attribute: 'without-attachments' }) withoutAttachments = false;

  /** Which files are taken, as `<input accept>` has it: `image/*,.pdf`. Default all. */
  @property() accept = '';

  /** How large a file may be, bytes. Default, and most: 100 MB. */
  @property({ type: Number, attribute: 'max-size' }) maxSize = 0;

  /** How many files may go out at once. Default, and most: 10. */
  @property({ type: Number, attribute: 'max-files' }) maxFiles = 0;

  /** Has no button that records voice messages. */
  @property({ type: Boolean, attribute: 'without-voice' }) withoutVoice = false;

  /** Opens what voice messages are recorded from, in place of the microphone: a mixer of your own, say. */
  @property({ attribute: false }) microphone: (() => Promise<MediaStream>) | undefined;

  /** Has no send button: Enter sends, or a button of your own that calls `submit()`. */
  @property({ type: Boolean, attribute: 'without-send' }) withoutSend = false;

  /** Has no button for other ways to send: the arrow keys, a long press and the right button on send still open them. */
  @property({ type: Boolean, attribute: 'without-send-options' }) withoutSendOptions = false;

  /** Has no button for emoji. */
  @property({ type: Boolean, attribute: 'without-emoji' }) withoutEmoji = false;

  /** Shows buttons that format the words, over the text. The keys for it work without them, too. */
  @property({ type: Boolean, reflect: true }) toolbar = false;

  /** What one can do here by writing `/name`, before what `registerCommand` has for every composer. */
  @property({ attribute: false }) commands: readonly Command[] = [];

  readonly #core = new ComposerCore(this, this.attachInternals());

  /** What is written to the conversation on show, as it would go out. */
  @property()
  get value(): string {
    return this.#core.words;
  }

  set value(text: string) {
    this.#core.words = text;
  }

  /** The files that go out with the next message. Those that cannot be sent are left out, and the reason is shown. */
  get files(): readonly File[] {
    return this.#core.draft.files.map(({ file }) => file);
  }

  set files(files: readonly File[]) {
    this.#core.giveFiles(files);
  }

  /** The message that is answered; setting it begins an answer, or ends it. None while a message is changed. */
  get reply(): Message | undefined {
    const { composing } = this.#core;
    return composing?.mode === 'reply' ? composing.message : undefined;
  }

  set reply(message: Message | undefined) {
    this.#core.reply(message);
  }

  /** Sends what is written, as the send button does. Does nothing while there is nothing to send, or one may not. */
  submit(): void {
    this.#core.submit();
  }

  /** Takes away text, files and what is answered in the conversation on show. */
  clear(): void {
    this.#core.clear();
  }

  /** Puts the focus into the text. */
  override focus(options?: FocusOptions): void {
    const { field } = this.#core;
    if (field) field.focus(options);
    else void this.updateComplete.then(() => this.#core.field?.focus(options));
  }

  /** Waits for what the composer loads once it was drawn, too: all that it can do is then there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await arrivals(this);
    return (await super.getUpdateComplete()) && isDone;
  }

  protected override willUpdate(): void {
    this.#core.look();
  }

  protected override render(): TemplateResult {
    const core = this.#core;
    const [notes, over, tray] = [core.drawn('notes'), core.drawn('over'), core.drawn('tray')];
    const isAbove = core.hasAbove || notes.length + over.length + tray.length > 0;
    const above = isAbove ? core.above.want() : undefined;
    return html`
      <div class="notes" role="status">${above?.notes()} ${notes}</div>
      ${over} ${above?.bars()} ${this.#renderForm(tray)} ${core.drawn('popups')}
    `;
  }

  protected override updated(): void {
    const core = this.#core;
    core.text.show(core.draft.text);
    core.above.thing?.updated();
  }

  #renderForm(tray: readonly unknown[]): TemplateResult {
    const core = this.#core;
    const { text, files } = core.draft;
    // Words that were written before one was shut out stay readable; an empty field makes room for the reason.
    const isHidden = !!core.obstacle && !text && !files.length;
    const instead = core.drawn('instead');
    const side = (name: string): TemplateResult =>
      html`<span class="side" ?hidden=${isHidden}><slot name=${name}></slot></span>`;
    return html`
      <form class=${isHidden ? 'visually-hidden' : 'box'} part="form" @submit=${this.#onSubmit}>
        ${tray} ${isHidden ? nothing : core.drawn('toolbar')} ${instead}
        <div class="row" ?hidden=${instead.length > 0}>
          ${side('before')} ${core.drawn('before')} ${side('start')} ${this.#renderField()} ${side('after')}
          ${core.drawn('after')} ${core.drawn('ways')} ${side('before-send')} ${this.#renderSend()}
          ${side('end')}
        </div>
      </form>
    `;
  }

  #renderField(): TemplateResult {
    const { locale, view, draft, obstacle, over, events } = this.#core;
    const { onInput, onSelect, onKeydown, onPaste, onFocus, onCompose } = events;
    const name = view?.receiver?.name;
    const label = this.placeholder || (name ? locale.text('messageTo', { name }) : locale.text('message'));
    return html`<textarea
      part="input"
      rows="1"
      dir="auto"
      enterkeyhint=${enterSends(this.enter) ? 'send' : 'enter'}
      aria-label=${label}
      placeholder=${label}
      aria-describedby=${obstacle ? 'reason' : over ? 'over' : nothing}
      aria-invalid=${over ? 'true' : 'false'}
      ?disabled=${!!obstacle && !(this.readonly && draft.text)}
      ?readonly=${this.readonly}
      @input=${onInput}
      @select=${onSelect}
      @keyup=${onSelect}
      @click=${onSelect}
      @keydown=${onKeydown}
      @paste=${onPaste}
      @focus=${onFocus}
      @blur=${onFocus}
      @compositionstart=${onCompose}
      @compositionend=${onCompose}
    ></textarea>`;
  }

  #renderSend(): unknown {
    const core = this.#core;
    const instead = core.drawn('send');
    if (instead.length) return instead;
    if (this.withoutSend) return nothing;
    return html`<button class="send" part="send" ?disabled=${!core.maySend} @mousedown=${keepFocus}>
      <slot name="send-label">
        ${earlyIcon('arrow-up')}<span class="visually-hidden">${core.locale.text('send')}</span>
      </slot>
    </button>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.submit();
  }
}
