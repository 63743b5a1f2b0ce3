import { html } from 'lit';
import type { Locale } from '../locales/locale.js';
import type { DialogContent } from './dialog.js';

/** The question before somebody is blocked. */
export const blockQuestion = (
  name: string,
  locale: Locale,
  onCancel: () => void,
  onConfirm: () => void,
): DialogContent => ({
  title: locale.text('block'),
  locale,
  isQuestion: true,
  body: locale.text('confirmBlock', { name }),
  actions: html`
    <button class="button" type="button" @click=${onCancel}>${locale.text('cancel')}</button>
    <button class="button destructive" type="button" @click=${onConfirm}>${locale.text('block')}</button>
  `,
});
