import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../locales/locale.js';
import type { Group } from '../model/group.js';
import type { Guid, Uid } from '../model/ids.js';
import type { Session } from '../session/session.js';
import { avatar } from './avatar.js';
import { icon } from './icon.js';
import { PagedQuery } from './paged-query.js';

/** Whose groups are wanted, now. */
export interface CommonSource {
  readonly session: Session | undefined;
  readonly can: boolean;
  readonly online: boolean;
  readonly uid: Uid | undefined;
}

/** The groups that somebody and the signed-in user are both in, where the service can tell. */
export class CommonGroups {
  readonly #query: PagedQuery<Group>;
  #filter: { readonly uid: Uid | undefined } = { uid: undefined };

  constructor(host: LitElement, source: () => CommonSource) {
    this.#query = new PagedQuery<Group>(host, {
      source: () => {
        const { session, can, online, uid } = source();
        if (uid !== this.#filter.uid) this.#filter = { uid };
        return { session, can: can && uid !== undefined, online, filter: this.#filter };
      },
      ask: (session, _search, cursor, signal) =>
        session.groupsInCommon(this.#filter.uid ?? '', { cursor, limit: 10 }, signal),
      idOf: ({ guid }) => guid,
      onEvent: event => {
        const query = this.#query;
        const uid = this.#filter.uid;
        if (event.type === 'groupRemoved' || (event.type === 'memberRemoved' && event.uid === uid))
          query.replace(items => items.filter(({ guid }) => guid !== event.guid));
        if (event.type === 'member' && event.member.user.uid === uid) query.hear(event.guid);
      },
    });
  }

  render(locale: Locale, open: (guid: Guid) => void): TemplateResult {
    const { status, items, more, error } = this.#query;
    if (status === 'failed' || error) {
      return html`<p class="meta" role="alert">
        ${error ? locale.error(error) : ''}
        <button class="button" type="button" @click=${() => this.#query.retry()}>
          ${locale.text('retry')}
        </button>
      </p>`;
    }
    if (status !== 'ready') return html`<p class="meta late">${locale.text('loading')}</p>`;
    if (!items.length) return html`<p class="meta">${locale.text('noGroupsInCommon')}</p>`;
    return html`
      <ul class="common">
        ${repeat(
          items,
          ({ guid }) => guid,
          ({ guid, name, icon: picture, membersCount }) => html`
            <li>
              <button class="row" part="group" type="button" data-guid=${guid} @click=${() => open(guid)}>
                ${avatar({ id: guid, name, picture })}
                <span class="words">
                  <span class="title"><bdi class="name">${name}</bdi></span>
                  <span class="line meta">${locale.text('membersCount', { count: membersCount })}</span>
                </span>
              </button>
            </li>
          `,
        )}
      </ul>
      ${
        more
          ? html`<button class="button" type="button" @click=${() => this.#query.next()}>
              ${icon('chevron-down')}${locale.text('showMore')}
            </button>`
          : nothing
      }
    `;
  }
}

/** The sheet that goes with {@link CommonGroups}. */
export const commonStyles = css`
  .common {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
