import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import { ChatError } from '../../../model/chat-error.js';
import { titleOf, type Conversation } from '../../../model/conversation.js';
import type { ConversationId } from '../../../model/ids.js';
import { Dialog, dialogStyles } from '../../../parts/dialog.js';
import type { Point } from '../../../parts/popover.js';
import type { Session } from '../../../session/session.js';
import { adoptStyles } from '../../../support/adopt-styles.js';
import { TypeAhead } from '../../../support/type-ahead.js';
import '../../chat-menu/define.js';
import type { ChatMenu, MenuAnchor } from '../../chat-menu/chat-menu.js';
import type { ChatMenuSelectEvent } from '../../chat-menu/chat-menu-select-event.js';
import { ChatConversationActionEvent } from '../chat-conversation-action-event.js';
import type { ConversationAction, ConversationMenuHook } from '../conversation-action.js';
import { actionsFor } from './actions-for.js';
import { deleteQuestion } from './delete-question.js';
import { mutedUntil, muteMenu } from '../../../parts/mute-times.js';
import { newestButton, troubleLine, type Trouble } from './over-list.js';
import { Invitations } from './invitations.js';
import { Selection } from './selection.js';
import { selectionBar } from './selection-bar.js';
import { Swipe } from './swipe.js';
import { Tagging } from './tagging.js';
import { toolStyles } from './tools.styles.js';

/** What {@link ConversationTools} works on. */
export interface ToolsSource {
  session(): Session | undefined;
  locale(): Locale;
  hook(): ConversationMenuHook | undefined;
  /** The conversations that are listed. */
  order(): readonly ConversationId[];
  focusRow(id: ConversationId): void;
  /** Somebody changed these here: every row goes to its place at once. */
  settle(ids: readonly ConversationId[]): void;
}

/** What is asked in the dialog. */
type Question = { readonly delete: readonly Conversation[] } | Tagging;

/** All that can be done to conversations: the menu, the dialogs, what a finger does, and the selection of several. */
export class ConversationTools implements ReactiveController {
  readonly selection: Selection;
  readonly swipe: Swipe;
  readonly #invitations: Invitations;
  readonly #host: LitElement;
  readonly #source: ToolsSource;
  readonly #dialog: Dialog;
  readonly #letters = new TypeAhead();
  #question: Question | undefined;
  #trouble: Trouble | undefined;
  /** What the menu is of. */
  #about: readonly Conversation[] = [];
  #anchor: MenuAnchor | undefined;
  #offered: readonly ConversationAction[] = [];

