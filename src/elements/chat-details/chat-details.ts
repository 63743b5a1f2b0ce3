import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { fileBody } from '../../kinds/file-body.js';
import type { KindView } from '../../kinds/kind.js';
import type { StringKey } from '../../locales/en.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { receiverOf, type ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import { avatarStyles } from '../../parts/avatar.js';
import { blockQuestion } from '../../parts/block-question.js';
import { CommonGroups, commonStyles } from '../../parts/common-groups.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { filterStyles } from '../../parts/filter-chips.js';
import { icon } from '../../parts/icon.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { emptyState, failedState, noSession, skeletonRows } from '../../parts/list-states.js';
import { gridStyles } from '../../parts/media-grid.js';
import { MessageShelf, type ShelfName } from '../../parts/message-shelf.js';
import { portraitStyles } from '../../parts/portrait.styles.js';
import { rolePart } from '../../parts/role-part.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { troubleLine } from '../../parts/trouble-line.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatUnblockEvent } from '../chat-composer/chat-unblock-event.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import { ChatBlockEvent } from '../chat-users/chat-block-event.js';
import { styles } from './chat-details.styles.js';
import { detailsSlice, isSameSlice, type DetailsSlice } from './details-slice.js';
import { DetailsOverlays, isDialogDeed } from './overlays.js';
import { overview, type DetailsDeed } from './overview.js';
import { SHELVES, shelfView } from './shelf-view.js';

/** What of the details is shown: all at a glance, or one of its sections whole. */
export type DetailsSection = 'overview' | 'members' | ShelfName;

/**
 * All about a person or a group that is not said in the chat itself: pictures and films, files, links, what is pinned,
 * members, tags; and what one may do: mute, edit, leave, delete, block, report. A section stands there where the
 * service can fill it, and where one may see it.
 *
 * @tag chat-details
 * @summary A side panel about a person or a group.
 * @since 0.1
 *
 * @slot more - Stands below the sections: whatever else a page knows.
 *
 * @fires {ChatOpenEvent} chat-open - Before another chat opens: of a group in common, of one that was joined.
 * @fires {ChatBlockEvent} chat-block - Before a person is blocked, after the question whether to.
 * @fires {ChatUnblockEvent} chat-unblock - Before a block is lifted. Cancel it to do it by other means.
 * @fires {ChatReportEvent} chat-report - Before a person or a group is reported.
 * @fires {ChatJoinEvent} chat-join - Before the group is joined.
 * @fires {ChatLeaveEvent} chat-leave - Before the group is left.
 * @fires {ChatDeleteGroupEvent} chat-delete-group - Before the group is deleted for everyone.
 * @fires {ChatUpdateGroupEvent} chat-update-group - Before the group is changed.
 * @fires {ChatAddMembersEvent} chat-add-members - Before people are added.
 *
 * @csspart head - Picture, name and words. Of somebody with a role of their own it is also `role-` and its name.
 * @csspart avatar - The picture.
 * @csspart presence - The sign that they are here.
 * @csspart name - The name.
 * @csspart role - The role, in a word.
 * @csspart quick - The buttons under the head; carry `data-deed`.
 * @csspart section - A line that opens a section; carries `data-section`.
 * @csspart media - Holds pictures and films.
 * @csspart tile - One of them.
 * @csspart item - A file, a link or a pinned message; carries `data-message-id`.
 * @csspart file - A file.
 * @csspart link - A link.
 * @csspart show - Goes to where it stands in the chat.
 * @csspart tags - One's own tags.
 * @csspart tag - A tag.
 * @csspart group - A group in common; carries `data-guid`.
 * @csspart deed - Leaves, deletes, blocks, reports; carries `data-deed`.
 * @csspart back - The button back to everything.
 * @csspart trouble - Says what the service refused.
 * @csspart empty - What an empty section says.
 * @csspart error - What is said when something could not be loaded.
 * @csspart dialog - The question before a block.
 *
 * @cssstate role-* - The role of the person it is about: `chat-details:state(role-teacher)`.
 */
export class ChatDetails extends LitElement {
  static override styles = [
    ...base,
    avatarStyles,
    rowStyles,
    filterStyles,
    dialogStyles,
    commonStyles,
    gridStyles,
    portraitStyles,
    fileBody.styles ?? [],
    styles,
  ];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** A uid: all about this person. Without it and a `group`, about the session's current conversation. */
  @property() user: string | undefined;

