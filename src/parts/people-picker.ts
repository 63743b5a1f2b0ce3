import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../locales/locale.js';
import { LIMITS } from '../model/limits.js';
import type { NewMember } from '../model/group.js';
import type { Uid } from '../model/ids.js';
import type { Scope } from '../model/member.js';
import type { User } from '../model/user.js';
import type { Session } from '../session/session.js';
import { icon } from './icon.js';

/** What is told by a list of people of which several may be chosen. */
interface Choice extends Event {
  readonly users: readonly User[];
}

/** What a picker needs beside what was chosen. */
export interface PickerView {
  readonly locale: Locale;
  readonly session: string | Session | undefined;
  /** The scopes that one may give, highest first; with fewer than two there is nothing to choose. */
  readonly scopes: readonly Scope[];
  /** Who cannot be chosen: they are in it already. */
  readonly taken?: ReadonlySet<Uid> | undefined;
}

/** Chooses people to put into a group, each with a scope, out of a `<chat-users multiple>` that its host has loaded. */
export class PeoplePicker {
  readonly #host: LitElement;
  #users: readonly User[] = [];
  #scopes: ReadonlyMap<Uid, Scope> = new Map();

  constructor(host: LitElement) {
    this.#host = host;
  }

  get users(): readonly User[] {
    return this.#users;
  }

  /** Who was chosen, as a service wants to hear it. */
  get members(): readonly NewMember[] {
    return this.#users.map(({ uid }) => ({ uid, scope: this.#scopes.get(uid) ?? 'participant' }));
  }

  /** Takes some of them out again; without an answer, all. */
  drop(isOut: (user: User) => boolean = () => true): void {
    this.#set(this.#users.filter(user => !isOut(user)));
  }

  render({ locale, session, scopes, taken }: PickerView): TemplateResult {
    const users = this.#users;
    return html`
      <div class="picker">
        ${
          users.length
            ? html`<ul class="chosen" aria-label=${locale.text('peopleChosen', { count: users.length })}>
                ${repeat(
                  users,
                  ({ uid }) => uid,
                  user => this.#person(user, locale, scopes),
                )}
              </ul>`
            : nothing
        }
        ${
          users.length >= LIMITS.membersPerCall
            ? html`<p class="meta most" role="status">
                ${locale.text('addMost', { count: LIMITS.membersPerCall })}
              </p>`
            : nothing
        }
        <chat-users
          multiple
          .session=${session}
          .selected=${users}
          .taken=${taken ?? NOBODY}
          @chat-users-select=${this.#onSelect}
        ></chat-users>
      </div>
    `;
  }

  #person(user: User, locale: Locale, scopes: readonly Scope[]): TemplateResult {
    const { uid, name } = user;
    const chosen = this.#scopes.get(uid) ?? 'participant';
    return html`
      <li class="person" part="person" data-uid=${uid}>
        <bdi>${name}</bdi>
        ${
          scopes.length > 1
            ? html`<select
                class="scope"
                aria-label=${locale.text('scopeOf', { name })}
                @change=${(event: Event) => this.#give(uid, (event.target as HTMLSelectElement).value as Scope)}
              >
                ${scopes.map(
                  scope =>
                    html`<option value=${scope} ?selected=${scope === chosen}>${locale.text(scope)}</option>`,
                )}
              </select>`
            : nothing
        }
        <button
          class="icon-button"
          type="button"
          aria-label=${locale.text('removePerson', { name })}
          @click=${() => this.#set(this.#users.filter(one => one !== user))}
        >
          ${icon('x')}
        </button>
      </li>
    `;
  }

  #set(users: readonly User[]): void {
    this.#users = users;
    this.#host.requestUpdate();
  }

  #give(uid: Uid, scope: Scope): void {
    this.#scopes = new Map([...this.#scopes, [uid, scope]]);
    this.#host.requestUpdate();
  }

  readonly #onSelect = (event: Event): void => {
    event.stopPropagation();
    this.#set((event as Choice).users);
  };
}

const NOBODY: ReadonlySet<Uid> = new Set();

/** The sheet that goes with a {@link PeoplePicker}. */
export const pickerStyles = css`
  .picker {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    gap: calc(var(--_u) * 1.5);
    min-block-size: 0;
  }

  .picker chat-users {
    flex: 1;
    min-block-size: 240px;
    max-block-size: 340px;
    margin-inline: calc(var(--_u) * -3);
  }

  .chosen {
    display: grid;
    flex: none;
    gap: 2px;
    max-block-size: 168px;
    margin: 0;
    padding: 0;
    overflow: hidden auto;
    list-style: none;
  }

  .person {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1);
    min-block-size: var(--_target);
    padding-inline: calc(var(--_u) * 3) 0;
    border-radius: var(--_radius-field);
    background: var(--_selected);
    font-size: 0.875rem;
    font-weight: 550;
  }

  .person bdi {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .person .scope {
    flex: none;
    min-block-size: 26px;
    padding-inline: calc(var(--_u) * 1);
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_accent-text);
    font: inherit;
    font-size: 0.8125rem;
  }

  .person .scope option {
    background: var(--_overlay);
    color: var(--_text);
  }

  .person .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .most {
    margin: 0;
  }

  @media (forced-colors: active) {
    .person {
      border: 1px solid;
    }
  }
`;
