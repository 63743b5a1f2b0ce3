import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { titleOf, type Conversation } from '../../model/conversation.js';
import { receiverOf } from '../../model/ids.js';
import type { Me } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';
import { icon, type IconName } from '../../parts/icon.js';
import type { Session } from '../../session/session.js';
import type { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import type { ChatMenuSelectEvent } from '../chat-menu/chat-menu-select-event.js';
import type { ChatMenu } from '../chat-menu/chat-menu.js';
import type { MenuItem } from '../chat-menu/chat-menu.js';
import { dayOf, KINDS, SPANS, startOfSpan, timeOf, type SearchFilters } from './search-filters.js';

/** What the filters stand in. */
export interface FilterHost {
  readonly locale: () => Locale;
  readonly filters: () => SearchFilters;
  /** The conversation that is open. */
  readonly here: () => Conversation | undefined;
  readonly me: () => Me | undefined;
  readonly set: (changes: SearchFilters) => void;
  /** Shows, or takes away, the list of people to choose the sender from. */
  readonly pick: (isPicking: boolean) => void;
}

const ANY = 'any';
const DAYS = 'days';

/** The filters of a search: chips that open a menu, or are on or off. */
export class FilterBar {
  readonly #host: LitElement;
  readonly #at: FilterHost;
  /** Which menu is open. */
  #menuOf: 'date' | 'kind' | undefined;
  #showsDays = false;

  constructor(host: LitElement, at: FilterHost) {
    this.#host = host;
    this.#at = at;
  }

  render(): TemplateResult {
    const locale = this.#at.locale();
    const filters = this.#at.filters();
    const here = this.#at.here();
    const { sender, kind, from, until, hasLink, hasFile, conversationId } = filters;
    const found = KINDS.find(each => each.kind === kind);
    const toggle = (label: string, isOn: boolean, change: SearchFilters) => html`
      <button
        class="pill"
        part="filter"
        type="button"
        aria-pressed=${String(isOn)}
        @click=${() => this.#at.set(change)}
      >
        ${label}
      </button>
    `;
    return html`
      <div class="chips" part="filters" role="group" aria-label=${locale.text('filters')}>
        ${
          here && (!conversationId || conversationId === here.id)
            ? toggle(locale.text('filterHere', { name: titleOf(here) }), !!conversationId, {
                conversationId: conversationId ? undefined : here.id,
              })
            : conversationId
              ? toggle(locale.text('filterHere', { name: receiverOf(conversationId).receiverId }), true, {
                  conversationId: undefined,
                })
              : nothing
        }
        ${this.#opener(
          sender ? locale.text('filterFromName', { name: sender.name }) : locale.text('filterFrom'),
          !!sender,
          () => (sender ? this.#at.set({ sender: undefined }) : this.#at.pick(true)),
          sender ? 'x' : 'chevron-down',
        )}
        ${this.#opener(
          this.#dateWords(locale, from, until),
          from !== undefined || until !== undefined,
          anchor => void this.#openMenu('date', anchor),
        )}
        ${this.#opener(
          found ? locale.text(found.label) : locale.text('filterKind'),
          !!found,
          anchor => void this.#openMenu('kind', anchor),
        )}
        ${toggle(locale.text('filterLink'), !!hasLink, { hasLink: !hasLink })}
        ${toggle(locale.text('filterFile'), !!hasFile, { hasFile: !hasFile })}
      </div>
      ${this.#showsDays ? this.#days(locale, from, until) : nothing}
      <chat-menu @chat-menu-select=${this.#onSelect}></chat-menu>
    `;
  }

  /** The people, to choose the sender from. */
  renderPicker(session: string | Session | undefined): TemplateResult {
    const locale = this.#at.locale();
    const me = this.#at.me();
    const choose = (sender: SearchFilters['sender']): void => {
      this.#at.pick(false);
      if (sender) this.#at.set({ sender });
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector<HTMLElement>('input')?.focus(),
      );
    };
    void import('../chat-users/define.js').then(() =>
      this.#host.renderRoot.querySelector('chat-users')?.focus(),
    );
    return html`
      <div class="picker-head">
        <button
          class="icon-button"
          type="button"
          aria-label=${locale.text('back')}
          @click=${() => choose(undefined)}
        >
          ${icon('chevron-left')}
        </button>
        <h3>${locale.text('filterWho')}</h3>
      </div>
      <chat-users
        .session=${session}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          event.stopPropagation();
          choose(undefined);
        }}
        @chat-open=${(event: ChatOpenEvent) => {
          event.preventDefault();
          event.stopPropagation();
          const { receiverId: uid } = receiverOf(event.conversationId);
          choose({ uid, name: this.#nameOf(event, uid) });
        }}
      >
        ${
          me
            ? html`<button
                slot="before"
                class="row"
                type="button"
                @click=${() => choose({ uid: me.uid, name: locale.text('you') })}
              >
                ${avatar({ id: me.uid, name: me.name, picture: me.avatar })}
                <span class="title">${locale.text('you')}</span>
              </button>`
            : nothing
        }
      </chat-users>
    `;
  }

  #nameOf(event: Event, uid: string): string {
    const row = event
      .composedPath()
      .find(each => each instanceof HTMLElement && each.localName === 'chat-users') as
      HTMLElement | undefined;
    const name = row?.shadowRoot?.querySelector(`[data-uid="${CSS.escape(uid)}"] .name`)?.textContent;
    return name ?? uid;
  }

  #opener(
    label: string,
    isOn: boolean,
    open: (anchor: HTMLElement) => unknown,
    sign: IconName = 'chevron-down',
  ): TemplateResult {
    return html`
      <button
        class="pill ${isOn ? 'on' : ''}"
        part="filter"
        type="button"
        aria-haspopup=${sign === 'x' ? nothing : 'true'}
        @click=${(event: Event) => open(event.currentTarget as HTMLElement)}
      >
        <bdi>${label}</bdi>${icon(sign)}
      </button>
    `;
  }

  #dateWords(locale: Locale, from: number | undefined, until: number | undefined): string {
    if (from === undefined && until === undefined) return locale.text('filterDate');
    const span = SPANS.find(({ days }) => until === undefined && from === startOfSpan(days));
    if (span) return locale.text(span.label);
    const ends = [from, until === undefined ? undefined : until - 1].map(time =>
      time === undefined ? '…' : new Date(time).toLocaleDateString(locale.language, { dateStyle: 'short' }),
    );
    return ends.join(' – ');
  }

  #days(locale: Locale, from: number | undefined, until: number | undefined): TemplateResult {
    const field = (label: string, value: string, change: (day: string) => void) => html`
      <label>
        <span class="meta">${label}</span>
        <input
          class="field"
          type="date"
          .value=${value}
          @change=${(event: Event) => change((event.target as HTMLInputElement).value)}
        />
      </label>
    `;
    return html`
      <div class="days">
        ${field(locale.text('filterSince'), dayOf(from), day => this.#at.set({ from: timeOf(day) }))}
        ${field(locale.text('filterUntil'), dayOf(until === undefined ? undefined : until - 1), day =>
          this.#at.set({ until: timeOf(day, 1) }),
        )}
      </div>
    `;
  }

  async #openMenu(of: 'date' | 'kind', anchor: HTMLElement): Promise<void> {
    await import('../chat-menu/define.js');
    const menu = this.#host.renderRoot.querySelector<ChatMenu>('chat-menu');
    if (!menu) return;
    const locale = this.#at.locale();
    const { kind, from, until } = this.#at.filters();
    this.#menuOf = of;
    const dates: MenuItem[] = [
      ...SPANS.map(({ days, label }) => ({
        id: String(days),
        label: locale.text(label),
        checked: until === undefined && from === startOfSpan(days),
      })),
      { id: DAYS, label: locale.text('filterDays'), checked: this.#showsDays, separatorBefore: true },
    ];
    const kinds: MenuItem[] = KINDS.map(each => ({
      id: each.kind,
      label: locale.text(each.label),
      icon: each.icon,
      checked: each.kind === kind,
    }));
    const isAny = of === 'date' ? from === undefined && until === undefined && !this.#showsDays : !kind;
    menu.label = locale.text(of === 'date' ? 'filterDate' : 'filterKind');
    menu.items = [
      { id: ANY, label: locale.text('filterAny'), checked: isAny },
      ...(of === 'date' ? dates : kinds),
    ];
    await menu.openAt(anchor);
  }

  readonly #onSelect = ({ itemId }: ChatMenuSelectEvent): void => {
    if (this.#menuOf === 'kind') {
      this.#at.set({ kind: KINDS.find(({ kind }) => kind === itemId)?.kind });
      return;
    }
    this.#showsDays = itemId === DAYS;
    const days = Number(itemId);
    if (itemId === DAYS) this.#host.requestUpdate();
    else this.#at.set({ from: days ? startOfSpan(days) : undefined, until: undefined });
  };
}
