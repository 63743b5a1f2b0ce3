import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { previewOf } from '../../kinds/index.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { titleOf, type Conversation } from '../../model/conversation.js';
import type { ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import { avatar, avatarStyles } from '../../parts/avatar.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import { kindContextOf } from '../../parts/kind-context.js';
import {
  emptyState,
  failedState,
  moreState,
  noSession,
  searchField,
  skeletonRows,
} from '../../parts/list-states.js';
import { PagedQuery } from '../../parts/paged-query.js';
import { RowList } from '../../parts/row-list.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { tick, tickStyles } from '../../parts/tick.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatForwardEvent } from './chat-forward-event.js';
import { styles } from './chat-forward.styles.js';
import { forwardable, forwardedOf, mayWriteTo } from './forwarded.js';

/**
 * A dialog that sends messages on: to which chats, and with which words ahead of them. How far they have come, the
 * messages in those chats show.
 *
 * @tag chat-forward
 * @summary Sends messages on to other chats.
 * @since 0.1
 *
 * @fires {ChatForwardEvent} chat-forward - Before the messages are sent on. Cancel it to do that by other means.
 *
 * @csspart dialog - The dialog.
 * @csspart preview - The line that says what is sent on.
 * @csspart search - The search field.
 * @csspart scroller - What scrolls.
 * @csspart conversation - One chat; carries `data-conversation`.
 * @csspart avatar - Its picture.
 * @csspart presence - The sign that somebody is here.
 * @csspart added - The field for words ahead of the messages.
 * @csspart send - The button that sends.
 * @csspart empty - What an empty list says.
 * @csspart error - What a list says that could not be loaded.
 */
