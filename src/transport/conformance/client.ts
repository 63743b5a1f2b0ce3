import type { ErrorCode } from '../../model/chat-error.js';
import type { ConversationId, Uid } from '../../model/ids.js';
import type { Message, TextMessage } from '../../model/message.js';
import type { NewMessage, NewTextMessage } from '../../model/new-message.js';
import type { Me } from '../../model/user.js';
import { receiverOf } from '../../model/ids.js';
import { newId } from '../../support/new-id.js';
import type { TransportEvent } from '../events.js';
import type { MessageQuery } from '../queries.js';
import type { Credentials, Transport } from '../transport.js';
import { chatError, ConformanceError, present } from './assert.js';
import type { Seat } from './harness.js';

/** The ports of a transport. */
export type PortName = Exclude<keyof Transport, 'connect'>;

/** What a transport may leave out: a port, or a method of one. */
export type Ability = {
  [Port in PortName]: Port | `${Port}.${keyof NonNullable<Transport[Port]> & string}`;
}[PortName];

/** Every port with every method: a case that uses one names it among its needs. */
export type Ports = { readonly [Port in PortName]: Required<NonNullable<Transport[Port]>> };

/** The events of one type. */
export type EventOf<Type extends TransportEvent['type']> = Extract<TransportEvent, { type: Type }>;

const PORTS: readonly PortName[] = [
  'conversations',
  'messages',
  'users',
  'groups',
  'members',
  'files',
  'transient',
  'threads',
  'calls',
];

interface Waiter {
  readonly wants: (event: TransportEvent) => boolean;
  readonly take: (event: TransportEvent) => void;
}

/** One device of one person: keeps all that it hears, and waits for more. */
export class Client {
  readonly transport: Transport;
  readonly credentials: Credentials;
  readonly ports: Ports;
  /** Events since the last {@link forget}. */
  events: TransportEvent[] = [];
  /** Every answer and every event, ever. */
  readonly heard: unknown[] = [];
  /** Rejections that were no ChatError. */
  readonly strange: unknown[] = [];
  /** The last `cursor` event. */
  cursor: string | undefined;
  #me: Me | undefined;
  #line = new AbortController();
  #waiters = new Set<Waiter>();
  readonly #patience: number;

