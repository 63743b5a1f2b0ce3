import assert from 'node:assert/strict';
import { memoryStorage } from '../../../src/backend/storage/memory-storage.js';
import { STORES, type Entry } from '../../../src/backend/storage/record-storage.js';
import type { ErrorCode } from '../../../src/model/chat-error.js';
import type { ConversationId } from '../../../src/model/ids.js';
import type { Me } from '../../../src/model/user.js';
import type { NewTextMessage } from '../../../src/model/new-message.js';
import { newId } from '../../../src/support/new-id.js';
import type { TransportEvent } from '../../../src/transport/events.js';
import {
  createLocalTransport,
  type LocalOptions,
  type LocalTransport,
} from '../../../src/transports/local/index.js';

export const quiet = new AbortController().signal;
export const appId = 'demo';

export const later = (ms = 10): Promise<void> => new Promise(done => setTimeout(done, ms));

export interface Client {
  readonly transport: LocalTransport;
  readonly events: TransportEvent[];
  readonly me: Me;
  leave(): void;
}

/** An app of its own for one test. */
export class TestApp {
  readonly name = newId();
  readonly #clients: Client[] = [];

  constructor(readonly options: LocalOptions = {}) {}

  get storage() {
    return memoryStorage(`${this.name}/${appId}`);
  }

  async client(uid: string, { since, ...options }: LocalOptions & { since?: string } = {}): Promise<Client> {
    const transport = createLocalTransport({
      name: this.name,
      storage: 'memory',
      ...this.options,
      ...options,
    });
    const events: TransportEvent[] = [];
    const leaving = new AbortController();
    const me = await transport.connect(
      { appId, uid, name: uid, authToken: 'any' },
      batch => events.push(...batch),
      { signal: leaving.signal, ...(since !== undefined && { since }) },
    );
    const client = { transport, events, me, leave: () => leaving.abort() };
    this.#clients.push(client);
    return client;
  }

  /** Everything that is stored. */
  dump(): Promise<(readonly Entry[])[]> {
    return this.storage.read(transaction =>
      Promise.all(STORES.map(store => transaction.scan(store, { from: '', to: '\uffff' }))),
    );
  }

  end(): void {
    for (const client of this.#clients) client.leave();
  }
}

export function text(to: ConversationId, words: string, more: Partial<NewTextMessage> = {}): NewTextMessage {
  const [receiverType, receiverId] = to.split(':') as ['user' | 'group', string];
  return { receiverType, receiverId, category: 'message', type: 'text', text: words, muid: newId(), ...more };
}

export const refusal = async (promise: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  promise.then(
    () => 'done' as const,
    (error: { code: ErrorCode }) => error.code,
  );

export async function refused(promise: Promise<unknown>, code: ErrorCode): Promise<void> {
  assert.equal(await refusal(promise), code);
}
