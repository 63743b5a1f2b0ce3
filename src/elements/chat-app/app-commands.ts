import type { LitElement } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { ChatError } from '../../model/chat-error.js';
import type { Session } from '../../session/session.js';
import type { ChatMenuSelectEvent } from '../chat-menu/chat-menu-select-event.js';
import type { MenuItem } from '../chat-menu/chat-menu.js';
import type { ShortcutEntry } from '../chat-shortcuts/chat-shortcuts.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import { isMac, SHORTCUTS, type Command, type Shortcut } from './app-keys.js';
import { PANELS, type PanelName } from './panels.js';

/** What the commands act on. */
export interface AppFace {
  readonly host: LitElement;
  readonly session: () => Session | undefined;
  readonly locale: () => Locale;
  readonly openPanel: (name: PanelName) => void;
  readonly closePanel: () => void;
  readonly toggleDetails: () => void;
  readonly searchHere: () => void;
  /** A conversation was chosen over the app. */
  readonly onOpen: () => void;
  readonly hasShortcuts: () => boolean;
}

/** Does what keys, and the menu of the app, ask for. Loaded with the first of it. */
export class AppCommands {
  readonly #face: AppFace;

  constructor(face: AppFace) {
    this.#face = face;
  }

  do(command: Command): void {
    const { openPanel, closePanel, toggleDetails, searchHere, session, host } = this.#face;
    const doings: Readonly<Record<Command, () => unknown>> = {
      search: () => openPanel('search'),
      searchHere,
      next: () => this.#step(1),
      previous: () => this.#step(-1),
      nextUnread: () => this.#step(1, true),
      previousUnread: () => this.#step(-1, true),
      newChat: () => this.#newChat(),
      details: () => session()?.state.current && toggleDetails(),
      threads: () => session()?.state.can.threads && openPanel('threads'),
      write: () => host.renderRoot.querySelector<HTMLElement>('.pane.chat > chat-composer')?.focus(),
      close: closePanel,
      help: () => this.#help(),
    };
    doings[command]();
  }

  /** Opens the menu of the app at its button. */
  async openMenu(button: HTMLElement): Promise<void> {
    const menu = await this.#get('chat-menu', () => import('../chat-menu/define.js'));
    const state = this.#face.session()?.state;
    if (!menu || !state) return;
    const locale = this.#face.locale();
    const panels = Object.entries(PANELS).flatMap(([id, { entry, title }]): MenuItem[] =>
      entry?.can(state.can) ? [{ id, label: locale.text(title), icon: entry.icon }] : [],
    );
    const scheduled: MenuItem = { id: 'scheduled', label: locale.text('scheduled'), icon: 'clock' };
    if (state.can.schedule) panels.push(scheduled);
    const help: MenuItem = { id: 'help', label: locale.text('shortcuts'), separatorBefore: true };
    menu.items = this.#face.hasShortcuts() ? [...panels, help] : panels;
    menu.label = locale.text('moreActions');
    menu.addEventListener('chat-menu-select', this.#onSelect);
    await menu.openAt(button);
  }

  readonly #onSelect = ({ itemId }: ChatMenuSelectEvent): void => {
    if (itemId === 'help') this.do('help');
    else if (itemId === 'scheduled') void this.#showScheduled();
    else this.#face.openPanel(itemId as PanelName);
  };

  /** Goes to the conversation that stands after or before the open one in the list; round at its end. */
  #step(by: 1 | -1, unread = false): void {
    const session = this.#face.session();
    if (!session) return;
    const { inbox, conversations, current } = session.state;
    const { items } = inbox;
    const at = current ? items.indexOf(current) : -1;
    const start = at < 0 && by < 0 ? items.length : at;
    for (let steps = 1; steps <= items.length; steps += 1) {
      const id = items[(start + by * steps + items.length * 2) % items.length];
      if (!id || (unread && !conversations.get(id)?.unreadCount)) continue;
      if (
        id !== current &&
        this.#face.host.renderRoot.firstElementChild?.dispatchEvent(new ChatOpenEvent(id))
      )
        session.open(id);
      return;
    }
  }

  async #newChat(): Promise<void> {
    const { can } = this.#face.session()?.state ?? {};
    if (!can?.users && !can?.groups) return;
    const dialog = await this.#get('chat-new-chat', () => import('../chat-new-chat/define.js'));
    dialog?.addEventListener('chat-open', this.#face.onOpen);
    dialog?.show();
  }

  /** Of all chats: what waits for one that is gone is not to be found anywhere else. */
  async #showScheduled(): Promise<void> {
    const dialog = await this.#get('chat-scheduled', () => import('../chat-scheduled/define.js'));
    dialog?.show();
  }

  async #help(): Promise<void> {
    const dialog = await this.#get('chat-shortcuts', () => import('../chat-shortcuts/define.js'));
    if (!dialog) return;
    dialog.entries = this.#entries();
    dialog.show();
  }

  /** The keys by what they do, in words. */
  #entries(): readonly ShortcutEntry[] {
    const locale = this.#face.locale();
    const { can } = this.#face.session()?.state ?? {};
    const labels = new Map<string, (readonly string[])[]>();
    for (const shortcut of SHORTCUTS) {
      if (shortcut.command === 'threads' && !can?.threads) continue;
      const label = locale.text(shortcut.label);
      labels.set(label, [...(labels.get(label) ?? []), keysOf(shortcut)]);
    }
    return [...labels].map(([label, keys]) => ({ label, keys }));
  }

  /** An element over the app, loaded and put there when it is first wanted. */
  async #get<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    load: () => Promise<unknown>,
  ): Promise<HTMLElementTagNameMap[Tag] | undefined> {
    const { host, session } = this.#face;
    try {
      await load();
    } catch (thrown) {
      session()?.notify(ChatError.from(thrown), tag);
      return undefined;
    }
    const root = host.renderRoot;
    const element = root.querySelector(tag) ?? document.createElement(tag);
    if (!element.isConnected) root.append(element);
    if ('session' in element) Object.assign(element, { session: session() });
    return element;
  }
}

const NAMES: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** The keys of a shortcut as they stand on this keyboard. */
function keysOf({ key, mod, alt, shift }: Shortcut): readonly string[] {
  const mac = isMac();
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    NAMES[key] ?? key.replace('Key', '').toUpperCase(),
  ];
}
