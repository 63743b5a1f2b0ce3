import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { StringKey } from '../../locales/en.js';
import type { Group } from '../../model/group.js';
import type { Guid } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { User } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';
import type { CommonGroups } from '../../parts/common-groups.js';
import { groupDeeds, type GroupDeed } from '../../parts/group-powers.js';
import { icon, type IconName } from '../../parts/icon.js';
import { moreState } from '../../parts/list-states.js';
import { mediaGrid } from '../../parts/media-grid.js';
import type { MessageShelf } from '../../parts/message-shelf.js';
import { presenceWords } from '../../parts/presence-words.js';
import { rolePart } from '../../parts/role-part.js';
import type { Session } from '../../session/session.js';
import type { DetailsSection } from './chat-details.js';
import type { DetailsSlice } from './details-slice.js';
import { myTags } from './my-tags.js';
import { SHELVES } from './shelf-view.js';

/** What is done by a button of the panel. */
export type DetailsDeed = GroupDeed | 'mute' | 'unmute' | 'add' | 'join' | 'block' | 'unblock' | 'report';

/** What the overview needs beside what it shows. */
export interface OverviewView {
  readonly locale: Locale;
  readonly session: Session;
  readonly busy: boolean;
  readonly media: MessageShelf;
  readonly groups: CommonGroups;
  readonly openSection: (section: DetailsSection) => void;
  readonly openMedia: (message: Message, index: number) => void;
  readonly openGroup: (guid: Guid) => void;
  readonly setTags: (tags: readonly string[]) => void;
  readonly act: (deed: DetailsDeed, anchor: HTMLElement) => void;
}

/** All at a glance. */
export function overview(slice: DetailsSlice, view: OverviewView): TemplateResult {
  const { user, group, mayRead, maySeeMembers, can, conversation } = slice;
  const { locale } = view;
  const line = (
    section: DetailsSection,
    sign: IconName,
    words: string,
    count?: number,
  ): TemplateResult => html`
    <button
      class="row"
      part="section"
      type="button"
      data-section=${section}
      @click=${() => view.openSection(section)}
    >
      ${icon(sign)}<span class="title">${words}</span>
      ${count === undefined ? nothing : html`<span class="meta">${locale.number(count)}</span>`}
      <span class="end">${icon('chevron-right')}</span>
    </button>
  `;
  return html`
    ${user ? userHead(user, locale) : group ? groupHead(group, slice, locale) : nothing} ${quick(slice, view)}
    ${maySeeMembers && group ? line('members', 'users', locale.text('members'), group.membersCount) : nothing}
    ${
      mayRead
        ? html`${line('files', 'file', locale.text(SHELVES.files[0]))}
          ${line('links', 'link', locale.text(SHELVES.links[0]))}
          ${can.pinMessage ? line('pinned', 'pin', locale.text(SHELVES.pinned[0])) : nothing} ${media(view)}`
        : nothing
    }
    ${user && can.groupsInCommon && mayRead ? inCommon(view) : nothing}
    ${
      mayRead && conversation && can.tagConversation
        ? myTags(conversation.tags, locale, view.busy, view.setTags)
        : nothing
    }
    ${deeds(slice, view)}
  `;
}

function userHead(user: User, locale: Locale): TemplateResult {
  const { uid, name, role, tags, statusMessage, status } = user;
  const presence = presenceWords(user, locale);
  return html`
    <div class="portrait" part="head ${rolePart(role)}" data-uid=${uid} data-role=${role}>
      ${avatar({ id: uid, name, picture: user.avatar, presence: status })}
      <h3 part="name"><bdi>${name}</bdi></h3>
      ${presence ? html`<span class="meta">${presence}</span>` : nothing}
      ${statusMessage ? html`<p dir="auto">${statusMessage}</p>` : nothing}
      ${chips(role === 'default' ? '' : role, tags)}
    </div>
  `;
}

const TYPES = { public: 'typePublic', password: 'typePassword', private: 'typePrivate' } as const;

function groupHead(group: Group, { standing }: DetailsSlice, locale: Locale): TemplateResult {
  const { guid, name, description, membersCount, tags, type } = group;
  return html`
    <div class="portrait" part="head" data-guid=${guid}>
      ${avatar({ id: guid, name, picture: group.icon })}
      <h3 part="name"><bdi>${name}</bdi></h3>
      <span class="meta"
        >${locale.text('membersCount', { count: membersCount })} · ${locale.text(TYPES[type])}</span
      >
      ${standing === 'banned' ? html`<p role="status">${locale.text('error.banned')}</p>` : nothing}
      ${description ? html`<p dir="auto">${description}</p>` : nothing} ${chips('', tags)}
    </div>
  `;
}

