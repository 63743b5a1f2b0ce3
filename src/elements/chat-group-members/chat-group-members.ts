import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { Guid, Uid } from '../../model/ids.js';
import type { BannedMember, Member, Scope } from '../../model/member.js';
import { addingRow, addingStyles } from '../../parts/adding-row.js';
import { avatarStyles } from '../../parts/avatar.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { filterChips, filterStyles } from '../../parts/filter-chips.js';
import {
  emptyState,
  failedState,
  moreState,
  noSession,
  searchField,
  skeletonRows,
} from '../../parts/list-states.js';
import { RowList } from '../../parts/row-list.js';
import { RowMenu } from '../../parts/row-menu.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { troubleLine } from '../../parts/trouble-line.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import type { ChatAddMembers } from '../chat-add-members/chat-add-members.js';
import type { MenuItem } from '../chat-menu/menu-item.js';
import { styles } from './chat-group-members.styles.js';
import { ChatMemberScopeEvent } from './chat-member-scope-event.js';
import { ChatMemberUnbanEvent } from './chat-member-unban-event.js';
import { DEEDS, deedQuestion, type Question } from './deeds.js';
import { MemberLists, type MemberView } from './member-lists.js';
import { hasPower, isDeed, memberMenu, NO_POWERS, powersOver, type MemberPowers } from './member-menu.js';
import { bannedRow, memberRow } from './member-row.js';
import { membersSlice } from './members-slice.js';
import { viewChoices } from './view-choices.js';

/**
 * Who is in a group: the owner first, then by scope, then by name, as they come, go and change. Each has a menu with
 * what the signed-in user may do to them, and with nothing else. Whoever may adds people, and sees who is banned.
 *
 * @tag chat-group-members
 * @summary The members of a group, and what one may do to them.
 * @since 0.1
 *
 * @fires {ChatMemberScopeEvent} chat-member-scope - Before a member gets another scope. Cancel it to do it by other means.
 * @fires {ChatMemberKickEvent} chat-member-kick - Before a member is removed, after the question whether to.
 * @fires {ChatMemberBanEvent} chat-member-ban - Before a member is banned, after the question whether to.
 * @fires {ChatMemberUnbanEvent} chat-member-unban - Before a ban is lifted. Cancel it to do it by other means.
 * @fires {ChatTransferOwnershipEvent} chat-transfer-ownership - Before a member becomes the owner, after the question whether to.
 * @fires {ChatAddMembersEvent} chat-add-members - Before people are added. Cancel it to do it by other means.
 *
 * @csspart heading - The heading with the number of members.
 * @csspart search - The field that searches them.
 * @csspart filters - The buttons that narrow the list.
 * @csspart filter - One of them; carries `data-filter`.
 * @csspart filter-chosen - The one that is chosen.
 * @csspart add - The button that adds people.
 * @csspart scroller - What scrolls.
 * @csspart member - One member; carries `data-uid`, `data-scope`, `data-role`, and `data-owner` for the owner. Somebody
 * with a role of their own is also `role-` and its name: `::part(role-teacher)`.
 * @csspart banned - Somebody who is banned; carries `data-uid`.
 * @csspart unban - Lifts their ban.
 * @csspart avatar - Their picture.
 * @csspart presence - The sign that they are here.
 * @csspart scope - What they are in the group; participants have none.
 * @csspart menu-button - Opens the menu with what may be done to them.
 * @csspart trouble - Says what the service refused.
 * @csspart empty - What stands in place of members that one may not see, or of which there are none.
 * @csspart error - What a list says that could not be loaded.
 * @csspart dialog - The question before somebody is removed, banned or made the owner.
 */
export class ChatGroupMembers extends LitElement {
  static override styles = [
    ...base,
    avatarStyles,
    rowStyles,
    filterStyles,
    addingStyles,
    dialogStyles,
    styles,
  ];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** The guid of a group; without it, the group that is the session's current conversation. */
  @property() group: string | undefined;

  /** Shows no heading. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  /** Shows no search field and no filters. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;

  /** Why the group could not be found. */
  @state() private failure: ChatError | undefined;

  /** What the service refused, in words. */
  @state() private trouble = '';

  /** To whom something is being done, and the scope that they are to have by it. */
  @state() private busy: ReadonlyMap<Uid, Scope | undefined> = new Map();

  @state() private view: MemberView = 'all';
  @state() private search = '';

  @query('chat-add-members') private readonly adding!: ChatAddMembers | null;