export class ChatForward extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, dialogStyles, tickStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** What is sent on. */
  @property({ attribute: false }) messages: readonly Message[] = [];

  @state() private chosen: readonly ConversationId[] = [];
  @state() private text = '';

  readonly #state = new SessionController(this, ({ me, users, conversations, connection }) => ({
    me,
    users,
    conversations,
    online: connection.status === 'online',
  }));
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);
  /** Another one begins the list anew. */
  #filter = {};
  readonly #query = new PagedQuery<Conversation>(this, {
    source: () => {
      const { session, value } = this.#state;
      return { session, can: this.#dialog.open, online: !!value?.online, filter: this.#filter };
    },
    ask: (session, search, cursor, signal) =>
      session.listConversations({ search: search || undefined, cursor }, signal),
    idOf: conversation => conversation.id,
    onEvent: event => {
      if (event.type !== 'conversationRemoved') return;
      this.chosen = this.chosen.filter(id => id !== event.conversationId);
      this.#query.replace(items => items.filter(({ id }) => id !== event.conversationId));
    },
  });
  readonly #list = new RowList(this, { estimate: 56, onNearEnd: () => this.#query.next() });
  #keys: readonly ConversationId[] = [];
  #keysOf: readonly Conversation[] = [];

  /** Opens the dialog. */
  show(): void {
    if (this.#dialog.open) return;
    this.chosen = [];
    this.text = '';
    this.#filter = {};
    this.#query.search = '';
    this.#query.items = [];
    this.#query.status = 'idle';
    this.#dialog.show();
    void this.#focusSearch();
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session } = this.#state;
    return this.#dialog.render(() => ({
      title: locale.text('forwardTo'),
      locale,
      body: session ? this.#body() : noSession(locale),
      actions: session ? this.#foot() : undefined,
    }));
  }

  #body(): TemplateResult {
    const { locale } = this.#locale;
    return html`
      ${this.#preview()}
      ${searchField(locale.text('searchChats'), {
        type: search => this.#query.type(search),
        next: () => void this.#list.focus(),
        choose: () => this.#chooseFirst(),
      })}
      ${this.#rows()}
    `;
  }

  #preview(): TemplateResult {
    const { locale } = this.#locale;
    const messages = forwardable(this.messages);
    const [first] = messages;
    const context = kindContextOf(
      { users: this.#state.value?.users ?? new Map(), me: this.#state.value?.me },
      locale,
    );
    return html`
      <p class="what" part="preview">
        ${icon('forward')}
        <span class="line" dir="auto"
          >${
            first && messages.length === 1
              ? locale.text('previewOther', {
                  name: context.nameOf(first.sender),
                  text: previewOf(first, context),
                })
              : locale.text('forwardMany', { count: messages.length })
          }</span
        >
      </p>
    `;
  }

  #rows(): unknown {
    const { locale } = this.#locale;
    const { status, items, error, found } = this.#query;
    if (status === 'failed') {
      return failedState(locale, locale.text('conversationsFailed'), error, () => this.#query.retry());
    }
    if (status !== 'ready') return skeletonRows(locale);
    const me = this.#state.value?.me?.uid ?? '';
    if (items !== this.#keysOf) {
      this.#keysOf = items;
      this.#keys = items.filter(one => mayWriteTo(one, me)).map(({ id }) => id);
    }
    if (!this.#keys.length) {
      return found
        ? emptyState('search', locale.text('nothingFound', { search: found }))
        : emptyState('message-circle', locale.text('noConversations'));
    }
    this.#list.setKeys(this.#keys);
    return this.#list.render(
      locale.text('conversations'),
      (id, index, tabIndex) => this.#row(id as ConversationId, index, tabIndex),
      moreState(locale, this.#query, () => this.#query.retry()),
    );
  }

  #row(id: ConversationId, index: number, tabIndex: '0' | '-1'): TemplateResult | typeof nothing {
    const conversation =
      this.#state.value?.conversations.get(id) ?? this.#query.items.find(one => one.id === id);
    if (!conversation) return nothing;
    const { locale } = this.#locale;
    const name = titleOf(conversation);
    const isGroup = conversation.receiverType === 'group';
    const picture = isGroup ? conversation.group.icon : conversation.user.avatar;
    const presence = isGroup ? undefined : conversation.user.status;
    return html`
      <div
        role="listitem"
        data-row=${id}
        aria-posinset=${index + 1}
        aria-setsize=${this.#query.more ? -1 : this.#keys.length}
      >
        <button
          class="row"
          part="conversation"
          type="button"
          role="checkbox"
          data-conversation=${id}
          data-stop
          tabindex=${tabIndex}
          aria-checked=${String(this.chosen.includes(id))}
          @click=${() => this.#choose(id)}
        >
          ${avatar({ id: id.slice(id.indexOf(':') + 1), name, picture, presence })}
          <span class="words">
            <span class="title"><bdi class="name">${name}</bdi></span>
            ${
              isGroup
                ? html`<span class="line meta"
                    >${locale.text('membersCount', { count: conversation.group.membersCount })}</span
                  >`
                : nothing
            }
          </span>
          ${tick()}
        </button>
      </div>
    `;
  }

  #foot(): TemplateResult {
    const { locale } = this.#locale;
    const count = this.chosen.length;
    return html`
      <textarea
        class="field added"
        part="added"
        rows="1"
        dir="auto"
        aria-label=${locale.text('forwardAdd')}
        placeholder=${locale.text('forwardAdd')}
        .value=${this.text}
        @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <button
        class="button primary send"
        part="send"
        type="button"
        ?disabled=${!count || !forwardable(this.messages).length}
        @click=${this.#onSend}
      >
        ${count ? locale.text('forwardSend', { count }) : locale.text('send')}
      </button>
    `;
  }

  #chooseFirst(): void {
    const [first] = this.#keys;
    const { found, search, status } = this.#query;
    // What is typed has to be what was found, or Enter would choose a chat nobody meant.
    if (first && search && found === search && status === 'ready') this.#choose(first);
  }

  #choose(id: ConversationId): void {
    const others = this.chosen.filter(one => one !== id);
    this.chosen = others.length < this.chosen.length ? others : [...others, id];
  }

  async #focusSearch(): Promise<void> {
    await this.updateComplete;
    // A keyboard that comes up by itself would hide what is there to choose from.
    if (matchMedia('(pointer: coarse)').matches) return;
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  readonly #onSend = (): void => {
    const { session } = this.#state;
    const messages = forwardable(this.messages);
    const text = this.text.trim();
    const to = this.chosen;
    if (!session || !to.length || !messages.length) return;
    const event = new ChatForwardEvent(messages, to, text);
    this.#dialog.close();
    if (!this.dispatchEvent(event)) return;
    for (const id of to) {
      if (text) session.send(id, { text });
      for (const message of messages) {
        const outgoing = forwardedOf(message);
        if (outgoing) session.send(id, outgoing);
      }
    }
  };
}
