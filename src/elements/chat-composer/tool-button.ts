import { html, nothing, type TemplateResult } from 'lit';
import { earlyIcon, type EARLY_ICONS } from '../../styles/early-icons.js';

/** A button beside the text. */
export interface ToolButton {
  readonly part: string;
  readonly icon: keyof typeof EARLY_ICONS;
  /** Its name. */
  readonly words: string;
  readonly isOff: boolean;
  readonly popup?: 'menu' | 'dialog' | undefined;
  /** Leaves the focus, and the place in the text, where it is. */
  readonly keepsFocus?: boolean;
  readonly onClick: (event: Event) => unknown;
}

/** Draws a button beside the text. */
export const toolButton = ({
  part,
  icon,
  words,
  isOff,
  popup,
  keepsFocus,
  onClick,
}: ToolButton): TemplateResult =>
  html`<button
    type="button"
    class="icon-button attach"
    part=${part}
    aria-label=${words}
    title=${words}
    aria-haspopup=${popup ?? nothing}
    ?disabled=${isOff}
    @mousedown=${keepsFocus ? keepFocus : nothing}
    @click=${onClick}
  >
    ${earlyIcon(icon)}
  </button>`;

/** A press on the button does not take the focus, and with it the keyboard of a phone, from the text. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
