import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import type { Group } from '../../model/group.js';
import type { ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { User } from '../../model/user.js';
import { avatarStyles } from '../../parts/avatar.js';
import { messageLineStyles } from '../../parts/message-line.js';
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
import { conversationIdOfMessage } from '../../session/reduce/place.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { focused } from '../../support/focused.js';
import { highlightWords } from '../../support/highlight-words.js';
import type { Page } from '../../transport/queries.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import { ChatMessageOpenEvent } from './chat-message-open-event.js';
import { styles } from './chat-search.styles.js';
import { FilterBar } from './filter-bar.js';
import { isFiltered, queryOf, type SearchFilters } from './search-filters.js';
import { FoundList, type Found, type SearchScope } from './found-list.js';
import { scopeButtons } from './scope-buttons.js';
import { resultRow } from './search-rows.js';

export type { SearchScope } from './found-list.js';

/**
 * Searches messages, people and groups at once, as one types. A message that is chosen is shown where it stands: its
 * conversation opens, what is around it is loaded, and it lights up for a moment.
 *
 * @tag chat-search
 * @summary Searches everything: messages, people and groups, with filters.
 * @since 0.1
 *
 * @fires {ChatMessageOpenEvent} chat-message-open - Before a message is shown where it stands. Cancel it to show it in
 * a way of your own.
 * @fires {ChatOpenEvent} chat-open - Before the chat with a person, or in a group, opens. Cancel it to do something
 * else.
 *
 * @csspart search - The search field.
 * @csspart scope - A button that says what is searched.
 * @csspart filters - Holds the filters.
 * @csspart filter - One of them.
 * @csspart scroller - What scrolls.
 * @csspart heading - Stands over people, groups and messages.
 * @csspart result - One row; also `user`, `group` or `found-message`.
 * @csspart user - A person; carries `data-uid`.
 * @csspart group - A group; carries `data-guid`.
 * @csspart found-message - A message; carries `data-message-id`.
 * @csspart avatar - A picture.
 * @csspart presence - The sign that somebody is here.
 * @csspart empty - What is said before one searches, and where nothing was found.
 * @csspart error - What is said where the search failed.
 */
export class ChatSearch extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, messageLineStyles, styles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** What is searched for. */
  @property() value = '';

  /** What is searched: all of it, or messages, people or groups alone. */
  @property() scope: SearchScope = 'all';

  /** What narrows the search for messages. */
  @property({ attribute: false }) filters: SearchFilters = {};

  /** While the sender is being chosen. */
  @state() private isPicking = false;

  @query('input[type="search"]') private readonly field!: HTMLInputElement | null;

  readonly #state = new SessionController(this, ({ users, me, can, connection, conversations, current }) => ({
    users,
    me,
    conversations,
    current,
    mayFindPeople: can.users,
    mayFindGroups: can.groups,
    online: connection.status === 'online',
  }));
  readonly #locale = new LocaleController(this);
  readonly #people = this.#queryOf<User>({
    can: () => !!this.#state.value?.mayFindPeople,
    scope: 'people',
    ask: (session, search, cursor, signal) => session.listUsers({ search, cursor }, signal),
    idOf: ({ uid }) => uid,
  });
  readonly #groups = this.#queryOf<Group>({
    can: () => !!this.#state.value?.mayFindGroups,
    scope: 'groups',
    ask: (session, search, cursor, signal) => session.listGroups({ search, cursor }, signal),
    idOf: ({ guid }) => guid,
  });
  readonly #messages = this.#queryOf<Message>({
    can: () => true,
    scope: 'messages',
    ask: async (session, search, cursor, signal) => {
      const query = { ...queryOf(this.filters), search: search || undefined, cursor };
      const page = await session.listMessages(query, signal);
      for (const message of page.items) {
        const id = conversationIdOfMessage(message, session.state.me?.uid);
        if (!session.state.conversations.has(id)) void session.loadConversation(id);
      }
      return { ...page, items: [...page.items].reverse() };
    },
    idOf: ({ id }) => id,
  });
  readonly #list = new RowList(this, {
    estimate: 60,
    onNearEnd: () => {
      this.#shown.at(-1)?.query.next();
    },
  });
  readonly #filterBar = new FilterBar(this, {
    locale: () => this.#locale.locale,
    filters: () => this.filters,
    here: () => {
      const { current, conversations } = this.#state.value ?? {};
      return current && conversations?.get(current);
    },
    me: () => this.#state.value?.me,
    set: changes => this.#narrow(changes),
    pick: isPicking => (this.isPicking = isPicking),
  });
  readonly #found = new FoundList();
  #unmark: (() => void) | undefined;

  /** Puts the focus into the field, all that is in it selected. */
  override focus(options?: FocusOptions): void {
    const { field } = this;
    if (!field) super.focus(options);
    field?.focus(options);
    field?.select();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unmark?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const words = this.value.trim();
    if (changed.has('value') && words !== this.#messages.search) {
      for (const found of [this.#people, this.#groups, this.#messages]) found.type(words);
    }
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    if (!this.#state.session) return noSession(locale);
    if (this.isPicking) return this.#filterBar.renderPicker(this.session);
    return html`
      <search class="search">
        ${searchField(locale.text('searchAll'), {
          type: words => (this.value = words),
          next: () => void this.#list.focus(),
          choose: () => this.#chooseFirst(),
        })}
        ${scopeButtons(this.scope, this.#state.value, locale, scope => (this.scope = scope))}
        ${this.#only === 'messages' || this.scope === 'all' ? this.#filterBar.render() : nothing}
      </search>
      <p class="visually-hidden" role="status">${this.#status()}</p>
      ${this.#body()}
    `;
  }

  protected override updated(): void {
    if (this.field && this.field.value.trim() !== this.value.trim()) this.field.value = this.value;
    this.#unmark?.();
    this.#unmark = highlightWords(this.renderRoot as ShadowRoot, '.found', this.#messages.found);
  }

  /** What is on screen now; with filters, messages alone. */
  get #only(): SearchScope {
    return this.scope === 'all' && isFiltered(this.filters) ? 'messages' : this.scope;
  }

  get #shown() {
    const only = this.#only;
    return [
      { scope: 'people', query: this.#people },
      { scope: 'groups', query: this.#groups },
      { scope: 'messages', query: this.#messages },
    ].filter(({ scope }) => only === 'all' || only === scope);
  }

  #body(): unknown {
    const { locale } = this.#locale;
    const words = this.#messages.search;
    if (!words && !(isFiltered(this.filters) && this.#only === 'messages')) {
      return emptyState('search', locale.text('searchHint'));
    }
    const shown = this.#shown;
    const failed = shown.find(({ query: found }) => found.status === 'failed')?.query;
    this.#found.collect(this.#only, this.#people.items, this.#groups.items, this.#messages.items);
    const { keys } = this.#found;
    if (!keys.length) {
      if (failed) {
        return failedState(locale, locale.text('searchFailed'), failed.error, () => {
          for (const { query: found } of shown) if (found.error) found.retry();
        });
      }
      if (shown.some(({ query: found }) => found.status !== 'ready' || found.found !== words))
        return skeletonRows(locale);
      return words
        ? emptyState('search', locale.text('nothingFound', { search: words }), '', this.#clear())
        : emptyState('search', locale.text('searchNothing'), '', this.#clear());
    }
    this.#list.setKeys(keys);
    const last = shown.at(-1)?.query;
    const trouble = { loadingMore: !!last?.loadingMore, error: failed?.error ?? last?.error };
    return html`
      <div class="results" @keydown=${{ handleEvent: this.#onKeydown, capture: true }}>
        ${this.#list.render(
          locale.text('search'),
          (key, index, tabIndex) => this.#row(key, index, tabIndex),
          moreState(locale, trouble, () => (failed ?? last)?.retry()),
        )}
      </div>
    `;
  }

  #row(key: string, index: number, tabIndex: '0' | '-1'): TemplateResult | typeof nothing {
    const found = this.#found.get(key);
    if (!found) return nothing;
    const { locale } = this.#locale;
    const heading = this.#only === 'all' ? this.#found.headingAt(index) : undefined;
    return html`
      <div role="listitem" data-row=${key}>
        ${heading ? html`<h3 class="heading" part="heading">${locale.text(heading)}</h3>` : nothing}
        ${resultRow(found, {
          tabIndex,
          users: this.#state.value?.users,
          me: this.#state.value?.me,
          conversations: this.#state.value?.conversations,
          words: this.#messages.found,
          locale,
          choose: () => this.#choose(found),
        })}
      </div>
    `;
  }

  #clear(): TemplateResult | typeof nothing {
    if (!isFiltered(this.filters)) return nothing;
    return html`<button class="button" type="button" @click=${() => (this.filters = {})}>
      ${this.#locale.locale.text('filterClear')}
    </button>`;
  }

  #status(): string {
    const shown = this.#shown;
    const isDone = shown.every(
      ({ query: found }) => found.status === 'ready' && found.found === found.search,
    );
    if (!isDone || !(this.value.trim() || isFiltered(this.filters))) return '';
    const count = shown.reduce((sum, { query: found }) => sum + found.items.length, 0);
    return count
      ? this.#locale.locale.text('searchFound', { count })
      : this.#locale.locale.text('searchNothing');
  }

  #chooseFirst(): void {
    const first = this.#found.get(this.#found.keys[0]);
    // What is typed has to be what was found, or Enter would open something that nobody meant.
    const isFresh = this.#shown.every(({ query: found }) => found.found === this.value.trim());
    if (first && isFresh) this.#choose(first);
  }

  #choose(found: Found): void {
    const { session } = this.#state;
    if (found.kind === 'more') {
      this.scope = found.scope;
      this.#list.reset();
      this.field?.focus();
    } else if (found.kind === 'message') {
      const { id: messageId, parentId } = found.message;
      const conversationId = conversationIdOfMessage(found.message, this.#state.value?.me?.uid);
      const event = new ChatMessageOpenEvent({ conversationId, messageId, parentId });
      if (this.dispatchEvent(event)) session?.goTo(event.goal);
    } else {
      const id: ConversationId =
        found.kind === 'person' ? `user:${found.user.uid}` : `group:${found.group.guid}`;
      if (this.dispatchEvent(new ChatOpenEvent(id))) session?.open(id);
    }
  }

  #narrow(changes: SearchFilters): void {
    this.filters = { ...this.filters, ...changes };
  }

  /** From the first row back into the field. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = focused()?.closest<HTMLElement>('[data-row]');
    if (!row || row.dataset['row'] !== this.#found.keys[0]) return;
    event.preventDefault();
    event.stopPropagation();
    this.field?.focus();
  };

  #queryOf<Item>({
    can,
    scope,
    ask,
    idOf,
  }: {
    can: () => boolean;
    scope: 'people' | 'groups' | 'messages';
    ask: (
      session: Session,
      search: string,
      cursor: string | undefined,
      signal: AbortSignal,
    ) => Promise<Page<Item>>;
    idOf: (item: Item) => string;
  }): PagedQuery<Item> {
    const none = {};
    return new PagedQuery<Item>(this, {
      source: () => {
        const { session, value } = this.#state;
        return {
          session,
          can: can(),
          online: !!value?.online,
          filter: scope === 'messages' ? this.filters : none,
        };
      },
      ask: (session, search, cursor, signal) => {
        // Without a word nobody searches: everything would be found.
        const isWanted = search || (scope === 'messages' && isFiltered(this.filters));
        return isWanted ? ask(session, search, cursor, signal) : Promise.resolve({ items: [] });
      },
      idOf,
      onEvent: () => undefined,
    });
  }
}
