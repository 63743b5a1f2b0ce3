import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import { icon } from '../../../parts/icon.js';

/** Opens the system's dialog and hands over what is chosen there; where kinds have something to offer too, a menu. */
export function attachButton(
  locale: Locale,
  disabled: boolean,
  onFiles: (files: readonly File[]) => void,
  openMenu?: (anchor: HTMLElement) => Promise<void>,
): TemplateResult {
  const words = locale.text(openMenu ? 'attachMenu' : 'attach');
  const onChange = (event: Event): void => {
    const chooser = event.target as HTMLInputElement;
    onFiles([...(chooser.files ?? [])]);
    // The same file can be chosen again after it was taken away.
    chooser.value = '';
  };
  const onClick = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    if (openMenu) void openMenu(button);
    else (button.previousElementSibling as HTMLInputElement).click();
  };
  return html`
    <input type="file" multiple hidden @change=${onChange} />
    <button
      type="button"
      class="icon-button attach"
      part="attach"
      aria-label=${words}
      title=${words}
      aria-haspopup=${openMenu ? 'menu' : nothing}
      ?disabled=${disabled}
      @click=${onClick}
    >
      ${icon('paperclip')}
    </button>
  `;
}
