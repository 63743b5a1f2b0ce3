import type { LitElement } from 'lit';
import type { Message, MessageId } from '../../model/index.js';

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

  has(id: MessageId): boolean {
    return this.#messages?.has(id) ?? false;
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
