import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Uid } from '../../model/ids.js';
import type { Receipt } from '../../model/new-message.js';
import { avatar } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import type { IconName } from '../../parts/icon.js';

/** Somebody who did something with the message. */
export interface Doing {
  readonly uid: Uid;
  readonly name: string;
  readonly picture: string | undefined;
  readonly at: number;
  /** What they reacted with. */
  readonly emoji?: string | undefined;
}

/** Those who read it, and those who got it and did not read it yet; the newest first. */
export function byReceipt(receipts: readonly Receipt[]): { read: Receipt[]; delivered: Receipt[] } {
  const newestFirst = [...receipts].sort((a, b) => b.at - a.at);
  const read = newestFirst.filter(({ type }) => type === 'read');
  const readers = new Set(read.map(({ uid }) => uid));
  return {
    read,
    delivered: newestFirst.filter(({ type, uid }) => type === 'delivered' && !readers.has(uid)),
  };
}

/** People under a heading, and when each of them did it. */
export const whoAndWhen = (
  {
    part,
    heading,
    sign,
    none,
    people,
    isTitled,
  }: {
    part: string;
    heading: string;
    sign: IconName;
    /** What stands there while there is nobody; without it, nothing does. */
    none?: string | undefined;
    people: readonly Doing[];
    /** The dialog's title says the same. */
    isTitled?: boolean | undefined;
  },
  locale: Locale,
): TemplateResult | typeof nothing => {
  if (!people.length && !none) return nothing;
  return html`
    <section part=${part} aria-labelledby="heading-${part}">
      <h3 id="heading-${part}" class="heading ${part} ${isTitled ? 'visually-hidden' : ''}">
        ${icon(sign)} ${heading}
        ${people.length ? html`<span class="meta">${locale.number(people.length)}</span>` : nothing}
      </h3>
      ${
        people.length
          ? html`<div role="list" aria-labelledby="heading-${part}">
              ${people.map(one => person(one, locale))}
            </div>`
          : html`<p class="none">${none}</p>`
      }
    </section>
  `;
};

const person = ({ uid, name, picture, at, emoji }: Doing, locale: Locale): TemplateResult => html`
  <div class="row" part="person" role="listitem" data-uid=${uid}>
    ${avatar({ id: uid, name, picture })}
    <span class="words">
      <bdi class="name">${name}</bdi>
      <time class="meta" datetime=${new Date(at).toISOString()} title=${locale.full(at)}
        >${locale.short(at)}</time
      >
    </span>
    ${emoji ? html`<span class="emoji">${emoji}</span>` : nothing}
  </div>
`;
