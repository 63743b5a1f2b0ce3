import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { emptyState, failedState, skeletonRows } from '../../parts/list-states.js';
import type { ConversationFilter } from './filters.js';
import type { ListStatus } from './list-status.js';

/** What stands where there are no rows: they are on their way, they did not come, there are none, none are like that. */
export function listBody(
  { isComing, error }: ListStatus,
  { filter, search }: { readonly filter: ConversationFilter; readonly search: string },
  locale: Locale,
  { retry, showAll }: { readonly retry: () => void; readonly showAll: () => void },
): TemplateResult {
  if (error) return failedState(locale, locale.text('conversationsFailed'), error, retry);
  if (isComing) return skeletonRows(locale);
  if (filter === 'all' && !search)
    return emptyState(
      'message-circle',
      locale.text('noConversations'),
      locale.text('noConversationsHint'),
      html`<slot name="empty"></slot>`,
    );
  const words = search
    ? locale.text('nothingFound', { search })
    : locale.text(filter === 'unread' ? 'noUnread' : 'noMatch');
  return emptyState(
    search ? 'search' : filter === 'archived' ? 'archive' : 'message-circle',
    words,
    '',
    html`<button class="button" type="button" part="show-all" @click=${showAll}>
      ${locale.text('allChats')}
    </button>`,
  );
}
