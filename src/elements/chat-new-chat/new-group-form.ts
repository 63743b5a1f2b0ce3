import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { StringKey } from '../../locales/en.js';
import { ChatError } from '../../model/chat-error.js';
import type { GroupType, NewGroup } from '../../model/group.js';
import { LIMITS } from '../../model/limits.js';
import type { User } from '../../model/user.js';
import { icon } from '../../parts/icon.js';
import type { Session } from '../../session/session.js';
import type { ChatUsersSelectEvent } from '../chat-users/chat-users-select-event.js';
import { guidFromName } from './guid-from-name.js';

const TYPES: readonly (readonly [GroupType, StringKey, StringKey])[] = [
  ['public', 'typePublic', 'typePublicHint'],
  ['password', 'typePassword', 'typePasswordHint'],
  ['private', 'typePrivate', 'typePrivateHint'],
];

/** What the form needs of its host. */
export interface NewGroupFormOptions {
  /** Creates it; whoever it rejects with is told. */
  readonly create: (group: NewGroup) => Promise<void>;
}

/** A form for a new group. What is in it stays until the group is there. */
export class NewGroupForm implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  readonly #create: (group: NewGroup) => Promise<void>;
  #name = '';
  #type: GroupType = 'public';
  #password = '';
  #people: readonly User[] = [];
  #busy = false;
  /** What is wrong, in the language's keys; shown after the first try. */
  #nameProblem: StringKey | undefined;
  #passwordProblem: StringKey | undefined;
  #error: ChatError | undefined;

  constructor(
    host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    { create }: NewGroupFormOptions,
  ) {
    this.#host = host;
    this.#create = create;
    host.addController(this);
  }

  hostConnected(): void {
    this.#busy = false;
  }

  /** @param session For the list of people; none where the transport has none. */
  render(locale: Locale, session: string | Session | undefined, withPeople: boolean): TemplateResult {
    return html`
      <form class="new-group" part="form" novalidate @submit=${this.#onSubmit}>
        <div class="fields">
          ${this.#nameField(locale)}${this.#typeField(locale)}
          ${this.#type === 'password' ? this.#passwordField(locale) : nothing}
          ${withPeople ? this.#peopleField(locale, session) : nothing}
        </div>
        <div class="foot">
          ${
            this.#error
              ? html`<p class="problem" role="alert">
                  ${locale.text('groupFailed', { reason: locale.error(this.#error) })}
                </p>`
              : nothing
          }
          <button class="button primary create" part="create" ?disabled=${this.#busy}>
            ${locale.text('createGroup')}
          </button>
        </div>
      </form>
    `;
  }

  #nameField(locale: Locale): TemplateResult {
    const problem = this.#nameProblem;
    return html`
      <div class="group-field">
        <label class="caption" for="group-name">${locale.text('groupName')}</label>
        <input
          id="group-name"
          class="field"
          name="name"
          autocomplete="off"
          dir="auto"
          required
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? 'name-problem' : nothing}
          .value=${this.#name}
          @input=${(event: Event) => this.#onName((event.target as HTMLInputElement).value)}
        />
        ${problemLine('name-problem', problem, locale)}
      </div>
    `;
  }

  #typeField(locale: Locale): TemplateResult {
    return html`
      <fieldset class="group-field types">
        <legend class="caption">${locale.text('groupType')}</legend>
        ${TYPES.map(
          ([type, label, hint]) => html`
            <label class="type">
              <input
                type="radio"
                name="type"
                aria-describedby="hint-${type}"
                .checked=${this.#type === type}
                @change=${() => this.#set(() => (this.#type = type))}
              />
              <span class="words">
                <span class="type-name">${locale.text(label)}</span>
                <span id="hint-${type}" class="meta" aria-hidden="true">${locale.text(hint)}</span>
              </span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #passwordField(locale: Locale): TemplateResult {
    const problem = this.#passwordProblem;
    return html`
      <div class="group-field">
        <label class="caption" for="group-password">${locale.text('groupPassword')}</label>
        <input
          id="group-password"
          class="field"
          type="password"
          name="password"
          autocomplete="new-password"
          maxlength=${LIMITS.password}
          required
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? 'password-problem' : nothing}
          .value=${this.#password}
          @input=${(event: Event) =>
            this.#set(() => {
              this.#password = (event.target as HTMLInputElement).value;
              this.#passwordProblem = undefined;
            })}
        />
        ${problemLine('password-problem', problem, locale)}
      </div>
    `;
  }

  #peopleField(locale: Locale, session: string | Session | undefined): TemplateResult {
    const people = this.#people;
    return html`
      <div class="group-field people" role="group" aria-labelledby="people-caption">
        <span class="caption" id="people-caption">
          ${locale.text('addPeople')}
          ${
            people.length
              ? html`<span class="meta" role="status"
                  >${locale.text('peopleChosen', { count: people.length })}</span
                >`
              : nothing
          }
        </span>
        ${
          people.length
            ? html`<div class="chosen">
                ${people.map(
                  user => html`
                    <button
                      class="person"
                      type="button"
                      aria-label=${locale.text('removePerson', { name: user.name })}
                      @click=${() => this.#set(() => (this.#people = people.filter(one => one !== user)))}
                    >
                      <bdi>${user.name}</bdi>${icon('x')}
                    </button>
                  `,
                )}
              </div>`
            : nothing
        }
        <chat-users
          multiple
          .session=${session}
          .selected=${people}
          @chat-users-select=${this.#onPeople}
        ></chat-users>
      </div>
    `;
  }

  #set(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }

  #onName(name: string): void {
    this.#set(() => {
      this.#name = name;
      this.#nameProblem = undefined;
    });
  }

  readonly #onPeople = (event: ChatUsersSelectEvent): void => {
    event.stopPropagation();
    this.#set(() => (this.#people = event.users));
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    const name = this.#name.trim();
    const withPassword = this.#type === 'password';
    this.#nameProblem = !name ? 'nameMissing' : name.length > LIMITS.name ? 'error.limit-name' : undefined;
    this.#passwordProblem = withPassword && !this.#password ? 'passwordMissing' : undefined;
    this.#error = undefined;
    this.#host.requestUpdate();
    if (this.#nameProblem || this.#passwordProblem) {
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('.new-group [aria-invalid]')?.focus();
      return;
    }
    this.#busy = true;
    try {
      await this.#create({
        guid: guidFromName(name),
        name,
        type: this.#type,
        ...(withPassword && { password: this.#password }),
        ...(this.#people.length && { members: this.#people.map(({ uid }) => ({ uid })) }),
      });
      this.#name = this.#password = '';
      this.#people = [];
      this.#type = 'public';
    } catch (thrown) {
      this.#error = ChatError.from(thrown);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  };
}

const problemLine = (
  id: string,
  problem: StringKey | undefined,
  locale: Locale,
): TemplateResult | typeof nothing =>
  problem ? html`<p id=${id} class="problem" role="alert">${locale.text(problem)}</p>` : nothing;
