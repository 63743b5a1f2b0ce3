import { html, nothing, type TemplateResult } from 'lit';
import type { KindContext } from '../../kinds/kind.js';
import { kindFor, previewOf } from '../../kinds/registry.js';
import type { Locale } from '../../locales/locale.js';
import { titleOf, type Conversation } from '../../model/conversation.js';
import type { Group } from '../../model/group.js';
import { receiverOf, type ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { User } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';
import { icon, iconNamed } from '../../parts/icon.js';
import { presenceWords } from '../../parts/presence-words.js';
import { excerpt } from './excerpt.js';

/** What stands in the row of a person. */
export const personRow = (user: User, locale: Locale): TemplateResult => html`
  ${avatar({ id: user.uid, name: user.name, picture: user.avatar, presence: user.status })}
  <span class="words">
    <span class="title"><bdi class="name found">${user.name}</bdi></span>
    <span class="line meta">${presenceWords(user, locale) || nothing}</span>
  </span>
`;

/** What stands in the row of a group. */
export const groupRow = (group: Group, locale: Locale): TemplateResult => html`
  ${avatar({ id: group.guid, name: group.name, picture: group.icon })}
  <span class="words">
    <span class="title">
      <bdi class="name found">${group.name}</bdi>
      ${group.type === 'public' ? nothing : icon('lock')}
    </span>
    <span class="line meta">${locale.text('membersCount', { count: group.membersCount })}</span>
  </span>
`;

/** What stands in the row of a message: where it was said, when, by whom, and the words. */
export function messageRow(
  message: Message,
  where: { readonly id: ConversationId; readonly conversation: Conversation | undefined },
  words: string,
  context: KindContext,
): TemplateResult {
  const { locale } = context;
  const { conversation } = where;
  const { receiverType, receiverId } = receiverOf(where.id);
  const title = conversation ? titleOf(conversation) : receiverId;
  const picture = conversation?.receiverType === 'user' ? conversation.user.avatar : conversation?.group.icon;
  const kind = kindFor(message);
  const text = excerpt(kind.text?.(message, context) ?? '', words) || previewOf(message, context);
  const isMine = message.sender.uid === context.me;
  const name = context.nameOf(message.sender);
  // In a chat with one person it is clear who the other one is.
  const parts = isMine
    ? locale.parts('previewMine', { text })
    : receiverType === 'user'
      ? [{ name: 'text', value: text }]
      : locale.parts('previewOther', { name, text });
  return html`
    ${avatar({ id: receiverId, name: title, picture })}
    <span class="words">
      <span class="title">
        <bdi class="name">${title}</bdi>
        ${message.parentId ? html`<span class="thread-mark" title=${locale.text('thread')}>${icon('reply')}</span>` : nothing}
        <time class="meta" datetime=${new Date(message.sentAt).toISOString()}
          >${locale.short(message.sentAt)}</time
        >
      </span>
      <span class="line said">
        ${kind.previewIcon ? iconNamed(kind.previewIcon) : nothing}${parts.map(part =>
          typeof part === 'string'
            ? part
            : part.name === 'text'
              ? html`<bdi class="found">${part.value}</bdi>`
              : html`<bdi>${part.value}</bdi>`,
        )}
      </span>
    </span>
  `;
}
