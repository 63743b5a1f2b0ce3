import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import { icon } from '../../../parts/icon.js';
import type { Rules } from './rules.js';

/** What a phone's camera makes. */
export type Shot = 'image' | 'video';

/** What the attach button does. */
export interface AttachActions {
  readonly take: (files: readonly File[]) => void;
  /** Opens a menu of what can be sent; without it, the system's dialog opens at once. */
  readonly openMenu?: ((anchor: HTMLElement) => Promise<void>) | undefined;
}

/** Opens the system's dialog and hands over what is chosen there; where there is more to offer, a menu. */
export function attachButton(
  locale: Locale,
  disabled: boolean,
  { accept, maxFiles }: Rules,
  { take, openMenu }: AttachActions,
): TemplateResult {
  const words = locale.text(openMenu ? 'attachMenu' : 'attach');
  const onChange = (event: Event): void => {
    const chooser = event.target as HTMLInputElement;
    take([...(chooser.files ?? [])]);
    // The same file can be chosen again after it was taken away.
    chooser.value = '';
  };
  const onClick = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    if (openMenu) void openMenu(button);
    else (button.previousElementSibling as HTMLInputElement).click();
  };
  return html`
    <input type="file" ?multiple=${maxFiles > 1} accept=${accept || nothing} hidden @change=${onChange} />
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

/** Opens the camera of a phone. Elsewhere it is a dialog for files of that sort. */
export function takeShot(shot: Shot, take: (files: readonly File[]) => void): void {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = `${shot}/*`;
  chooser.capture = 'environment';
  chooser.onchange = () => {
    take([...(chooser.files ?? [])]);
  };
  chooser.click();
}

/** Whether one holds a device that has a camera at its back, as far as one can tell. */
export const mayHaveCamera = (): boolean => matchMedia('(pointer: coarse)').matches;
