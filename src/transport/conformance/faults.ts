import { ChatError } from '../../model/chat-error.js';
import type { Me } from '../../model/user.js';
import type { TransportEvent, TransportSink } from '../events.js';
import type { ConnectOptions, Credentials, Transport } from '../transport.js';

/** What goes wrong between a session and a service that is well. */
export interface Faults {
  /** The line breaks by itself after every so many batches of events. */
  readonly drop?: number | undefined;
  /** Each so-manieth request is carried out, yet its answer is lost: it rejects with `offline`. */
  readonly loseAnswers?: number | undefined;
  /** Every batch of events comes twice. */
  readonly duplicate?: boolean | undefined;
  /**
   * Events come out of order; what is told of one and the same thing stays in order, as an event carries no version.
   */
  readonly reorder?: boolean | undefined;
  /** How much longer every answer takes, milliseconds. */
  readonly delay?: number | undefined;
}

/** A transport that goes wrong, by itself and on demand. */
export interface FaultyTransport extends Transport {
  /** Breaks the line: `lineLost` comes, every request is refused with `offline` until `connect` is called again. */
  breakLine(): void;
  /** Changes what goes wrong from now on. */
  setFaults(faults: Faults): void;
}

const PORTS = [
  'conversations',
  'messages',
  'users',
  'groups',
  'members',
  'files',
  'transient',
  'threads',
  'calls',
] as const satisfies readonly Exclude<keyof Transport, 'connect'>[];

/** Puts a bad line in front of a transport. What the transport cannot do, the result cannot do either. */
export function withFaults(transport: Transport, faults: Faults = {}): FaultyTransport {
  const line = new FaultyLine(transport, faults);
  const ports = PORTS.flatMap(name => {
    const port: object | undefined = transport[name];
    return port ? [[name, line.over(port)]] : [];
  });
  return {
    ...(Object.fromEntries(ports) as Omit<Transport, 'connect'>),
    connect: (credentials, sink, options) => line.connect(credentials, sink, options),
    breakLine: () => line.break(),
    setFaults: changed => line.setFaults(changed),
  };
}

class FaultyLine {
  readonly #transport: Transport;
  #faults: Faults;
  #sink: TransportSink | undefined;
  /** Aborts when the line breaks; there is none before `connect`. */
  #open: AbortController | undefined;
  #held: TransportEvent[] = [];
  #batches = 0;
  #requests = 0;

  constructor(transport: Transport, faults: Faults) {
    this.#transport = transport;
    this.#faults = faults;
  }

  setFaults(faults: Faults): void {
    this.#faults = faults;
  }

  async connect(credentials: Credentials, sink: TransportSink, options: ConnectOptions): Promise<Me> {
    const open = new AbortController();
    const end = (): void => open.abort();
    if (options.signal.aborted) end();
    else options.signal.addEventListener('abort', end, { once: true });
    this.#open = open;
    this.#sink = sink;
    this.#held = [];
    const me = await this.#transport.connect(
      credentials,
      events => {
        if (!open.signal.aborted) this.#pass(events);
      },
      { ...options, signal: open.signal },
    );
    await this.#wait(options.signal);
    return me;
  }

  break(): void {
    if (!this.#open || this.#open.signal.aborted) return;
    this.#open.abort();
    this.#sink?.([{ type: 'lineLost', error: new ChatError('offline', 'The line was broken on purpose.') }]);
  }

  /** A port whose requests go over this line. */
  over<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) =>
          this.#request(() => Reflect.apply(member, target, args) as Promise<unknown>, signalIn(args));
      },
    });
  }

  async #request(ask: () => Promise<unknown>, signal: AbortSignal | undefined): Promise<unknown> {
    // Before `connect` it is the transport's own to refuse.
    const open = this.#open;
    if (open?.signal.aborted && !signal?.aborted) throw new ChatError('offline');
    this.#requests += 1;
    const { loseAnswers } = this.#faults;
    const isLost = loseAnswers !== undefined && this.#requests % loseAnswers === 0;
    const answer = await untilBroken(ask(), open?.signal);
    await this.#wait(signal);
    if (isLost) throw new ChatError('offline', 'The answer was lost on purpose.');
    return answer;
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    const { delay } = this.#faults;
    if (!delay) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        clearTimeout(timer);
        reject(new ChatError('aborted'));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      }, delay);
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  }

  #pass(events: readonly TransportEvent[]): void {
    if (!this.#faults.reorder) {
      this.#deliver(events);
      return;
    }
    // What comes within one turn of the event loop is shuffled together.
    if (this.#held.length === 0) setTimeout(() => this.#flush(this.#open), 0);
    this.#held.push(...events);
  }

  #flush(open: AbortController | undefined): void {
    const events = reordered(this.#held);
    this.#held = [];
    if (open && !open.signal.aborted && events.length > 0) this.#deliver(events);
  }

  #deliver(events: readonly TransportEvent[]): void {
    const { duplicate, drop } = this.#faults;
    this.#sink?.(events);
    if (duplicate) this.#sink?.(events);
    this.#batches += 1;
    if (drop !== undefined && this.#batches % drop === 0) this.break();
  }
}

/** The answer, or `offline` as soon as the line breaks. */
function untilBroken(answer: Promise<unknown>, open: AbortSignal | undefined): Promise<unknown> {
  if (!open) return answer;
  return new Promise((resolve, reject) => {
    const broken = (): void => reject(new ChatError('offline', 'The line broke before the answer came.'));
    open.addEventListener('abort', broken, { once: true });
    answer.then(resolve, reject).finally(() => open.removeEventListener('abort', broken));
  });
}

/** The events with the things they are about in reverse, cursors last. */
function reordered(events: readonly TransportEvent[]): TransportEvent[] {
  const things = new Map<string, TransportEvent[]>();
  for (const event of events) {
    const thing = thingOf(event);
    things.set(thing, [...(things.get(thing) ?? []), event]);
  }
  const last = things.get('cursor') ?? [];
  things.delete('cursor');
  return [...[...things.values()].reverse().flat(), ...last];
}

/** What an event is about; two about the same keep their order. */
function thingOf(event: TransportEvent): string {
  switch (event.type) {
    case 'message':
    case 'messageUpdated':
      return `message ${event.message.id}`;
    case 'messageRemoved':
      return `message ${event.messageId}`;
    case 'conversation':
      return `conversation ${event.conversation.id}`;
    case 'conversationRemoved':
      return `conversation ${event.conversationId}`;
    case 'user':
      return `user ${event.user.uid}`;
    case 'userRemoved':
      return `user ${event.uid}`;
    case 'group':
      return `group ${event.group.guid}`;
    case 'groupRemoved':
      return `group ${event.guid}`;
    case 'member':
      return `member ${event.guid} ${event.member.user.uid}`;
    case 'memberRemoved':
      return `member ${event.guid} ${event.uid}`;
    case 'banned':
      return `banned ${event.guid} ${event.banned.user.uid}`;
    case 'unbanned':
      return `banned ${event.guid} ${event.uid}`;
    case 'scheduled':
      return `scheduled ${event.scheduled.message.muid}`;
    case 'scheduledRemoved':
      return `scheduled ${event.muid}`;
    default:
      return event.type;
  }
}

/** The signal among the arguments of a request: the last one, or in the last one's options. */
function signalIn(args: readonly unknown[]): AbortSignal | undefined {
  const last = args.at(-1);
  if (last instanceof AbortSignal) return last;
  const { signal } = (last ?? {}) as { signal?: unknown };
  return signal instanceof AbortSignal ? signal : undefined;
}
