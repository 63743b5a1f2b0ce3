import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { ChatError } from '../../model/chat-error.js';
import { LIMITS } from '../../model/limits.js';
import { icon } from '../../parts/icon.js';
import type { Refusal } from './outgoing.js';

/** What a composer has to tell about what is written. */
export interface Notes {
  readonly offline: boolean;
  readonly attached: number;
  /** Bytes that the text is too long. */
  readonly over: number;
  readonly refused: readonly Refusal[];
  readonly failure: ChatError | undefined;
  /** What a kind of message says while it is made. */
  readonly told: string;
}

/** Stands over the field, and is spoken once when it changes. */
export function noteLines(
  { offline, attached, over, refused, failure, told }: Notes,
  locale: Locale,
  onDismiss: () => void,
): TemplateResult {
  return html`
    <div class="notes" role="status">
      ${
        attached
          ? html`<span class="visually-hidden">${locale.text('attachedCount', { count: attached })}</span>`
          : nothing
      }
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
      ${told ? html`<p class="note" part="note">${icon('info')}${told}</p>` : nothing}
      ${
        refused.length
          ? html`<div class="note trouble" part="note">
              ${icon('circle-alert')}
              <div class="sentences">
                ${refused.map(refusal => html`<p dir="auto">${wordsOf(refusal, locale)}</p>`)}
              </div>
              <button
                type="button"
                class="icon-button small"
                part="note-dismiss"
                aria-label=${locale.text('dismiss')}
                @click=${onDismiss}
              >
                ${icon('x')}
              </button>
            </div>`
          : nothing
      }
    </div>
  `;
}

function wordsOf(refusal: Refusal, locale: Locale): string {
  switch (refusal.reason) {
    case 'empty':
      return locale.text('fileRefusedEmpty', { name: refusal.name });
    case 'large':
      // The limit is one of binary megabytes, and is told in them.
      return locale.text('fileRefusedLarge', {
        name: refusal.name,
        limit: locale.bytes(Math.floor(LIMITS.fileBytes / 1024 ** 2) * 1e6),
      });
    case 'folder':
      return locale.text('fileRefusedType', { name: refusal.name });
    case 'many':
      return locale.text('filesTooMany', { count: LIMITS.attachments });
  }
}
