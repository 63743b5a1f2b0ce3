import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { Group } from '../../model/group.js';
import { SCOPES } from '../../model/member.js';
import { mayInGroup, myStanding } from '../../model/policy.js';
import { avatarStyles } from '../../parts/avatar.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { noSession } from '../../parts/list-states.js';
import { PeoplePicker, pickerStyles } from '../../parts/people-picker.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatCreateGroupEvent } from '../chat-new-chat/chat-create-group-event.js';
import { styles } from './chat-group-form.styles.js';
import { ChatGroupSavedEvent } from './chat-group-saved-event.js';
import { ChatUpdateGroupEvent } from './chat-update-group-event.js';
import {
  changesIn,
  draftOf,
  EMPTY_DRAFT,
  newGroupOf,
  problemsIn,
  type FieldName,
  type GroupDraft,
  type Problems,
} from './group-draft.js';
import { mainFields, moreFields, type FieldsView } from './group-fields.js';
import { GroupPicture, type PictureState } from './group-picture.js';
import { guidFromName } from './guid-from-name.js';

/** At which field the service's refusal belongs. */
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  'group-exists': 'guid',
  'invalid-id': 'guid',
  'limit-name': 'name',
  'limit-description': 'description',
  'limit-tags': 'tags',
  'invalid-url': 'icon',
  'password-missing': 'password',
};

/**
 * A form for a group: a new one, or with `group` one that is there. What is in it stays until the service took it. Of
 * a group that is there it sends what was changed and nothing else, and fields that nobody touched follow what others
 * make of it meanwhile.
 *
 * @tag chat-group-form
 * @summary Creates a group, or changes one.
 * @since 0.1
 *
 * @fires {ChatCreateGroupEvent} chat-create-group - Before a group is created. Cancel it to create it by other means.
 * @fires {ChatUpdateGroupEvent} chat-update-group - Before a group is changed. Cancel it to change it by other means.
 * @fires {ChatGroupSavedEvent} chat-group-saved - It is done.
 *
 * @csspart dialog - The dialog.
 * @csspart form - The form.
 * @csspart more - What most groups can do without, folded.
 * @csspart person - One who is to be in it; carries `data-uid`.
 * @csspart picture - Holds the picture and what one can do about it.
 * @csspart avatar - The initials where there is none.
 * @csspart preview - The picture.
 * @csspart choose-picture - The button that takes a file for it, where the service keeps files.
 * @csspart remove-picture - The button that takes it away.
 * @csspart picture-problem - Says why a file cannot be used.
 * @csspart error - What the service refused.
 * @csspart create - The button that creates or saves.
 */
