import { css, html, nothing, type TemplateResult } from 'lit';
import type { KindContext } from '../kinds/kind.js';
import { kindFor, previewOf } from '../kinds/index.js';
import { titleOf, type Conversation } from '../model/conversation.js';
import { receiverOf, type ConversationId } from '../model/ids.js';
import type { Message } from '../model/message.js';
import { avatar } from './avatar.js';
import { excerpt } from './excerpt.js';
import { icon, iconNamed } from './icon.js';

/** What stands in the row of a message: where it was said, when, by whom, and the words. */
export function messageLine(
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

/** Goes with it, and with the sheet of rows. */
export const messageLineStyles = css`
  .title time {
    flex: none;
    margin-inline-start: auto;
    font-weight: 400;
  }

  .said {
    display: -webkit-box;
    color: var(--_meta);
    overflow-wrap: anywhere;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .said .icon {
    display: inline-block;
    inline-size: 14px;
    block-size: 14px;
    margin-inline-end: 4px;
    vertical-align: -2px;
  }

  .thread-mark {
    display: inline-flex;
  }
`;
