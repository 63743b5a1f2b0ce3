import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { StringKey } from '../../locales/en.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { emptyState, failedState, searchField } from '../../parts/list-states.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { base } from '../../styles/base.styles.js';
import { ChatEmojiSelectEvent } from './chat-emoji-select-event.js';
import { styles } from './chat-emoji-picker.styles.js';
import { habits, keep, used, type Habits } from './habits.js';
import { findEmoji, loadEmoji, type Emoji } from './load-emoji.js';
import { toned, TONES } from './skin-tone.js';
import { step, type Section } from './walk.js';

/** The groups, in the order of the data, each with the emoji that stands for it. */
const GROUPS: readonly (readonly [StringKey, string])[] = [
  ['emojiSmileys', '😀'],
  ['emojiPeople', '👋'],
  ['emojiNature', '🐻'],
  ['emojiFood', '🍎'],
  ['emojiTravel', '🚗'],
  ['emojiActivities', '⚽'],
  ['emojiObjects', '💡'],
  ['emojiSymbols', '❤️'],
  ['emojiFlags', '🏁'],
];
const TONE_NAMES: readonly StringKey[] = [
  'skinToneDefault',
  'skinToneLight',
  'skinToneMediumLight',
  'skinToneMedium',
  'skinToneMediumDark',
  'skinToneDark',
];

/**
 * All emoji that this machine can draw: by group, by name, in every skin tone. They come with the kit, in modules of
 * their own that are loaded when the first picker is shown; nothing is asked of another host.
 *
 * @tag chat-emoji-picker
 * @summary All emoji, to choose one.
 * @since 0.1
 *
 * @fires {ChatEmojiSelectEvent} chat-emoji-select - Somebody chose an emoji.
 *
 * @csspart search - The search field.
 * @csspart scroller - What scrolls.
 * @csspart emoji - One emoji; carries `data-emoji`.
 * @csspart empty - What a search says that found nothing.
 * @csspart error - What stands in place of emoji that could not be loaded.
 *
 * @cssprop [--chat-emoji-picker-cell=38px] - The place that one emoji takes; 44 px at least where fingers press.
 */
export class ChatEmojiPicker extends LitElement {
  static override styles = [...base, rowStyles, styles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @state() private groups: readonly (readonly Emoji[])[] | undefined;
  @state() private error: ChatError | undefined;
  @state() private search = '';
  @state() private current = 0;
  @state() private choosesTone = false;
  @state() private habits: Habits = habits();

  readonly #locale = new LocaleController(this);
  #language = '';
  #sections: readonly Section[] = [];
  /** The emoji in the tab order. */
  #stop: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.habits = habits();
    if (this.groups) this.#arrange();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { language } = this.#locale.locale;
    if (language !== this.#language) {
      this.#language = language;
      void this.#load();
    }
    // While it is open, what was used last stays where it is: it would move under the pointer.
    if (changed.has('groups') || changed.has('search')) this.#arrange();
  }

  protected override updated(): void {
    if (!this.#stop?.isConnected) this.#enter(this.#buttons[0], false);
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    return html`
      <div class="head">
        ${searchField(locale.text('searchEmoji'), {
          type: search => (this.search = search),
          next: () => this.#enter(this.#buttons[0]),
          choose: () => this.search && this.#choose(this.#buttons[0]),
        })}
        <button
          class="icon-button"
          type="button"
          aria-label=${locale.text('skinTone')}
          aria-expanded=${String(this.choosesTone)}
          @click=${this.#onToneButton}
        >
          <span class="glyph">${toned('✋', TONES[this.habits.tone] ?? '')}</span>
        </button>
      </div>
      ${this.choosesTone ? this.#tones() : this.search ? nothing : this.#tabs()} ${this.#body()}
    `;
  }

  #body(): TemplateResult | typeof nothing {
    const { locale } = this.#locale;
    if (this.error) {
      return failedState(locale, locale.text('emojiFailed'), this.error, () => void this.#load());
    }
    if (!this.groups) return nothing;
    if (!this.#sections.length) {
      return emptyState('search', locale.text('nothingFound', { search: this.search }));
    }
    const { tone } = this.habits;
    return html`
      <div
        class="scroller"
        part="scroller"
        tabindex="-1"
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
        @focusin=${(event: FocusEvent) => this.#enter(event.target as HTMLElement, false)}
        @scroll=${this.#onScroll}
      >
        ${this.#sections.map(
          ({ name, emoji }, at) => html`
            <div class="group" role="group" aria-labelledby="label-${at}">
              <p class="label" id="label-${at}">${locale.text(name)}</p>
              <div class="grid">
                ${guard([emoji, tone], () => emoji.map(one => emojiButton(one, TONES[tone] ?? '')))}
              </div>
            </div>
          `,
        )}
      </div>
    `;
  }

  #tabs(): TemplateResult {
    const { locale } = this.#locale;
    return html`
      <div class="tabs" role="toolbar" aria-label=${locale.text('emoji')} @keydown=${this.#onRowKeydown}>
        ${this.#sections.map(({ name, sign }, at) => {
          const isCurrent = at === this.current;
          return html`
            <button
              class="tab"
              type="button"
              aria-label=${locale.text(name)}
              title=${locale.text(name)}
              aria-current=${isCurrent ? 'true' : nothing}
              tabindex=${isCurrent ? '0' : '-1'}
              @click=${() => this.#go(at)}
            >
              ${sign}
            </button>
          `;
        })}
      </div>
    `;
  }

  #tones(): TemplateResult {
    const { locale } = this.#locale;
    return html`
      <div
        class="tones"
        role="radiogroup"
        aria-label=${locale.text('skinTone')}
        @keydown=${this.#onRowKeydown}
      >
        ${TONES.map((tone, at) => {
          const isChosen = at === this.habits.tone;
          const name = locale.text(TONE_NAMES[at] ?? 'skinToneDefault');
          return html`
            <button
              class="tone"
              type="button"
              role="radio"
              aria-label=${name}
              title=${name}
              aria-checked=${String(isChosen)}
              tabindex=${isChosen ? '0' : '-1'}
              @click=${() => this.#setTone(at)}
            >
              ${toned('✋', tone)}
            </button>
          `;
        })}
      </div>
    `;
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.emoji')];
  }

  async #load(): Promise<void> {
    const language = this.#language;
    this.error = undefined;
    try {
      const groups = await loadEmoji(language);
      if (language === this.#language) this.groups = groups;
    } catch (thrown) {
      if (language === this.#language && !this.groups) this.error = ChatError.from(thrown);
    }
  }

  #arrange(): void {
    const { groups, search } = this;
    this.current = 0;
    if (!groups) return;
    if (search) {
      const emoji = findEmoji(groups, search, this.#language);
      this.#sections = emoji.length ? [{ name: 'emoji', sign: '', emoji }] : [];
      return;
    }
    const all = groups.flat();
    const recent = this.habits.recent.flatMap(used => all.find(({ emoji }) => emoji === used) ?? []);
    this.#sections = [
      ...(recent.length ? [{ name: 'emojiRecent' as const, sign: '🕒', emoji: recent }] : []),
      ...groups.flatMap((emoji, at) => {
        const [name, sign] = GROUPS[at] ?? [];
        return name && sign && emoji.length ? [{ name, sign, emoji }] : [];
      }),
    ];
  }

  /** Puts one into the tab order, and gives it the focus. */
  #enter(button: HTMLElement | undefined, withFocus = true): void {
    if (!button?.matches('.emoji')) return;
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = button;
    button.tabIndex = 0;
    if (withFocus) button.focus();
  }

