import type { LitElement, ReactiveController } from 'lit';
import { allKinds, areAllKindsHere, loadAllKinds, onKindsChange } from '../../../kinds/registry.js';
import type { ComposeContext, ComposeEntry, KindMessage } from '../../../kinds/kind.js';
import type { Locale } from '../../../locales/locale.js';
import type { IconName } from '../../../parts/icon.js';
import type { ChatMenuSelectEvent } from '../../chat-menu/chat-menu-select-event.js';
import type { MenuItem } from '../../chat-menu/chat-menu.js';
import type { ChatComposeEvent } from '../../chat-poll-form/chat-compose-event.js';
import type { Shot } from './camera.js';

/** The forms that the kit brings: each is loaded when somebody first wants it. */
const FORMS: Readonly<Record<string, () => Promise<unknown>>> = {
  'chat-poll-form': () => import('../../chat-poll-form/define.js'),
};

/** What {@link KindEntries} does to its composer. */
export interface EntriesHost {
  locale(): Locale;
  mayAttachFiles(): boolean;
  chooseFiles(): void;
  /** What the camera can be opened for. */
  shots(): readonly Shot[];
  takeShot(shot: Shot): void;
  send(message: KindMessage): void;
  tell(words: string): void;
}

/** The menu of the attach button: files, and whatever kinds have a line for. */
export class KindEntries implements ReactiveController {
  #entries: readonly ComposeEntry[] = [];
  #undo: (() => void) | undefined;

  constructor(
    private readonly element: LitElement,
    private readonly host: EntriesHost,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    const read = (): void => {
      this.#entries = allKinds().flatMap(({ compose }) => compose ?? []);
      this.element.requestUpdate();
    };
    read();
    this.#undo = onKindsChange(read);
    loadAllKinds();
  }

  hostDisconnected(): void {
    this.#undo?.();
  }

  /** Whether kinds have any; until all of them are here, as those of the kit do. */
  get any(): boolean {
    return this.#entries.length > 0 || !areAllKindsHere();
  }

  /** Opens the menu at its button, or closes it. */
  readonly open = async (anchor: HTMLElement): Promise<void> => {
    const locale = this.host.locale();
    try {
      await import('../../chat-menu/define.js');
      const menu = this.#get('chat-menu', made => {
        made.addEventListener('chat-menu-select', event => {
          this.#choose((event as ChatMenuSelectEvent).itemId);
        });
      });
      menu.label = locale.text('attachMenu');
      menu.items = this.#items(locale);
      await menu.openAt(anchor);
    } catch {
      this.host.tell(locale.text('composeFailed'));
    }
  };

  #items(locale: Locale): MenuItem[] {
    const files: MenuItem[] = this.host.mayAttachFiles()
      ? [{ id: 'files', label: locale.text('attachFiles'), icon: 'paperclip' }]
      : [];
    const kinds = this.#entries.map((entry, index) => ({
      id: String(index),
      label: entry.label(locale),
      icon: entry.icon as IconName | undefined,
    }));
    const shots: MenuItem[] = this.host.shots().map(shot => ({
      id: shot,
      label: locale.text(shot === 'image' ? 'attachCamera' : 'attachVideo'),
      icon: shot === 'image' ? 'camera' : 'video',
    }));
    return [...files, ...shots, ...kinds];
  }

  #choose(id: string): void {
    this.host.tell('');
    if (id === 'files') this.host.chooseFiles();
    else if (id === 'image' || id === 'video') this.host.takeShot(id);
    else void this.#start(this.#entries[Number(id)]);
  }

  async #start(entry: ComposeEntry | undefined): Promise<void> {
    const locale = this.host.locale();
    const { send, tell } = this.host;
    const context: ComposeContext = { locale, send, tell, openForm: tag => this.#openForm(tag) };
    try {
      await entry?.open(context);
    } catch (thrown) {
      console.error('[parlour] What makes a message of a kind failed.', thrown);
      tell(locale.text('composeFailed'));
    }
  }

  async #openForm(tag: string): Promise<void> {
    await FORMS[tag]?.();
    const form = this.#get<HTMLElement & { show?(): void }>(tag, made => {
      made.addEventListener('chat-compose', event => {
        // The page hears it after this composer, and may have a say then: the composer asks before it sends.
        queueMicrotask(() => {
          if (!event.defaultPrevented) this.host.send((event as ChatComposeEvent).message);
        });
      });
    });
    form.show?.();
  }

  #get<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    made: (element: HTMLElementTagNameMap[Tag]) => void,
  ): HTMLElementTagNameMap[Tag];
  #get<Element extends HTMLElement>(tag: string, made: (element: Element) => void): Element;
  #get(tag: string, made: (element: HTMLElement) => void): HTMLElement {
    const root = this.element.renderRoot;
    const found = root.querySelector<HTMLElement>(tag);
    if (found) return found;
    const element = document.createElement(tag);
    made(element);
    root.append(element);
    return element;
  }
}
