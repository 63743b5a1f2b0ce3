import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { mayInGroup, myStanding, type Standing } from '../../model/policy.js';
import { avatarStyles } from '../../parts/avatar.js';
import { Dialog, dialogStyles, type DialogContent } from '../../parts/dialog.js';
import { rowStyles } from '../../parts/rows.styles.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatTransferOwnershipEvent } from '../chat-group-members/chat-transfer-ownership-event.js';
import { ChatDeleteGroupEvent } from './chat-delete-group-event.js';
import { styles } from './chat-group-leave.styles.js';
import { ChatLeaveEvent } from './chat-leave-event.js';
import { Heirs } from './heirs.js';

/**
 * The ways out of a group. Whoever owns it chooses who takes it over before leaving, and is told when that one is gone
 * meanwhile; where nobody else is in it, it can be deleted.
 *
 * @tag chat-group-leave
 * @summary Leaves a group, hands it on, or deletes it for everyone.
 * @since 0.1
 *
 * @fires {ChatLeaveEvent} chat-leave - Before the group is left. Cancel it to leave by other means.
 * @fires {ChatTransferOwnershipEvent} chat-transfer-ownership - Before somebody else becomes the owner.
 * @fires {ChatDeleteGroupEvent} chat-delete-group - Before the group is deleted for everyone.
 *
 * @csspart dialog - The dialog.
 * @csspart search - The field that searches for who takes over.
 * @csspart scroller - What scrolls.
 * @csspart member - One who may take over; carries `data-uid` and `data-scope`.
 * @csspart error - What went wrong.
 * @csspart cancel - The button that closes it.
 * @csspart leave - The button that leaves.
 * @csspart delete - The button that deletes.
 */