  /** A guid: all about this group. */
  @property() group: string | undefined;

  /** What is shown: `overview`, `media`, `files`, `links`, `pinned` or `members`. */
  @property() section: DetailsSection = 'overview';

  @state() private failure: ChatError | undefined;
  @state() private trouble = '';
  @state() private busy = false;

  readonly #internals = this.attachInternals();
  readonly #state = new SessionController<DetailsSlice>(
    this,
    state => detailsSlice(this, state),
    isSameSlice,
  );
  readonly #people = new SessionController(this, ({ users, me }) => ({ users, me }));
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);
  readonly #overlays = new DetailsOverlays(this, error => (this.trouble = this.#locale.locale.error(error)));
  readonly #preview = new MessageShelf(this, () => this.#shelfSource('media', 'overview'), 6);
  readonly #shelf = new MessageShelf(this, () => this.#shelfSource(this.#shelfName ?? 'media', this.section));
  readonly #groups = new CommonGroups(this, () => {
    const { can, online = false, user } = this.#state.value ?? {};
    return { session: this.#state.session, can: !!can?.groupsInCommon, online, uid: user?.uid };
  });
  #shown: ConversationId | undefined;
  #asked: ConversationId | undefined;
  #wasOnline = false;

  protected override willUpdate(): void {
    const { id, user, maySeeMembers, mayRead } = this.#state.value ?? {};
    if (id !== this.#shown) {
      this.#shown = id;
      this.#asked = undefined;
      this.failure = undefined;
      this.trouble = '';
      this.section = 'overview';
      this.#dialog.close();
    }
    const isHidden = this.section === 'members' ? !maySeeMembers : !mayRead;
    if (id && this.section !== 'overview' && (user || this.#state.value?.group) && isHidden)
      this.section = 'overview';
    const { states } = this.#internals;
    for (const name of [...states]) if (name.startsWith('role-')) states.delete(name);
    const role = rolePart(user?.role);
    if (role) states.add(role);
  }

  protected override updated(): void {
    this.#load();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (!value?.id) return emptyState('info', locale.text('selectConversation'));
    const { id, user, group } = value;
    if (!user && !group) {
      return this.failure
        ? failedState(locale, locale.text('infoFailed'), this.failure, () => {
            this.#asked = undefined;
            this.failure = undefined;
          })
        : skeletonRows(locale, 3);
    }
    return html`
      ${this.#body(session, value)}
      ${this.#overlays.render(
        session,
        value,
        (this.section === 'media' ? this.#shelf : this.#preview).items,
        locale,
        until => void this.#act('muteFailed', () => session.mute(id, until)),
      )}
      ${this.#dialog.render(() =>
        blockQuestion(user?.name ?? '', locale, () => this.#dialog.close(), this.#onBlock),
      )}
    `;
  }

  #body(session: Session, value: DetailsSlice): TemplateResult {
    const { locale } = this.#locale;
    const { section } = this;
    const trouble = this.trouble ? troubleLine(this.trouble, locale, () => (this.trouble = '')) : nothing;
    if (section === 'overview') {
      return html`<div class="panel">
        ${trouble}
        ${overview(value, {
          locale,
          session,
          busy: this.busy,
          media: this.#preview,
          groups: this.#groups,
          openSection: to => void this.#go(to),
          openMedia: (message, index) => void this.#overlays.openMedia(message, index),
          openGroup: guid => this.#open(`group:${guid}`),
          setTags: tags => void this.#setTags(tags),
          act: (deed, anchor) => void this.#do(deed, anchor),
        })}
        <slot name="more"></slot>
      </div>`;
    }
    const title = section === 'members' ? 'members' : SHELVES[section][0];
    return html`
      <div class="sub-head">
        <button
          class="icon-button"
          part="back"
          type="button"
          aria-label=${locale.text('back')}
          @click=${() => void this.#go('overview')}
        >
          ${icon('chevron-left')}
        </button>
        <h3>${locale.text(title)}</h3>
      </div>
      ${
        section === 'members'
          ? html`<chat-group-members
              without-heading
              exportparts="member, menu-button, search, filter, add, banned, unban"
              .session=${session}
              .group=${value.group?.guid}
            ></chat-group-members>`
          : html`<div class="panel" @scroll=${this.#onScroll}>
              ${trouble}
              ${shelfView(section, this.#shelf, {
                session,
                view: this.#view(session),
                open: (message, index) => void this.#overlays.openMedia(message, index),
                goTo: message => this.#goTo(message),
              })}
            </div>`
      }
    `;
  }

  get #shelfName(): ShelfName | undefined {
    return this.section === 'overview' || this.section === 'members' ? undefined : this.section;
  }

  #shelfSource(name: ShelfName, section: DetailsSection) {
    const { id, mayRead, online = false } = this.#state.value ?? {};
    const isWanted = mayRead && section === this.section && section !== 'members';
    const isShelf = section !== 'overview' || name === 'media';
    return {
      session: this.#state.session,
      online,
      name,
      conversationId: isWanted && isShelf ? id : undefined,
    };
  }

  #view(session: Session): KindView {
    const { users = new Map(), me } = this.#people.value ?? {};
    return {
      ...kindContextOf({ users, me }, this.#locale.locale),
      fileUrl: url => session.fileUrl(url),
    };
  }

  /** Sees to it that the person or group, and what I made of the chat, are known. */
  #load(): void {
    const { session, value } = this.#state;
    const { id, user, group, mayRead, conversation } = value ?? {};
    if (!session || !id || !value) return;
    const isBack = value.online && !this.#wasOnline;
    this.#wasOnline = value.online;
    if (mayRead && !conversation && value.online && this.#asked !== id) {
      this.#asked = id;
      void session.loadConversation(id);
    }
    if (user || group || (this.#asked === id && !(isBack && this.failure))) return;
    this.#asked = id;
    this.failure = undefined;
    const { receiverId } = receiverOf(id);
    const asking: Promise<unknown> = value.isGroup
      ? session.getGroup(receiverId)
      : session.getUser(receiverId);
    asking.catch((thrown: unknown) => {
      if (this.#shown === id) this.failure = ChatError.from(thrown);
    });
  }

  async #go(section: DetailsSection): Promise<void> {
    const from = this.section;
    this.trouble = '';
    if (
      section === 'members' &&
      !(await this.#overlays.need(() => import('../chat-group-members/define.js')))
    )
      return;
    this.section = section;
    await this.updateComplete;
    const target = section === 'overview' ? `[data-section="${from}"]` : '[part="back"]';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  async #setTags(tags: readonly string[]): Promise<void> {
    const { session, value } = this.#state;
    const { id } = value ?? {};
    if (session && id) await this.#act('tagsFailed', () => session.tagConversation(id, tags));
  }

  #goTo(message: Message): void {
    const { id } = this.#state.value ?? {};
    if (!id) return;
    const { id: messageId, parentId } = message;
    this.#state.session?.goTo({ conversationId: id, messageId, parentId });
  }

  #open(id: ConversationId): void {
    if (this.dispatchEvent(new ChatOpenEvent(id))) this.#state.session?.open(id);
  }

  async #do(deed: DetailsDeed, anchor: HTMLElement): Promise<void> {
    const { session, value } = this.#state;
    const { id, user } = value ?? {};
    if (!session || !id || this.busy) return;
    this.trouble = '';
    if (isDialogDeed(deed)) await this.#overlays.open(deed);
    else if (deed === 'mute') await this.#overlays.openMuteMenu(anchor);
    else if (deed === 'unmute') await this.#act('muteFailed', () => session.mute(id, undefined));
    else if (deed === 'block') this.#dialog.show();
    else if (user && this.dispatchEvent(new ChatUnblockEvent(user.uid)))
      await this.#act('unblockFailed', () => session.unblock(user.uid));
  }

  async #act(failed: StringKey, run: () => Promise<void>): Promise<void> {
    const { user, group } = this.#state.value ?? {};
    const name = user?.name ?? group?.name ?? '';
    this.trouble = '';
    this.busy = true;
    try {
      await run();
    } catch (thrown) {
      const { locale } = this.#locale;
      this.trouble = locale.text(failed, { name, reason: locale.error(ChatError.from(thrown)) });
    } finally {
      this.busy = false;
    }
  }

  readonly #onBlock = (): void => {
    const { session, value } = this.#state;
    const { user } = value ?? {};
    this.#dialog.close();
    if (session && user && this.dispatchEvent(new ChatBlockEvent(user.uid)))
      void this.#act('blockFailed', () => session.block(user.uid));
  };

  readonly #onScroll = (event: Event): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.target as HTMLElement;
    if (scrollHeight - scrollTop - clientHeight < clientHeight) this.#shelf.next();
  };
}