  #choose(button: HTMLElement | undefined): void {
    const { emoji, base } = button?.dataset ?? {};
    if (!emoji || !base) return;
    this.habits = used(this.habits, base);
    keep(this.habits);
    this.dispatchEvent(new ChatEmojiSelectEvent(emoji));
  }

  #setTone(tone: number): void {
    this.habits = { ...this.habits, tone };
    keep(this.habits);
    this.choosesTone = false;
    this.renderRoot.querySelector<HTMLElement>('.head .icon-button')?.focus();
  }

  /** Brings a group to the top. What lies between was never measured: a second look finds the right place. */
  #go(at: number): void {
    const group = this.renderRoot.querySelectorAll('.group')[at];
    const show = (): void => group?.scrollIntoView({ block: 'start' });
    show();
    requestAnimationFrame(show);
    this.current = at;
  }

  readonly #onToneButton = async (): Promise<void> => {
    this.choosesTone = !this.choosesTone;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.tone[aria-checked="true"]')?.focus();
  };

  readonly #onClick = (event: Event): void => {
    this.#choose((event.target as Element).closest<HTMLElement>('.emoji') ?? undefined);
  };

  readonly #onScroll = (event: Event): void => {
    const scroller = event.currentTarget as HTMLElement;
    const top = scroller.getBoundingClientRect().top + 1;
    const groups = [...scroller.querySelectorAll('.group')];
    const at = groups.findLastIndex(group => group.getBoundingClientRect().top <= top);
    const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
    this.current = isAtEnd ? groups.length - 1 : Math.max(at, 0);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const grid = this.renderRoot.querySelector('.grid');
    if (!grid || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
    const { direction, gridTemplateColumns } = getComputedStyle(grid);
    const next = step(event.key, at, {
      lengths: this.#sections.map(({ emoji }) => emoji.length),
      columns: gridTemplateColumns.split(' ').length,
      rtl: direction === 'rtl',
    });
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) this.renderRoot.querySelector<HTMLElement>('input')?.focus();
    else this.#enter(buttons[next]);
  };

  /** In the row of groups, and of skin tones. */
  readonly #onRowKeydown = (event: KeyboardEvent): void => {
    const row = event.currentTarget as HTMLElement;
    if (event.key === 'Escape' && this.choosesTone) {
      event.stopPropagation();
      this.#setTone(this.habits.tone);
      return;
    }
    const buttons = [...row.querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const next = step(event.key, at, {
      lengths: [buttons.length],
      columns: buttons.length,
      rtl: getComputedStyle(row).direction === 'rtl',
    });
    const button = buttons[next ?? -1];
    if (!button) return;
    event.preventDefault();
    button.focus();
  };
}

const emojiButton = ({ emoji, name, tones }: Emoji, tone: string): TemplateResult => {
  const shown = tones ? toned(emoji, tone) : emoji;
  return html`<button
    class="emoji"
    part="emoji"
    type="button"
    tabindex="-1"
    title=${name}
    aria-label=${name}
    data-base=${emoji}
    data-emoji=${shown}
  >
    ${shown}
  </button>`;
};
