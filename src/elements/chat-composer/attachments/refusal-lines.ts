import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import { icon } from '../../../parts/icon.js';
import type { Refusal, Rules } from './rules.js';

/** Says which files were not taken and why. */
export function refusalLines(
  refused: readonly Refusal[],
  rules: Rules,
  locale: Locale,
  onDismiss: () => void,
): TemplateResult | typeof nothing {
  if (!refused.length) return nothing;
  // That there are too many is said once.
  const isMany = ({ code }: Refusal): boolean => code === 'limit-attachments';
  const said = refused.filter((one, index) => !isMany(one) || index === refused.findIndex(isMany));
  return html`
    <div class="note trouble" part="note">
      ${icon('circle-alert')}
      <div class="sentences">
        ${said.map(one => html`<p dir="auto" data-code=${one.code}>${wordsOf(one, rules, locale)}</p>`)}
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

function wordsOf({ code, name }: Refusal, { maxSize, maxFiles }: Rules, locale: Locale): string {
  switch (code) {
    case 'file-empty':
      return locale.text('fileRefusedEmpty', { name });
    case 'file-too-large':
      return locale.text('fileRefusedLarge', { name, limit: limitWords(maxSize, locale) });
    case 'file-is-folder':
      return locale.text('fileRefusedFolder', { name });
    case 'file-not-accepted':
      return locale.text('fileRefusedType', { name });
    case 'limit-attachments':
      return locale.text('filesTooMany', { count: maxFiles });
    default:
      return locale.text('fileRefusedUnreadable', { name });
  }
}

/** A limit of whole binary megabytes is told in them. */
function limitWords(bytes: number, locale: Locale): string {
  const megabytes = bytes / 1024 ** 2;
  return locale.bytes(Number.isInteger(megabytes) ? megabytes * 1e6 : bytes);
}
