import type { Guid, Uid } from '../../model/ids.js';
import type { Group, NewGroup } from '../../model/group.js';
import { newId } from '../../support/new-id.js';
import type { TransportEvent } from '../events.js';
import type { Transport } from '../transport.js';
import { ConformanceError, ok } from './assert.js';
import { Client, quiet, type Ability, type PortName } from './client.js';
import { BELL, PASSWORD, PEOPLE, type ConformanceOptions, type Harness, type Seat } from './harness.js';

/** Thrown where a case cannot be run, and why. */
export class Skip extends Error {
  override readonly name = 'Skip';
}

/** The same where the harness, not the transport, lacks something. */
export class HarnessSkip extends Skip {}

/** One fresh app, and the devices that a case opened in it. */
export class App {
  readonly harness: Harness;
  readonly #patience: number;
  readonly #clients: Client[] = [];
  #bell: Client | undefined;

  private constructor(harness: Harness, patience: number) {
    this.harness = harness;
    this.#patience = patience;
  }

  static async open({ setUp, patience = 5000 }: ConformanceOptions): Promise<App> {
    return new App(await setUp(PEOPLE), patience);
  }

  /** Skips the case where the transport lacks something that it is about. */
  async need(abilities: readonly Ability[]): Promise<void> {
    if (abilities.length === 0) return;
    const { transport } = await this.harness.client('ada');
    const missing = abilities.filter(ability => !can(transport, ability));
    if (missing.length > 0) throw new Skip(`the transport has no ${missing.join(', ')}`);
  }

  /** A device that is not connected. */
  async seat(uid: Uid, change: (seat: Seat) => Seat = seat => seat): Promise<Client> {
    const client = new Client(change(await this.harness.client(uid)), this.#patience);
    this.#clients.push(client);
    return client;
  }

  /** A connected device. */
  async client(uid: Uid, change?: (seat: Seat) => Seat): Promise<Client> {
    const client = await this.seat(uid, change);
    await client.connect();
    return client;
  }

  /** Connected devices, one of each of these people. */
  async clients<const Uids extends readonly Uid[]>(...uids: Uids): Promise<{ [Key in keyof Uids]: Client }> {
    const clients: Client[] = [];
    for (const uid of uids) clients.push(await this.client(uid));
    return clients as { [Key in keyof Uids]: Client };
  }

  /** A group that somebody makes, public unless said otherwise, with these members. */
  group(owner: Client, members: readonly Uid[] = [], more: Partial<NewGroup> = {}): Promise<Group> {
    const guid = more.guid ?? newGuid();
    const group: NewGroup = {
      guid,
      name: `Group ${guid}`,
      type: 'public',
      members: members.map(uid => ({ uid })),
      ...(more.type === 'password' && { password: PASSWORD }),
      ...more,
    };
    return owner.groups.create(group, quiet());
  }

  /**
   * Demands that since its last {@link Client.forget} a client heard nothing of the sort. Somebody who has to do with
   * nothing else writes to it; what was caused before that has come by the time this arrives.
   */
  async heardNothing(client: Client, of: (event: TransportEvent) => boolean, what: string): Promise<void> {
    await this.ring(client);
    const event = client.events.find(of);
    if (event) throw new ConformanceError(`${client.uid} hears ${what}`, event, 'nothing of the sort');
  }

  /** Waits until a client has heard all that was caused so far. */
  async ring(client: Client): Promise<void> {
    this.#bell ??= await this.client(BELL);
    const muid = newId();
    await this.#bell.say(`user:${client.uid}`, 'ding', { muid });
    await client.nextMessage(muid);
  }

  /** What must hold at the end of every case. */
  check(): void {
    for (const client of this.#clients) {
      const [strange] = client.strange;
      if (strange instanceof Error) throw strange;
      const said = JSON.stringify(client.heard);
      ok(!said.includes(PASSWORD), 'a password is in nothing that a client hears', client.uid);
    }
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.disconnect();
    await this.harness.tearDown();
  }
}

/** Whether a transport has a port, or a method of one. */
export function can(transport: Transport, ability: Ability): boolean {
  const [name, method] = ability.split('.') as [PortName, string?];
  const port = transport[name];
  if (!port) return false;
  if (method === undefined) return true;
  const member = (port as unknown as Record<string, unknown>)[method];
  return typeof member === 'function' || member === true;
}

/** A guid that was not used before. */
export const newGuid = (): Guid => `g${newId()}`;
