import { css, html } from 'lit';
import type { Message } from '../model/message.js';
import { kindOf } from '../model/message.js';
import { icon } from '../styles/soon-icons.js';
import type { Kind } from './kind.js';

const wordsOf = (message: Message): string => ('text' in message ? message.text : '');

/** What nobody registered: shown as such, with the words its sender gave it, never dropped. */
export const unknown: Kind = {
  frame: 'card',
  previewIcon: 'puzzle',
  render: (message, { locale }) => html`
    <div class="unknown">
      <span class="unknown-icon">${icon('puzzle')}</span>
      <span class="unknown-words">
        <span class="unknown-text" dir="auto">${wordsOf(message) || locale.text('unknownKind')}</span>
        <span class="meta">${locale.text('unknownKindHint', { kind: kindOf(message) })}</span>
      </span>
    </div>
  `,
  preview: (message, { locale }) => wordsOf(message) || locale.text('unknownKind'),
  styles: css`
    .unknown {
      display: flex;
      align-items: center;
      gap: calc(var(--_u) * 3);
      max-inline-size: 340px;
    }

    .unknown-icon {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 40px;
      block-size: 40px;
      border: 1px dashed var(--_faint);
      border-radius: var(--_radius-field);
      color: var(--_meta);
    }

    .unknown-words {
      display: grid;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
};
