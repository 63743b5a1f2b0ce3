import { createSession, type Session, type SessionState } from '../../../../src/session/index.js';
import {
  withFaults,
  type Faults,
  type FaultyTransport,
} from '../../../../src/transport/conformance/index.js';
import { createLocalTransport, type AppSeed } from '../../../../src/transports/local/index.js';
import { T0 } from './nouns.js';

const SEED: AppSeed = {
  appId: 'app',
  users: ['me', 'ada', 'bob', 'cyd'].map(uid => ({ uid, name: uid.toUpperCase() })),
  groups: [
    {
      guid: 'design',
      name: 'Design',
      type: 'public',
      owner: 'ada',
      createdAt: T0,
      members: [{ uid: 'ada', scope: 'admin' }, { uid: 'me' }, { uid: 'bob' }],
    },
  ],
  messages: Array.from({ length: 70 }, (_, n) => ({
    from: n % 2 ? 'me' : 'ada',
    to: n % 2 ? ('user:ada' as const) : ('user:me' as const),
    sentAt: T0 + n * 1000,
    text: `message ${n}`,
  })),
};

let services = 0;

/** A service of its own, and the sessions of its users, over lines that may be bad. */
export function service(): (
  uid: string,
  faults?: Faults,
) => Promise<{ session: Session; line: FaultyTransport }> {
  const name = `session-test-${services++}`;
  return async (uid, faults) => {
    const local = createLocalTransport({ name, storage: 'memory', seed: SEED });
    const line = withFaults(local, faults);
    const session = createSession({ transport: line, credentials: { appId: 'app', uid } });
    await session.connect();
    return { session, line };
  };
}

/** Resolves when the state is as wanted. A test that waits in vain ends with what it waited for. */
export function until(
  session: Session,
  wanted: (state: SessionState) => boolean,
  what: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (wanted(session.state)) return resolve();
    const timer = setTimeout(() => {
      undo();
      reject(new Error(`In vain: ${what}`));
    }, 20_000);
    const undo = session.subscribe(state => {
      if (!wanted(state)) return;
      clearTimeout(timer);
      undo();
      resolve();
    });
  });
}
