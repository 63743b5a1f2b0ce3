import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { ChatError } from '../../model/chat-error.js';
import { icon, type IconName } from '../../styles/icon.js';

/** What a composer has to tell about what is written. */
export interface Notes {
  readonly isOffline: boolean;
  /** Bytes that the text is too long. */
  readonly over: number;
  /** Bytes that there is room for, when there is little. */
  readonly left: number | undefined;
  readonly failure: ChatError | undefined;
  /** What a part says. */
  readonly told: string;
}

/** Stands over the field, and is spoken once when it changes. */
export function noteLines({ isOffline, over, left, failure, told }: Notes, locale: Locale): TemplateResult {
  return html`
    ${isOffline ? note('wifi-off', locale.text('offline'), 'meta') : nothing}
    ${over ? note('circle-alert', locale.text('textTooLong', { over: locale.bytes(over) }), 'trouble', 'over') : nothing}
    ${left === undefined || over ? nothing : note('info', locale.text('textNearlyFull', { left: locale.bytes(left) }), 'meta')}
    ${failure ? note('circle-alert', locale.error(failure), 'trouble') : nothing}
    ${told ? note('info', told) : nothing}
  `;
}

function note(name: IconName, words: string, kind = '', id?: string): TemplateResult {
  return html`<p id=${id ?? nothing} class="note ${kind}" part="note">${icon(name)}${words}</p>`;
}
