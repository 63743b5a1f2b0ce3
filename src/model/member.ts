import type { User } from './user.js';

/** What a member may do in a group; the owner is `group.owner`, not a scope. */
export type Scope = 'admin' | 'moderator' | 'participant';

/** The scopes, highest first. */
export const SCOPES: readonly Scope[] = ['admin', 'moderator', 'participant'];

/** A user in a group. */
export interface Member {
  readonly user: User;
  readonly scope: Scope;
  /** Epoch milliseconds. */
  readonly joinedAt: number;
}

/** A user who may not come back until unbanned. */
export interface BannedMember {
  readonly user: User;
  /** Epoch milliseconds. */
  readonly bannedAt: number;
}
