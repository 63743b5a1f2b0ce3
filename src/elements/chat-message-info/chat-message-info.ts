import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { kindFor } from '../../kinds/index.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { Uid } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { Receipt } from '../../model/new-message.js';
import type { Reactor } from '../../model/reactor.js';
import type { UserSummary } from '../../model/user.js';
import { avatarStyles } from '../../parts/avatar.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { failedState, skeletonRows } from '../../parts/list-states.js';
import { rowStyles } from '../../parts/rows.styles.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import type { TransportEvent } from '../../transport/events.js';
import { styles } from './chat-message-info.styles.js';
import { byReceipt, whoAndWhen, type Doing } from './who-and-when.js';

/** A vote is a part of its poll, which says itself who voted. */
const isOwned = (emoji: string, message: Message): boolean =>
  kindFor(message).ownsReaction?.(emoji, message) ?? false;

/**
 * Who read a message of mine and when, who got it, and who reacted to a message with what. Stays up to date while it is
 * open.
 *
 * @tag chat-message-info
 * @summary Who read a message, and who reacted to it.
 * @since 0.1
 *
 * @csspart dialog - The dialog.
 * @csspart read - Those who read it.
 * @csspart delivered - Those who got it and did not read it yet.
 * @csspart reactions - Those who reacted.
 * @csspart person - One of them; carries `data-uid`.
 * @csspart avatar - Their picture.
 * @csspart error - What stands there when it could not be loaded.
 */
export class ChatMessageInfo extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, dialogStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** What it is about. */
  @property({ attribute: false }) message: Message | undefined;

  /** What stands first. */
  @property() section: 'receipts' | 'reactions' = 'receipts';

  @state() private receipts: readonly Receipt[] | undefined;
  @state() private reactors: readonly Reactor[] | undefined;
  @state() private error: ChatError | undefined;

  readonly #state = new SessionController(this, ({ me, users, can }) => ({ me, users, can }));
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this, () => this.#rest());
  /** Who was asked for by uid alone. */
  readonly #asked = new Set<Uid>();
  #unhear: (() => void) | undefined;
  /** Counts what was asked: an answer that another one overtook is ignored. */
  #turn = 0;

  /** Opens the dialog. */
  show(): void {
    if (!this.message || this.#dialog.open) return;
    this.receipts = this.reactors = undefined;
    this.#asked.clear();
    this.#dialog.show();
    void this.#begin();
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rest();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('message');
    if (!this.#dialog.open || !before || before.id === this.message?.id) return;
    this.receipts = this.reactors = undefined;
    void this.#load();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    return this.#dialog.render(() => ({
      title: locale.text(this.#isOfReactions ? 'reactions' : 'messageInfo'),
      locale,
      body: this.#body(),
    }));
  }

  get #isOfReactions(): boolean {
    return !this.#hasReceipts || this.section === 'reactions';
  }

  get #hasReceipts(): boolean {
    const { me, can } = this.#state.value ?? {};
    return !!can?.receipts && !!me && this.message?.sender.uid === me.uid;
  }

  get #hasReactions(): boolean {
    const { message } = this;
    if (!message || !this.#state.value?.can.reactors) return false;
    return !!message.reactions?.some(({ emoji }) => !isOwned(emoji, message));
  }

  #body(): TemplateResult {
    const { locale } = this.#locale;
    if (this.error) {
      return failedState(locale, locale.text('infoFailed'), this.error, () => void this.#load());
    }
    if (!this.receipts || !this.reactors) return skeletonRows(locale, 3);
    const receipts = this.#hasReceipts ? this.#receiptSections(this.receipts) : nothing;
    const reactions =
      this.#hasReactions || !this.#hasReceipts ? this.#reactionSection(this.reactors) : nothing;
    return this.section === 'reactions' ? html`${reactions} ${receipts}` : html`${receipts} ${reactions}`;
  }

  #receiptSections(receipts: readonly Receipt[]): TemplateResult {
    const { locale } = this.#locale;
    const { read, delivered } = byReceipt(receipts);
    const people = (list: readonly Receipt[]): Doing[] =>
      list.map(({ uid, at }) => ({ uid, at, ...this.#faceOf(uid) }));
    return html`
      ${whoAndWhen(
        {
          part: 'read',
          sign: 'check-check',
          heading: locale.text('infoRead'),
          none: locale.text('infoNobody'),
          people: people(read),
        },
        locale,
      )}
      ${whoAndWhen(
        {
          part: 'delivered',
          sign: 'check',
          heading: locale.text('infoDelivered'),
          none: read.length ? undefined : locale.text('infoNotDelivered'),
          people: people(delivered),
        },
        locale,
      )}
    `;
  }

  #reactionSection(reactors: readonly Reactor[]): unknown {
    const { locale } = this.#locale;
    const people = [...reactors]
      .sort((a, b) => b.at - a.at)
      .map(({ user, emoji, at }) => ({ uid: user.uid, emoji, at, ...this.#faceOf(user.uid, user) }));
    const heading = locale.text('reactions');
    return whoAndWhen(
      {
        part: 'reactions',
        sign: 'smile',
        heading,
        none: locale.text('infoNoReactions'),
        people,
        isTitled: this.#isOfReactions,
      },
      locale,
    );
  }

  /** A name and picture as they are now; who is known by uid alone is asked for. */
  #faceOf(uid: Uid, known?: UserSummary): { name: string; picture: string | undefined } {
    const { me, users } = this.#state.value ?? {};
    const user = me?.uid === uid ? me : (users?.get(uid) ?? known);
    if (!user && !this.#asked.has(uid)) {
      this.#asked.add(uid);
      // Whom the service does not tell of keeps the uid for a name.
      this.#state.session?.getUser(uid).catch(() => undefined);
    }
    return { name: user?.name ?? uid, picture: user?.avatar };
  }

  /** A session that was set a moment ago is known after the next drawing. */
  async #begin(): Promise<void> {
    await this.updateComplete;
    if (!this.#dialog.open) return;
    this.#unhear?.();
    this.#unhear = this.#state.session?.onEvent(event => this.#onEvent(event));
    await this.#load();
  }

  async #load(): Promise<void> {
    const { message } = this;
    const { session } = this.#state;
    const turn = ++this.#turn;
    if (!message || !session) return;
    this.error = undefined;
    try {
      const [receipts, reactors] = await Promise.all([
        this.#hasReceipts ? session.receipts(message.id) : [],
        this.#hasReactions ? session.reactors(message.id) : [],
      ]);
      if (turn !== this.#turn) return;
      this.receipts = receipts.filter(({ uid }) => uid !== message.sender.uid);
      this.reactors = reactors.filter(({ emoji }) => !isOwned(emoji, message));
    } catch (thrown) {
      // What is shown stays: it was true a moment ago.
      if (turn === this.#turn && !this.receipts) this.error = ChatError.from(thrown);
    }
  }

  #onEvent(event: TransportEvent): void {
    const { message } = this;
    if (!message) return;
    if (event.type === 'messageUpdated' && event.message.id === message.id) {
      this.message = event.message;
      void this.#load();
    }
    if (event.type === 'receipt' && this.#hasReceipts && event.receipt.upTo >= message.sentAt) {
      void this.#load();
    }
  }

  #rest(): void {
    this.#unhear?.();
    this.#unhear = undefined;
    this.#turn++;
  }
}
