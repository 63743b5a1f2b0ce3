import type { LitElement } from 'lit';
import { ChatError } from '../../model/chat-error.js';
import { receiverOf, type ConversationId } from '../../model/ids.js';
import type { Session } from '../../session/session.js';
import { ChatJoinEvent } from './chat-join-event.js';
import { ChatUnblockEvent } from './chat-unblock-event.js';
import type { Obstacle } from './obstacle.js';

/** Takes an obstacle away, after asking: joins the group, or lifts the block. */
export class WayOn {
  /** A request is on its way. */
  busy = false;
  /** Why the last one was refused. */
  failure: ChatError | undefined;
  readonly #host: LitElement;
  #attempt = 0;
  #gone = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Another conversation: what is under way no longer matters here. */
  reset(): void {
    this.#attempt += 1;
    this.#show(false);
    this.#gone = false;
  }

  /** Whether a request of this element opened the way since this was last asked. */
  takeGone(): boolean {
    const gone = this.#gone;
    this.#gone = false;
    return gone;
  }

  async go(session: Session, id: ConversationId, way: Obstacle['way'], password: string): Promise<void> {
    if (this.busy || !way) return;
    const { receiverId } = receiverOf(id);
    const secret = way === 'password' ? password : undefined;
    if (secret === '') {
      this.#show(false, new ChatError('password-missing'));
      return;
    }
    const event =
      way === 'unblock' ? new ChatUnblockEvent(receiverId) : new ChatJoinEvent(receiverId, secret);
    if (!this.#host.dispatchEvent(event)) return;
    const attempt = ++this.#attempt;
    this.#show(true);
    this.#gone = true;
    try {
      await (way === 'unblock' ? session.unblock(receiverId) : session.joinGroup(receiverId, secret));
      if (attempt === this.#attempt) this.#show(false);
    } catch (thrown) {
      if (attempt !== this.#attempt) return;
      this.#gone = false;
      this.#show(false, ChatError.from(thrown));
    }
  }

  #show(busy: boolean, failure?: ChatError): void {
    this.busy = busy;
    this.failure = failure;
    this.#host.requestUpdate();
  }
}
