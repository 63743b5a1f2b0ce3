import type { Uid } from './ids.js';
import type { JsonObject } from './json.js';

/** A slug that a host app gives a user, `default` when it gave none. Says nothing about rights in a group. */
export type Role = string;

/** Whether a user is here now. */
export type Presence = 'online' | 'away' | 'offline';

/** As much of a user as stands in a message. */
export interface UserSummary {
  readonly uid: Uid;
  readonly name: string;
  /** URL of a picture. Without one, initials on a colour made of the uid are drawn. */
  readonly avatar?: string | undefined;
  readonly role?: Role | undefined;
}

/** A person or bot of an app. */
export interface User extends UserSummary {
  readonly role: Role;
  /** A page about the user. */
  readonly link?: string | undefined;
  /** Presence. */
  readonly status: Presence;
  /** What the user says of themself; up to 255 characters. */
  readonly statusMessage?: string | undefined;
  /** When last seen active, epoch milliseconds. */
  readonly lastActiveAt?: number | undefined;
  readonly metadata?: JsonObject | undefined;
  readonly tags: readonly string[];
  /** Whether the signed-in user blocked this one. */
  readonly blockedByMe: boolean;
  /** Whether this one blocked the signed-in user. */
  readonly hasBlockedMe: boolean;
  /** Whether the host app made the two friends. */
  readonly isFriend?: boolean | undefined;
  /** Whether the account was deleted. What was said with it stays there to be read. */
  readonly isGone?: boolean | undefined;
}

/** The signed-in user. */
export interface Me extends User {
  /** A token for this device, to connect with next time; absent where the service keeps none. */
  readonly authToken?: string | undefined;
}

/** What a user may change of themself. `undefined` leaves a field as it is; an empty string clears it. */
export interface UserChanges {
  readonly name?: string | undefined;
  readonly avatar?: string | undefined;
  readonly link?: string | undefined;
  readonly status?: Presence | undefined;
  readonly statusMessage?: string | undefined;
  readonly metadata?: JsonObject | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** The part of a user that a message carries. */
export const summaryOf = ({ uid, name, avatar, role }: UserSummary): UserSummary => ({
  uid,
  name,
  ...(avatar && { avatar }),
  ...(role && { role }),
});
