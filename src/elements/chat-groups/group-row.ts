import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Group } from '../../model/group.js';
import { avatar } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';

/** How the joining of one group stands. */
export interface Joining {
  /** Asks for the password. */
  readonly asks: boolean;
  /** The service was asked and has not answered. */
  readonly busy: boolean;
  /** Why it did not work, in words. */
  readonly problem: string;
}

/** What a row needs beside its group. */
export interface GroupRowView {
  readonly locale: Locale;
  readonly tabIndex: '0' | '-1';
  readonly mayJoin: boolean;
  readonly joining: Joining | undefined;
  readonly open: () => void;
  /** The Join button, or with what was typed. */
  readonly join: (password?: string) => void;
  readonly giveUp: () => void;
}

const TYPE_ICONS = { public: undefined, password: 'lock', private: 'eye-off' } as const;

/** One group: pressed, it opens where one is in it; elsewhere it can be joined. */
export function groupRow(group: Group, view: GroupRowView): TemplateResult {
  const { locale, tabIndex, joining } = view;
  const words = groupWords(group, locale);
  if (group.hasJoined) {
    return html`
      <button class="row" type="button" data-stop tabindex=${tabIndex} @click=${view.open}>
        ${words}<span class="meta">${locale.text('joined')}</span>
      </button>
    `;
  }
  const stays = !view.mayJoin || group.isBanned;
  return html`
    <div
      class="row"
      aria-busy=${joining?.busy ? 'true' : nothing}
      data-stop=${stays ? '' : nothing}
      tabindex=${stays ? tabIndex : nothing}
    >
      ${words}
      ${
        stays || joining?.asks
          ? nothing
          : html`<button
              class="button"
              part="join"
              type="button"
              data-stop
              tabindex=${tabIndex}
              aria-label=${locale.text('joinTitle', { name: group.name })}
              ?disabled=${joining?.busy}
              @click=${() => view.join()}
            >
              ${locale.text('join')}
            </button>`
      }
    </div>
    ${joining?.asks ? passwordForm(group, view, joining) : problemOf(joining)}
  `;
}

const problemOf = (joining: Joining | undefined): TemplateResult | typeof nothing =>
  joining?.problem ? html`<p class="problem alone" role="alert">${joining.problem}</p>` : nothing;

function groupWords(group: Group, locale: Locale): TemplateResult {
  const { guid, name, type, description, membersCount, isBanned } = group;
  const shape = TYPE_ICONS[type];
  const count = locale.text('membersCount', { count: membersCount });
  return html`
    ${avatar({ id: guid, name, picture: group.icon })}
    <span class="words">
      <span class="title">
        <bdi class="name">${name}</bdi>
        ${
          shape
            ? html`${icon(shape)}<span class="visually-hidden"
                  >${locale.text(type === 'password' ? 'wantsPassword' : 'typePrivate')}</span
                >`
            : nothing
        }
      </span>
      <span class="line meta"
        >${
          isBanned
            ? locale.text('error.banned')
            : html`${count}${description ? html` · <bdi>${description}</bdi>` : nothing}`
        }</span
      >
    </span>
  `;
}

function passwordForm(
  group: Group,
  { locale, join, giveUp }: GroupRowView,
  joining: Joining,
): TemplateResult {
  const problemId = `problem-${group.guid}`;
  return html`
    <form
      class="password"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        join((event.target as HTMLFormElement).querySelector('input')?.value ?? '');
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        // One Escape takes back one thing; the dialog around it stays.
        event.preventDefault();
        event.stopPropagation();
        giveUp();
      }}
    >
      <input
        class="field"
        data-stop
        type="password"
        autocomplete="off"
        aria-label=${locale.text('groupPassword')}
        placeholder=${locale.text('groupPassword')}
        aria-invalid=${joining.problem ? 'true' : nothing}
        aria-describedby=${joining.problem ? problemId : nothing}
        ?readonly=${joining.busy}
      />
      <button class="button primary" ?disabled=${joining.busy}>${locale.text('join')}</button>
      <button class="icon-button" type="button" aria-label=${locale.text('cancel')} @click=${giveUp}>
        ${icon('x')}
      </button>
      ${joining.problem ? html`<p id=${problemId} class="problem" role="alert">${joining.problem}</p>` : nothing}
    </form>
  `;
}
