import { ChatError } from '../model/chat-error.js';
import type { Uid } from '../model/ids.js';
import type { UserSummary } from '../model/user.js';
import { newId } from '../support/new-id.js';
import type { TransportEvent } from '../transport/events.js';
import type { Page } from '../transport/queries.js';
import type { Transport } from '../transport/transport.js';
import { isPage, type Check } from './edge/shape.js';
import { initialState } from './initial-state.js';
import { Draft } from './reduce/draft.js';
import { Overlay } from './overlay.js';
import type { EventListener, SessionOptions, StateListener } from './session.js';
import type { Connection, SessionState } from './state.js';

/** How long a request may take, milliseconds. */
const PATIENCE = 30_000;
/** How many notices are kept. */
const NOTICES = 5;

/** Changes a state in the making. */
export type Change = (draft: Draft) => void;

/** What a request may be told beside what it asks. */
export interface AskOptions {
  /** Gives the request up. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until `timeout`; default 30,000. */
  readonly patience?: number | undefined;
  /** Is called with a function that starts the waiting anew: an upload that goes on is not late. */
  readonly onPulse?: ((pulse: () => void) => void) | undefined;
}

/** What all parts of a session stand on: the state and who hears of it, and the way to the transport and back. */
export class Core {
  state: SessionState;
  readonly transport: Transport;
  readonly options: SessionOptions;
  /** Changes that are shown and not accepted yet. */
  readonly overlay = new Overlay();
  /** Called after each batch of events that was taken in, before the listeners. */
  readonly onBatch = new Set<(events: readonly TransportEvent[]) => void>();
  /** Called when the line stands; `fresh` when what was missed will not be told. */
  readonly onOnline = new Set<(fresh: boolean) => void>();
  readonly listeners = new Set<StateListener>();
  readonly eventListeners = new Set<EventListener>();
  /** Takes in a batch of events, whatever it is; there once it is loaded. */
  takeIn: ((batch: unknown) => void) | undefined;
  /** What events changed while something was on its way, for each that is. */
  readonly logs = new Set<Change[]>();
  #told: SessionState;
  #telling = false;
  /** Aborts everything that was asked before the session was closed. */
  #life = new AbortController();

  constructor(options: SessionOptions) {
    this.options = options;
    this.transport = options.transport;
    this.state = this.#told = initialState(options.transport);
  }

  /** Who I am; before the service said so, who I say I am. */
  get uid(): Uid {
    return this.state.me?.uid ?? this.options.credentials.uid;
  }

  /** Me, as I stand in a message. */
  get self(): UserSummary {
    const { uid, name, avatar } = this.options.credentials;
    return this.state.me ?? { uid, name: name ?? uid, avatar };
  }

