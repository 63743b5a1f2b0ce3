import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { isId, type ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import { isSafeUrl } from '../../model/url.js';
import type { User } from '../../model/user.js';
import { avatar, avatarStyles } from '../../parts/avatar.js';
import { blockQuestion } from '../../parts/block-question.js';
import { CommonGroups, commonStyles } from '../../parts/common-groups.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import { emptyState, failedState, moreState, noSession, skeletonRows } from '../../parts/list-states.js';
import { gridStyles, mediaGrid } from '../../parts/media-grid.js';
import { MessageShelf } from '../../parts/message-shelf.js';
import { portraitStyles } from '../../parts/portrait.styles.js';
import { presenceWords } from '../../parts/presence-words.js';
import { rolePart } from '../../parts/role-part.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { troubleLine } from '../../parts/trouble-line.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatUnblockEvent } from '../chat-composer/chat-unblock-event.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import { ChatBlockEvent } from '../chat-users/chat-block-event.js';
import type { ChatViewer } from '../chat-viewer/chat-viewer.js';
import { styles } from './chat-profile.styles.js';

/**
 * Who somebody is: picture, presence, what they say of themselves; the groups that both are in, and the pictures and
 * films that were exchanged. From here one writes to them, and blocks them.
 *
 * @tag chat-profile
 * @summary The card of one person.
 * @since 0.1
 *
 * @slot actions - Further buttons beside those to write and to block.
 * @slot more - Stands below everything: whatever else a page knows of the person.
 *
 * @fires {ChatOpenEvent} chat-open - Before the chat with them, or a group, opens. Cancel it to show it in a way of your own.
 * @fires {ChatBlockEvent} chat-block - Before they are blocked, after the question whether to.
 * @fires {ChatUnblockEvent} chat-unblock - Before the block is lifted. Cancel it to do it by other means.
 *
 * @csspart card - Picture, name and words. Of somebody with a role of their own it is also `role-` and its name.
 * @csspart avatar - The picture.
 * @csspart presence - The sign that they are here.
 * @csspart name - The name.
 * @csspart role - The role, in a word.
 * @csspart write - The button that opens a chat with them.
 * @csspart block - The button that blocks them, or lifts the block.
 * @csspart group - A group in common; carries `data-guid`.
 * @csspart media - Holds the pictures and films.
 * @csspart tile - One of them.
 * @csspart trouble - Says what the service refused.
 * @csspart error - What is said when the person could not be found.
 * @csspart dialog - The question before a block.
 *
 * @cssstate role-* - The role of whom it shows: `chat-profile:state(role-teacher)`.
 */
export class ChatProfile extends LitElement {
  static override styles = [
    ...base,
    avatarStyles,
    rowStyles,
    dialogStyles,
    commonStyles,
    gridStyles,
    portraitStyles,
    styles,
  ];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** A uid: whom it shows. */
  @property() user: string | undefined;

  @state() private failure: ChatError | undefined;
  @state() private trouble = '';
  @state() private busy = false;

  @query('chat-viewer') private readonly viewer!: ChatViewer | null;

