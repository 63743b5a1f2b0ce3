import type { Page, Transport, TransportEvent, TransportSink } from '../../../../src/transport/index.js';
import { ME } from './nouns.js';

/** One request that was made, and the way to answer it. */
export interface Asked {
  /** `messages.list`, `connect` … */
  readonly name: string;
  readonly args: readonly object[];
  readonly signal: AbortSignal;
  readonly answer: (value?: unknown) => Promise<void>;
  readonly refuse: (error: unknown) => Promise<void>;
}

type Reply = (...args: never[]) => unknown;

const PORTS = {
  conversations: 'list get markRead markUnread markDelivered tag pin mute archive delete',
  messages:
    'list get send edit delete react reactors pin save receipts report schedule scheduled reschedule sendScheduled cancelScheduled linkPreview',
  users: 'list get update block unblock report',
  groups: 'list get create update delete join leave transferOwnership inCommon report',
  members: 'list add kick ban unban banned setScope',
  files: 'upload resolve',
  transient: 'typing send',
  calls: 'start accept reject end list signal',
};

/** Lets everything that waits for promises go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

/**
 * A transport whose every answer a test gives by hand, at the moment and in the form it wants: for late, wrong and
 * missing answers, which no honest service gives. What has a reply answers by itself.
 */
export class ScriptTransport {
  /** Requests without a reply, oldest first. */
  readonly asked: Asked[] = [];
  /** Every request, answered by itself or not. */
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
  readonly replies: Record<string, Reply> = {
    connect: () => ME,
    'conversations.list': (): Page<never> => ({ items: [] }),
    'messages.list': (): Page<never> => ({ items: [] }),
    'conversations.markRead': () => undefined,
    'conversations.markDelivered': () => undefined,
    'transient.typing': () => undefined,
  };
  sink: TransportSink = () => undefined;
  line: AbortSignal | undefined;

  /** Tells the session of events, as one batch. */
  tell(...events: readonly TransportEvent[]): void {
    this.sink(events);
  }

  /** The oldest request of a name that waits for its answer. */
  next(name: string): Asked {
    const index = this.asked.findIndex(one => one.name === name);
    if (index < 0)
      throw new Error(`${name} was not asked; waiting: ${this.asked.map(one => one.name).join(' ')}`);
    return this.asked.splice(index, 1)[0]!;
  }

  /** How often something was asked. */
  count(name: string): number {
    return this.calls.filter(one => one.name === name).length;
  }

  /** The arguments of the last request of a name. */
  last(name: string): readonly object[] {
    return this.calls.filter(one => one.name === name).at(-1)?.args as object[];
  }

  /** As the session sees it; without the methods that are named. */
  transport(...without: readonly string[]): Transport {
    const ports: Record<string, unknown> = {
      connect: (credentials: unknown, sink: TransportSink, options: { signal: AbortSignal }) => {
        this.sink = sink;
        this.line = options.signal;
        return this.#ask('connect', [credentials, options], options.signal);
      },
    };
    for (const [port, methods] of Object.entries(PORTS)) {
      if (without.includes(port)) continue;
      const names = methods.split(' ').filter(method => !without.includes(`${port}.${method}`));
      ports[port] = Object.fromEntries(
        names.map(method => [method, (...args: unknown[]) => this.#ask(`${port}.${method}`, args)]),
      );
    }
    return ports as unknown as Transport;
  }

  #ask(name: string, args: unknown[], given?: AbortSignal): Promise<unknown> {
    this.calls.push({ name, args });
    const reply = this.replies[name];
    if (reply) return (async () => reply(...(args as never[])))();
    const last = args.at(-1) as AbortSignal | { signal: AbortSignal };
    const signal = given ?? ('signal' in last ? last.signal : last);
    return new Promise((resolve, reject) => {
      this.asked.push({
        name,
        args: args as object[],
        signal,
        answer: value => (resolve(value), settle()),
        refuse: error => (reject(error as Error), settle()),
      });
    });
  }
}
