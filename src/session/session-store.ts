import { ChatError } from '../model/chat-error.js';
import type { ConversationId, MessageId } from '../model/ids.js';
import type { Me } from '../model/user.js';
import { newId } from '../support/new-id.js';
import { whenIdle } from '../support/when-idle.js';
import { Core } from './core.js';
import { LATER, type LaterMethods } from './later-methods.js';
import type { LaterSession } from './later-session.js';
import type { MessageDraft } from './message-draft.js';
import type { Outgoing } from './outgoing.js';
import { backoff } from './requests/backoff.js';
import { Conversations } from './requests/conversations.js';
import { Drafts } from './requests/drafts.js';
import { Line } from './requests/line.js';
import { Listings } from './requests/listings.js';
import { Threads } from './requests/threads.js';
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
  readonly #drafts: Drafts;
  readonly #listings: Listings;
  #later: LaterSession | undefined;
  #coming: Promise<LaterSession> | undefined;
  #connecting: { readonly line: Promise<Me>; readonly whole: Promise<Me> } | undefined;

  constructor(options: SessionOptions) {
    const core = (this.#core = new Core(options));
    const listings = (this.#listings = new Listings(core));
    this.#line = new Line(core, () => this.#load());
    this.#conversations = new Conversations(core, listings, listed => {
      this.#use(later => later.listed(listed));
    });
    this.#threads = new Threads(core);
    this.#drafts = new Drafts(core);
    core.onOnline.add(fresh => this.#online(fresh));
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
    const line = this.#line.connect();
    if (this.#connecting?.line !== line) this.#connecting = { line, whole: this.#whole(line) };
    return this.#connecting.whole;
  }

  /** What one may ask for next is here then, and does at once what it does. It is not waited for in vain. */
  async #whole(line: Promise<Me>): Promise<Me> {
    const me = await line;
    if (this.#later) return me;
    await whenIdle();
    await this.#load().catch(() => undefined);
    return me;
  }

  reconnect(): void {
    this.#line.retry();
  }

  close(): void {
    this.#line.close();
    this.#core.abortAll();
    this.#later?.close();
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
    const muid = newId();
    const at = Date.now();
    void this.#surely(later => later.send(id, outgoing, muid, at));
    // Who writes from the midst of the past sees what they wrote.
    const threadId = threadIdOf(id, outgoing.parentId);
    if (this.state.threads.get(threadId)?.newer !== undefined) void this.#threads.loadNewest(threadId);
    return muid;
  }

  retry(id: ThreadId, key: string): void {
    this.#use(later => later.retry(id, key));
  }

  discard(id: ThreadId, key: string): void {
    this.#use(later => later.discard(id, key));
  }

  retryUpload(id: ThreadId, key: string, upload: string): void {
    this.#use(later => later.retryUpload(id, key, upload));
  }

  cancelUpload(id: ThreadId, key: string, upload: string): void {
    this.#use(later => later.cancelUpload(id, key, upload));
  }

  markRead(id: ConversationId, messageId: MessageId): void {
    this.#use(later => later.markRead(id, messageId));
  }

  typing(id: ThreadId, typing: boolean): void {
    this.#use(later => later.typing(id, typing));
  }

  compose(id: ThreadId, composing: Composing | undefined): void {
    this.#drafts.compose(id, composing);
  }

  saveDraft(id: ThreadId, draft: Omit<MessageDraft, 'reply'> | undefined): void {
    this.#drafts.save(id, draft);
  }

  markThreadRead(rootId: MessageId, messageId: MessageId): void {
    this.#use(later => later.markThreadRead(rootId, messageId));
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
    this.#later?.online();
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

  /** Does it however long the loading takes: what somebody wrote is not lost. */
  async #surely(act: (later: LaterSession) => void): Promise<void> {
    if (this.#later) {
      act(this.#later);
      return;
    }
    for (let failures = 0; ; failures += 1) {
      try {
        await this.#load();
        break;
      } catch {
        await new Promise(resolve => setTimeout(resolve, backoff(failures)));
      }
    }
    this.#use(act);
  }

  #load(): Promise<LaterSession> {
    return (this.#coming ??= import('./later-session.js').then(
      ({ LaterSession: Later }) => {
        const later = new Later(this.#core, {
          line: this.#line,
          conversations: this.#conversations,
          threads: this.#threads,
          listings: this.#listings,
          resync: () => this.#resync(),
        });
        if (this.state.connection.status === 'online') later.online();
        return (this.#later = later);
      },
      (thrown: unknown) => {
        this.#coming = undefined;
        throw ChatError.from(thrown);
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