  readonly #state = new SessionController(this, state => membersSlice(this.group, state));
  readonly #locale = new LocaleController(this);
  readonly #lists = new MemberLists(this, () => {
    const { guid, mayLook = false, maySeeBanned = false, online = false, listing } = this.#state.value ?? {};
    const { view, search } = this;
    return { session: this.#state.session, guid, view, search, mayLook, maySeeBanned, online, listing };
  });
  readonly #list = new RowList(this, { estimate: 56, onNearEnd: () => this.#lists.next() });
  readonly #menu = new RowMenu(this, {
    load: () => import('../chat-menu/define.js'),
    list: this.#list,
    has: uid => this.#menuItems(uid).length > 0,
    choose: (itemId, uid) => this.#onChoice(itemId, uid),
    failed: error => this.#fail(error),
  });
  readonly #dialog = new Dialog(this);
  #question: Question | undefined;
  #shown: Guid | undefined;
  #asked: string | undefined;
  #wasOnline = false;
  #keys: readonly Uid[] = [];
  #keysOf: readonly (Member | BannedMember)[] = [];

  protected override willUpdate(): void {
    const { guid, maySeeBanned } = this.#state.value ?? {};
    if (this.view === 'banned' && !maySeeBanned) this.#show('all');
    if (guid === this.#shown) return;
    this.#shown = guid;
    this.#asked = undefined;
    this.failure = undefined;
    this.trouble = '';
    this.search = '';
    this.#show('all');
  }

  protected override updated(): void {
    this.#load();
    if (!this.#dialog.open || this.#mayStill()) return;
    // The right was taken from under one's hands, or somebody else was faster.
    this.#dialog.close();
    this.trouble = this.#locale.locale.text('rightsLost');
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (!value?.can.members || !value.guid) return nothing;
    const count = value.mayLook ? value.group?.membersCount : undefined;
    const who = this.#member(this.#menu.of)?.user.name ?? '';
    return html`
      ${
        this.withoutHeading
          ? nothing
          : html`<h2 class="heading" part="heading">
              ${locale.text('members')}
              ${count === undefined ? nothing : html`<span class="meta">${locale.number(count)}</span>`}
            </h2>`
      }
      ${value.mayLook ? this.#tools() : nothing}
      ${this.trouble ? troubleLine(this.trouble, locale, () => (this.trouble = '')) : nothing} ${this.#body()}
      ${this.#menu.render(this.#menuItems(this.#menu.of), locale.text('memberActions', { name: who }))}
      ${value.mayAdd ? html`<chat-add-members .session=${session} group=${value.guid}></chat-add-members>` : nothing}
      ${this.#dialog.render(() =>
        deedQuestion(this.#question, locale, () => this.#dialog.close(), this.#onConfirm),
      )}
    `;
  }

  #tools(): TemplateResult {
    const { locale } = this.#locale;
    const { maySeeBanned = false, mayAdd } = this.#state.value ?? {};
    return html`
      ${
        this.withoutSearch
          ? nothing
          : html`${searchField(locale.text('searchMembers'), {
              type: search => {
                this.search = search;
                this.#lists.type(search);
              },
              next: () => void this.#list.focus(),
              choose: () => void this.#list.focus(),
            })}
            ${filterChips(locale.text('memberFilters'), viewChoices(locale, maySeeBanned), this.view, view =>
              this.#show(view),
            )}`
      }
      ${mayAdd ? addingRow('add', 'user-plus', locale.text('addPeople'), () => void this.#onAdd()) : nothing}
    `;
  }

  #body(): unknown {
    const { locale } = this.#locale;
    const { group, standing, mayLook } = this.#state.value ?? {};
    if (!group) {
      const again = (): void => this.#again();
      return this.failure
        ? failedState(locale, locale.text('membersFailed'), this.failure, again)
        : skeletonRows(locale);
    }
    if (standing === 'banned') return emptyState('ban', locale.text('error.banned'));
    if (standing && !mayLook) return emptyState('users', locale.text('membersHidden'));
    const { isBanned, foundBy, members, banned } = this.#lists;
    const { items, status, error, more, loadingMore } = isBanned ? banned : members;
    const again = (): void => this.#lists.retry();
    if (status === 'failed')
      return failedState(locale, locale.text(isBanned ? 'bannedFailed' : 'membersFailed'), error, again);
    if (status !== 'ready') return skeletonRows(locale);
    if (!items.length && foundBy)
      return emptyState('search', locale.text('nothingFound', { search: foundBy }));
    if (!items.length) return emptyState('users', locale.text(isBanned ? 'noBanned' : 'nobodyFits'));
    if (items !== this.#keysOf) {
      this.#keysOf = items;
      this.#keys = items.map(({ user }) => user.uid);
    }
    this.#list.setKeys(this.#keys);
    const count = more ? (this.view === 'all' && !this.search ? group.membersCount : -1) : items.length;
    return html`
      <div
        class="list"
        @click=${this.#menu.onClick}
        @contextmenu=${this.#menu.onContextMenu}
        @keydown=${this.#menu.onKeydown}
      >
        ${this.#list.render(
          locale.text(isBanned ? 'bannedPeople' : 'membersOf', { name: group.name }),
          (_uid, index, tabIndex) => this.#row(index, tabIndex, count),
          moreState(locale, { loadingMore, error }, () => this.#lists.next(true)),
        )}
      </div>
    `;
  }

  #row(index: number, tabIndex: '0' | '-1', count: number): TemplateResult | typeof nothing {
    const { group, me, mayUnban = false } = this.#state.value ?? {};
    const { locale } = this.#locale;
    if (!group) return nothing;
    const place = { locale, tabIndex, count, position: index + 1 };
    if (this.#lists.isBanned) {
      const banned = this.#lists.banned.items[index];
      if (!banned) return nothing;
      const isBusy = this.busy.has(banned.user.uid);
      return bannedRow(banned, { ...place, isBusy, mayUnban, unban: () => this.#unban(banned) });
    }
    const member = this.#lists.members.items[index];
    if (!member) return nothing;
    const { uid } = member.user;
    return memberRow(
      { ...member, scope: this.busy.get(uid) ?? member.scope },
      {
        ...place,
        isMe: uid === me,
        isOwner: uid === group.owner,
        isBusy: this.busy.has(uid),
        hasMenu: hasPower(this.#powers(member)),
        isOpen: this.#menu.of === uid,
      },
    );
  }

  #member(uid: Uid | undefined): Member | undefined {
    return uid === undefined ? undefined : this.#lists.members.items.find(({ user }) => user.uid === uid);
  }

  #powers(member: Member): MemberPowers {
    const { group, me, can } = this.#state.value ?? {};
    if (!group || me === undefined || !can || this.busy.has(member.user.uid)) return NO_POWERS;
    return powersOver(member, group, me, can);
  }

  /** Whether what is asked may still be done, to somebody who is still here. */
  #mayStill(): boolean {
    const { deed, member } = this.#question ?? {};
    const now = this.#member(member?.user.uid);
    return !!deed && !!now && this.#powers(now)[deed];
  }

  #menuItems(uid: Uid | undefined): readonly MenuItem[] {
    const member = this.#member(uid);
    return member ? memberMenu(this.#powers(member), member.scope, this.#locale.locale) : [];
  }

  #show(view: MemberView): void {
    if (this.view !== view) this.#lists.carry(this.search);
    this.view = view;
    this.#list.reset();
  }

  /** Sees to it that what is to be shown is on its way. */
  #load(): void {
    const { session, value } = this.#state;
    if (!session || !value?.guid || !value.can.members) return;
    const isBack = value.online && !this.#wasOnline;
    this.#wasOnline = value.online;
    const { guid, group, mayLook, listing } = value;
    if (mayLook && !listing) void session.loadMembers(guid);
    if (group || (this.#asked === guid && !(isBack && this.failure))) return;
    this.#asked = guid;
    this.failure = undefined;
    session.getGroup(guid).catch((thrown: unknown) => {
      if (this.#shown === guid) this.failure = ChatError.from(thrown);
    });
  }

  #again(): void {
    this.#asked = undefined;
    this.failure = undefined;
    this.requestUpdate();
  }

  /** Does something to somebody, shows it at once where it can be shown, and takes that back where it is refused. */
  async #act(
    { user: { uid, name } }: Pick<Member, 'user'>,
    failed: 'scopeFailed' | 'unbanFailed' | (typeof DEEDS)[keyof typeof DEEDS]['failed'],
    run: (session: Session) => Promise<void>,
    scope?: Scope,
  ): Promise<void> {
    const { session } = this.#state;
    if (!session) return;
    this.trouble = '';
    this.busy = new Map([...this.busy, [uid, scope]]);
    try {
      await run(session);
    } catch (thrown) {
      const { locale } = this.#locale;
      this.trouble = locale.text(failed, { name, reason: locale.error(ChatError.from(thrown)) });
    } finally {
      this.busy = new Map([...this.busy].filter(([one]) => one !== uid));
    }
  }

  #unban(banned: BannedMember): void {
    const { guid } = this.#state.value ?? {};
    const { uid } = banned.user;
    if (guid === undefined || this.busy.has(uid)) return;
    if (!this.dispatchEvent(new ChatMemberUnbanEvent(guid, uid))) return;
    void this.#act(banned, 'unbanFailed', session => session.unban(guid, uid));
  }

  async #onAdd(): Promise<void> {
    try {
      await import('../chat-add-members/define.js');
      this.adding?.show();
    } catch (thrown) {
      this.#fail(ChatError.from(thrown));
    }
  }

  #onChoice(itemId: string, of: Uid): void {
    const guid = this.#state.value?.guid;
    const member = this.#member(of);
    if (!member || guid === undefined) return;
    if (isDeed(itemId)) {
      this.#question = { deed: itemId, member };
      this.#dialog.show();
      return;
    }
    const { uid } = member.user;
    const scope = itemId as Scope;
    if (scope === member.scope || !this.dispatchEvent(new ChatMemberScopeEvent(guid, uid, scope))) return;
    void this.#act(member, 'scopeFailed', session => session.setScope(guid, uid, scope), scope);
  }

  #fail(error: ChatError): void {
    this.trouble = this.#locale.locale.error(error);
  }

  readonly #onConfirm = (): void => {
    const { guid } = this.#state.value ?? {};
    const question = this.#question;
    this.#dialog.close();
    if (!question || guid === undefined) return;
    const { deed, member } = question;
    const { uid } = member.user;
    const { Asking, failed } = DEEDS[deed];
    if (this.dispatchEvent(new Asking(guid, uid)))
      void this.#act(member, failed, session => session[deed](guid, uid));
  };
}
