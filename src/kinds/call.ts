import { css, html, nothing } from 'lit';
import type { StringKey } from '../locales/en.js';
import { isOver } from '../model/call.js';
import type { CallMessage } from '../model/message.js';
import { icon, type IconName } from '../styles/icon.js';
import type { Kind, KindContext } from './kind.js';

const STATUS: Readonly<Record<CallMessage['status'], StringKey>> = {
  initiated: 'callInitiated',
  ongoing: 'callOngoing',
  ended: 'callEnded',
  rejected: 'callRejected',
  busy: 'callBusy',
  cancelled: 'callCancelled',
  unanswered: 'callUnanswered',
};

const isMine = (message: CallMessage, { me }: KindContext): boolean => message.initiator.uid === me;

/** A call that rang here and that nobody took. */
const isMissed = (message: CallMessage, context: KindContext): boolean =>
  !isMine(message, context) && ['unanswered', 'cancelled', 'busy'].includes(message.status);

const title = (message: CallMessage, { locale }: KindContext): string =>
  locale.text(message.type === 'video' ? 'callVideo' : 'callAudio');

function statusWords(message: CallMessage, context: KindContext): string {
  const { locale } = context;
  const { startedAt, endedAt } = message;
  if (isMissed(message, context)) return locale.text('callMissed');
  if (message.status === 'ended' && startedAt !== undefined && endedAt !== undefined) {
    const direction = locale.text(isMine(message, context) ? 'callOutgoing' : 'callIncoming');
    return locale.text('callLength', {
      status: direction,
      length: locale.duration((endedAt - startedAt) / 1000),
    });
  }
  return locale.text(STATUS[message.status]);
}

function directionIcon(message: CallMessage, context: KindContext): IconName {
  if (isMissed(message, context)) return 'phone-missed';
  return isMine(message, context) ? 'phone-outgoing' : 'phone-incoming';
}

/** A call: a slim card with its direction, its status in words, its length, and one button. */
export const call: Kind<CallMessage> = {
  frame: 'card',
  previewIcon: 'phone',
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
          <span class="call-title">${title(message, view)}</span>
          <span class="meta">${statusWords(message, view)}</span>
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
  preview: (message, context) => `${title(message, context)} · ${statusWords(message, context)}`,
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
