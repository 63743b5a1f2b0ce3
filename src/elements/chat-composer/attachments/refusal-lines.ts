import { html, nothing, type TemplateResult } from 'lit';
import type { StringKey } from '../../../locales/en.js';
import type { Locale } from '../../../locales/locale.js';
import type { ErrorCode } from '../../../model/chat-error.js';
import { icon } from '../../../parts/icon.js';
import type { Refusal, Rules } from './rules.js';

const SENTENCES: Readonly<Partial<Record<ErrorCode, StringKey>>> = {
  'file-empty': 'fileRefusedEmpty',
  'file-too-large': 'fileRefusedLarge',
  'file-is-folder': 'fileRefusedFolder',
  'file-not-accepted': 'fileRefusedType',
  'limit-attachments': 'filesTooMany',
};

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
        ${said.map(one => html`<p data-code=${one.code}>${wordsOf(one, rules, locale)}</p>`)}
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

/** A name has a direction of its own; the sentence has that of the language. */
function wordsOf({ code, name }: Refusal, { maxSize, maxFiles }: Rules, locale: Locale): unknown[] {
  const limit = limitWords(maxSize, locale);
  return locale
    .parts(SENTENCES[code] ?? 'fileRefusedUnreadable', { name, limit, count: maxFiles })
    .map(part => (typeof part === 'string' ? part : html`<bdi>${part.value}</bdi>`));
}

/** A limit of whole binary megabytes is told in them. */
function limitWords(bytes: number, locale: Locale): string {
  const megabytes = bytes / 1024 ** 2;
  return locale.bytes(Number.isInteger(megabytes) ? megabytes * 1e6 : bytes);
}
