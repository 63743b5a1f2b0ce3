import type { LitElement, ReactiveController } from 'lit';
import { ChatError } from '../../../model/chat-error.js';
import { isWritten, type Message } from '../../../model/message.js';
import type { ChatMenu, MenuAnchor, Point } from '../../chat-menu/chat-menu.js';
import { ActionBar } from './action-bar.js';
import { actionsFor, mayHere, type ActionContext } from './actions-for.js';
import { ChatMessageActionEvent } from './chat-message-action-event.js';
import type { MessageAction, MessageMenuHook } from './message-action.js';
import { SwipeReply } from './swipe-reply.js';

/** A finger that rests this long on a message wants its menu, milliseconds. */
const LONG_PRESS = 450;
/** A finger that moves this far scrolls, pixels. */
const SCROLLS = 10;

/** What the controller asks of its list. */
export interface ActionHost {
  /** What decides about actions now; none while there is no session. */
  context(): ActionContext | undefined;
  messageOf(row: HTMLElement): Message | undefined;
  menu(): ChatMenu | null;
  hook(): MessageMenuHook | undefined;
  /** Opens the quick reactions. */
  openReactions(message: Message, anchor: MenuAnchor): void;
  /** Whether messages are being selected: a press then selects. */
  isSelecting(): boolean;
}

/** Opens what can be done to a message: by pointer, finger and key. */
export class ActionsController implements ReactiveController {
  readonly #element: LitElement;
  readonly #host: ActionHost;
  readonly #bar = new ActionBar();
  readonly #swipe = new SwipeReply();
  #offered: readonly MessageAction[] = [];
  #message: Message | undefined;
  #anchor: MenuAnchor | undefined;
  #press: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | undefined;

