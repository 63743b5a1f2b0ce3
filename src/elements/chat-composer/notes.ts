import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { ChatError } from '../../model/chat-error.js';
import { icon } from '../../parts/icon.js';

/** What a composer has to tell about what is written. */
export interface Notes {
  readonly offline: boolean;
  /** Bytes that the text is too long. */
  readonly over: number;
  readonly failure: ChatError | undefined;
  /** What a part says. */
  readonly told: string;
  /** What parts have to say beside that. */
  readonly more: unknown;
}

/** Stands over the field, and is spoken once when it changes. */
export function noteLines({ offline, over, failure, told, more }: Notes, locale: Locale): TemplateResult {
  return html`
    <div class="notes" role="status">
      ${offline ? html`<p class="note meta" part="note">${icon('wifi-off')}${locale.text('offline')}</p>` : nothing}
      ${
        over
          ? html`<p id="over" class="note trouble" part="note">
              ${icon('circle-alert')}${locale.text('textTooLong', { over: locale.bytes(over) })}
            </p>`
          : nothing
      }
      ${
        failure
          ? html`<p class="note trouble" part="note">${icon('circle-alert')}${locale.error(failure)}</p>`
          : nothing
      }
      ${told ? html`<p class="note" part="note">${icon('info')}${told}</p>` : nothing} ${more}
    </div>
  `;
}
