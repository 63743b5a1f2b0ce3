import type { ChatError } from '../model/chat-error.js';
import type { ConversationId, MessageId } from '../model/ids.js';
import type { Me } from '../model/user.js';
import { whenIdle } from '../support/when-idle.js';
import { Core } from './core.js';
import { errorOf } from './edge/errors.js';
import { LATER, type LaterMethods } from './later-methods.js';
import type { LaterSession } from './later-session.js';
import type { MessageDraft } from './message-draft.js';
import type { Outgoing } from './outgoing.js';
import { Conversations } from './requests/conversations.js';
import { Drafts } from './requests/drafts.js';
import { FileUrls } from './requests/file-urls.js';
import { Line } from './requests/line.js';
import { Listings } from './requests/listings.js';
import { Marks } from './requests/marks.js';
import { Sender } from './requests/sending.js';
import { Threads } from './requests/threads.js';
import { Typings } from './requests/own-typing.js';
import type { EventListener, Session, SessionOptions, StateListener } from './session.js';
import { threadIdOf, type Composing, type Goal, type SessionState, type ThreadId } from './state.js';

/**
 * What of a session is there at once: the state, who hears of it, what a page shows first, and sending. {@link Session}
 * says what each method does. Each area of requests is a part of its own.
 */
class FirstSession implements Omit<Session, keyof LaterMethods> {
  readonly #core: Core;
  readonly #line: Line;
  readonly #conversations: Conversations;
  readonly #threads: Threads;
  readonly #sender: Sender;
  readonly #marks: Marks;
  readonly #typings: Typings;
  readonly #fileUrls: FileUrls;
  readonly #drafts: Drafts;
  readonly #listings: Listings;
  #later: LaterSession | undefined;
  #coming: Promise<LaterSession> | undefined;

