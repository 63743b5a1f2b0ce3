import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { icon } from '../../parts/icon.js';

/** Opens the system's dialog and hands over what is chosen there. */
export function attachButton(
  locale: Locale,
  disabled: boolean,
  onFiles: (files: readonly File[]) => void,
): TemplateResult {
  const onChange = (event: Event): void => {
    const chooser = event.target as HTMLInputElement;
    onFiles([...(chooser.files ?? [])]);
    // The same file can be chosen again after it was taken away.
    chooser.value = '';
  };
  const onClick = (event: Event): void => {
    ((event.currentTarget as Element).previousElementSibling as HTMLInputElement).click();
  };
  return html`
    <input type="file" multiple hidden @change=${onChange} />
    <button
      type="button"
      class="icon-button attach"
      part="attach"
      aria-label=${locale.text('attach')}
      title=${locale.text('attach')}
      ?disabled=${disabled}
      @click=${onClick}
    >
      ${icon('paperclip')}
    </button>
  `;
}