  /** Changes the state; the listeners hear of it once, when this turn is over. */
  update(change: Change): void {
    const draft = new Draft(this.state);
    change(draft);
    if (draft.state === this.state) return;
    this.state = draft.state;
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => this.tell());
  }

  /** Tells the listeners now, if there is something to tell. */
  tell(): void {
    this.#telling = false;
    const before = this.#told;
    const { state } = this;
    if (before === state) return;
    this.#told = state;
    for (const listener of [...this.listeners]) guard(() => listener(state, before));
  }

  /**
   * Asks for something that events may change while it is on its way. The answer is put into the state, and the
   * events that came meanwhile are applied again on top of it: an answer may be older than they are.
   */
  async load<Answer>(ask: Promise<Answer>, put: (draft: Draft, answer: Answer) => void): Promise<void> {
    const log: Change[] = [];
    this.logs.add(log);
    try {
      const answer = await ask;
      this.update(draft => {
        put(draft, answer);
        for (const change of log) change(draft);
      });
    } finally {
      this.logs.delete(log);
    }
  }

  /**
   * Asks the transport, once the line stands, and looks at the answer. Rejects with a ChatError always: also when the
   * transport throws at once, never answers, or answers nonsense.
   */
  async ask<Answer>(
    check: Check<Answer>,
    call: (signal: AbortSignal) => Promise<unknown> | undefined,
    { signal, patience = PATIENCE, onPulse }: AskOptions = {},
  ): Promise<Answer> {
    await this.line(signal);
    const answer = await this.race(call, { signal, patience, onPulse });
    if (check(answer)) return answer;
    const error = new ChatError('bad-answer');
    this.notify(error, 'answer');
    throw error;
  }

  /** Asks for a page. Items that are not of the contract are left out, and a notice says so. */
  async page<Item>(
    check: Check<Item>,
    call: (signal: AbortSignal) => Promise<unknown> | undefined,
    signal?: AbortSignal,
  ): Promise<Page<Item>> {
    const page = await this.ask(isPage, call, { signal });
    const items = page.items.filter(check);
    if (items.length < page.items.length) this.notify(new ChatError('bad-answer'), 'answer');
    return { items, older: page.older, newer: page.newer };
  }

  /** Calls the transport and waits no longer than its patience, its caller and the session last. */
  race(
    call: (signal: AbortSignal) => Promise<unknown> | undefined,
    { signal, patience = PATIENCE, onPulse }: AskOptions,
  ): Promise<unknown> {
    const own = new AbortController();
    const signals = [this.#life.signal, ...(signal ? [signal] : [])];
    return new Promise<unknown>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout>;
      const giveUp = (error: ChatError) => {
        end();
        reject(error);
        own.abort(error);
      };
      const aborted = () => giveUp(new ChatError('aborted'));
      const pulse = () => {
        clearTimeout(timer);
        timer = setTimeout(() => giveUp(new ChatError('timeout')), patience);
      };
      const end = () => {
        clearTimeout(timer);
        for (const one of signals) one.removeEventListener('abort', aborted);
      };
      if (signals.some(one => one.aborted)) return aborted();
      for (const one of signals) one.addEventListener('abort', aborted);
      pulse();
      onPulse?.(() => own.signal.aborted || pulse());
      const failed = async (thrown: unknown) => {
        end();
        reject(await errorFrom(thrown));
      };
      try {
        const answer = call(own.signal);
        if (answer === undefined) return failed(new ChatError('unsupported'));
        Promise.resolve(answer).then(value => {
          end();
          resolve(value);
        }, failed);
      } catch (thrown) {
        void failed(thrown);
      }
    });
  }

  /** Says how the line stands. */
  connection(connection: Connection): void {
    this.update(draft => draft.assign({ connection }));
    for (const look of [...this.#waiting]) look();
  }

  /** Gives up all that was asked and not answered. */
  abortAll(): void {
    this.#life.abort();
    this.#life = new AbortController();
    for (const look of [...this.#waiting]) look(new ChatError('aborted'));
  }

  /** Tells the user something. The same thing about the same request stands there once. */
  notify(error: ChatError, during: string): void {
    this.update(draft => {
      const others = draft.state.notices.filter(
        one => one.error.code !== error.code || one.during !== during,
      );
      draft.assign({ notices: [...others, { id: newId(), error, during }].slice(-NOTICES) });
    });
  }

  readonly #waiting = new Set<(closed?: ChatError) => void>();

  /**
   * Resolves when the line stands; rejects when it is down and not merely on its way. With `patient` it waits for as
   * long as it takes, until the signal aborts.
   */
  line(signal?: AbortSignal, patient = false): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (closed?: ChatError): void => {
        const { connection } = this.state;
        if (signal?.aborted) reject(new ChatError('aborted'));
        else if (connection.status === 'online') resolve();
        else if (patient || (!closed && connection.status !== 'offline' && connection.status !== 'refused'))
          return;
        else
          reject(closed ?? (connection.status === 'refused' ? connection.error : new ChatError('offline')));
        this.#waiting.delete(look);
        signal?.removeEventListener('abort', aborted);
      };
      const aborted = (): void => look();
      this.#waiting.add(look);
      signal?.addEventListener('abort', aborted);
      look();
    });
  }
}

/** A ChatError of what a transport threw. The list of codes is there only once something threw a code that is not ours. */
async function errorFrom(thrown: unknown): Promise<ChatError> {
  const hasCode = typeof (thrown as { code?: unknown } | null | undefined)?.code === 'string';
  if (hasCode && !(thrown instanceof ChatError)) {
    const edge = await import('./edge/errors.js').catch(() => undefined);
    if (edge) return edge.errorOf(thrown);
  }
  return ChatError.from(thrown);
}

/** What listens may fail; the session goes on and the failure is seen. */
export function guard(call: () => void): void {
  try {
    call();
  } catch (thrown) {
    console.error(thrown);
  }
}