  constructor(element: LitElement, host: ActionHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostDisconnected(): void {
    this.#bar.hide();
    this.#endPress();
    this.#swipe.cancel();
  }

  /** What may be done to a message, after the host app had its say. */
  actions(message: Message): readonly MessageAction[] {
    const context = this.#host.context();
    if (!context) return [];
    const offered = actionsFor(message, context);
    const reaction: MessageAction[] =
      context.can.react &&
      isWritten(message) &&
      context.isThere(message) &&
      message.deletedAt === undefined &&
      mayHere(context, 'send')
        ? [
            {
              id: 'react',
              label: context.locale.text('addReaction'),
              icon: 'smile',
              run: () => undefined,
            },
          ]
        : [];
    const all = [...reaction, ...offered];
    return this.#host.hook()?.(all, message) ?? all;
  }

  /** Opens a message's menu. */
  async openMenu(message: Message, anchor: MenuAnchor): Promise<void> {
    const actions = this.actions(message);
    if (!actions.length) return;
    this.#offered = actions;
    this.#message = message;
    this.#anchor = anchor;
    try {
      await import('../../chat-menu/define.js');
    } catch (thrown) {
      this.#host.context()?.session.notify(ChatError.from(thrown), 'menu');
      return;
    }
    const menu = this.#host.menu();
    // Another message was asked for while the menu was on its way.
    if (!menu || this.#message !== message) return;
    menu.items = actions;
    await menu.openAt(anchor);
  }

  /** Takes what was chosen in the menu. */
  readonly onSelect = (event: { readonly itemId: string }): void => {
    const action = this.#offered.find(({ id }) => id === event.itemId);
    if (action && this.#message) this.run(action, this.#message);
  };

  /** Asks the page, then does it; what goes wrong is told by the session's notices. */
  run(action: MessageAction, message: Message): void {
    const context = this.#host.context();
    if (!context || !this.#element.dispatchEvent(new ChatMessageActionEvent(action.id, message))) return;
    if (action.id === 'react' && this.#anchor) {
      this.#host.openReactions(message, this.#anchor);
      return;
    }
    void this.#do(action, message, context);
  }

  async #do(action: MessageAction, message: Message, { session }: ActionContext): Promise<void> {
    try {
      await action.run(message);
    } catch (thrown) {
      session.notify(ChatError.from(thrown), action.id);
    }
  }

  readonly onPointerover = (event: PointerEvent): void => {
    // Who selects words with the button down wants no bar. Another button may be thought down: WebKit misses its going up.
    const isDragging = (event.buttons & 1) !== 0;
    if (event.pointerType !== 'mouse' || isDragging || this.#host.isSelecting()) return;
    const row = rowOf(event);
    if (!row || row === this.#bar.row) return;
    this.showBar(row);
  };

  readonly onPointerleave = (): void => {
    // While its menu is open the bar is what it hangs on.
    if (!this.#host.menu()?.open) this.#bar.hide();
  };

  readonly onContextmenu = (event: MouseEvent): void => {
    const row = rowOf(event);
    const message = row && this.#host.messageOf(row);
    const onLink = event
      .composedPath()
      .some(node => node instanceof HTMLAnchorElement || node instanceof HTMLMediaElement);
    // A link, a film and selected words have a menu of the browser's own that people want.
    if (!message || onLink || getSelection()?.type === 'Range' || !this.actions(message).length) return;
    event.preventDefault();
    this.#endPress();
    this.openFor(row, { x: event.clientX, y: event.clientY });
  };

  readonly onPointerdown = (event: PointerEvent): void => {
    this.#endPress();
    if (event.pointerType !== 'touch' || !event.isPrimary || this.#host.isSelecting()) return;
    const row = rowOf(event);
    if (!row) return;
    this.rest(row, { x: event.clientX, y: event.clientY });
    const message = this.#host.messageOf(row);
    const reply = message && this.actions(message).find(({ id }) => id === 'reply');
    if (reply) this.#swipe.begin(row, event, () => this.run(reply, message));
  };

  /** A finger rests on a row. */
  rest(row: HTMLElement, { x, y }: Point): void {
    const message = this.#host.messageOf(row);
    if (!message) return;
    const timer = setTimeout(() => {
      void this.openMenu(message, { x, y });
    }, LONG_PRESS);
    this.#press = { timer, x, y };
  }

  readonly onPointermove = (event: PointerEvent): void => {
    const press = this.#press;
    if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > SCROLLS) this.#endPress();
    this.#swipe.onPointermove(event);
  };

  readonly onPointerend = (event: PointerEvent): void => {
    this.#endPress();
    this.#swipe.onPointerend(event);
  };

  /** Opens the menu of a row: at the pointer, or at its bubble. */
  openFor(row: HTMLElement, point?: Point): void {
    const message = this.#host.messageOf(row);
    // The menu key has no place of its own.
    const isPlace = point && (point.x !== 0 || point.y !== 0);
    if (message) void this.openMenu(message, isPlace ? point : bubbleOf(row));
  }

  #endPress(): void {
    clearTimeout(this.#press?.timer);
    this.#press = undefined;
  }

  /** Puts the bar beside a row. */
  showBar(row: HTMLElement): void {
    const context = this.#host.context();
    const message = this.#host.messageOf(row);
    if (!context || !message) return;
    const actions = this.actions(message);
    const find = (id: string): MessageAction | undefined => actions.find(action => action.id === id);
    const reply = find('reply');
    const react = find('react');
    // It may have changed since the pointer came.
    const now = (): Message => this.#host.messageOf(row) ?? message;
    this.#bar.show(row, {
      locale: context.locale,
      mayReact: react !== undefined,
      mayReply: reply !== undefined,
      hasMenu: actions.length > 0,
      react: anchor => {
        this.#anchor = anchor;
        if (react) this.run(react, now());
      },
      reply: () => {
        if (reply) this.run(reply, now());
      },
      more: anchor => {
        void this.openMenu(now(), anchor);
      },
    });
  }
}

const rowOf = (event: Event): HTMLElement | undefined =>
  event
    .composedPath()
    .find((node): node is HTMLElement => node instanceof HTMLElement && node.classList.contains('row'));

const bubbleOf = (row: HTMLElement): HTMLElement => row.querySelector<HTMLElement>('.body') ?? row;
