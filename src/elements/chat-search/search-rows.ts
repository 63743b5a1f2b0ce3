import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Group } from '../../model/group.js';
import type { Conversation } from '../../model/conversation.js';
import type { ConversationId, Uid } from '../../model/ids.js';
import type { Me, User } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { messageLine } from '../../parts/message-line.js';
import { presenceWords } from '../../parts/presence-words.js';
import { conversationIdOfMessage } from '../../session/reduce/place.js';
import type { Found } from './found-list.js';

/** What stands in the row of a person. */
const personRow = (user: User, locale: Locale): TemplateResult => html`
  ${avatar({ id: user.uid, name: user.name, picture: user.avatar, presence: user.status })}
  <span class="words">
    <span class="title"><bdi class="name found">${user.name}</bdi></span>
    <span class="line meta">${presenceWords(user, locale) || nothing}</span>
  </span>
`;

/** What stands in the row of a group. */
const groupRow = (group: Group, locale: Locale): TemplateResult => html`
  ${avatar({ id: group.guid, name: group.name, picture: group.icon })}
  <span class="words">
    <span class="title">
      <bdi class="name found">${group.name}</bdi>
      ${group.type === 'public' ? nothing : icon('lock')}
    </span>
    <span class="line meta">${locale.text('membersCount', { count: group.membersCount })}</span>
  </span>
`;

/** What a row needs beside what was found. */
export interface ResultView {
  readonly locale: Locale;
  readonly tabIndex: '0' | '-1';
  readonly users: ReadonlyMap<Uid, User> | undefined;
  readonly me: Me | undefined;
  readonly conversations: ReadonlyMap<ConversationId, Conversation> | undefined;
  /** What the messages were found by. */
  readonly words: string;
  readonly choose: () => void;
}

/** One result. */
export function resultRow(found: Found, view: ResultView): TemplateResult {
  const { locale } = view;
  switch (found.kind) {
    case 'person': {
      const user = view.users?.get(found.user.uid) ?? found.user;
      return resultButton(view, 'user', { uid: user.uid }, personRow(user, locale));
    }
    case 'group':
      return resultButton(view, 'group', { guid: found.group.guid }, groupRow(found.group, locale));
    case 'message': {
      const { message } = found;
      const { users = new Map<Uid, User>(), me, conversations } = view;
      const id = conversationIdOfMessage(message, me?.uid);
      const context = kindContextOf({ users, me }, locale);
      const line = messageLine(message, { id, conversation: conversations?.get(id) }, view.words, context);
      return resultButton(view, 'found-message', { messageId: message.id }, line);
    }
    case 'more': {
      const words = locale.text(found.scope === 'people' ? 'searchAllPeople' : 'searchAllGroups');
      return resultButton(view, '', {}, html`${words}${icon('chevron-right')}`);
    }
  }
}

const resultButton = (
  { tabIndex, choose }: ResultView,
  part: string,
  of: { readonly uid?: string; readonly guid?: string; readonly messageId?: string },
  content: unknown,
): TemplateResult => html`
  <button
    class="row ${part ? '' : 'more'}"
    part="result ${part}"
    type="button"
    data-uid=${of.uid ?? nothing}
    data-guid=${of.guid ?? nothing}
    data-message-id=${of.messageId ?? nothing}
    data-stop
    tabindex=${tabIndex}
    @click=${choose}
  >
    ${content}
  </button>
`;
