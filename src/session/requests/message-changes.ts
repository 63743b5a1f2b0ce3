import { ChatError } from '../../model/chat-error.js';
import type { MessageId } from '../../model/ids.js';
import { isWritten, type Message } from '../../model/message.js';
import type { MessageChanges, Receipt } from '../../model/new-message.js';
import { summaryOf } from '../../model/user.js';
import type { MessagesPort, Reactor } from '../../transport/ports.js';
import type { MessageQuery, Page } from '../../transport/queries.js';
import type { Core } from '../core.js';
import { layPatch } from '../lay-patch.js';
import { errorOf } from '../edge/errors.js';
import { isReactor, isReceipt } from '../edge/later-nouns.js';
import { isMessage } from '../edge/nouns.js';
import { listOf } from '../edge/shape.js';
import { conversationIdOfMessage, findMessage } from '../reduce/place.js';
import { messageArrived, messageRemoved, messageUpdated, putMessage } from '../reduce/messages.js';
import { nothing } from './nothing.js';
import { toggleReaction } from './toggle-reaction.js';

type Call = (port: MessagesPort, signal: AbortSignal) => Promise<unknown> | undefined;

/** What is done to messages that are there: shown at once, taken back when refused. */
export class MessageChanger {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  edit(id: MessageId, changes: MessageChanges): Promise<void> {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const patch = (message: Message): Message =>
      isWritten(message)
        ? ({ ...message, ...given, editedAt: Date.now(), editedBy: this.#core.uid } as Message)
        : message;
    return this.#change(id, patch, (port, signal) => port.edit?.(id, changes, signal));
  }

  react(id: MessageId, emoji: string, on: boolean): Promise<void> {
    const me = summaryOf(this.#core.self);
    const patch = (message: Message): Message => ({
      ...message,
      reactions: toggleReaction(message.reactions ?? [], emoji, on, me),
    });
    return this.#change(id, patch, (port, signal) => port.react?.(id, emoji, on, signal));
  }

  pin(id: MessageId, pinned: boolean): Promise<void> {
    const mark = pinned
      ? { pinnedAt: Date.now(), pinnedBy: this.#core.uid }
      : { pinnedAt: undefined, pinnedBy: undefined };
    const patch = (message: Message): Message => ({ ...message, ...mark });
    return this.#change(id, patch, (port, signal) => port.pin?.(id, pinned, signal));
  }

  save(id: MessageId, saved: boolean): Promise<void> {
    const savedAt = saved ? Date.now() : undefined;
    return this.#change(
      id,
      message => ({ ...message, savedAt }),
      (port, signal) => port.save?.(id, saved, signal),
    );
  }

  async delete(id: MessageId, forWhom: 'me' | 'everyone'): Promise<void> {
    const core = this.#core;
    const call: Call = (port, signal) => port.delete?.(id, forWhom, signal);
    if (forWhom === 'everyone') return this.#change(id, asDeleted(core.uid), call);
    const message = findMessage(core.state, id);
    const remove = (): void => {
      if (!message) return;
      const conversationId = conversationIdOfMessage(message, core.uid);
      core.update(draft => messageRemoved(draft, conversationId, id));
    };
    remove();
    try {
      await core.ask(nothing, signal => call(core.transport.messages, signal));
      remove();
    } catch (thrown) {
      if (message) core.update(draft => putMessage(draft, message));
      throw errorOf(thrown);
    }
  }

  async reactors(id: MessageId): Promise<readonly Reactor[]> {
    const { messages } = this.#core.transport;
    return this.#core.ask(isListOf(isReactor), signal => messages.reactors?.(id, signal));
  }

  async receipts(id: MessageId): Promise<readonly Receipt[]> {
    const { messages } = this.#core.transport;
    return this.#core.ask(isListOf(isReceipt), signal => messages.receipts?.(id, signal));
  }

  async report(id: MessageId, reason: string): Promise<void> {
    const { messages } = this.#core.transport;
    await this.#core.ask(nothing, signal => messages.report?.(id, reason, signal));
  }

  get(id: MessageId): Promise<Message> {
    return this.#core.ask(isMessage, signal => this.#core.transport.messages.get(id, signal));
  }

  list(query: MessageQuery, signal?: AbortSignal): Promise<Page<Message>> {
    return this.#core.page(isMessage, line => this.#core.transport.messages.list(query, line), signal);
  }

  async #change(id: MessageId, patch: (message: Message) => Message, call: Call): Promise<void> {
    const core = this.#core;
    const before = findMessage(core.state, id);
    const layer = before && layPatch(core.overlay, before, patch);
    const show = (message: Message): void => core.update(draft => messageUpdated(draft, message));
    if (layer) show(layer.shown);
    try {
      const answer = await core.ask(nothing, signal => call(core.transport.messages, signal));
      const message = isMessage(answer) ? answer : undefined;
      const isIt = message?.id === id;
      if (layer) show(layer.settle(true, isIt ? message : undefined));
      else if (message && isIt) show(message);
      // An action that it caused.
      if (message && !isIt) core.update(draft => messageArrived(draft, message));
      if (!message) this.#wrong();
    } catch (thrown) {
      if (layer) show(layer.settle(false));
      throw errorOf(thrown);
    }
  }

  /** It was done, but the answer says nothing of it; the event will. */
  #wrong(): void {
    this.#core.notify(new ChatError('bad-answer'), 'answer');
  }
}

const isListOf = <Item>(check: (value: unknown) => value is Item) => {
  const test = listOf(check);
  return (value: unknown): value is Item[] => test(value);
};

/** What is left of a message that was deleted for everyone. */
const asDeleted =
  (uid: string) =>
  (message: Message): Message =>
    ({
      ...message,
      ...('text' in message && { text: '' }),
      ...('attachments' in message && { attachments: [] }),
      ...('customData' in message && { customData: {} }),
      reactions: [],
      deletedAt: Date.now(),
      deletedBy: uid,
    }) as Message;
