import type { TransportEvent } from '../transport/events.js';
import type { Core } from './core.js';
import type { Conversations } from './requests/conversations.js';
import { followLine } from './requests/line-events.js';
import type { Line } from './requests/line.js';
import type { Listings } from './requests/listings.js';
import { meetStrangers } from './requests/strangers.js';
import type { Threads } from './requests/threads.js';
import { takeIn } from './take-in.js';

/** What is there at once, for what comes later to build on. */
export interface FirstParts {
  readonly line: Line;
  readonly conversations: Conversations;
  readonly threads: Threads;
  readonly listings: Listings;
  /** Loads anew what a page shows, after events were missed. */
  readonly resync: () => void;
}

/** Takes in events from now on, and has each part of the session hear of them: the line, the first parts, the others. */
export function heedEvents(
  core: Core,
  { line, conversations, threads, resync }: FirstParts,
  tellOthers: (events: readonly TransportEvent[]) => void,
): void {
  core.takeIn = batch => takeIn(core, batch);
  followLine(core, line);
  meetStrangers(core, conversations);
  core.onBatch.add(events => {
    if (events.some(({ type }) => type === 'message')) threads.tidy();
    tellOthers(events);
    if (events.some(({ type }) => type === 'resync')) resync();
  });
}
