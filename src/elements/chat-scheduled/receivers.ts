import type { LitElement, ReactiveController } from 'lit';
import { conversationIdOf, receiverOf, type ConversationId } from '../../model/ids.js';
import { ChatError } from '../../model/chat-error.js';
import type { ScheduledMessage } from '../../model/scheduled.js';
import type { Session } from '../../session/session.js';

/** To whom messages that wait are to go: finds out what the page has not heard of, once each. */
export class Receivers implements ReactiveController {
  readonly #host: LitElement;
  readonly #wanted: () => readonly [Session, readonly ScheduledMessage[]] | undefined;
  readonly #asked = new Set<ConversationId>();
  readonly #gone = new Set<ConversationId>();

  /** @param wanted The messages; nothing while nobody wants to see where they go. */
  constructor(host: LitElement, wanted: () => readonly [Session, readonly ScheduledMessage[]] | undefined) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostUpdated(): void {
    const [session, messages] = this.#wanted() ?? [];
    if (session?.state.connection.status !== 'online') return;
    for (const { message } of messages ?? []) {
      const id = conversationIdOf(message);
      if (this.nameOf(session, id) !== undefined || this.#asked.has(id)) continue;
      this.#asked.add(id);
      void this.#ask(session, id);
    }
  }

  /** What it is called, as far as the page knows. */
  nameOf({ state }: Session, id: ConversationId): string | undefined {
    const { receiverType, receiverId } = receiverOf(id);
    return (receiverType === 'user' ? state.users : state.groups).get(receiverId)?.name;
  }

  /** Whether the service does not know it any more. */
  isGone(session: Session, id: ConversationId): boolean {
    return this.#gone.has(id) && this.nameOf(session, id) === undefined;
  }

  async #ask(session: Session, id: ConversationId): Promise<void> {
    const { receiverType, receiverId } = receiverOf(id);
    try {
      await (receiverType === 'user' ? session.getUser(receiverId) : session.getGroup(receiverId));
    } catch (thrown) {
      // What may pass by itself is asked again.
      if (ChatError.from(thrown).retryable) this.#asked.delete(id);
      else this.#gone.add(id);
    }
    this.#host.requestUpdate();
  }
}
