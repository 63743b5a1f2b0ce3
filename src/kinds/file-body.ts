import { css, html, type TemplateResult } from 'lit';
import type { KindBody } from './lazy-kind.js';
import type { Attachment } from '../model/attachment.js';
import type { MediaMessage } from '../model/message.js';
import { icon, type IconName } from '../styles/icon.js';
import { caption } from './caption.js';
import { withFileUrl } from './file-url.js';
import type { KindView } from './kind.js';

/** What {@link fileCard} looks like: each kind that draws one brings it. */
export const fileStyles = css`
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

  .file + .file {
    margin-block-start: calc(var(--_u) * 2);
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

  .file.text-file .sheet {
    background: color-mix(in oklab, var(--_danger) 14%, transparent);
    color: color-mix(in oklab, var(--_danger) 80%, var(--_text));
  }

  .file.table-file .sheet {
    background: color-mix(in oklab, var(--_positive) 18%, transparent);
    color: color-mix(in oklab, var(--_positive) 62%, var(--_text));
  }

  .file.packed-file .sheet {
    background: color-mix(in oklab, var(--_caution) 24%, transparent);
    color: color-mix(in oklab, var(--_caution) 50%, var(--_text));
  }

  /* The middle of a long name gives way: its end tells what it is. */
  .file .file-name {
    display: flex;
    justify-self: start;
    min-inline-size: 0;
    max-inline-size: 100%;
    font-weight: 600;
    white-space: pre;
  }

  .file .name-start {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .file .name-end {
    flex: none;
  }

  .file .sheet .icon-download {
    display: none;
  }

  @media (hover: hover) {
    a.file:hover .sheet .icon {
      display: none;
    }

    a.file:hover .sheet .icon-download {
      display: block;
    }
  }
`;

/** The body of a message of this kind. */
export const fileBody: KindBody<MediaMessage> = {
  render: (message, view) => html`
    ${message.attachments.map(attachment => fileCard(attachment, view))} ${caption(message, view)}
  `,
  styles: fileStyles,
};

/** By its media type, else by the end of its name. */
const LOOKS: readonly (readonly [pattern: RegExp, icon: IconName, look: string])[] = [
  [/^image\//, 'file-image', ''],
  [/^audio\//, 'file-music', ''],
  [/^video\//, 'file-play', ''],
  [/pdf$/, 'file-text', 'text-file'],
  [/spreadsheet|excel|csv|\.(xlsx?|ods|numbers)$/, 'file-spreadsheet', 'table-file'],
  [/presentation|powerpoint|\.(pptx?|odp|key)$/, 'presentation', 'packed-file'],
  [/zip|compressed|[./-](t?gz|tar|rar|7z|bz2|xz)$/, 'file-archive', 'packed-file'],
  [
    /json|(java|type)script|xml$|html|\.(css|[jt]sx?|py|rb|go|rs|c|h|cpp|java|sh|ya?ml|toml)$/,
    'file-braces',
    '',
  ],
  [/^text\/|word|document|rtf|\.(docx?|odt|pages|md)$/, 'file-text', ''],
];

function lookOf({ mimeType, name }: Attachment): readonly [IconName, string] {
  const type = mimeType.toLowerCase();
  const ending = (/\.[^.]*$/.exec(name)?.[0] ?? '').toLowerCase();
  const found =
    LOOKS.find(([pattern]) => pattern.test(type)) ?? LOOKS.find(([pattern]) => pattern.test(ending));
  return found ? [found[1], found[2]] : ['file', ''];
}

/** A name whose end stays in sight. Letters that join one another are not torn apart. */
function fileName(name: string): TemplateResult {
  const end = /[!-~]{0,9}$/.exec(name)?.[0] ?? '';
  const start = name.slice(0, name.length - end.length);
  return html`<bdi class="file-name"
    ><span class="name-start">${start}</span><span class="name-end">${end}</span></bdi
  >`;
}

/** One file as a card that downloads it. */
export function fileCard(attachment: Attachment, view: KindView): unknown {
  const [mark, look] = lookOf(attachment);
  const body = html`
    <span class="sheet">${icon(mark)}${icon('download')}</span>
    <span class="what">
      ${fileName(attachment.name)}
      <span class="meta">${describe(attachment, view)}</span>
    </span>
  `;
  const plain = (): TemplateResult => html`<span class="file ${look}" part="file">${body}</span>`;
  return withFileUrl(
    view,
    attachment.url,
    url => html`
      <a
        class="file ${look}"
        part="file"
        href=${url}
        download=${attachment.name}
        aria-label=${[attachment.name, describe(attachment, view)].join(view.locale.text('separator'))}
        title=${view.locale.text('download', { name: attachment.name })}
        >${body}</a
      >
    `,
    plain,
  );
}

function describe({ name, size }: Attachment, { locale }: KindView): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toUpperCase();
  return [ending, locale.bytes(size)].filter(Boolean).join(' · ');
}
