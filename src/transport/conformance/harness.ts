import type { ErrorCode } from '../../model/chat-error.js';
import type { Uid } from '../../model/ids.js';
import type { Role } from '../../model/user.js';
import type { Credentials, Transport } from '../transport.js';

/** Someone whom a fresh app has. */
export interface Person {
  readonly uid: Uid;
  readonly name: string;
  /** Absent: `default`. */
  readonly role?: Role;
  readonly tags?: readonly string[];
  /** Friends, each way. */
  readonly friends?: readonly Uid[];
}

/** A transport that is not connected yet, and what to connect it with. */
export interface Seat {
  readonly transport: Transport;
  readonly credentials: Credentials;
}

/** A fresh app, and ways into it. */
export interface Harness {
  /** A new device of one of the people. */
  client(uid: Uid): Promise<Seat>;
  /** Credentials that must be refused, by the code that must come. Left out: those cases are skipped. */
  readonly wrongCredentials?: Partial<Record<ErrorCode, Credentials>> | undefined;
  /** Breaks the line of a connected transport, as a network would. Left out: those cases are skipped. */
  dropLine?(transport: Transport): void | Promise<void>;
  /** Ends everything that `setUp` and `client` began. */
  tearDown(): Promise<void>;
}

/** The parts of the suite: one a port, and what is about all of them. */
export type SectionName = 'connect' | 'events' | 'requests' | 'faults' | Exclude<keyof Transport, 'connect'>;

/** What the suite is run with. */
export interface ConformanceOptions {
  /** Names the transport in the report. */
  readonly name: string;
  /** Makes an app that has these people, and nothing else: no group, no message. Called once a case. */
  setUp(people: readonly Person[]): Promise<Harness>;
  /** The transport claims to do it all: a missing ability fails, where it would be skipped. */
  readonly complete?: boolean | undefined;
  /** Runs these parts alone. Default: all. */
  readonly only?: readonly SectionName[] | undefined;
  /** How long an event may take, milliseconds. Default 5000. */
  readonly patience?: number | undefined;
}

/** What the suite needs of a test runner: `node:test`, mocha and vitest all have it. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: (this: unknown, ...context: unknown[]) => Promise<void>): unknown;
}

/** The people of every fresh app. By name they do not stand in the order of their uids. */
export const PEOPLE: readonly Person[] = [
  { uid: 'ada', name: 'Ada Lovelace', friends: ['grace'] },
  { uid: 'grace', name: 'Grace Hopper', role: 'captain', tags: ['navy', 'cobol'], friends: ['ada'] },
  { uid: 'linus', name: 'Linus Torvalds' },
  { uid: 'alan', name: 'Alan Turing', role: 'captain', tags: ['bletchley'] },
  { uid: 'barbara', name: 'Barbara Liskov' },
  { uid: 'dijkstra', name: 'Edsger Dijkstra' },
  { uid: 'fran', name: 'Frances Allen' },
  { uid: 'karen', name: 'Karen Sparck Jones' },
  { uid: 'ken', name: 'Ken Thompson' },
  { uid: 'margaret', name: 'Margaret Hamilton' },
  { uid: 'zz_dmr-1', name: 'Dennis Ritchie' },
  { uid: 'hedy', name: 'Hedy Lamarr' },
];

/** Sends the message that tells that all earlier events must have come; takes part in nothing else. */
export const BELL: Uid = 'hedy';

/** The password of every password group here; nothing that a client hears may have it in it. */
export const PASSWORD = 'open-sesame-7Q4';