const chips = (role: string, tags: readonly string[]): TemplateResult | typeof nothing =>
  role || tags.length
    ? html`<div class="chips">
        ${role ? html`<bdi class="chip" part="role">${role}</bdi>` : nothing}
        ${tags.map(tag => html`<bdi class="chip" part="tag">${tag}</bdi>`)}
      </div>`
    : nothing;

/** What is done most often. */
function quick(slice: DetailsSlice, { locale, busy, act }: OverviewView): TemplateResult | typeof nothing {
  const { conversation, mayRead, mayAdd, powers, can } = slice;
  const until = conversation?.mutedUntil ?? 0;
  const isMuted = until > Date.now();
  const button = (
    deed: DetailsDeed,
    sign: IconName,
    words: StringKey,
    hasMenu = false,
  ): TemplateResult => html`
    <button
      part="quick"
      type="button"
      data-deed=${deed}
      aria-haspopup=${hasMenu ? 'menu' : nothing}
      ?disabled=${busy}
      @click=${(event: Event) => act(deed, event.currentTarget as HTMLElement)}
    >
      ${icon(sign)}${locale.text(words)}
    </button>
  `;
  const buttons = [
    powers.join ? button('join', 'plus', 'join') : nothing,
    mayRead && conversation && can.mute
      ? isMuted
        ? button('unmute', 'bell-off', 'unmute')
        : button('mute', 'bell-off', 'mute', true)
      : nothing,
    mayAdd ? button('add', 'user-plus', 'addPeople') : nothing,
    powers.edit ? button('edit', 'pencil', 'editGroup') : nothing,
  ].filter(each => each !== nothing);
  if (!buttons.length) return nothing;
  return html`
    <div class="quick">${buttons}</div>
    ${
      isMuted && Number.isFinite(until)
        ? html`<p class="meta muted-until">${locale.text('mutedUntil', { time: locale.full(until) })}</p>`
        : nothing
    }
  `;
}

function media({ locale, session, media: shelf, openMedia, openSection }: OverviewView): unknown {
  const { status, items } = shelf;
  if (status === 'failed') {
    return html`
      <section aria-labelledby="media">
        <h4 id="media">${locale.text('sharedMedia')}</h4>
        ${moreState(locale, shelf, () => shelf.retry())}
      </section>
    `;
  }
  if (status !== 'ready' || !items.length) return nothing;
  return html`
    <section aria-labelledby="media">
      <div class="section-head">
        <h4 id="media">${locale.text('sharedMedia')}</h4>
        <button
          class="link-button"
          part="section"
          type="button"
          data-section="media"
          @click=${() => openSection('media')}
        >
          ${locale.text('seeAll')}
        </button>
      </div>
      ${mediaGrid(items, { locale, session, open: openMedia })}
    </section>
  `;
}

const inCommon = ({ locale, groups, openGroup }: OverviewView): TemplateResult => html`
  <section aria-labelledby="common">
    <div class="section-head"><h4 id="common">${locale.text('groupsInCommon')}</h4></div>
    ${groups.render(locale, openGroup)}
  </section>
`;

/** What one does seldom, and should think about. */
function deeds(slice: DetailsSlice, { locale, busy, act }: OverviewView): TemplateResult | typeof nothing {
  const { user, powers, mayBlock, mayReport } = slice;
  const all: { id: DetailsDeed; label: string; icon: IconName }[] = groupDeeds(powers, locale).filter(
    ({ id }) => id !== 'edit',
  );
  if (mayBlock && user) {
    const id = user.blockedByMe ? 'unblock' : 'block';
    all.push({ id, label: locale.text(id), icon: 'ban' });
  }
  if (mayReport) all.push({ id: 'report', label: locale.text('report'), icon: 'flag' });
  if (!all.length) return nothing;
  return html`
    <div class="deeds">
      ${all.map(
        ({ id, label, icon: sign }) => html`
          <button
            class="row ${id === 'unblock' ? '' : 'danger'}"
            part="deed"
            type="button"
            data-deed=${id}
            ?disabled=${busy}
            @click=${(event: Event) => act(id, event.currentTarget as HTMLElement)}
          >
            ${icon(sign)}<span class="title">${label}</span>
          </button>
        `,
      )}
    </div>
  `;
}
