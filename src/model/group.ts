import type { Guid, Uid } from './ids.js';
import type { JsonObject } from './json.js';
import type { Scope } from './member.js';

/**
 * Who may see and enter a group. `public`: anyone joins. `password`: all see it, the right password joins.
 * `private`: members alone see it; one gets in by being added.
 */
export type GroupType = 'public' | 'password' | 'private';

/** As much of a group as stands in an action message. */
export interface GroupSummary {
  readonly guid: Guid;
  readonly name: string;
  /** URL of a picture. */
  readonly icon?: string | undefined;
}

/** Several people in one conversation. */
export interface Group extends GroupSummary {
  readonly type: GroupType;
  /** Up to 255 characters. */
  readonly description?: string | undefined;
  /** Who may not be touched and may hand the group on. Not a scope. */
  readonly owner: Uid;
  readonly membersCount: number;
  readonly tags: readonly string[];
  readonly metadata?: JsonObject | undefined;
  readonly createdAt: number;
  /** Whether the signed-in user is in it. */
  readonly hasJoined: boolean;
  /** The signed-in user's scope; absent unless {@link hasJoined}. */
  readonly scope?: Scope | undefined;
  /** Whether the signed-in user is banned from it. */
  readonly isBanned?: boolean | undefined;
  /** Slow mode: seconds that each participant waits from one message to the next. Absent: none. */
  readonly slowMode?: number | undefined;
  /** Until when slow mode keeps the signed-in user from sending, epoch milliseconds. Absent or past: not now. */
  readonly slowUntil?: number | undefined;
}

/** What a new group is made of. */
export interface NewGroup {
  readonly guid: Guid;
  readonly name: string;
  readonly type: GroupType;
  /** Wanted for, and only for, a `password` group. Never readable again. */
  readonly password?: string | undefined;
  readonly icon?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
  /** Seconds of slow mode, up to six hours. */
  readonly slowMode?: number | undefined;
  /** First members beside the maker, 25 at most. */
  readonly members?: readonly NewMember[] | undefined;
}

/** What may be changed of a group. `undefined` leaves a field as it is; an empty string clears it. */
export interface GroupChanges {
  readonly name?: string | undefined;
  readonly type?: GroupType | undefined;
  readonly password?: string | undefined;
  readonly icon?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
  /** Seconds of slow mode, up to six hours; 0 ends it. */
  readonly slowMode?: number | undefined;
}

/** Someone to be added to a group. */
export interface NewMember {
  readonly uid: Uid;
  /** Default `participant`. */
  readonly scope?: Scope | undefined;
}