  constructor(options: SessionOptions) {
    const core = (this.#core = new Core(options));
    const listings = (this.#listings = new Listings(core));
    this.#line = new Line(core);
    const marks = (this.#marks = new Marks(core));
    this.#conversations = new Conversations(core, listings, listed => {
      marks.listed(listed);
    });
    this.#threads = new Threads(core);
    this.#sender = new Sender(core);
    this.#typings = new Typings(core);
    this.#fileUrls = new FileUrls(core);
    this.#drafts = new Drafts(core);
    core.onOnline.add(fresh => this.#online(fresh));
    core.onBatch.add(events => {
      if (events.some(({ type }) => type === 'resync')) this.#resync();
      if (events.some(({ type }) => type === 'receipt')) this.#use(later => later.receiptsCame(events));
    });
  }

  /** Does something with what is loaded later: now, where that is here already. */
  later<Answer>(act: (later: LaterSession) => Answer): Answer | Promise<Awaited<Answer>> {
    return this.#later
      ? act(this.#later)
      : this.#load().then(act as (later: LaterSession) => Awaited<Answer>);
  }

  get state(): SessionState {
    return this.#core.state;
  }

  subscribe(listener: StateListener): () => void {
    this.#core.listeners.add(listener);
    return () => void this.#core.listeners.delete(listener);
  }

  onEvent(listener: EventListener): () => void {
    this.#core.eventListeners.add(listener);
    return () => void this.#core.eventListeners.delete(listener);
  }

  connect(): Promise<Me> {
    this.#drafts.open();
    return this.#line.connect();
  }

  reconnect(): void {
    this.#line.retry();
  }

  close(): void {
    this.#line.close();
    this.#core.abortAll();
    this.#typings.close();
    this.#drafts.close();
  }

  open(id: ConversationId | undefined): void {
    this.#conversations.open(id);
  }

  goTo(goal: Goal | undefined): void {
    this.#core.update(draft => draft.assign({ goal }));
    if (goal) this.open(goal.conversationId);
  }

  loadConversation(id: ConversationId): Promise<void> {
    return this.#conversations.load(id);
  }

  loadInbox(): Promise<void> {
    return this.#conversations.loadInbox();
  }

  loadMoreInbox(): Promise<void> {
    return this.#conversations.loadMoreInbox();
  }

  loadThread(id: ThreadId): Promise<void> {
    return this.#threads.load(id);
  }

  loadOlder(id: ThreadId): Promise<void> {
    return this.#threads.loadOlder(id);
  }

  loadNewer(id: ThreadId): Promise<void> {
    return this.#threads.loadNewer(id);
  }

  loadAround(id: ThreadId, messageId: MessageId): Promise<void> {
    return this.#threads.loadAround(id, messageId);
  }

  loadNewest(id: ThreadId): Promise<void> {
    return this.#threads.loadNewest(id);
  }

  watchThread(id: ThreadId): () => void {
    return this.#threads.watch(id);
  }

  isWatched(id: ThreadId): boolean {
    return this.#threads.isWatched(id);
  }

  send(id: ConversationId, outgoing: Outgoing): string {
    const muid = this.#sender.send(id, outgoing);
    const threadId = threadIdOf(id, outgoing.parentId);
    this.#typings.say(threadId, false);
    // Who writes from the midst of the past sees what they wrote.
    if (this.state.threads.get(threadId)?.newer !== undefined) void this.#threads.loadNewest(threadId);
    return muid;
  }

  compose(id: ThreadId, composing: Composing | undefined): void {
    this.#drafts.compose(id, composing);
  }

  saveDraft(id: ThreadId, draft: Omit<MessageDraft, 'reply'> | undefined): void {
    this.#drafts.save(id, draft);
  }

  retry(id: ThreadId, key: string): void {
    this.#sender.retry(id, key);
  }

  discard(id: ThreadId, key: string): void {
    this.#sender.discard(id, key);
  }

  retryUpload(id: ThreadId, key: string, upload: string): void {
    this.#sender.retryUpload(id, key, upload);
  }

  cancelUpload(id: ThreadId, key: string, upload: string): void {
    this.#sender.cancelUpload(id, key, upload);
  }

  markRead(id: ConversationId, messageId: MessageId): void {
    this.#marks.markRead(id, messageId);
  }

  markThreadRead(rootId: MessageId, messageId: MessageId): void {
    this.#use(later => later.markThreadRead(rootId, messageId));
  }

  typing(id: ThreadId, typing: boolean): void {
    this.#typings.say(id, typing);
  }

  fileUrl(url: string): string | Promise<string> {
    return this.#fileUrls.get(url);
  }

  dismissNotice(id?: string): void {
    this.#core.update(draft => {
      const notices = id === undefined ? [] : draft.state.notices.filter(notice => notice.id !== id);
      if (notices.length < draft.state.notices.length) draft.assign({ notices });
    });
  }

  notify(error: ChatError, during: string): void {
    this.#core.notify(error, during);
  }

  #online(fresh: boolean): void {
    if (fresh || this.state.inbox.status !== 'ready') this.#resync();
    this.#threads.retryFailed();
    if (this.#later) this.#later.retryFailed();
    // What one may ask for next.
    else whenIdle(() => this.#use(() => undefined));
    const { current } = this.state;
    if (current !== undefined) void this.#conversations.load(current);
  }

  #resync(): void {
    void this.#conversations.loadInbox();
    this.#threads.resync();
    this.#later?.resync();
  }

  #use(act: (later: LaterSession) => void): void {
    // What could not be loaded is asked for again with the next.
    if (this.#later) act(this.#later);
    else this.#load().then(act, () => undefined);
  }

  #load(): Promise<LaterSession> {
    return (this.#coming ??= import('./later-session.js').then(
      ({ LaterSession: Later }) => (this.#later = new Later(this.#core, this.#listings)),
      (thrown: unknown) => {
        this.#coming = undefined;
        throw errorOf(thrown);
      },
    ));
  }
}

/** Makes a session on a transport. Nothing is asked of the transport before `connect`. */
export function createSession(options: SessionOptions): Session {
  const first = new FirstSession(options);
  const methods = LATER.map(name => [
    name,
    (...given: unknown[]): unknown =>
      first.later(later => (later[name] as (...all: unknown[]) => unknown).apply(later, given)),
  ]);
  return Object.assign(first, Object.fromEntries(methods) as LaterMethods);
}
