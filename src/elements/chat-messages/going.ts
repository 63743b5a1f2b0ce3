import type { LitElement, ReactiveController } from 'lit';
import type { MessageId } from '../../model/ids.js';
import type { Session } from '../../session/session.js';
import type { Entry, Goal, ThreadId } from '../../session/state.js';
import type { ListWindow } from '../../support/list-window.js';
import type { MessagesSlice } from './slice.js';

/** What {@link Going} looks at. */
export interface GoingSource {
  session(): Session | undefined;
  slice(): MessagesSlice | undefined;
  entries(): readonly Entry[];
  threadId(): ThreadId | undefined;
  rows(): HTMLElement | null;
  /** The root of the thread on show. */
  parentId(): MessageId | undefined;
}

/** The way to one message: loads what is around it where it is not held, brings it into view, and marks it for a moment. */
export class Going implements ReactiveController {
  /** The message that one wants to go to, until it is on screen. */
  #wanted: MessageId | undefined;
  /** Where the session asked to go last. */
  #goal: Goal | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly window: ListWindow,
    private readonly source: GoingSource,
  ) {
    host.addController(this);
  }

  /** Whether a message is about to be on screen. */
  get isUnderWay(): boolean {
    return this.#wanted !== undefined;
  }

  /** Stays where the list is: it shows another thread. */
  reset(): void {
    this.#wanted = undefined;
  }

  /** Goes to a message. */
  async to(id: MessageId): Promise<void> {
    const session = this.source.session();
    const at = this.source.threadId();
    if (!session || !at) return;
    const isHeld = (): boolean =>
      !!session.state.threads.get(at)?.entries.some(({ message }) => message.id === id);
    if (!isHeld()) await session.loadAround(at, id);
    // Somebody went on meanwhile, or it is not there any more.
    if (at !== this.source.threadId() || !isHeld()) return;
    this.#wanted = id;
    this.host.requestUpdate();
    await this.host.updateComplete;
  }

  /** Before each drawing: goes where the session asks to, and keeps to the message that one wants to go to. */
  look(): void {
    this.#follow();
    if (this.#wanted === undefined) return;
    const wanted = this.source.entries().find(({ message }) => message.id === this.#wanted);
    if (wanted) this.window.toKey(wanted.key, 'center');
  }

  hostUpdated(): void {
    if (this.#wanted === undefined) return;
    const row = this.source.rows()?.querySelector(`[data-message-id="${CSS.escape(this.#wanted)}"]`);
    if (!row) return;
    this.#wanted = undefined;
    row.classList.add('flash');
    const end = (): void => row.classList.remove('flash');
    row.addEventListener('animationend', end, { once: true });
  }

  /** A message in a thread is at its root here. */
  #follow(): void {
    const session = this.source.session();
    const { goal, conversationId } = this.source.slice() ?? {};
    if (!session || goal === this.#goal) return;
    this.#goal = goal;
    if (!goal || goal.conversationId !== conversationId) return;
    const { messageId, parentId = '' } = goal;
    const thread = this.source.parentId() ?? '';
    const isHere = thread === parentId;
    if (isHere || !thread) {
      void this.to(isHere ? messageId : parentId).then(() => {
        if (isHere && session.state.goal === goal) session.goTo(undefined);
      });
    }
  }
}