  readonly #internals = this.attachInternals();
  readonly #state = new SessionController(this, ({ users, me, can, connection }) => ({
    user: users.get(this.user ?? '') ?? (me?.uid === this.user ? me : undefined),
    isMe: me?.uid === this.user,
    canUsers: can.users,
    canBlock: can.block,
    canCommon: can.groupsInCommon,
    online: connection.status === 'online',
  }));
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);
  readonly #groups = new CommonGroups(this, () => {
    const { canCommon = false, online = false } = this.#state.value ?? {};
    const { uid, isGone } = this.#other ?? {};
    return { session: this.#state.session, can: canCommon && !isGone, online, uid };
  });
  readonly #media = new MessageShelf(
    this,
    () => ({
      session: this.#state.session,
      online: !!this.#state.value?.online,
      conversationId: this.#conversationId,
      name: 'media',
    }),
    9,
  );
  #asked: string | undefined;
  #wasOnline = false;
  #gone: string | undefined;
  #unhear: (() => void) | undefined;
  #heard: Session | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unhear?.();
    this.#heard = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('user')) {
      this.#asked = this.#gone = undefined;
      this.failure = undefined;
      this.trouble = '';
    }
    const { states } = this.#internals;
    for (const name of [...states]) if (name.startsWith('role-')) states.delete(name);
    const role = rolePart(this.#state.value?.user?.role);
    if (role) states.add(role);
  }

  protected override updated(): void {
    this.#load();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (!this.user) return nothing;
    const { user } = value ?? {};
    if (!user) {
      if (this.#gone === this.user) return emptyState('user', locale.text('profileGone'));
      const again = (): void => {
        this.#asked = undefined;
        this.failure = undefined;
      };
      return this.failure
        ? failedState(locale, locale.text('profileFailed'), this.failure, again)
        : skeletonRows(locale, 2);
    }
    return html`
      ${this.#card(user)}
      ${this.trouble ? troubleLine(this.trouble, locale, () => (this.trouble = '')) : nothing}
      ${value?.isMe ? nothing : this.#shared(session)}
      <slot name="more"></slot>
      <chat-viewer .session=${session} .messages=${this.#media.items.toReversed()}></chat-viewer>
      ${this.#dialog.render(() =>
        blockQuestion(
          user.name,
          locale,
          () => this.#dialog.close(),
          () => {
            this.#dialog.close();
            if (this.dispatchEvent(new ChatBlockEvent(user.uid)))
              void this.#act('blockFailed', () => session.block(user.uid));
          },
        ),
      )}
    `;
  }

  /** Whom it shows, where it is somebody else. */
  get #other(): User | undefined {
    const { user, isMe } = this.#state.value ?? {};
    return isMe ? undefined : user;
  }

  get #conversationId(): ConversationId | undefined {
    const { uid } = this.#other ?? {};
    return uid === undefined ? undefined : `user:${uid}`;
  }

  #card(user: User): TemplateResult {
    const { locale } = this.#locale;
    const { uid, name, role, tags, statusMessage, link, blockedByMe } = user;
    const { isMe, canBlock } = this.#state.value ?? {};
    const isHere = !isMe && !user.isGone;
    const presence = isMe ? locale.text('you') : presenceWords(user, locale);
    const chips = [...(role === 'default' ? [] : [role]), ...tags];
    return html`
      <div class="portrait" part="card ${rolePart(role)}" data-uid=${uid} data-role=${role}>
        ${avatar({ id: uid, name, picture: user.avatar, presence: isMe ? undefined : user.status })}
        <h3 part="name"><bdi>${name}</bdi></h3>
        ${presence ? html`<span class="meta">${presence}</span>` : nothing}
        ${statusMessage ? html`<p dir="auto">${statusMessage}</p>` : nothing}
        ${
          link && isSafeUrl(link)
            ? html`<a href=${link} target="_blank" rel="noopener noreferrer nofollow">
                ${locale.text('profileLink', { name })}
              </a>`
            : nothing
        }
        ${
          chips.length
            ? html`<div class="chips">
                ${chips.map(
                  (chip, i) =>
                    html`<bdi class="chip" part=${i === 0 && role !== 'default' ? 'role' : 'tag'}
                      >${chip}</bdi
                    >`,
                )}
              </div>`
            : nothing
        }
        <div class="actions">
          ${
            isHere
              ? html`<button
                  class="button primary"
                  part="write"
                  type="button"
                  @click=${() => this.#open(`user:${uid}`)}
                >
                  ${icon('message-circle')}${locale.text('startChat')}
                </button>`
              : nothing
          }
          ${
            isHere && canBlock
              ? html`<button
                  class="button ${blockedByMe ? '' : 'danger'}"
                  part="block"
                  type="button"
                  ?disabled=${this.busy}
                  @click=${this.#onBlock}
                >
                  ${locale.text(blockedByMe ? 'unblock' : 'block')}
                </button>`
              : nothing
          }
          <slot name="actions"></slot>
        </div>
      </div>
    `;
  }

  #shared(session: Session): TemplateResult {
    const { locale } = this.#locale;
    const { items, status } = this.#media;
    return html`
      ${
        this.#state.value?.canCommon && !this.#other?.isGone
          ? html`<section aria-labelledby="common">
              <h4 id="common">${locale.text('groupsInCommon')}</h4>
              ${this.#groups.render(locale, guid => this.#open(`group:${guid}`))}
            </section>`
          : nothing
      }
      ${
        status === 'ready' || status === 'failed'
          ? html`<section aria-labelledby="media">
              <h4 id="media">${locale.text('sharedMedia')}</h4>
              ${
                status === 'failed'
                  ? moreState(locale, this.#media, () => this.#media.retry())
                  : items.length
                    ? mediaGrid(items, {
                        locale,
                        session,
                        open: (message, index) => void this.#view(message, index),
                      })
                    : html`<p class="meta">${locale.text('noMedia')}</p>`
              }
            </section>`
          : nothing
      }
    `;
  }

  /** Sees to it that the person is known, and hears when they are gone. */
  #load(): void {
    const { session, value } = this.#state;
    if (session !== this.#heard) {
      this.#unhear?.();
      this.#heard = session;
      this.#unhear = session?.onEvent(event => {
        if (event.type !== 'userRemoved' || event.uid !== this.user) return;
        this.#gone = event.uid;
        this.requestUpdate();
      });
    }
    const { user: uid } = this;
    const isBack = value?.online && !this.#wasOnline;
    this.#wasOnline = !!value?.online;
    if (!session || !uid || !value?.canUsers || value.user || this.#gone === uid) return;
    if (this.#asked === uid && !(isBack && this.failure)) return;
    this.#asked = uid;
    this.failure = undefined;
    const asking = isId(uid) ? session.getUser(uid) : Promise.reject(new ChatError('user-not-found'));
    asking.catch((thrown: unknown) => {
      if (this.user === uid) this.failure = ChatError.from(thrown);
    });
  }

  #open(id: ConversationId): void {
    const event = new ChatOpenEvent(id);
    if (this.dispatchEvent(event)) this.#state.session?.open(id);
  }

  async #view(message: Message, index: number): Promise<void> {
    try {
      await import('../chat-viewer/define.js');
      this.viewer?.show(message.id, index);
    } catch (thrown) {
      this.trouble = this.#locale.locale.error(ChatError.from(thrown));
    }
  }

  async #act(failed: 'blockFailed' | 'unblockFailed', run: () => Promise<void>): Promise<void> {
    const { user } = this.#state.value ?? {};
    this.trouble = '';
    this.busy = true;
    try {
      await run();
    } catch (thrown) {
      const { locale } = this.#locale;
      this.trouble = locale.text(failed, {
        name: user?.name ?? '',
        reason: locale.error(ChatError.from(thrown)),
      });
    } finally {
      this.busy = false;
    }
  }

  readonly #onBlock = (): void => {
    const { session } = this.#state;
    const user = this.#other;
    if (!user || !session || this.busy) return;
    if (!user.blockedByMe) this.#dialog.show();
    else if (this.dispatchEvent(new ChatUnblockEvent(user.uid)))
      void this.#act('unblockFailed', () => session.unblock(user.uid));
  };
}
