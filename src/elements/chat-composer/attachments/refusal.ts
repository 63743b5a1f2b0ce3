import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import { LIMITS } from '../../../model/limits.js';
import type { MediaType } from '../../../model/message.js';
import { icon } from '../../../parts/icon.js';

/** Why a file was not taken. */
export type Refusal =
  { readonly reason: 'empty' | 'large' | 'folder'; readonly name: string } | { readonly reason: 'many' };

/** Which sort of message a file goes out as. An SVG may hold a program: it is a file, not a picture. */
export function sortOf({ type }: File): MediaType {
  const sort = type.split('/')[0];
  if (type.startsWith('image/svg')) return 'file';
  return sort === 'image' || sort === 'video' || sort === 'audio' ? sort : 'file';
}

/** Those of the files that can be sent beside so many others, and why the others cannot. */
export function checkFiles(offered: Iterable<File>, held = 0): { taken: File[]; refused: Refusal[] } {
  const taken: File[] = [];
  const refused: Refusal[] = [];
  for (const file of offered) {
    const reason = file.size === 0 ? 'empty' : file.size > LIMITS.fileBytes ? 'large' : undefined;
    if (reason) refused.push({ reason, name: file.name });
    else if (held + taken.length < LIMITS.attachments) taken.push(file);
    else if (refused.at(-1)?.reason !== 'many') refused.push({ reason: 'many' });
  }
  return { taken, refused };
}

/** Says which files were not taken and why. */
export function refusalLines(
  refused: readonly Refusal[],
  locale: Locale,
  onDismiss: () => void,
): TemplateResult | typeof nothing {
  if (!refused.length) return nothing;
  return html`
    <div class="note trouble" part="note">
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
