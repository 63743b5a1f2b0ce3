import type { AppSeed, SeedMessage } from '../../src/backend/app-seed.js';
import type { SeedConversation } from '../../src/backend/app-seed.js';
import { demo } from './seeds.js';

const MINUTE = 60_000;

type Fields<M> = M extends SeedMessage ? Omit<M, 'to' | 'sentAt'> & { readonly sentAt?: number } : never;
/** A message without what {@link crew} knows by itself. */
export type CrewLine = Fields<SeedMessage>;

/** A small group of five, and what was said in it, a minute apart, the last a minute ago. */
export function crew(
  lines: readonly CrewLine[],
  conversation: Partial<SeedConversation> = {},
): () => AppSeed {
  return () => {
    const end = Date.now() - MINUTE;
    return {
      appId: 'demo',
      users: demo().users,
      groups: [
        {
          guid: 'crew',
          name: 'The crew',
          type: 'private',
          owner: 'ada',
          createdAt: end - 100 * MINUTE,
          members: ['ada', 'grace', 'linus', 'priya', 'haruka'].map(uid => ({ uid })),
        },
      ],
      messages: lines.map((line, index): SeedMessage => {
        const sentAt = end - (lines.length - 1 - index) * MINUTE;
        return { to: 'group:crew', sentAt, ...line } as SeedMessage;
      }),
      conversations: [{ uid: 'ada', with: 'group:crew', readUpTo: end, ...conversation }],
    };
  };
}
