import { demoSeed } from '../../demo/data/demo-seed.js';
import type { AppSeed, SeedMessage } from '../../src/backend/app-seed.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The demo's app with a short log and its passwords, each of which takes a while to hash. */
export const demoWithPasswords = (): AppSeed => demoSeed(Date.now(), { logLength: 60 });

/** The same without passwords: people, groups of all types, every kind of message. */
export function demo(): AppSeed {
  const app = demoWithPasswords();
  return { ...app, groups: (app.groups ?? []).map(({ password: _password, ...group }) => group) };
}

/** The same with all of its long log. */
export const longDemo = (): AppSeed => demoSeed(Date.now(), { logLength: 20_000 });

/** An app in which nobody has said anything, and nobody but Ada is. */
export const nobody = (): AppSeed => ({ appId: 'demo', users: [{ uid: 'ada', name: 'Ada Najjar' }] });

/** Ada and Grace, and what they said, a minute apart, the last a minute ago. */
export function talk(lines: readonly Line[], more: Partial<AppSeed> = {}): () => AppSeed {
  return () => {
    const people = demo();
    const end = Date.now() - MINUTE;
    const messages = lines.map(({ from, ...line }, index): SeedMessage => {
      const to = from === 'ada' ? 'user:grace' : 'user:ada';
      return { from, to, sentAt: end - (lines.length - 1 - index) * MINUTE, ...line } as SeedMessage;
    });
    return {
      appId: 'demo',
      users: people.users.map(user =>
        user.uid === 'grace' ? { ...user, alwaysStatus: 'online' as const } : user,
      ),
      messages,
      ...more,
    };
  };
}

type Fields<M> = M extends SeedMessage ? Omit<M, 'to' | 'sentAt'> & { readonly sentAt?: number } : never;
/** A message without what {@link talk} knows by itself. */
export type Line = Fields<SeedMessage>;

/** A time not long ago. */
export const hoursAgo = (hours: number): number => Date.now() - hours * HOUR;
