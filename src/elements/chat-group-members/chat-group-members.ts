import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { conversationOf } from '../../context/conversation-of.js';
import { SessionController } from '../../context/session-controller.js';
import type { StringKey } from '../../locales/en.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { receiverOf, type Guid, type Uid } from '../../model/ids.js';
import type { Member, Scope } from '../../model/member.js';
import { mayInGroup, myStanding } from '../../model/policy.js';
import { avatarStyles } from '../../parts/avatar.js';
import { Dialog, dialogStyles, type DialogContent } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import { emptyState, failedState, moreState, noSession, skeletonRows } from '../../parts/list-states.js';
import { RowList } from '../../parts/row-list.js';
import { rowStyles } from '../../parts/rows.styles.js';
import type { Session } from '../../session/session.js';
import type { SessionState } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import type { ChatMenu, MenuAnchor, MenuItem } from '../chat-menu/chat-menu.js';
import type { ChatMenuSelectEvent } from '../chat-menu/chat-menu-select-event.js';
import { styles } from './chat-group-members.styles.js';
import { ChatMemberBanEvent } from './chat-member-ban-event.js';
import { ChatMemberKickEvent } from './chat-member-kick-event.js';
import { ChatMemberScopeEvent } from './chat-member-scope-event.js';
import { hasPower, memberMenu, NO_POWERS, powersOver, type MemberPowers } from './member-menu.js';
import { memberRow } from './member-row.js';

/** What is asked before it is done. */
interface Question {
  readonly action: 'kick' | 'ban';
  readonly member: Member;
}

const CONFIRM = { kick: 'confirmKick', ban: 'confirmBan' } as const;
const FAILED = { kick: 'kickFailed', ban: 'banFailed' } as const;

/**
 * Who is in a group: the owner first, then by scope, then by name, as they come, go and change. Each has a menu with
 * what the signed-in user may do to them, and with nothing else.
 *
 * @tag chat-group-members
 * @summary The members of a group, and what one may do to them.
 * @since 0.1
 *
 * @fires {ChatMemberScopeEvent} chat-member-scope - Before a member gets another scope. Cancel it to do it by other means.
 * @fires {ChatMemberKickEvent} chat-member-kick - Before a member is removed, after the question whether to.
 * @fires {ChatMemberBanEvent} chat-member-ban - Before a member is banned, after the question whether to.
 *
 * @csspart heading - The heading with the number of members.
 * @csspart scroller - What scrolls.
 * @csspart member - One member; carries `data-uid`, `data-scope`, and `data-owner` for the owner.
 * @csspart avatar - Their picture.
 * @csspart presence - The sign that they are here.
 * @csspart scope - What they are in the group; participants have none.
 * @csspart menu-button - Opens the menu with what may be done to them.
 * @csspart trouble - Says what the service refused.
 * @csspart empty - What stands in place of members that one may not see.
 * @csspart error - What a list says that could not be loaded.
 * @csspart dialog - The question before somebody is removed or banned.
 */
