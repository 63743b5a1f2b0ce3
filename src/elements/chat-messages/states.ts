import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { ChatError } from '../../model/chat-error.js';
import { titleOf, type Conversation } from '../../model/conversation.js';
import { icon } from '../../styles/first-icons.js';
import type { Thread } from '../../session/state.js';

/** What stands where there is no session. */
export const noSession = (locale: Locale): TemplateResult =>
  html`<div class="state">${locale.text('noSession')}</div>`;

/** What stands while no conversation is chosen. */
export const nothingChosen = (locale: Locale): TemplateResult => html`
  <div class="state" part="empty">
    ${icon('message-circle')}<span>${locale.text('selectConversation')}</span>
  </div>
`;

/** What stands in a conversation without messages. */
const emptyState = (locale: Locale): TemplateResult => html`
  <div class="state" part="empty">
    <slot name="empty">${icon('message-circle')}<span>${locale.text('noMessages')}</span></slot>
  </div>
`;

/** Trying again opens no door that is shut. */
const isShut = (error: ChatError | undefined): boolean =>
  error !== undefined && ['banned', 'not-member', 'group-not-found', 'user-not-found'].includes(error.code);

/** What stands where messages could not be loaded. */
const failedState = (error: ChatError | undefined, locale: Locale, again: () => void): TemplateResult => html`
  <div class="state" role="alert" data-code=${error?.code ?? nothing}>
    ${icon('circle-alert')}
    <span>
      ${isShut(error) ? nothing : html`${locale.text('messagesFailed')}<br />`}${error ? locale.error(error) : nothing}
    </span>
    ${
      isShut(error)
        ? html`<slot name="way-on"></slot>`
        : html`<button class="button" @click=${again}>${locale.text('retry')}</button>`
    }
  </div>
`;

/** What stands while the first page is on its way. */
const skeleton = (locale: Locale): TemplateResult => html`
  <div class="skeleton" role="status" aria-label=${locale.text('loading')}>
    ${[1, 2, 3, 4, 5, 6, 7, 8].map(() => html`<span></span>`)}
  </div>
`;

/** What stands over the first message of all. */
const beginning = (conversation: Conversation, locale: Locale): TemplateResult => html`
  <div class="beginning"><bdi>${locale.text('beginning', { name: titleOf(conversation) })}</bdi></div>
`;

/** What stands over the first message that is held, while there are older ones. */
const moreLine = (thread: Thread, locale: Locale, again: () => void): TemplateResult => html`
  <div class="more">
    ${
      thread.error
        ? html`<span role="alert">${locale.text('olderFailed')}</span>
            <button class="link" @click=${again}>${locale.text('retry')}</button>`
        : locale.text('loading')
    }
  </div>
`;

/** What the list is called. */
export const labelOf = (conversation: Conversation | undefined, locale: Locale): string =>
  conversation ? locale.text('messagesWith', { name: titleOf(conversation) }) : locale.text('messages');

/** What stands over the first message, by what is before it. A thread begins with its root, which stands elsewhere. */
export function overRows(
  thread: Thread,
  conversation: Conversation | undefined,
  locale: Locale,
  again: () => void,
): TemplateResult | typeof nothing {
  if (thread.older !== undefined) return moreLine(thread, locale, again);
  return conversation ? beginning(conversation, locale) : nothing;
}

/** What stands in place of messages. */
export function insteadOfRows(thread: Thread | undefined, locale: Locale, again: () => void): TemplateResult {
  if (thread?.status === 'failed') return failedState(thread.error, locale, again);
  return thread?.status === 'ready' ? emptyState(locale) : skeleton(locale);
}
