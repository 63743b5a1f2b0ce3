import { html, nothing, type TemplateResult } from 'lit';
import type { StringKey } from '../../locales/en.js';
import type { Locale } from '../../locales/locale.js';
import type { Obstacle } from './obstacle.js';
import type { WayOn } from './way-on.js';

/** Words that were written before one was shut out. */
export interface KeptWords {
  /** What came of copying them. */
  readonly said: StringKey;
  onCopy(): void;
}

/** Stands in place of the field: why one may not write, and the way on where there is one. */
export function obstacleBar(
  obstacle: Obstacle,
  { busy, failure }: WayOn,
  locale: Locale,
  onWay: (event: SubmitEvent) => void,
  kept: KeptWords | undefined,
): TemplateResult {
  const { words, name = '', way } = obstacle;
  const sentence = locale
    .parts(words, { name })
    .map(part => (typeof part === 'string' ? part : html`<bdi>${part.value}</bdi>`));
  const wantsPassword = way === 'password';
  // A session that is on its way is here before one can read this.
  const mayPass = words === 'noSession' || words === 'selectToWrite';
  return html`
    <form class="obstacle ${mayPass ? 'late' : ''}" part="obstacle" novalidate @submit=${onWay}>
      <p id="reason" class="reason" role="status"><slot name="reason">${sentence}</slot></p>
      ${
        wantsPassword
          ? html`<input
              class="field password"
              part="password"
              type="password"
              name="password"
              autocomplete="off"
              aria-label=${locale.text('groupPassword')}
              placeholder=${locale.text('groupPassword')}
              aria-invalid=${failure ? 'true' : 'false'}
              aria-describedby=${failure ? 'failure' : nothing}
            />`
          : nothing
      }
      ${
        way
          ? html`<button
              class="button primary"
              part=${way === 'unblock' ? 'unblock' : 'join'}
              aria-disabled=${busy ? 'true' : 'false'}
            >
              ${locale.text(way === 'unblock' ? 'unblock' : 'join')}
            </button>`
          : nothing
      }
      ${failure ? html`<p id="failure" class="failure" role="alert">${locale.error(failure)}</p>` : nothing}
      ${
        kept
          ? html`<p class="kept">
              <span role="status">${locale.text(kept.said)}</span>
              <button type="button" class="button" part="copy-text" @click=${() => kept.onCopy()}>
                ${locale.text('copy')}
              </button>
            </p>`
          : nothing
      }
    </form>
  `;
}
