import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import type { ComposerOptions } from '../composer-face.js';
import { toolButton } from '../tool-button.js';

/** What the attach button does. */
export interface AttachActions {
  readonly take: (files: readonly File[]) => void;
  /** Opens a menu of what can be sent; without it, the system's dialog opens at once. */
  readonly openMenu?: ((anchor: HTMLElement) => void) | undefined;
}

/** Opens the system's dialog and hands over what is chosen there; where there is more to offer, a menu. */
export function attachButton(
  locale: Locale,
  disabled: boolean,
  { accept, maxFiles }: Pick<ComposerOptions, 'accept' | 'maxFiles'>,
  { take, openMenu }: AttachActions,
): TemplateResult {
  const onChange = (event: Event): void => {
    const chooser = event.target as HTMLInputElement;
    take([...(chooser.files ?? [])]);
    // The same file can be chosen again after it was taken away.
    chooser.value = '';
  };
  const onClick = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    if (openMenu) openMenu(button);
    else (button.previousElementSibling as HTMLInputElement).click();
  };
  return html`
    <input type="file" ?multiple=${maxFiles !== 1} accept=${accept || nothing} hidden @change=${onChange} />
    ${toolButton({
      part: 'attach',
      icon: 'paperclip',
      words: locale.text(openMenu ? 'attachMenu' : 'attach'),
      isOff: disabled,
      popup: openMenu && 'menu',
      onClick,
    })}
  `;
}
