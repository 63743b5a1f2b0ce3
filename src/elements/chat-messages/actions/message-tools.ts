import { nothing, type LitElement, type TemplateResult } from 'lit';
import { ChatError } from '../../../model/chat-error.js';
import type { Message } from '../../../model/message.js';
import type { Session } from '../../../session/session.js';
import type { ThreadId } from '../../../session/state.js';
import type { ChatMenu } from '../../chat-menu/chat-menu.js';
import { opensMenu, walks, type Wish } from '../approach.js';
import type { RowView } from '../row-view.js';
import { RowWalk, type WalkSource } from '../row-walk.js';
import { isInService, isSelectable, Selection } from '../selection.js';
import { selectionBar } from '../selection-bar.js';
import { selectionStyles } from '../selection.styles.js';
import type { MessagesSlice } from '../slice.js';
import { rowOf } from '../tab-stop.js';
import { adoptStyles } from '../../../support/adopt-styles.js';
import { ActionsController } from './actions-controller.js';
import { mayDeleteForAll, wordsOf, type ActionContext } from './actions-for.js';
import { actionStyles } from './actions.styles.js';
import type { MessageMenuHook } from './message-action.js';
import { Overlays } from './overlays.js';

/** What {@link MessageTools} works on. */
export interface ToolsSource extends WalkSource {
  session(): Session | undefined;
  slice(): MessagesSlice | undefined;
  view(): RowView;
  threadId(): ThreadId | undefined;
  menu(): ChatMenu | null;
  hook(): MessageMenuHook | undefined;
  inThread(): boolean;
}

/** All that can be done to messages: the menu, the bar, the dialogs, and the selection of several. */
export class MessageTools {
  readonly selection: Selection;
  readonly overlays: Overlays;
  readonly actions: ActionsController;
  readonly walk: RowWalk;

  constructor(
    private readonly host: LitElement,
    private readonly source: ToolsSource,
  ) {
    adoptStyles(host, actionStyles, selectionStyles);
    this.walk = new RowWalk(host, source);
    this.selection = new Selection(host);
    this.overlays = new Overlays(
      () => host.renderRoot as ShadowRoot,
      source.session.bind(source),
      (message, emoji, on) => {
        source.view().react(message, emoji, on);
      },
    );
    this.actions = new ActionsController(host, {
      context: () => this.#context(),
      messageOf: row => this.#messageOf(row),
      menu: source.menu.bind(source),
      hook: source.hook.bind(source),
      openReactions: (message, anchor) =>
        void this.#try(() => this.overlays.reactions(message, anchor), 'react'),
      isSelecting: () => this.selection.active,
    });
  }

  /** Does what was wanted of a message before this was there. */
  grant({ row, what, point }: Wish): void {
    if (what === 'menu') this.actions.openFor(row, point);
    else if (what === 'press' && point) this.actions.rest(row, point);
    else if (what === 'bar' && row.matches(':hover')) this.actions.showBar(row);
  }

  /** Takes a key. */
  onKeydown(event: KeyboardEvent): void {
    const { target, currentTarget } = event;
    const row = rowOf(target);
    const isOnRow = target === row || target === currentTarget;
    if (isOnRow && ((walks(event) && this.walk.take(event.key)) || (row && this.#take(row, event))))
      event.preventDefault();
  }

  /** Takes a key on a row; returns whether it meant something. */
  #take(row: HTMLElement, event: KeyboardEvent): boolean {
    const { active } = this.selection;
    if (active && event.key === 'Escape') this.selection.end();
    else if (active && (event.key === 'Enter' || event.key === ' ')) this.#toggle(row);
    else if (opensMenu(event)) this.actions.openFor(row);
    else return false;
    return true;
  }

  /** While messages are selected, a press anywhere on one selects it. */
  readonly onClick = (event: MouseEvent): void => {
    const row = rowOf(event.target);
    if (!row || !this.selection.active) return;
    event.stopPropagation();
    // A box that is pressed turns by itself; held back, it would turn back after it was drawn anew.
    const isBox = event.target instanceof Element && event.target.matches('.select');
    if (!isBox) event.preventDefault();
    this.#toggle(row);
  };

  renderSelection(): TemplateResult | typeof nothing {
    const context = this.#context();
    if (!this.selection.active || !context) return nothing;
    const { messages } = this.selection;
    const then = (run: () => unknown) => () => {
      this.#end();
      void this.#try(run, 'selection');
    };
    return selectionBar({
      locale: context.locale,
      count: messages.length,
      mayDelete: context.can.deleteMessage,
      end: then(() => undefined),
      forward: then(() => {
        context.forward(messages);
      }),
      copy: then(() =>
        navigator.clipboard.writeText(messages.map(m => wordsOf(m, context.kinds)).join('\n\n')),
      ),
      delete: then(() => {
        context.delete(messages);
      }),
    });
  }

  /** Ends the selection; what had the focus is gone with it, and the message that was last in focus takes it. */
  #end(): void {
    this.selection.end();
    void this.host.updateComplete.then(() => {
      this.host.renderRoot.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus({ preventScroll: true });
    });
  }

  /** Does something; what goes wrong is told by the session's notices. */
  async #try(run: () => unknown, during: string): Promise<void> {
    try {
      await run();
    } catch (thrown) {
      this.source.session()?.notify(ChatError.from(thrown), during);
    }
  }

  #messageOf(row: HTMLElement): Message | undefined {
    return this.source.entries().find(({ key }) => key === row.dataset['key'])?.message;
  }

  #toggle(row: HTMLElement): void {
    const entry = this.source.entries().find(({ key }) => key === row.dataset['key']);
    if (entry && isSelectable(entry)) this.selection.toggle(entry.message);
  }

  #context(): ActionContext | undefined {
    const session = this.source.session();
    const slice = this.source.slice();
    const threadId = this.source.threadId();
    if (!session || !slice?.me || !threadId) return undefined;
    const view = this.source.view();
    const context: ActionContext = {
      session,
      locale: view.locale,
      can: slice.can,
      me: slice.me,
      conversation: slice.conversation,
      threadId,
      kinds: view,
      inThread: this.source.inThread(),
      isThere: message =>
        this.source.entries().every(entry => entry.message.id !== message.id || isInService(entry)),
      openThread: message => {
        view.openThread(message);
      },
      select: message => {
        this.selection.begin(message);
      },
      forward: messages => void this.#try(() => this.overlays.forward(messages), 'forward'),
      showInfo: message => void this.#try(() => this.overlays.info(message), 'receipts'),
      report: message => void this.#try(() => this.overlays.report(message), 'report'),
      delete: messages =>
        void this.#try(
          () =>
            this.overlays.delete(
              messages,
              messages.every(message => mayDeleteForAll(message, context)),
            ),
          'deleteMessage',
        ),
    };
    return context;
  }
}
