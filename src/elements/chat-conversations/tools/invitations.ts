import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import type { Conversation, GroupConversation } from '../../../model/conversation.js';
import { mayInGroup, myStanding } from '../../../model/policy.js';
import type { Session } from '../../../session/session.js';
import { icon } from '../../../styles/icon.js';
import type { ConversationAction } from '../conversation-action.js';
import { wasAdded } from '../conversation-view.js';

/** What {@link Invitations} work on. */
export interface InvitationsSource {
  session(): Session | undefined;
  locale(): Locale;
  /** Does something to a conversation; what goes wrong is told, and can be tried again. */
  each(conversations: readonly Conversation[], run: (conversation: Conversation) => unknown): void;
}

/** Being added to a group by somebody: one stays, or leaves it again at once. */
export class Invitations {
  /** The one that was declined last, until one has seen that. */
  #declined: GroupConversation | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly source: InvitationsSource,
  ) {}

  /** What may be done to one that was not answered yet. */
  actions(conversation: Conversation): ConversationAction[] {
    const session = this.source.session();
    const { me, can } = session?.state ?? {};
    if (!session || !me || conversation.receiverType === 'user' || !wasAdded(conversation, me.uid)) return [];
    const { id, group, lastMessage } = conversation;
    if (!can?.leaveGroup || !mayInGroup(myStanding(group, me.uid), 'leave').ok) return [];
    const locale = this.source.locale();
    return [
      {
        id: 'stay',
        label: locale.text('invitationStay'),
        icon: 'check',
        run: () => lastMessage && session.markRead(id, lastMessage.id),
      },
      {
        id: 'decline',
        label: locale.text('invitationDecline'),
        icon: 'log-out',
        run: async () => {
          await session.leaveGroup(group.guid);
          this.#tell(conversation);
        },
      },
    ];
  }

  /** The buttons under a row. */
  renderButtons(
    { name }: { readonly name: string },
    offered: readonly ConversationAction[],
    tabIndex: '0' | '-1',
  ): TemplateResult | typeof nothing {
    const answers = offered.filter(({ id }) => id === 'stay' || id === 'decline');
    if (!answers.length) return nothing;
    const locale = this.source.locale();
    return html`<div
      part="invitation"
      class="invitation"
      role="group"
      aria-label=${locale.text('addedYouNow')}
    >
      ${answers.map(
        ({ id, label }) =>
          html`<button
            type="button"
            part="invitation-${id}"
            class="answer"
            data-answer=${id}
            tabindex=${tabIndex}
            aria-label=${locale.text(id === 'stay' ? 'invitationStayIn' : 'invitationDeclineTo', { name })}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  /** Says over the list what was declined, and leads back where one can go back. */
  renderDeclined(): TemplateResult | typeof nothing {
    const conversation = this.#declined;
    if (!conversation) return nothing;
    const locale = this.source.locale();
    const { name, type, guid } = conversation.group;
    const session = this.source.session();
    const rejoin = (): void => {
      this.#tell(undefined);
      this.source.each([conversation], () => session?.joinGroup(guid));
    };
    return html`<div class="declined" part="declined" role="status">
      <p>${locale.text(type === 'private' ? 'invitationDeclinedPrivate' : 'invitationDeclined', { name })}</p>
      ${
        type === 'public' && session?.state.can.joinGroup
          ? html`<button class="button" part="rejoin" type="button" @click=${rejoin}>
              ${locale.text('invitationUndo')}
            </button>`
          : nothing
      }
      <button
        class="icon-button"
        part="dismiss"
        type="button"
        aria-label=${locale.text('dismiss')}
        @click=${() => this.#tell(undefined)}
      >
        ${icon('x')}
      </button>
    </div>`;
  }

  #tell(declined: GroupConversation | undefined): void {
    this.#declined = declined;
    this.host.requestUpdate();
  }
}
