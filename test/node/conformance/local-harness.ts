import { newId } from '../../../src/support/new-id.js';
import type { ConformanceOptions } from '../../../src/transport/conformance/index.js';
import type { Transport } from '../../../src/transport/index.js';
import { createLocalTransport, type LocalTransport } from '../../../src/transports/local/index.js';

const appId = 'conformance';
const authKey = 'key-of-the-suite';
const restKey = 'rest_key-of-the-server';

/** The embedded service as the suite wants it, on one kind of storage. */
export function localOptions(storage: 'memory' | 'indexeddb'): ConformanceOptions {
  return {
    name: `local, ${storage}`,
    complete: true,
    setUp: async people => {
      const name = `conformance-${newId()}`;
      const tokens = Object.fromEntries(people.map(({ uid }) => [uid, `token-of-${uid}`]));
      const friends = people.flatMap(person =>
        (person.friends ?? []).filter(other => person.uid < other).map(other => [person.uid, other] as const),
      );
      const ends: (() => void)[] = [];
      const make = (createApp: boolean): LocalTransport => {
        const transport = createLocalTransport({
          name,
          storage,
          auth: { authKey, restKey, tokens: { ...tokens, nobody: 'token-of-nobody' } },
          createApp,
          linkPreview: async url => ({ url, title: 'A page' }),
          seed: { appId, users: people, friends },
        });
        ends.push(() => transport.setOnline(false));
        return transport;
      };
      const signIn = (uid: string) => ({ appId, uid, authToken: tokens[uid] });
      // The first to come makes the app; all later ones must find it.
      const founding = new AbortController();
      await make(true).connect(signIn('hedy'), () => {}, founding);
      founding.abort();
      return {
        client: async uid => ({ transport: make(false), credentials: signIn(uid) }),
        wrongCredentials: {
          'auth-refused': { appId, uid: 'ada', authToken: 'token-of-grace' },
          'auth-rest-key': { appId, uid: 'ada', authKey: restKey },
          'app-not-found': { appId: 'no-such-app', uid: 'ada', authToken: tokens['ada'] },
          'user-not-found': { appId, uid: 'nobody', authToken: 'token-of-nobody' },
        },
        dropLine: (transport: Transport) => {
          const local = transport as LocalTransport;
          local.setOnline(false);
          local.setOnline(true);
        },
        tearDown: async () => {
          for (const end of ends) end();
          if (storage === 'indexeddb') indexedDB.deleteDatabase(name);
        },
      };
    },
  };
}
