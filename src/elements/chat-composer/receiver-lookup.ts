import type { LitElement, ReactiveController } from 'lit';
import { ChatError } from '../../model/chat-error.js';
import { receiverOf, type ConversationId } from '../../model/ids.js';
import type { Session } from '../../session/session.js';

/** Asks for the person or group that one writes to, where nobody on the page has heard of them yet. */
export class ReceiverLookup implements ReactiveController {
  /** A conversation whose receiver the service does not know. */
  missing: ConversationId | undefined;
  readonly #host: LitElement;
  readonly #wanted: () => readonly [Session, ConversationId] | undefined;
  #asked: ConversationId | undefined;

  /** @param wanted Whom to ask for whom; nothing while they are known, or while the line is down. */
  constructor(host: LitElement, wanted: () => readonly [Session, ConversationId] | undefined) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostUpdated(): void {
    const [session, id] = this.#wanted() ?? [];
    if (id === this.#asked) return;
    this.#asked = id;
    this.missing = undefined;
    if (!session || !id) return;
    ask(session, id).catch((thrown: unknown) => {
      // What may pass by itself is asked again when the line is back.
      if (this.#asked !== id || ChatError.from(thrown).retryable) return;
      this.missing = id;
      this.#host.requestUpdate();
    });
  }
}

/** The session puts the answer into its state, where the host finds it. */
async function ask(session: Session, id: ConversationId): Promise<void> {
  const { receiverType, receiverId } = receiverOf(id);
  const { can } = session.state;
  if (receiverType === 'user' && can.users) await session.getUser(receiverId);
  else if (receiverType === 'group' && can.groups) await session.getGroup(receiverId);
  else await session.loadConversation(id);
}