export class ChatGroupLeave extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, dialogStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** The guid of the group. */
  @property() group: string | undefined;

  @state() private step: 'leave' | 'delete' = 'leave';
  @state() private problem = '';
  @state() private busy = false;

  readonly #state = new SessionController(this, ({ groups, me, can, connection }) => {
    const group = groups.get(this.group ?? '');
    const standing: Standing = group && me ? myStanding(group, me.uid) : 'none';
    return {
      group,
      me: me?.uid,
      standing,
      mayLeave: can.leaveGroup && mayInGroup(standing, 'leave').ok,
      mayHandOn: can.leaveGroup && can.transferOwnership && can.members && standing === 'owner',
      mayDelete: can.deleteGroup && mayInGroup(standing, 'deleteGroup').ok,
      online: connection.status === 'online',
    };
  });
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);
  /** What had the focus in the dialog. */
  #focused: Element | null = null;
  readonly #heirs = new Heirs(this, () => {
    const { me, mayHandOn, online = false } = this.#state.value ?? {};
    const isOpen = this.#dialog.open && this.step === 'leave' && mayHandOn;
    return { session: this.#state.session, me, online, guid: isOpen ? this.group : undefined };
  });

  /** Asks whether to leave, and who takes over where one owns the group. */
  show(): void {
    this.#begin('leave');
  }

  /** Asks whether to delete the group for everyone. */
  showDelete(): void {
    this.#begin('delete');
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('group') && changed.get('group') !== undefined) this.close();
  }

  protected override updated(): void {
    // Deleted, or lost by other means: there is nothing left to leave.
    const { group, standing } = this.#state.value ?? {};
    const isOut = !group || standing === 'none' || standing === 'banned';
    if (this.#dialog.open && !this.busy && isOut) this.close();
    else this.#aim();
  }

  /** Puts the focus on what one does first, and again when what had it went away. */
  #aim(): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    const isLost = !activeElement && this.#focused?.isConnected === false;
    if (this.#dialog.open && (!this.#focused || isLost))
      this.renderRoot.querySelector<HTMLElement>('.dialog-body input, [part="cancel"]')?.focus();
    const { activeElement: now } = this.renderRoot as ShadowRoot;
    this.#focused = this.#dialog.open ? (now ?? this.#focused) : null;
  }

  protected override render(): unknown {
    return this.#dialog.render(() => {
      if (this.step === 'delete') return this.#deleting();
      return this.#state.value?.standing === 'owner' ? this.#handingOn() : this.#leaving();
    });
  }

  #begin(step: 'leave' | 'delete'): void {
    this.step = step;
    this.problem = '';
    this.#heirs.reset();
    this.#dialog.show();
  }

  get #name(): string {
    return this.#state.value?.group?.name ?? '';
  }

  #leaving(): DialogContent {
    const { locale } = this.#locale;
    const { group, mayLeave } = this.#state.value ?? {};
    const words = group?.type === 'private' ? 'confirmLeavePrivate' : 'confirmLeave';
    return {
      title: locale.text('leaveGroup'),
      locale,
      isQuestion: true,
      body: html`<p>${locale.text(words, { name: this.#name })}</p>
        ${this.#trouble()}`,
      actions: html`
        ${this.#cancel()}
        <button
          class="button destructive"
          part="leave"
          type="button"
          ?disabled=${this.busy || !mayLeave}
          @click=${this.#onLeave}
        >
          ${locale.text('leaveShort')}
        </button>
      `,
    };
  }

  #handingOn(): DialogContent {
    const { locale } = this.#locale;
    const { mayHandOn, mayDelete } = this.#state.value ?? {};
    const isNobody = this.#heirs.isNobody || !mayHandOn;
    return {
      title: locale.text('handOn', { name: this.#name }),
      locale,
      body: html`
        <p class="hint">${locale.text(isNobody ? 'handOnNobody' : 'handOnHint')}</p>
        ${this.#trouble()}
        ${isNobody ? nothing : html`<div class="heirs">${this.#heirs.render(locale)}</div>`}
      `,
      actions: html`
        ${
          mayDelete
            ? html`<button
                class="button danger apart"
                part="delete"
                type="button"
                ?disabled=${this.busy}
                @click=${() => {
                  this.problem = '';
                  this.step = 'delete';
                }}
              >
                ${locale.text('deleteGroup')}
              </button>`
            : nothing
        }
        ${this.#cancel()}
        ${
          isNobody
            ? nothing
            : html`<button
                class="button primary"
                part="leave"
                type="button"
                ?disabled=${this.busy}
                @click=${this.#onHandOn}
              >
                ${locale.text('handOnLeave')}
              </button>`
        }
      `,
    };
  }

  #deleting(): DialogContent {
    const { locale } = this.#locale;
    const { mayDelete } = this.#state.value ?? {};
    return {
      title: locale.text('deleteGroup'),
      locale,
      isQuestion: true,
      body: html`<p>${locale.text('confirmDeleteGroup', { name: this.#name })}</p>
        ${this.#trouble(mayDelete ? '' : locale.text('rightsLost'))}`,
      actions: html`
        ${this.#cancel()}
        <button
          class="button destructive"
          part="delete"
          type="button"
          ?disabled=${this.busy || !mayDelete}
          @click=${this.#onDelete}
        >
          ${locale.text('deleteForEveryone')}
        </button>
      `,
    };
  }

  #trouble(other = ''): TemplateResult | typeof nothing {
    const words = this.problem || other;
    return words ? html`<p class="problem" part="error" role="alert">${words}</p>` : nothing;
  }

  #cancel(): TemplateResult {
    return html`<button class="button" part="cancel" type="button" @click=${() => this.close()}>
      ${this.#locale.locale.text('cancel')}
    </button>`;
  }

  /** Runs what was confirmed; answers whether it was done. */
  async #run(run: (session: Session) => Promise<void>, say: (error: ChatError) => string): Promise<boolean> {
    const { session } = this.#state;
    if (!session || this.busy) return false;
    this.busy = true;
    this.problem = '';
    try {
      await run(session);
      return true;
    } catch (thrown) {
      this.problem = say(ChatError.from(thrown));
      return false;
    } finally {
      this.busy = false;
    }
  }

  readonly #onLeave = async (): Promise<void> => {
    const { group: guid } = this;
    const { locale } = this.#locale;
    if (!guid) return;
    const name = this.#name;
    const isMine = this.dispatchEvent(new ChatLeaveEvent(guid));
    const isDone =
      !isMine ||
      (await this.#run(
        session => session.leaveGroup(guid),
        error => locale.text('leaveFailed', { name, reason: locale.error(error) }),
      ));
    if (isDone) this.close();
  };

  readonly #onHandOn = async (): Promise<void> => {
    const { group: guid } = this;
    const { locale } = this.#locale;
    const heir = this.#heirs.chosen?.user;
    if (!guid) return;
    if (!heir) {
      this.problem = locale.text('handOnMissing');
      return;
    }
    const { uid, name } = heir;
    if (!this.dispatchEvent(new ChatTransferOwnershipEvent(guid, uid))) {
      this.close();
      return;
    }
    const isHandedOn = await this.#run(
      session => session.transferOwnership(guid, uid),
      error => {
        if (error.code !== 'member-not-found')
          return locale.text('transferFailed', { name, reason: locale.error(error) });
        this.#heirs.lose(uid);
        return locale.text('handOnGone', { name });
      },
    );
    if (!isHandedOn) return;
    const isMine = this.dispatchEvent(new ChatLeaveEvent(guid));
    const isDone =
      !isMine ||
      (await this.#run(
        session => session.leaveGroup(guid),
        error => locale.text('handedOn', { name, reason: locale.error(error) }),
      ));
    if (isDone) this.close();
  };

  readonly #onDelete = async (): Promise<void> => {
    const { group: guid } = this;
    const { locale } = this.#locale;
    if (!guid) return;
    const name = this.#name;
    const isMine = this.dispatchEvent(new ChatDeleteGroupEvent(guid));
    const isDone =
      !isMine ||
      (await this.#run(
        session => session.deleteGroup(guid),
        error => locale.text('deleteGroupFailed', { name, reason: locale.error(error) }),
      ));
    if (isDone) this.close();
  };
}
