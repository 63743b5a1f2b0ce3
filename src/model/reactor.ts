import type { UserSummary } from './user.js';

/** Who reacted with what, and when. */
export interface Reactor {
  readonly user: UserSummary;
  readonly emoji: string;
  readonly at: number;
}
