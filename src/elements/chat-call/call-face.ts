import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { ChatError } from '../../model/chat-error.js';
import type { CallMessage } from '../../model/message.js';
import type { Uid } from '../../model/ids.js';
import { avatar } from '../../parts/avatar.js';
import { callIcon, type CallIcon } from './call-icons.js';
import type { CallMedia } from './call-provider.js';
import type { CallSubject } from './call-words.js';

/** A round button of a call. */
export const callButton = (
  part: string,
  icon: CallIcon,
  label: string,
  act: () => void,
  disabled = false,
): TemplateResult => html`
  <button
    class="round ${part}"
    part=${part}
    type="button"
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${act}
  >
    ${callIcon(icon)}
  </button>
`;

/** Who it is, and how the call stands. */
export const callHead = (subject: CallSubject, status: string): TemplateResult => html`
  <div class="head">
    ${avatar(subject)}
    <div class="words">
      <h2 class="name" dir="auto">${subject.name}</h2>
      <p class="status" part="status" role="status">${status}</p>
    </div>
  </div>
`;

/** The pictures and the sound of a call. */
export function stage(
  media: CallMedia,
  call: CallMessage,
  nameOf: (uid: Uid) => string,
  isCameraOn: boolean,
  locale: Locale,
): TemplateResult {
  const remote = [...media.remote];
  if (call.type === 'audio') {
    return html`${remote.map(([, stream]) => html`<audio autoplay .srcObject=${stream}></audio>`)}`;
  }
  return html`
    <div class="stage" part="stage" data-count=${remote.length}>
      ${remote.map(
        ([uid, stream]) => html`
          <figure>
            <video part="video" autoplay playsinline .srcObject=${stream} aria-label=${nameOf(uid)}></video>
            <figcaption dir="auto">${nameOf(uid)}</figcaption>
          </figure>
        `,
      )}
      ${
        media.local && isCameraOn
          ? html`<video
              class="self"
              part="video self"
              autoplay
              playsinline
              .muted=${true}
              .srcObject=${media.local}
              aria-label=${locale.text('callYou')}
            ></video>`
          : nothing
      }
    </div>
  `;
}

/** What went wrong: a step of the call, or sound and picture, which can be tried again. */
export function callTrouble(
  error: ChatError | undefined,
  failure: { readonly isRefused: boolean } | undefined,
  locale: Locale,
  again: () => void,
): TemplateResult | typeof nothing {
  if (error) return html`<p class="error" part="error" role="alert">${locale.error(error)}</p>`;
  if (!failure) return nothing;
  return html`
    <div class="error" part="error" role="alert">
      <p>${locale.text(failure.isRefused ? 'callMediaRefused' : 'callMediaFailed')}</p>
      <button class="button" type="button" @click=${again}>${locale.text('retry')}</button>
    </div>
  `;
}
