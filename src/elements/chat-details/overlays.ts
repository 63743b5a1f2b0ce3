import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { ChatError } from '../../model/chat-error.js';
import type { Message } from '../../model/message.js';
import { muteMenu, mutedUntil } from '../../parts/mute-times.js';
import type { Session } from '../../session/session.js';
import type { ChatMenu } from '../chat-menu/chat-menu.js';
import type { ChatMenuSelectEvent } from '../chat-menu/chat-menu-select-event.js';
import type { ChatViewer } from '../chat-viewer/chat-viewer.js';
import type { DetailsSlice } from './details-slice.js';
import type { DetailsDeed } from './overview.js';

/** What asks its own questions in a dialog, and acts by itself. */
export type DialogDeed = Extract<DetailsDeed, 'add' | 'edit' | 'join' | 'leave' | 'delete' | 'report'>;

interface Opens extends HTMLElement {
  show(): void;
  showDelete?(): void;
}

/** Each is loaded when it is first wanted. */
const DIALOGS: Readonly<Record<DialogDeed, readonly [tag: string, load: () => Promise<unknown>]>> = {
  add: ['chat-add-members', () => import('../chat-add-members/define.js')],
  edit: ['chat-group-form', () => import('../chat-group-form/define.js')],
  join: ['chat-group-join', () => import('../chat-group-join/define.js')],
  leave: ['chat-group-leave', () => import('../chat-group-leave/define.js')],
  delete: ['chat-group-leave', () => import('../chat-group-leave/define.js')],
  report: ['chat-message-report', () => import('../chat-message-report/define.js')],
};

/** Whether a deed is one of those. */
export const isDialogDeed = (deed: DetailsDeed): deed is DialogDeed => deed in DIALOGS;

/** What opens over the panel: the menu of times to mute for, the viewer, and dialogs. */
export class DetailsOverlays {
  readonly #host: LitElement;
  readonly #failed: (error: ChatError) => void;

  constructor(host: LitElement, failed: (error: ChatError) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  /** To stand at the end of the panel. */
  render(
    session: Session,
    { id, group }: DetailsSlice,
    media: readonly Message[],
    locale: Locale,
    mute: (until: number) => void,
  ): TemplateResult {
    return html`
      <chat-menu
        .items=${muteMenu(locale)}
        .label=${locale.text('muteFor')}
        @chat-menu-select=${(event: ChatMenuSelectEvent) => {
          event.stopPropagation();
          const until = mutedUntil(event.itemId);
          if (until !== undefined) mute(until);
        }}
        @chat-menu-close=${(event: Event) => event.stopPropagation()}
      ></chat-menu>
      <chat-viewer .session=${session} .messages=${media.toReversed()}></chat-viewer>
      <chat-message-report .session=${session} .about=${id}></chat-message-report>
      ${
        group
          ? html`
              <chat-add-members .session=${session} .group=${group.guid}></chat-add-members>
              <chat-group-form .session=${session} .group=${group.guid}></chat-group-form>
              <chat-group-join .session=${session} .group=${group.guid}></chat-group-join>
              <chat-group-leave .session=${session} .group=${group.guid}></chat-group-leave>
            `
          : nothing
      }
    `;
  }

  /** Opens the dialog of a deed. */
  async open(deed: DialogDeed): Promise<void> {
    const [tag, load] = DIALOGS[deed];
    if (!(await this.need(load))) return;
    const dialog = this.#find<Opens>(tag);
    if (deed === 'delete') dialog?.showDelete?.();
    else dialog?.show();
  }

  /** Asks for how long to mute. */
  async openMuteMenu(anchor: HTMLElement): Promise<void> {
    if (await this.need(() => import('../chat-menu/define.js')))
      await this.#find<ChatMenu>('chat-menu')?.openAt(anchor);
  }

  /** Shows a picture or a film whole. */
  async openMedia(message: Message, index: number): Promise<void> {
    if (await this.need(() => import('../chat-viewer/define.js')))
      this.#find<ChatViewer>('chat-viewer')?.show(message.id, index);
  }

  /** Loads something; says so when it did not come. */
  async need(load: () => Promise<unknown>): Promise<boolean> {
    try {
      await load();
      await this.#host.updateComplete;
      return true;
    } catch (thrown) {
      this.#failed(ChatError.from(thrown));
      return false;
    }
  }

  #find<E extends Element>(tag: string): E | null {
    return this.#host.renderRoot.querySelector<E>(tag);
  }
}
