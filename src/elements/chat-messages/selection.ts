import type { LitElement } from 'lit';
import { isWritten, type Message } from '../../model/message.js';
import type { MessageId } from '../../model/ids.js';
import type { Entry } from '../../session/state.js';

/** Whether the service has a message: it is neither on its way nor failed. */
export const isInService = ({ delivery }: Entry): boolean => delivery !== 'sending' && delivery !== 'failed';

/** Whether a message can be selected: what somebody wrote, once the service has it. */
export const isSelectable = (entry: Entry): boolean => isInService(entry) && isWritten(entry.message);

/** The messages that are selected to do something with all of them. */
export class Selection {
  #messages: ReadonlyMap<MessageId, Message> | undefined;

  constructor(private readonly host: LitElement) {}

  /** Whether messages are being selected. */
  get active(): boolean {
    return this.#messages !== undefined;
  }

  /** Oldest first. */
  get messages(): readonly Message[] {
    return [...(this.#messages?.values() ?? [])].sort((a, b) => a.sentAt - b.sentAt);
  }

  /** Whether a message is selected; undefined where it cannot be, or while nothing is being selected. */
  stateOf(entry: Entry): boolean | undefined {
    return isSelectable(entry) ? this.#messages?.has(entry.message.id) : undefined;
  }

  /** Begins with one message. */
  begin(message: Message): void {
    this.#set(new Map([[message.id, message]]));
  }

  toggle(message: Message): void {
    const after = new Map(this.#messages);
    if (!after.delete(message.id)) after.set(message.id, message);
    this.#set(after);
  }

  end(): void {
    this.#set(undefined);
  }

  #set(messages: ReadonlyMap<MessageId, Message> | undefined): void {
    this.#messages = messages;
    this.host.requestUpdate();
  }
}