export class ChatGroupForm extends LitElement {
  static override styles = [...base, avatarStyles, dialogStyles, pickerStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** The guid of a group to be changed; without it, one is created. */
  @property() group: string | undefined;

  /** Stands in the page in place of opening as a dialog. */
  @property({ type: Boolean, reflect: true }) inline = false;

  /** What was typed, by field: the others show the group as it is. */
  @state() private typed: Partial<GroupDraft> = {};
  @state() private problems: Problems = {};
  @state() private error: ChatError | undefined;
  @state() private busy = false;
  @state() private isIconBroken = false;
  /** The address of the picture that is shown. */
  @state() private icon: string | undefined;

  readonly #state = new SessionController(this, ({ groups, me, can }) => {
    const group = groups.get(this.group ?? '');
    return {
      group,
      withPeople: can.users,
      canSlow: can.slowMode,
      canUpload: can.files,
      may: this.group
        ? !!group && !!me && can.updateGroup && mayInGroup(myStanding(group, me.uid), 'updateGroup').ok
        : can.createGroup,
    };
  });
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);
  readonly #picker = new PeoplePicker(this);
  readonly #picture = new GroupPicture(
    () => this.requestUpdate(),
    url => this.#showIcon(url),
  );

  /** What was wrong with the picture, as it was told when the form was sent. */
  #seen: PictureState | undefined;

  /** Opens the dialog. */
  show(): void {
    if (this.inline) return;
    // What was typed into a form for a new group is kept; a group that is there is shown as it is now.
    if (this.group) this.#forget();
    this.#dialog.show();
    void this.#focus('#group-name');
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#group-name')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('group') || !this.hasUpdated) return;
    this.#forget();
    this.#dialog.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    if (this.inline) return this.#form();
    return this.#dialog.render(() => ({
      title: locale.text(this.group ? 'editGroup' : 'newGroup'),
      locale,
      body: this.#form(),
    }));
  }

  get #draft(): GroupDraft {
    const group = this.#state.value?.group;
    return { ...(group ? draftOf(group) : EMPTY_DRAFT), ...this.typed };
  }

  #form(): TemplateResult {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session || !value) return noSession(locale);
    const { group } = value;
    const isNew = !this.group;
    const view: FieldsView = {
      locale,
      draft: this.#draft,
      problems: this.problems,
      isThere: !isNew,
      hasPassword: group?.type === 'password',
      isIconBroken: this.isIconBroken,
      canSlow: value.canSlow,
      icon: this.icon ?? group?.icon ?? '',
      set: (name, text) => this.#set(name, text),
      done: () => (this.icon = this.#draft.icon),
      onIcon: isBroken => (this.isIconBroken = isBroken),
      canUpload: value.canUpload,
      picture: this.#picture.state,
      choose: file => this.#picture.take(session, file),
      again: () => this.#picture.retry(session),
      clear: () => {
        this.#picture.drop();
        this.#showIcon('');
        void this.#focus('.picture-choose');
      },
    };
    return html`
      <form class="form" part="form" novalidate @submit=${this.#onSubmit}>
        <div class="fields">
          ${mainFields(view)}
          <details part="more" ?open=${!isNew}>
            <summary class="caption">${locale.text('moreOptions')}</summary>
            <div class="fields-more">${moreFields(view)}</div>
          </details>
          ${isNew && value.withPeople ? this.#people(session) : nothing}
        </div>
        <div class="foot">
          ${this.#problem()}
          <button class="button primary create" part="create" ?disabled=${this.busy || !value.may}>
            ${locale.text(isNew ? 'createGroup' : 'saveGroup')}
          </button>
        </div>
      </form>
    `;
  }

  #people(session: Session): TemplateResult {
    const { locale } = this.#locale;
    return html`
      <div class="group-field people" role="group" aria-labelledby="people-caption">
        <span class="caption" id="people-caption">
          ${locale.text('addPeople')}
          ${
            this.#picker.users.length
              ? html`<span class="meta" role="status"
                  >${locale.text('peopleChosen', { count: this.#picker.users.length })}</span
                >`
              : nothing
          }
        </span>
        ${this.#picker.render({ locale, session, scopes: SCOPES })}
      </div>
    `;
  }

  #problem(): TemplateResult | typeof nothing {
    const { locale } = this.#locale;
    const { error } = this;
    const words = error
      ? locale.text(this.group ? 'groupSaveFailed' : 'groupFailed', { reason: locale.error(error) })
      : this.group && !this.#state.value?.may
        ? locale.text('rightsLost')
        : '';
    return words ? html`<p class="problem" part="error" role="alert">${words}</p>` : nothing;
  }

  #set(name: FieldName, text: string): void {
    this.typed = { ...this.typed, [name]: text };
    this.problems = { ...this.problems, [name]: undefined };
    if (name === 'icon') this.isIconBroken = false;
  }

  #showIcon(url: string): void {
    this.#set('icon', url);
    this.icon = url;
  }

  #forget(): void {
    this.typed = {};
    this.problems = {};
    this.error = undefined;
    this.isIconBroken = false;
    this.icon = undefined;
    this.#picker.drop();
    this.#picture.drop();
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement>(selector);
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  }

  async #save(session: Session, group: Group | undefined): Promise<void> {
    const draft = this.#draft;
    if (group) {
      const changes = changesIn(draft, group);
      const isMine =
        !Object.keys(changes).length || this.dispatchEvent(new ChatUpdateGroupEvent(group.guid, changes));
      if (isMine && Object.keys(changes).length) await session.updateGroup(group.guid, changes);
      this.#done(group.guid, false);
      return;
    }
    const guid = draft.guid.trim() || guidFromName(draft.name.trim());
    const made = newGroupOf(draft, guid, this.#picker.members);
    const isMine = this.dispatchEvent(new ChatCreateGroupEvent(made));
    if (isMine) await session.createGroup(made);
    this.#done(guid, isMine);
  }

  #done(guid: string, isNew: boolean): void {
    this.#forget();
    this.#dialog.close();
    this.dispatchEvent(new ChatGroupSavedEvent(guid, isNew));
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { session, value } = this.#state;
    if (this.busy || !session || !value?.may) return;
    this.problems = problemsIn(this.#draft, value.group);
    this.error = undefined;
    if (Object.keys(this.problems).length) {
      await this.#focus('[aria-invalid]');
      return;
    }
    this.busy = true;
    try {
      await this.#picture.settled;
      // What is wrong with the picture stands beside it; without one it is saved by the next press.
      const { state: picture } = this.#picture;
      if (picture && picture !== this.#seen) {
        this.#seen = picture;
        await this.#focus('.picture-choose');
        return;
      }
      await this.#save(session, value.group);
    } catch (thrown) {
      const error = ChatError.from(thrown);
      const name = FIELD_OF[error.code];
      this.error = error;
      if (name && !(name === 'guid' && this.group)) {
        this.problems = {
          [name]: error.code === 'invalid-id' ? 'groupIdWrong' : (`error.${error.code}` as const),
        } as Problems;
        void this.#focus('[aria-invalid]');
      }
    } finally {
      this.busy = false;
    }
  };
}
