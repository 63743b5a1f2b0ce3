import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { base } from '../../styles/base.styles.js';
import { styles } from './chat-shortcuts.styles.js';

/** What one does, and the ways of keys to it, each a few keys at once. */
export interface ShortcutEntry {
  readonly label: string;
  readonly keys: readonly (readonly string[])[];
}

/**
 * @tag chat-shortcuts
 * @summary A dialog that lists what can be done by keyboard.
 * @since 0.1
 *
 * @csspart dialog - The dialog.
 * @csspart shortcut - One line of it.
 * @csspart key - One key.
 */
export class ChatShortcuts extends LitElement {
  static override styles = [...base, dialogStyles, styles];

  /** What is listed. */
  @property({ attribute: false }) entries: readonly ShortcutEntry[] = [];

  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);

  /** Opens the dialog. */
  show(): void {
    this.#dialog.show();
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    return this.#dialog.render(() => ({
      title: locale.text('shortcuts'),
      locale,
      body: html`<dl>${this.entries.map(entry => this.#line(entry))}</dl>`,
    }));
  }

  #line({ label, keys }: ShortcutEntry): TemplateResult {
    return html`
      <div part="shortcut">
        <dt>${label}</dt>
        ${keys.map(chord => html`<dd dir="ltr">${chord.map(key => html`<kbd part="key">${key}</kbd>`)}</dd>`)}
      </div>
    `;
  }
}
