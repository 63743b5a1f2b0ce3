import type { AppSeed, SeedMessage } from '../../src/backend/app-seed.js';
import { calls, elsewhere } from './chats/calls.js';
import { climbing } from './chats/climbing.js';
import { design } from './chats/design.js';
import { direct } from './chats/direct.js';
import { everyone } from './chats/everyone.js';
import { family } from './chats/family.js';
import { launch } from './chats/launch.js';
import { sink } from './chats/sink.js';
import { tides } from './chats/tides.js';
import { clockOf } from './clock.js';
import { conversationsOf } from './conversations.js';
import { groupsOf } from './groups.js';
import { BLOCKS, FRIENDS, usersOf } from './users.js';

/** How much of the demo there is to be. */
export interface DemoOptions {
  /** Messages in the long log of the group `tides`. Default 20,000. */
  readonly logLength?: number;
}

/** The demo's app: a small studio, its friends and families, in the weeks that end on the day of `now`. */
export function demoSeed(now: number = Date.now(), { logLength = 20_000 }: DemoOptions = {}): AppSeed {
  const clock = clockOf(now);
  const chats = [launch, design, everyone, climbing, family, sink, direct, calls, elsewhere];
  // What is written is few and made once; the long log is made anew each time it is walked through.
  const written = chats.flatMap(write => write(clock));
  const messages: Iterable<SeedMessage> = {
    *[Symbol.iterator]() {
      yield* written;
      yield* tides(clock, logLength);
    },
  };
  return {
    appId: 'demo',
    users: usersOf(clock),
    groups: groupsOf(clock),
    messages,
    conversations: conversationsOf(clock),
    friends: FRIENDS,
    blocks: BLOCKS,
  };
}