  constructor({ transport, credentials }: Seat, patience: number) {
    this.transport = transport;
    this.credentials = credentials;
    this.#patience = patience;
    this.ports = Object.fromEntries(
      PORTS.flatMap(name => (transport[name] ? [[name, this.#listenTo(transport[name])]] : [])),
    ) as unknown as Ports;
  }

  get uid(): Uid {
    return this.credentials.uid;
  }

  /** Who `connect` said I am. */
  get me(): Me {
    return present(this.#me, `${this.uid} is connected`);
  }

  get conversations(): Ports['conversations'] {
    return this.ports.conversations;
  }

  get messages(): Ports['messages'] {
    return this.ports.messages;
  }

  get users(): Ports['users'] {
    return this.ports.users;
  }

  get groups(): Ports['groups'] {
    return this.ports.groups;
  }

  get members(): Ports['members'] {
    return this.ports.members;
  }

  get files(): Ports['files'] {
    return this.ports.files;
  }

  get transient(): Ports['transient'] {
    return this.ports.transient;
  }

  get threads(): Ports['threads'] {
    return this.ports.threads;
  }

  get calls(): Ports['calls'] {
    return this.ports.calls;
  }

  /** Signs in; `since` as after a broken line. */
  async connect(since?: string): Promise<Me> {
    this.#line = new AbortController();
    const { signal } = this.#line;
    this.#me = await this.transport.connect(
      this.credentials,
      events => {
        for (const event of events) this.#hear(event);
      },
      since === undefined ? { signal } : { signal, since },
    );
    this.heard.push(this.#me);
    return this.#me;
  }

  /** Ends the connection. */
  disconnect(): void {
    this.#line.abort();
  }

  /** From here on, only what comes now counts. */
  forget(): void {
    this.events = [];
  }

  /** An event of this type that fits: one that came already, or the next one that does. */
  next<Type extends TransportEvent['type']>(
    type: Type,
    fits: (event: EventOf<Type>) => boolean = () => true,
    what = '',
  ): Promise<EventOf<Type>> {
    return this.#next([type], fits, what);
  }

  /**
   * A message as it is after a change. A service may tell a message and what was done to it since in one event.
   */
  async changed(id: string, fits: (message: Message) => boolean, what = ''): Promise<Message> {
    const types = ['message', 'messageUpdated'] as const;
    return (await this.#next(types, ({ message }) => message.id === id && fits(message), what)).message;
  }

  /** The message event with this muid. */
  async nextMessage(muid: string): Promise<Message> {
    return (await this.next('message', event => event.message.muid === muid)).message;
  }

  /** Sends a text. */
  async say(to: ConversationId, text: string, more: Partial<NewTextMessage> = {}): Promise<TextMessage> {
    return (await this.send(textTo(to, text, more))) as TextMessage;
  }

  /** Sends anything. */
  send(message: NewMessage): Promise<Message> {
    return this.messages.send(message, quiet());
  }

  /** What people wrote, newest page unless the query says otherwise. */
  async read(query: MessageQuery): Promise<readonly Message[]> {
    const page = await this.messages.list({ categories: ['message', 'custom'], ...query }, quiet());
    return page.items;
  }

  /** The texts of {@link read}. */
  async texts(query: MessageQuery): Promise<string[]> {
    return (await this.read(query)).map(message => ('text' in message ? message.text : ''));
  }

  #next<Type extends TransportEvent['type']>(
    types: readonly Type[],
    fits: (event: EventOf<Type>) => boolean,
    what: string,
  ): Promise<EventOf<Type>> {
    const wants = (event: TransportEvent): boolean =>
      (types as readonly string[]).includes(event.type) && fits(event as EventOf<Type>);
    const past = this.events.find(wants);
    if (past) return Promise.resolve(past as EventOf<Type>);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter);
        const came = this.events.map(event => event.type).join(' ') || 'none';
        const wanted = `a fitting ${types.join(' or ')} event within ${this.#patience} ms`;
        reject(new ConformanceError(`${this.uid} waits${what && ` for ${what}`}`, `events: ${came}`, wanted));
      }, this.#patience);
      const waiter: Waiter = {
        wants,
        take: event => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          resolve(event as EventOf<Type>);
        },
      };
      this.#waiters.add(waiter);
    });
  }

  #hear(event: TransportEvent): void {
    this.events.push(event);
    this.heard.push(event);
    if (event.type === 'cursor') this.cursor = event.cursor;
    for (const waiter of this.#waiters) if (waiter.wants(event)) waiter.take(event);
  }

  /** The same port, with its answers and refusals written down. */
  #listenTo<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]): Promise<unknown> => {
          try {
            const answer: unknown = await Reflect.apply(member, target, args);
            this.heard.push(answer);
            return answer;
          } catch (thrown) {
            try {
              chatError(thrown, `${this.uid}: ${String(name)}`);
            } catch (strange) {
              this.strange.push(strange);
            }
            throw thrown;
          }
        };
      },
    });
  }
}

/** A signal that nobody aborts. */
export const quiet = (): AbortSignal => new AbortController().signal;

/** A signal that is aborted already. */
export function aborted(): AbortSignal {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
}

/** A new text message to a conversation. */
export const textTo = (
  to: ConversationId,
  text: string,
  more: Partial<NewTextMessage> = {},
): NewTextMessage => ({ category: 'message', type: 'text', ...receiverOf(to), muid: newId(), text, ...more });

/** Codes that mean that there is no line. */
export const NO_LINE: readonly ErrorCode[] = ['offline', 'not-connected'];
