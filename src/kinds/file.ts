import { css, html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../model/attachment.js';
import type { MediaMessage } from '../model/message.js';
import { icon } from '../styles/icon.js';
import { caption, captionOr } from './caption.js';
import { withFileUrl } from './file-url.js';
import type { Kind, KindView } from './kind.js';

/** Anything else that was attached: its name, type and size, and a way to get it. */
export const file: Kind<MediaMessage> = {
  frame: 'bubble',
  previewIcon: 'file',
  render: (message, view) => html`
    ${message.attachments.map(attachment => fileCard(attachment, view))} ${caption(message, view)}
  `,
  preview(message, context) {
    const count = message.attachments.length;
    const otherwise =
      count > 1 ? context.locale.text('files', { count }) : (message.attachments[0]?.name ?? context.locale.text('file'));
    return captionOr(message, context, otherwise);
  },
  styles: css`
    .file {
      display: flex;
      align-items: center;
      gap: calc(var(--_u) * 3);
      min-inline-size: 220px;
      max-inline-size: 320px;
      margin-block: calc(var(--_u) * 0.5);
      color: inherit;
      text-decoration: none;
    }

    .file .sheet {
      position: relative;
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 40px;
      block-size: 40px;
      border-radius: var(--_radius-field);
      background: color-mix(in oklab, var(--_accent) 16%, transparent);
      color: var(--_accent-text);
    }

    .file .what {
      display: grid;
      min-inline-size: 0;
    }

    .file .file-name {
      overflow: hidden;
      font-weight: 600;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
};

/** One file as a card that downloads it. */
export function fileCard(attachment: Attachment, view: KindView): unknown {
  const body = html`
    <span class="sheet">${icon('file-text')}</span>
    <span class="what">
      <bdi class="file-name">${attachment.name}</bdi>
      <span class="meta">${describe(attachment, view)}</span>
    </span>
  `;
  const plain = (): TemplateResult => html`<span class="file" part="file">${body}</span>`;
  return withFileUrl(
    view,
    attachment.url,
    url => html`
      <a
        class="file"
        part="file"
        href=${url}
        download=${attachment.name}
        title=${view.locale.text('download', { name: attachment.name })}
        >${body}</a
      >
    `,
    plain,
  );
}

function describe({ name, size }: Attachment, { locale }: KindView): string | typeof nothing {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toUpperCase();
  return [ending, locale.bytes(size)].filter(Boolean).join(' · ');
}