export class ChatGroupMembers extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, dialogStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** The guid of a group; without it, the group that is the session's current conversation. */
  @property() group: string | undefined;

  /** Shows no heading. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  /** Why the group could not be found. */
  @state() private failure: ChatError | undefined;

  /** What the service refused, in words. */
  @state() private trouble = '';

  /** Whose menu is open. */
  @state() private menuOf: Uid | undefined;

  /** Who something is being done to. */
  @state() private busy: ReadonlySet<Uid> = new Set();

  @query('chat-menu') private readonly menu!: ChatMenu | null;

  readonly #state = new SessionController(this, state => this.#slice(state));
  readonly #locale = new LocaleController(this);
  readonly #list = new RowList(this, { estimate: 56, onNearEnd: () => this.#more() });
  readonly #dialog = new Dialog(this);
  #question: Question | undefined;
  /** Whose menu something was chosen from: the menu closes first. */
  #chosenFor: Uid | undefined;
  #shown: Guid | undefined;
  #asked: string | undefined;
  #wasOnline = false;
  #keys: readonly Uid[] = [];
  #keysOf: readonly Member[] = [];

  protected override willUpdate(): void {
    const guid = this.#state.value?.guid;
    if (guid === this.#shown) return;
    this.#shown = guid;
    this.#asked = undefined;
    this.failure = undefined;
    this.trouble = '';
    this.#list.reset();
  }

  protected override updated(): void {
    this.#load();
    if (this.menuOf !== undefined && !this.#menuItems().length) this.menu?.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (!value?.can.members || !value.guid) return nothing;
    const count = value.mayLook ? value.group?.membersCount : undefined;
    const who = this.#member(this.menuOf)?.user.name ?? '';
    return html`
      ${
        this.withoutHeading
          ? nothing
          : html`<h2 class="heading" part="heading">
              ${locale.text('members')}
              ${count === undefined ? nothing : html`<span class="meta">${locale.number(count)}</span>`}
            </h2>`
      }
      ${
        this.trouble
          ? html`<div class="trouble" part="trouble" role="alert">
              ${icon('circle-alert')}
              <p>${this.trouble}</p>
              <button
                class="icon-button"
                type="button"
                aria-label=${locale.text('dismiss')}
                @click=${() => (this.trouble = '')}
              >
                ${icon('x')}
              </button>
            </div>`
          : nothing
      }
      ${this.#body()}
      <chat-menu
        .items=${this.#menuItems()}
        .label=${locale.text('memberActions', { name: who })}
        @chat-menu-select=${this.#onMenuSelect}
        @chat-menu-close=${this.#onMenuClose}
      ></chat-menu>
      ${this.#dialog.render(() => this.#asking())}
    `;
  }

  #slice(state: SessionState) {
    const id = conversationOf({ group: this.group }, state);
    const receiver = id && receiverOf(id);
    const guid = receiver?.receiverType === 'group' ? receiver.receiverId : undefined;
    const group = guid === undefined ? undefined : state.groups.get(guid);
    const me = state.me?.uid;
    const standing = group && me !== undefined ? myStanding(group, me) : undefined;
    return {
      guid,
      group,
      me,
      standing,
      mayLook: standing !== undefined && mayInGroup(standing, 'seeMembers').ok,
      listing: guid === undefined ? undefined : state.members.get(guid),
      can: state.can,
      online: state.connection.status === 'online',
    };
  }

  #body(): unknown {
    const { locale } = this.#locale;
    const { group, standing, mayLook, listing } = this.#state.value ?? {};
    const failed = (error: ChatError | undefined): TemplateResult =>
      failedState(locale, locale.text('membersFailed'), error, () => this.#again());
    if (!group) return this.failure ? failed(this.failure) : skeletonRows(locale);
    if (standing === 'banned') return emptyState('ban', locale.text('error.banned'));
    if (standing && !mayLook) return emptyState('users', locale.text('membersHidden'));
    if (listing?.status === 'failed') return failed(listing.error);
    if (listing?.status !== 'ready') return skeletonRows(locale);
    if (listing.items !== this.#keysOf) {
      this.#keysOf = listing.items;
      this.#keys = listing.items.map(({ user }) => user.uid);
    }
    this.#list.setKeys(this.#keys);
    return html`
      <div
        class="list"
        @click=${this.#onClick}
        @contextmenu=${this.#onContextMenu}
        @keydown=${this.#onKeydown}
      >
        ${this.#list.render(
          locale.text('membersOf', { name: group.name }),
          (_uid, index, tabIndex) => this.#row(index, tabIndex),
          moreState(locale, listing, () => this.#more(true)),
        )}
      </div>
    `;
  }

  #row(index: number, tabIndex: '0' | '-1'): TemplateResult | typeof nothing {
    const { group, listing, me } = this.#state.value ?? {};
    const member = listing?.items[index];
    if (!member || !group) return nothing;
    const { uid } = member.user;
    return memberRow(member, {
      locale: this.#locale.locale,
      isMe: uid === me,
      isOwner: uid === group.owner,
      isBusy: this.busy.has(uid),
      hasMenu: hasPower(this.#powers(member)),
      isOpen: this.menuOf === uid,
      tabIndex,
      position: index + 1,
      count: listing.older === undefined ? listing.items.length : group.membersCount,
    });
  }

  #member(uid: Uid | undefined): Member | undefined {
    return uid === undefined
      ? undefined
      : this.#state.value?.listing?.items.find(({ user }) => user.uid === uid);
  }

  #powers(member: Member): MemberPowers {
    const { group, me, can } = this.#state.value ?? {};
    if (!group || me === undefined || !can || this.busy.has(member.user.uid)) return NO_POWERS;
    return powersOver(member, group, me, can);
  }

  #menuItems(): readonly MenuItem[] {
    const member = this.#member(this.menuOf);
    return member ? memberMenu(this.#powers(member), member.scope, this.#locale.locale) : [];
  }

  #asking(): DialogContent {
    const { locale } = this.#locale;
    const { action = 'kick', member } = this.#question ?? {};
    return {
      title: locale.text(action),
      locale,
      isQuestion: true,
      body: locale.text(CONFIRM[action], { name: member?.user.name ?? '' }),
      actions: html`
        <button class="button" type="button" @click=${() => this.#dialog.close()}>
          ${locale.text('cancel')}
        </button>
        <button class="button destructive" type="button" @click=${this.#onConfirm}>
          ${locale.text(action)}
        </button>
      `,
    };
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
    const { session, value } = this.#state;
    this.#asked = undefined;
    this.failure = undefined;
    if (value?.guid && value.group) void session?.loadMembers(value.guid);
    this.requestUpdate();
  }

  #more(again = false): void {
    const { session, value } = this.#state;
    const { guid, listing } = value ?? {};
    if (guid === undefined || listing?.status !== 'ready' || listing.older === undefined) return;
    if (!listing.loadingMore && (again || !listing.error)) void session?.loadMoreMembers(guid);
  }

  async #openMenu(uid: Uid, anchor: MenuAnchor): Promise<void> {
    const member = this.#member(uid);
    if (!member || !hasPower(this.#powers(member))) return;
    this.menuOf = uid;
    await this.updateComplete;
    await this.menu?.openAt(anchor);
  }

  async #act(member: Member, failed: StringKey, run: (session: Session) => Promise<void>): Promise<void> {
    const { session } = this.#state;
    const { uid, name } = member.user;
    if (!session) return;
    this.trouble = '';
    this.busy = new Set([...this.busy, uid]);
    try {
      await run(session);
    } catch (thrown) {
      const { locale } = this.#locale;
      this.trouble = locale.text(failed, { name, reason: locale.error(ChatError.from(thrown)) });
    } finally {
      this.busy = new Set([...this.busy].filter(one => one !== uid));
    }
  }

  readonly #onMenuSelect = (event: ChatMenuSelectEvent): void => {
    event.stopPropagation();
    const { itemId } = event;
    const guid = this.#state.value?.guid;
    const member = this.#member(this.#chosenFor);
    if (!member || guid === undefined) return;
    if (itemId === 'kick' || itemId === 'ban') {
      this.#question = { action: itemId, member };
      this.#dialog.show();
      return;
    }
    const { uid } = member.user;
    const scope = itemId as Scope;
    if (scope === member.scope || !this.dispatchEvent(new ChatMemberScopeEvent(guid, uid, scope))) return;
    void this.#act(member, 'scopeFailed', session => session.setScope(guid, uid, scope));
  };

  readonly #onMenuClose = (event: Event): void => {
    event.stopPropagation();
    this.#chosenFor = this.menuOf;
    this.menuOf = undefined;
  };

  readonly #onConfirm = (): void => {
    const { guid } = this.#state.value ?? {};
    const question = this.#question;
    this.#dialog.close();
    if (!question || guid === undefined) return;
    const { action, member } = question;
    const { uid } = member.user;
    const Asking = action === 'kick' ? ChatMemberKickEvent : ChatMemberBanEvent;
    if (!this.dispatchEvent(new Asking(guid, uid))) return;
    void this.#act(member, FAILED[action], session => session[action](guid, uid));
  };

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest('[data-menu]');
    const uid = uidAt(event);
    if (button && uid !== undefined) void this.#openMenu(uid, button);
  };

  readonly #onContextMenu = (event: MouseEvent): void => {
    const uid = uidAt(event);
    const member = this.#member(uid);
    if (uid === undefined || !member || !hasPower(this.#powers(member))) return;
    event.preventDefault();
    // The menu key was heard already, before this event that comes of it.
    if (this.menuOf === uid) return;
    void this.#openMenu(uid, { x: event.clientX, y: event.clientY });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, shiftKey, target } = event;
    const row = target instanceof HTMLElement && target.matches('[data-uid]') ? target : undefined;
    const uid = row?.dataset['uid'];
    const opens = key === 'Enter' || key === ' ' || key === 'ContextMenu' || (key === 'F10' && shiftKey);
    if (!row || uid === undefined || !opens) return;
    event.preventDefault();
    void this.#openMenu(uid, row.querySelector('[data-menu]') ?? row);
  };
}

const uidAt = (event: Event): Uid | undefined =>
  (event.target as Element).closest<HTMLElement>('[data-uid]')?.dataset['uid'];
