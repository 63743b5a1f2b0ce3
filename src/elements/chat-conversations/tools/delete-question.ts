import { html } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import type { DialogContent } from '../../../parts/dialog.js';

/** Asks before conversations are deleted. */
export const deleteQuestion = (
  count: number,
  locale: Locale,
  { cancel, go }: { cancel(): void; go(): void },
): DialogContent => ({
  title: locale.text('deleteChats', { count }),
  locale,
  isQuestion: true,
  body: html`<p>${locale.text('deleteChatHint')}</p>`,
  actions: html`
    <button class="button" type="button" @click=${cancel}>${locale.text('cancel')}</button>
    <button class="button destructive" type="button" @click=${go}>${locale.text('delete')}</button>
  `,
});
