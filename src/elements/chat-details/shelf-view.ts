import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fileCard } from '../../kinds/file-body.js';
import type { KindView } from '../../kinds/kind.js';
import { previewOf } from '../../kinds/index.js';
import type { StringKey } from '../../locales/en.js';
import type { Message } from '../../model/message.js';
import { icon, type IconName } from '../../parts/icon.js';
import { emptyState, failedState, moreState, skeletonRows } from '../../parts/list-states.js';
import { mediaGrid } from '../../parts/media-grid.js';
import { isMedia, linksIn, type MessageShelf, type ShelfName } from '../../parts/message-shelf.js';
import type { Session } from '../../session/session.js';

/** The words and the sign of each shelf. */
export const SHELVES: Readonly<
  Record<ShelfName, readonly [title: StringKey, icon: IconName, empty: StringKey]>
> = {
  media: ['sharedMedia', 'image', 'noMedia'],
  files: ['sharedFiles', 'file', 'noFiles'],
  links: ['sharedLinks', 'link', 'noLinks'],
  pinned: ['pinnedMessages', 'pin', 'noPinned'],
};

/** What a shelf needs beside its messages. */
export interface ShelfView {
  readonly view: KindView;
  readonly session: Session;
  readonly open: (message: Message, index: number) => void;
  readonly goTo: (message: Message) => void;
}

/** A shelf, whole. */
export function shelfView(name: ShelfName, shelf: MessageShelf, given: ShelfView): TemplateResult {
  const { locale } = given.view;
  const { status, items, error } = shelf;
  const [title, sign, empty] = SHELVES[name];
  if (status === 'failed') return failedState(locale, locale.text('infoFailed'), error, () => shelf.retry());
  if (status !== 'ready') return skeletonRows(locale);
  if (!items.length) return emptyState(sign, locale.text(empty));
  const more = moreState(locale, shelf, () => shelf.retry());
  if (name === 'media')
    return html`${mediaGrid(items, { locale, session: given.session, open: given.open })}${more}`;
  return html`
    <ul class="shelf" aria-label=${locale.text(title)}>
      ${repeat(
        items,
        ({ id }) => id,
        message =>
          html`<li class="item" part="item" data-message-id=${message.id}>
            ${itemOf(name, message, given)} ${metaOf(message, given)}
          </li>`,
      )}
    </ul>
    ${more}
  `;
}

function itemOf(name: ShelfName, message: Message, { view }: ShelfView): unknown {
  if (name === 'files') {
    return isMedia(message) ? message.attachments.map(file => fileCard(file, view)) : nothing;
  }
  if (name === 'links') {
    return linksIn(message).map(
      href => html`
        <a class="link" part="link" href=${href} target="_blank" rel="noopener noreferrer nofollow">
          <span class="sheet">${icon('link')}</span>
          <span class="what">
            <bdi class="host">${new URL(href).hostname.replace(/^www\./, '')}</bdi>
            <bdi class="meta address">${href}</bdi>
          </span>
        </a>
      `,
    );
  }
  return html`<p class="said" dir="auto">${previewOf(message, view)}</p>`;
}

/** Who sent it and when, and the way to where it stands. */
const metaOf = (message: Message, { view, goTo }: ShelfView): TemplateResult => html`
  <div class="item-foot meta">
    <span class="by"><bdi>${view.nameOf(message.sender)}</bdi> · ${view.locale.short(message.sentAt)}</span>
    <button class="link-button" part="show" type="button" @click=${() => goTo(message)}>
      ${view.locale.text('showInChat')}
    </button>
  </div>
`;
