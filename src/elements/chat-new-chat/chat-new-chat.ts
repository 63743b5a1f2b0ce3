import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import type { Locale } from '../../locales/locale.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { addingRow, addingStyles } from '../../parts/adding-row.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import { noSession } from '../../parts/list-states.js';
import { rowStyles } from '../../parts/rows.styles.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import type { ChatGroupForm } from '../chat-group-form/chat-group-form.js';
import type { ChatGroupSavedEvent } from '../chat-group-form/chat-group-saved-event.js';
import { ChatCloseEvent } from './chat-close-event.js';
import { styles } from './chat-new-chat.styles.js';

type View = 'people' | 'groups' | 'new-group';
type Tab = Exclude<View, 'new-group'>;

/**
 * Everyone and every group that one can begin to chat with, and a form for a group of one's own. A dialog that `show`
 * opens, or with `inline` a panel of the page.
 *
 * @tag chat-new-chat
 * @summary Begins a chat: with a person, in a group, in a new group.
 * @since 0.1
 *
 * @fires {ChatOpenEvent} chat-open - Before a chat opens. Cancel it to show it in a way of your own.
 * @fires {ChatJoinEvent} chat-join - Before a group is joined. Cancel it to join by other means.
 * @fires {ChatCreateGroupEvent} chat-create-group - Before a group is created. Cancel it to create it by other means.
 * @fires {ChatCloseEvent} chat-close - The dialog was closed, or the panel has done what it is there for.
 *
 * @csspart dialog - The dialog.
 * @csspart tabs - Holds the tabs for people and groups.
 * @csspart tab - One of them.
 * @csspart new-group - The button that opens the form for a new group.
 * @csspart form - The form for a new group.
 * @csspart create - Its button.
 */
export class ChatNewChat extends LitElement {
  static override styles = [...base, rowStyles, addingStyles, dialogStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Stands in the page in place of opening as a dialog. */
  @property({ type: Boolean, reflect: true }) inline = false;

  /** What is shown now. */
  @state() private view: View = 'people';

  readonly #state = new SessionController(this, ({ can }) => ({
    people: can.users,
    groups: can.groups,
    create: can.createGroup,
  }));
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this, () => {
    this.dispatchEvent(new ChatCloseEvent());
  });

  #form: ChatGroupForm | undefined;

  /** Opens the dialog. */
  show(): void {
    if (this.inline || this.#dialog.open) return;
    this.view = this.#tabs[0] ?? 'people';
    this.#dialog.show();
    void this.#focusPanel();
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('inline') && this.inline) this.#dialog.close();
    const tabs = this.#tabs;
    if (this.view !== 'new-group' && !tabs.includes(this.view)) this.view = tabs[0] ?? this.view;
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const isForm = this.view === 'new-group';
    const title = locale.text(isForm ? 'newGroup' : 'newChat');
    if (this.inline) {
      return html`
        ${
          isForm
            ? html`<div class="inline-head">
                ${this.#back()}
                <h2>${title}</h2>
              </div>`
            : nothing
        }
        ${this.#pane()}
      `;
    }
    return this.#dialog.render(() => ({
      title,
      locale,
      before: isForm ? this.#back() : nothing,
      body: this.#pane(),
    }));
  }

  get #tabs(): readonly Tab[] {
    const { people, groups } = this.#state.value ?? {};
    return [...(people ? (['people'] as const) : []), ...(groups ? (['groups'] as const) : [])];
  }

  #back(): TemplateResult {
    return html`
      <button
        class="icon-button back"
        type="button"
        aria-label=${this.#locale.locale.text('back')}
        @click=${() => this.#go(this.#tabs[0] ?? 'people')}
      >
        ${icon('chevron-left')}
      </button>
    `;
  }

  #pane(): TemplateResult {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session || !value) return noSession(locale);
    if (this.view === 'new-group') {
      return html`<div class="pane">${this.#groupForm(session)}</div>`;
    }
    const tabs = this.#tabs;
    return html`
      <div class="pane">
        ${
          tabs.length > 1
            ? html`<div
                class="tabs"
                part="tabs"
                role="tablist"
                aria-label=${locale.text('newChat')}
                @keydown=${this.#onKeydown}
              >
                ${tabs.map(
                  tab => html`
                    <button
                      id="tab-${tab}"
                      class="tab"
                      part="tab"
                      type="button"
                      role="tab"
                      aria-selected=${String(tab === this.view)}
                      aria-controls="panel"
                      tabindex=${tab === this.view ? '0' : '-1'}
                      @click=${() => (this.view = tab)}
                    >
                      ${locale.text(tab)}
                    </button>
                  `,
                )}
              </div>`
            : nothing
        }
        <div
          id="panel"
          class="panel"
          role=${tabs.length > 1 ? 'tabpanel' : nothing}
          aria-labelledby=${tabs.length > 1 ? `tab-${this.view}` : nothing}
          @chat-open=${this.#onOpen}
        >
          ${
            this.view === 'groups'
              ? html`<chat-groups .session=${session}>${this.#newGroup(locale)}</chat-groups>`
              : html`<chat-users .session=${session}>${this.#newGroup(locale)}</chat-users>`
          }
        </div>
      </div>
    `;
  }

  /** One form for all the time: what was typed is still there when one comes back. */
  #groupForm(session: Session): ChatGroupForm {
    if (!this.#form) {
      this.#form = document.createElement('chat-group-form');
      this.#form.inline = true;
      this.#form.setAttribute('exportparts', 'form, create');
      this.#form.addEventListener('chat-group-saved', this.#onSaved);
    }
    this.#form.session = session;
    return this.#form;
  }

  #newGroup(locale: Locale): TemplateResult | typeof nothing {
    if (!this.#state.value?.create) return nothing;
    return addingRow('new-group', 'users', locale.text('newGroup'), () => this.#go('new-group'), 'before');
  }

  #go(view: View): void {
    this.view = view;
    void this.#focusPanel();
  }

  /** Gives the focus to what one does first: search, or name the group. */
  async #focusPanel(): Promise<void> {
    await this.updateComplete;
    // A keyboard that comes up by itself would hide what is there to choose from.
    if (this.view !== 'new-group' && matchMedia('(pointer: coarse)').matches) return;
    const target = this.renderRoot.querySelector<LitElement>('chat-group-form, chat-users, chat-groups');
    await target?.updateComplete;
    target?.focus();
  }

  readonly #onSaved = ({ guid, isNew }: ChatGroupSavedEvent): void => {
    const event = new ChatOpenEvent(`group:${guid}`);
    if (isNew && this.dispatchEvent(event)) this.#state.session?.open(event.conversationId);
    this.#done();
  };

  #done(): void {
    this.view = this.#tabs[0] ?? 'people';
    if (this.inline) this.dispatchEvent(new ChatCloseEvent());
    else this.#dialog.close();
  }

  readonly #onOpen = (): void => {
    // After the event: whoever hears it further out finds everything as it was.
    queueMicrotask(() => this.#done());
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const tabs = this.#tabs;
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const step = event.key === forward ? 1 : event.key === back ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const at = tabs.indexOf(this.view as Tab);
    this.view = tabs[(at + step + tabs.length) % tabs.length] ?? this.view;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    );
  };
}
