import type { Attachment } from '../../model/attachment.js';
import { ChatError } from '../../model/chat-error.js';
import type { ConversationId, Muid } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { TransportEvent } from '../../transport/events.js';
import type { Core } from '../core.js';
import { isMessage } from '../edge/nouns.js';
import { emptyThread } from '../initial-state.js';
import { memoryOutbox, type Outbox } from '../outbox.js';
import type { Outgoing } from '../outgoing.js';
import { indexOfPending } from '../reduce/find-entry.js';
import { putMessage, setEntries } from '../reduce/messages.js';
import type { Entry, ThreadId } from '../state.js';
import { conversationOfThread, threadIdOf } from '../state.js';
import { newMessageOf, pendingMessage } from './compose.js';
import { Lanes, type InLane } from './lanes.js';
import { Uploads } from './uploads.js';

/** One message on its way. */
interface Sending extends InLane {
  readonly muid: Muid;
  readonly threadId: ThreadId;
  readonly at: number;
  readonly files: Uploads;
}

/**
 * Sends messages. Each is shown at once; then those of one conversation go out one after the other, in the order in
 * which they are ready. Words are ready at once, files when they are uploaded: a large film does not hold up the
 * words written after it, and stands after them when it is there.
 */
export class Sender {
  readonly #core: Core;
  readonly #outbox: Outbox;
  readonly #all = new Map<Muid, Sending>();
  readonly #lanes: Lanes<Sending>;

  constructor(core: Core) {
    this.#core = core;
    this.#outbox = core.options.outbox ?? memoryOutbox();
    this.#lanes = new Lanes(core, (sending, signal) => this.#post(sending, signal));
  }

  /** Takes in a batch of events: an echo says that a message was accepted. */
  take(events: readonly TransportEvent[]): void {
    if (!this.#all.size) return;
    for (const event of events) {
      if (event.type !== 'message' && event.type !== 'messageUpdated') continue;
      const { message } = event;
      const sending = message.sender.uid === this.#core.uid ? this.#all.get(message.muid) : undefined;
      if (sending) this.#accepted(sending, message);
    }
  }

  /** Shows a message and sends it. */
  send(conversationId: ConversationId, outgoing: Outgoing, muid: Muid, at: number): void {
    const core = this.#core;
    const threadId = threadIdOf(conversationId, outgoing.parentId);
    const own = new AbortController();
    const files = new Uploads(core, outgoing, own.signal, (changes, attachments) =>
      this.#change(sending, changes, attachments),
    );
    const sending: Sending = { muid, conversationId, threadId, at, files, own };
    this.#all.set(muid, sending);
    this.#outbox.put({ muid, conversationId, outgoing, at });
    const asked = newMessageOf(muid, conversationId, outgoing, files.attachments);
    const message = pendingMessage(core.state, core.self, asked, at);
    const entry: Entry = { key: muid, message, delivery: 'sending', uploads: files.uploads };
    core.update(draft => {
      const thread = draft.state.threads.get(threadId) ?? emptyThread(threadId);
      setEntries(draft, thread, [...thread.entries, entry]);
    });
    files.start();
    void this.#go(sending);
  }

  retry(threadId: ThreadId, muid: Muid): void {
    const sending = this.#find(threadId, muid);
    if (!sending || this.#entry(sending)?.delivery !== 'failed') return;
    sending.files.start();
    this.#again(sending);
  }

  /** Uploads one file again. */
  retryUpload(threadId: ThreadId, muid: Muid, upload: string): void {
    const sending = this.#find(threadId, muid);
    sending?.files.start(upload);
    if (sending && this.#entry(sending)?.delivery === 'failed') this.#again(sending);
  }

  /** Takes one file back while they are on their way; with the last one, the message. */
  cancelUpload(threadId: ThreadId, muid: Muid, upload: string): void {
    const sending = this.#find(threadId, muid);
    const entry = sending && this.#entry(sending);
    if (!sending || !entry?.uploads?.some(({ id }) => id === upload)) return;
    if (entry.uploads.length === 1) this.discard(threadId, muid);
    else if (!sending.files.isDone) {
      const removed = sending.files.remove(upload);
      const { conversationId, files, at } = sending;
      this.#outbox.put({ muid, conversationId, outgoing: files.outgoing, at });
      // Nothing but this one kept it back.
      if (removed?.error && entry.delivery === 'failed') this.#again(sending);
    }
  }

  discard(threadId: ThreadId, muid: Muid): void {
    const sending = this.#find(threadId, muid);
    if (!sending) return;
    this.#done(sending);
    sending.own.abort();
    this.#core.update(draft => {
      const thread = draft.state.threads.get(threadId);
      const index = thread ? indexOfPending(thread.entries, muid) : -1;
      if (thread && index >= 0) setEntries(draft, thread, thread.entries.toSpliced(index, 1));
    });
  }

  #again(sending: Sending): void {
    this.#change(sending, { delivery: 'sending', error: undefined });
    void this.#go(sending);
  }

  async #go(sending: Sending): Promise<void> {
    try {
      await sending.files.settled();
      await this.#lanes.run(sending);
    } catch (thrown) {
      if (this.#all.get(sending.muid) !== sending || sending.own.signal.aborted) return;
      this.#change(sending, { delivery: 'failed', error: ChatError.from(thrown) });
    }
  }

  async #post(sending: Sending, signal: AbortSignal): Promise<void> {
    const { muid, conversationId, files } = sending;
    const asked = newMessageOf(muid, conversationId, files.outgoing, files.attachments);
    const message = await this.#core.ask(isMessage, line => this.#core.transport.messages.send(asked, line), {
      signal,
    });
    this.#core.update(draft => putMessage(draft, this.#core.overlay.over(message)));
    this.#accepted(sending, message);
  }

  /** By its answer or by its echo, whichever came first. */
  #accepted(sending: Sending, message: Message): void {
    if (!this.#all.has(sending.muid)) return;
    // An answer that does not carry the muid back is known by being the answer.
    if (message.muid !== sending.muid) this.discard(sending.threadId, sending.muid);
    this.#done(sending);
    this.#lanes.settle(sending);
  }

  #done(sending: Sending): void {
    this.#all.delete(sending.muid);
    this.#outbox.remove(sending.muid);
    sending.files.end();
  }

  #find(threadId: ThreadId, muid: Muid): Sending | undefined {
    const sending = this.#all.get(muid);
    return sending && conversationOfThread(threadId) === sending.conversationId ? sending : undefined;
  }

  #entry({ threadId, muid }: Sending): Entry | undefined {
    const entries = this.#core.state.threads.get(threadId)?.entries ?? [];
    return entries[indexOfPending(entries, muid)];
  }

  #change({ threadId, muid }: Sending, changes: Partial<Entry>, attachments?: readonly Attachment[]): void {
    this.#core.update(draft => {
      const thread = draft.state.threads.get(threadId);
      const index = thread ? indexOfPending(thread.entries, muid) : -1;
      const entry = thread?.entries[index];
      if (!thread || !entry) return;
      const message = attachments ? ({ ...entry.message, attachments } as Message) : entry.message;
      setEntries(draft, thread, thread.entries.with(index, { ...entry, ...changes, message }));
    });
  }
}
