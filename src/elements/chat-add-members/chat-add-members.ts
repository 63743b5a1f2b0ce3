import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { Guid, Uid } from '../../model/ids.js';
import type { Scope } from '../../model/member.js';
import { mayInGroup, myStanding, SCOPE_GRANTS } from '../../model/policy.js';
import type { User } from '../../model/user.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { PeoplePicker, pickerStyles } from '../../parts/people-picker.js';
import type { Session } from '../../session/session.js';
import type { SessionState } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import { ChatAddMembersEvent } from './chat-add-members-event.js';
import { styles } from './chat-add-members.styles.js';

const NONE: readonly Scope[] = [];

/**
 * Adds people to a group, 25 at once at most, each as participant, moderator or admin. The service takes all or none
 * of them: whom it cannot take is named and taken out of the choice, the others stay chosen.
 *
 * @tag chat-add-members
 * @summary A dialog that adds people to a group.
 * @since 0.1
 *
 * @fires {ChatAddMembersEvent} chat-add-members - Before people are added. Cancel it to do it by other means.
 *
 * @csspart dialog - The dialog.
 * @csspart person - One who is chosen; carries `data-uid`.
 * @csspart error - What went wrong.
 * @csspart cancel - The button that closes it.
 * @csspart add - The button that adds them.
 */
export class ChatAddMembers extends LitElement {
  static override styles = [...base, dialogStyles, pickerStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** The guid of the group. */
  @property() group: string | undefined;

  @state() private busy = false;
  @state() private problem = '';

  readonly #state = new SessionController(this, state => this.#slice(state));
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);
  readonly #picker = new PeoplePicker(this);

  /** Opens the dialog. */
  show(): void {
    this.problem = '';
    this.#dialog.show();
    void this.#focusSearch();
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('group') || changed.get('group') === undefined) return;
    this.#picker.drop();
    this.#dialog.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { name = '', mayAdd } = this.#state.value ?? {};
    const count = this.#picker.users.length;
    return this.#dialog.render(() => ({
      title: locale.text('addTo', { name }),
      locale,
      body: this.#body(),
      actions: html`
        <button class="button" part="cancel" type="button" @click=${() => this.close()}>
          ${locale.text('cancel')}
        </button>
        <button
          class="button primary"
          part="add"
          type="button"
          ?disabled=${this.busy || !count || !mayAdd}
          @click=${this.#onAdd}
        >
          ${count ? locale.text('addCount', { count }) : locale.text('addPeople')}
        </button>
      `,
    }));
  }

  #slice(state: SessionState) {
    const group = state.groups.get(this.group ?? '');
    const me = state.me?.uid;
    const standing = group && me !== undefined ? myStanding(group, me) : 'none';
    return {
      name: group?.name,
      mayAdd: state.can.addMembers && mayInGroup(standing, 'addMembers').ok,
      scopes: SCOPE_GRANTS[standing] ?? NONE,
      members: state.members.get(this.group ?? '')?.items,
    };
  }

  #body(): TemplateResult {
    const { locale } = this.#locale;
    const { mayAdd, scopes = NONE, members = [] } = this.#state.value ?? {};
    const problem = mayAdd ? this.problem : locale.text('rightsLost');
    return html`
      ${problem ? html`<p class="problem" part="error" role="alert">${problem}</p>` : nothing}
      ${this.#picker.render({
        locale,
        session: this.#state.session,
        scopes,
        taken: new Set(members.map(({ user }) => user.uid)),
      })}
    `;
  }

  async #focusSearch(): Promise<void> {
    await this.updateComplete;
    // A keyboard that comes up by itself would hide what is there to choose from.
    if (matchMedia('(pointer: coarse)').matches) return;
    const list = this.renderRoot.querySelector<LitElement>('chat-users');
    await list?.updateComplete;
    list?.focus();
  }

  readonly #onAdd = async (): Promise<void> => {
    const { session } = this.#state;
    const { group: guid } = this;
    const { users, members } = this.#picker;
    if (!session || !guid || this.busy || !members.length) return;
    if (!this.dispatchEvent(new ChatAddMembersEvent(guid, members))) {
      this.#done();
      return;
    }
    this.busy = true;
    this.problem = '';
    try {
      await session.addMembers(guid, members);
      if (guid === this.group) this.#done();
    } catch (thrown) {
      const problem = await this.#explain(session, guid, users, ChatError.from(thrown));
      if (guid === this.group) this.problem = problem;
    } finally {
      this.busy = false;
    }
  };

  #done(): void {
    this.#picker.drop();
    this.#dialog.close();
  }

  /** Says whom the service could not take, and takes them out of the choice: with the others it may work. */
  async #explain(session: Session, guid: Guid, users: readonly User[], error: ChatError): Promise<string> {
    const { locale } = this.#locale;
    const { code } = error;
    const out =
      code === 'already-member'
        ? await among(users, uid => session.listMembers({ guid, search: uid, limit: 100 }))
        : code === 'banned'
          ? await among(users, uid => session.listBanned({ guid, search: uid, limit: 100 }))
          : [];
    if (!out.length) return locale.text('addFailed', { reason: locale.error(error) });
    this.#picker.drop(user => out.includes(user));
    const names = locale.list(out.map(({ name }) => name));
    return locale.text(code === 'banned' ? 'addBanned' : 'addAlready', { names });
  }
}

/** Those of them who are on a list. One that cannot be asked for names nobody. */
async function among(
  users: readonly User[],
  ask: (uid: Uid) => Promise<{ readonly items: readonly { readonly user: User }[] }>,
): Promise<User[]> {
  const isOn = async ({ uid }: User): Promise<boolean> => {
    try {
      return (await ask(uid)).items.some(({ user }) => user.uid === uid);
    } catch {
      return false;
    }
  };
  const found = await Promise.all(users.map(isOn));
  return users.filter((_, i) => found[i]);
}
