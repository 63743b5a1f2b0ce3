import type { MenuItem } from '../../chat-menu/chat-menu.js';
import type { ChatMenuSelectEvent } from '../../chat-menu/chat-menu-select-event.js';
import type { ComposerFace } from '../composer-face.js';

/** The menu of the send button, and the dialogs that it opens. */
export class SendMenu {
  readonly #face: ComposerFace;

  constructor(face: ComposerFace) {
    this.#face = face;
  }

  async open(anchor: HTMLElement): Promise<void> {
    const { locale, state } = this.#face;
    await import('../../chat-menu/define.js');
    const menu = this.#get('chat-menu', 'send-menu');
    const items: MenuItem[] = [];
    if (state?.can.silent) items.push({ id: 'silent', label: locale.text('sendSilently'), icon: 'bell-off' });
    if (state?.can.schedule)
      items.push({ id: 'schedule', label: locale.text('scheduleSend'), icon: 'clock' });
    menu.label = locale.text('sendOptions');
    menu.items = items;
    await menu.openAt(anchor);
  }

  /** Opens the list of what waits. */
  async showScheduled(): Promise<void> {
    const { host, session, at } = this.#face;
    await import('../../chat-scheduled/define.js');
    const list = this.#get('chat-scheduled');
    list.session = session;
    list.thread = at ?? '';
    await host.updateComplete;
    list.show();
  }

  async #schedule(): Promise<void> {
    await import('../../chat-schedule/define.js');
    this.#get('chat-schedule').show(sendAt => this.#sendAt(sendAt));
  }

  async #sendAt(sendAt: number): Promise<void> {
    const face = this.#face;
    await face.schedule(sendAt);
    face.tell(face.locale.text('scheduledFor', { time: face.locale.full(sendAt) }));
  }

  /** Something of the kit's that is put into the composer once. */
  #get<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className = tag as string,
  ): HTMLElementTagNameMap[Tag] {
    const root = this.#face.host.renderRoot;
    const found = root.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}.${className}`);
    if (found) return found;
    const element = document.createElement(tag);
    element.className = className;
    if (tag === 'chat-menu')
      element.addEventListener('chat-menu-select', (event: Event) => {
        if ((event as ChatMenuSelectEvent).itemId === 'silent') this.#face.submit({ notifies: false });
        else void this.#schedule();
      });
    root.append(element);
    return element;
  }
}

const menus = new WeakMap<ComposerFace, SendMenu>();

/** The menu of one composer. */
export function sendMenuOf(face: ComposerFace): SendMenu {
  const menu = menus.get(face) ?? new SendMenu(face);
  menus.set(face, menu);
  return menu;
}
