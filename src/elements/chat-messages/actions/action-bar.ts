import { html, nothing, render } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import { icon } from '../../../styles/icon.js';

/** What the bar offers beside a message. */
export interface BarOffer {
  readonly locale: Locale;
  readonly mayReact: boolean;
  readonly mayReply: boolean;
  readonly hasMenu: boolean;
  react(anchor: HTMLElement): void;
  reply(): void;
  more(anchor: HTMLElement): void;
}

/**
 * The small bar that the pointer finds beside a message. There is one, which moves from row to row: a bar a row would
 * cost a long list thousands of nodes. It stands outside what Lit draws in the row, at its end.
 */
export class ActionBar {
  readonly #bar = document.createElement('div');
  #row: HTMLElement | undefined;

  constructor() {
    this.#bar.className = 'action-bar';
    this.#bar.part.add('action-bar');
  }

  /** The row it stands at. */
  get row(): HTMLElement | undefined {
    return this.#bar.isConnected ? this.#row : undefined;
  }

  /** Moves it to a row. */
  show(row: HTMLElement, offer: BarOffer): void {
    const spot = row.querySelector<HTMLElement>('.column');
    if (!spot || !(offer.mayReact || offer.mayReply || offer.hasMenu)) {
      this.hide();
      return;
    }
    this.#row = row;
    const { locale } = offer;
    const act = (run: (anchor: HTMLElement) => void) => (event: Event) => {
      run(event.currentTarget as HTMLElement);
    };
    render(
      html`
        ${
          offer.mayReact
            ? html`<button
                class="icon-button"
                tabindex="-1"
                aria-label=${locale.text('addReaction')}
                title=${locale.text('addReaction')}
                @click=${act(anchor => offer.react(anchor))}
              >
                ${icon('smile')}
              </button>`
            : nothing
        }
        ${
          offer.mayReply
            ? html`<button
                class="icon-button"
                tabindex="-1"
                aria-label=${locale.text('reply')}
                title=${locale.text('reply')}
                @click=${act(() => offer.reply())}
              >
                ${icon('reply')}
              </button>`
            : nothing
        }
        ${
          offer.hasMenu
            ? html`<button
                class="icon-button"
                tabindex="-1"
                aria-label=${locale.text('messageActions')}
                title=${locale.text('moreActions')}
                @click=${act(anchor => offer.more(anchor))}
              >
                ${icon('ellipsis')}
              </button>`
            : nothing
        }
      `,
      this.#bar,
    );
    spot.append(this.#bar);
  }

  hide(): void {
    this.#row = undefined;
    this.#bar.remove();
  }
}
