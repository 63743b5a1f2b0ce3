import { css, html, nothing } from 'lit';
import { isOver } from '../model/call.js';
import type { CallMessage } from '../model/message.js';
import { icon, type IconName } from '../styles/icon.js';
import { callStatus, callTitle, isMine, isMissed } from './call-words.js';
import type { KindContext } from './kind.js';
import type { KindBody } from './lazy-kind.js';

function directionIcon(message: CallMessage, context: KindContext): IconName {
  if (isMissed(message, context)) return 'phone-missed';
  return isMine(message, context) ? 'phone-outgoing' : 'phone-incoming';
}

/** A slim card with its direction, its status in words, its length, and one button. */
export const callBody: KindBody<CallMessage> = {
  render(message, view) {
    const { locale } = view;
    const missed = isMissed(message, view);
    const over = isOver(message.status);
    const action = over ? view.callBack : message.status === 'ongoing' ? view.joinCall : undefined;
    const label = over ? (isMine(message, view) ? 'callAgain' : 'callBack') : 'callJoin';
    return html`
      <div class="call ${missed ? 'missed' : ''} ${message.status}" data-status=${message.status}>
        <span class="call-icon">${icon(directionIcon(message, view))}</span>
        <span class="call-words">
          <span class="call-title">${callTitle(message, view)}</span>
          <span class="meta">${callStatus(message, view)}</span>
        </span>
        ${
          action
            ? html`<button
                class="button"
                part="call-button"
                @click=${() => {
                  action(message);
                }}
              >
                ${locale.text(label)}
              </button>`
            : nothing
        }
      </div>
    `;
  },
  styles: css`
    .call {
      display: flex;
      align-items: center;
      gap: calc(var(--_u) * 3);
      inline-size: 300px;
      max-inline-size: 100%;
    }

    .call-icon {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 36px;
      block-size: 36px;
      border-radius: 999px;
      background: var(--_pressed);
      color: var(--_meta);
    }

    .call.ongoing .call-icon,
    .call.initiated .call-icon {
      background: color-mix(in oklab, var(--_positive) 18%, transparent);
      color: color-mix(in oklab, var(--_positive) 80%, var(--_text));
    }

    .call.missed .call-icon {
      background: color-mix(in oklab, var(--_danger) 12%, transparent);
      color: var(--_danger);
    }

    .call-words {
      display: grid;
      flex: 1;
      min-inline-size: 0;
    }

    .call-title {
      font-weight: 600;
    }
  `,
};