  constructor(host: LitElement, source: ToolsSource) {
    this.#host = host;
    this.#source = source;
    this.selection = new Selection(host);
    this.#invitations = new Invitations(host, {
      session: () => source.session(),
      locale: () => source.locale(),
      each: (conversations, run) => this.#each(conversations, run),
    });
    this.#dialog = new Dialog(host, () => (this.#question = undefined));
    this.swipe = new Swipe({
      actions: row => this.#swipes(row),
      act: (row, action) => this.#run(action, this.#of(row)),
      openMenu: (row, point) => void this.openMenu(row, point),
      isSelecting: () => this.selection.active,
    });
    adoptStyles(host, dialogStyles, toolStyles);
    host.addController(this);
  }

  /** Whether the rows must stay where they are for what is under way. */
  get isBusy(): boolean {
    return this.swipe.active || !!this.#menu?.open;
  }

  hostUpdate(): void {
    const { conversations } = this.#source.session()?.state ?? {};
    const isThere = ({ id }: Conversation): boolean => !!conversations?.has(id);
    this.selection.keep(id => !!conversations?.has(id));
    const asked = this.#question instanceof Tagging ? this.#question.conversations : this.#question?.delete;
    // What is asked is of something that went elsewhere.
    if (asked && !asked.some(isThere)) this.#dialog.close();
    if (this.#about.length && !this.#about.some(isThere)) this.#menu?.close();
  }

  hostDisconnected(): void {
    this.swipe.cancel();
  }

  /** What may be done to a conversation, after the host app had its say. */
  actions(conversation: Conversation): readonly ConversationAction[] {
    const session = this.#source.session();
    if (!session) return [];
    const usual = actionsFor(conversation, {
      session,
      locale: this.#source.locale(),
      mute: one => void this.#askHowLong([one]),
      tags: one => this.#askTags([one]),
      select: ({ id }) => this.selection.toggle(id),
      delete: one => this.#ask({ delete: [one] }),
      explain: (one, reason) => this.#tell({ name: titleOf(one), reason, retry: undefined }),
    });
    const offered = [...this.#invitations.actions(conversation), ...usual];
    return this.#source.hook()?.(offered, conversation) ?? offered;
  }

  /** Opens the menu of a row: at a point, or at its button. */
  async openMenu(row: HTMLElement, point?: Point): Promise<void> {
    const conversation = this.#of(row);
    const actions = conversation ? this.actions(conversation) : [];
    if (!conversation || !actions.length || this.selection.active) return;
    this.#about = [conversation];
    this.#offered = actions;
    // The menu key has no place of its own.
    const isPlace = point && (point.x !== 0 || point.y !== 0);
    this.#anchor = isPlace ? point : (row.querySelector('.more') ?? row);
    await this.#open(actions);
  }

  /** Selects a conversation, or all up to it. */
  pick(id: ConversationId, reaches: boolean): void {
    if (reaches) this.selection.reach(id, this.#source.order());
    else this.selection.toggle(id);
  }

  /** Does what a button of a row says. */
  act(action: string, id: ConversationId): void {
    const conversation = this.#source.session()?.state.conversations.get(id);
    const offered = conversation && this.actions(conversation).find(one => one.id === action);
    if (offered) this.#run(offered, conversation);
  }

  /** Takes a key on a row; returns whether it meant something. */
  take(event: KeyboardEvent, row: HTMLElement): boolean {
    const { key } = event;
    const order = this.#source.order();
    if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) void this.openMenu(row);
    else if (this.selection.active && key === 'Escape') this.#endSelection();
    else if (this.selection.active && key === 'a' && (event.ctrlKey || event.metaKey))
      this.selection.add(order);
    else {
      const at = order.indexOf(row.dataset['row'] as ConversationId);
      const index = this.#letters.find(event, order.length, i => this.#nameOf(order[i]), at);
      const id = index === undefined ? undefined : order[index];
      if (index === undefined) return false;
      if (id) this.#source.focusRow(id);
    }
    return true;
  }

  /** What could not be done, and what was declined, over the list. */
  renderTrouble(): TemplateResult {
    const trouble = this.#trouble;
    return html`${this.#invitations.renderDeclined()}
    ${trouble ? troubleLine(trouble, this.#source.locale(), () => this.#tell(undefined)) : nothing}`;
  }

  /** The answers to an invitation, under its row. */
  renderInvitation(conversation: Conversation, tabIndex: '0' | '-1'): TemplateResult | typeof nothing {
    return this.#invitations.renderButtons(
      { name: titleOf(conversation) },
      this.actions(conversation),
      tabIndex,
    );
  }

  /** What brings the rows into their order while they are held in their places. */
  renderNewest(go: () => void): TemplateResult {
    return newestButton(this.#source.locale(), go);
  }

  /** The bar of the selection, the menu and the dialog. */
  renderTools(): TemplateResult {
    const locale = this.#source.locale();
    const [first] = this.#about;
    return html`
      ${this.#renderSelection(locale)}
      <chat-menu
        label=${first ? locale.text('memberActions', { name: titleOf(first) }) : nothing}
        @chat-menu-select=${this.#onSelect}
        @chat-menu-close=${() => this.#host.requestUpdate()}
      ></chat-menu>
      ${this.#dialog.render(() => this.#asking(locale))}
    `;
  }

  get #menu(): ChatMenu | null {
    return this.#host.renderRoot.querySelector('chat-menu');
  }

  #nameOf(id: ConversationId | undefined): string {
    const conversation = id && this.#source.session()?.state.conversations.get(id);
    return conversation ? titleOf(conversation) : '';
  }

  #of(row: HTMLElement): Conversation | undefined {
    return this.#source.session()?.state.conversations.get(row.dataset['row'] as ConversationId);
  }

  async #open(items: ChatMenu['items']): Promise<void> {
    // The first time it is not there yet.
    if (!this.#menu) this.#host.requestUpdate();
    await this.#host.updateComplete;
    const menu = this.#menu;
    if (!menu || !this.#anchor) return;
    menu.items = items;
    await menu.openAt(this.#anchor);
  }

  readonly #onSelect = ({ itemId }: ChatMenuSelectEvent): void => {
    const until = mutedUntil(itemId);
    const about = this.#about;
    const action = this.#offered.find(({ id }) => id === itemId);
    if (until !== undefined) this.#each(about, ({ id }) => this.#source.session()?.mute(id, until));
    else if (action) this.#run(action, about[0]);
  };

  async #askHowLong(conversations: readonly Conversation[]): Promise<void> {
    this.#about = conversations;
    this.#offered = [];
    await this.#open(muteMenu(this.#source.locale()));
  }

  #askTags(conversations: readonly Conversation[]): void {
    const host = {
      session: () => this.#source.session(),
      redraw: () => this.#host.requestUpdate(),
      close: () => this.#dialog.close(),
      done: () => {
        this.#source.settle([]);
        this.#dialog.close();
        this.#endSelection();
      },
    };
    this.#ask(new Tagging(host, conversations));
  }

  #ask(question: Question): void {
    this.#question = question;
    this.#dialog.show();
  }

  #asking(locale: Locale) {
    const question = this.#question ?? { delete: [] };
    if (question instanceof Tagging) return question.render(locale);
    return deleteQuestion(question.delete.length, locale, {
      cancel: () => this.#dialog.close(),
      go: () => {
        this.#dialog.close();
        this.#each(question.delete, ({ id }) => this.#source.session()?.deleteConversation(id));
        this.#endSelection();
      },
    });
  }

  /** Asks the page, then does it; what goes wrong stands over the list. */
  #run(action: ConversationAction, conversation: Conversation | undefined): void {
    if (!conversation || !this.#mayDo(action.id, conversation)) return;
    this.#each([conversation], one => action.run(one));
  }

  #mayDo(action: string, conversation: Conversation): boolean {
    return this.#host.dispatchEvent(new ChatConversationActionEvent(action, conversation));
  }

  /** Does something to each; what was refused can be tried again. */
  #each(conversations: readonly Conversation[], run: (conversation: Conversation) => unknown): void {
    const ids = conversations.map(({ id }) => id);
    this.#tell(undefined);
    void Promise.allSettled(conversations.map(async one => run(one))).then(answers => {
      const failed = conversations.filter((_, index) => answers[index]?.status === 'rejected');
      const refused = answers.find(answer => answer.status === 'rejected');
      const [first] = failed;
      if (first && refused) {
        const reason = this.#source.locale().error(ChatError.from(refused.reason));
        this.#tell({ name: titleOf(first), reason, retry: () => this.#each(failed, run) });
      }
      this.#source.settle(ids);
    });
    this.#source.settle(ids);
  }

  #tell(trouble: Trouble | undefined): void {
    this.#trouble = trouble;
    this.#host.requestUpdate();
  }

  #swipes(row: HTMLElement) {
    const conversation = this.#of(row);
    const actions = conversation ? this.actions(conversation) : [];
    return {
      end: actions.find(({ id }) => id === 'mark-read' || id === 'mark-unread'),
      start: actions.find(({ id }) => id === 'archive'),
    };
  }

  #renderSelection(locale: Locale): TemplateResult | typeof nothing {
    if (!this.selection.active) return nothing;
    const { conversations } = this.#source.session()?.state ?? {};
    const chosen = this.selection.ids.flatMap(id => conversations?.get(id) ?? []);
    const all = chosen.map(one => ({ one, actions: this.actions(one) }));
    // What is offered is what the first of them that has it would do.
    const offered = ['mark-read', 'mark-unread', 'pin', 'mute', 'tags', 'archive', 'delete'].flatMap(
      id => all.flatMap(({ actions }) => actions.find(action => action.id === id) ?? [])[0] ?? [],
    );
    const actions = offered.filter(
      ({ id }) => id !== 'mark-unread' || !offered.some(one => one.id === 'mark-read'),
    );
    return selectionBar({
      locale,
      count: chosen.length,
      actions,
      act: (id, button) =>
        this.#actOnAll(
          id,
          button,
          chosen,
          actions.find(one => one.id === id),
        ),
      all: () => this.selection.add(this.#source.order()),
      end: () => this.#endSelection(),
    });
  }

  #actOnAll(
    id: string,
    button: HTMLElement,
    chosen: readonly Conversation[],
    offered: ConversationAction | undefined,
  ): void {
    const willing = chosen.filter(one => {
      const action = this.actions(one).find(each => each.id === id);
      return action?.label === offered?.label && this.#mayDo(id, one);
    });
    if (!willing.length) return;
    if (id === 'delete') {
      this.#ask({ delete: willing });
      return;
    }
    if (id === 'tags') {
      this.#askTags(willing);
      return;
    }
    if (id === 'mute' && offered?.label === this.#source.locale().text('mute')) {
      this.#anchor = button;
      void this.#askHowLong(willing);
      return;
    }
    this.#each(willing, one =>
      this.actions(one)
        .find(action => action.id === id)
        ?.run(one),
    );
    this.#endSelection();
  }

  /** What had the focus in the bar is gone with it: the list takes it. */
  #endSelection(): void {
    if (!this.selection.active) return;
    this.selection.end();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot
        .querySelector<HTMLElement>('[data-stop][tabindex="0"]')
        ?.focus({ preventScroll: true });
    });
  }
}
