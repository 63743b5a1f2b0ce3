import type { Attachment } from '../model/attachment.js';
import type { CallStatus } from '../model/call.js';
import type { GroupType } from '../model/group.js';
import type { AppId, Guid, Uid } from '../model/ids.js';
import type { JsonObject } from '../model/json.js';
import type { Scope } from '../model/member.js';
import type { MediaType, MemberAction } from '../model/message.js';

/** A whole app to begin with: what a demo, a story or a test fills the embedded service with, once, when it is empty. */
export interface AppSeed {
  readonly appId: AppId;
  readonly users: readonly SeedUser[];
  readonly groups?: readonly SeedGroup[] | undefined;
  /** In any order; they are sorted by `sentAt`. An iterable may be a generator, for long histories. */
  readonly messages?: Iterable<SeedMessage> | undefined;
  /** What single users have made of their conversations. */
  readonly conversations?: readonly SeedConversation[] | undefined;
  /** Pairs, each way. */
  readonly friends?: readonly (readonly [Uid, Uid])[] | undefined;
  /** Who blocked whom. */
  readonly blocks?: readonly { readonly uid: Uid; readonly blocked: Uid }[] | undefined;
}

/** A user of the app. */
export interface SeedUser {
  readonly uid: Uid;
  readonly name: string;
  readonly avatar?: string | undefined;
  readonly role?: string | undefined;
  readonly link?: string | undefined;
  readonly statusMessage?: string | undefined;
  readonly lastActiveAt?: number | undefined;
  readonly metadata?: JsonObject | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Shown as here although no page of theirs is open: for demos. */
  readonly alwaysStatus?: 'online' | 'away' | undefined;
}

/** A group with its people. The owner is a member with scope `admin`. */
export interface SeedGroup {
  readonly guid: Guid;
  readonly name: string;
  readonly type: GroupType;
  readonly password?: string | undefined;
  readonly icon?: string | undefined;
  readonly description?: string | undefined;
  readonly owner: Uid;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
  /** Seconds. */
  readonly slowMode?: number | undefined;
  readonly createdAt: number;
  readonly members: readonly {
    readonly uid: Uid;
    readonly scope?: Scope | undefined;
    readonly joinedAt?: number | undefined;
  }[];
  readonly banned?: readonly Uid[] | undefined;
}

interface SeedMessageBase {
  /** Names it within the seed, for `parent` and `quotes`; becomes its muid. */
  readonly ref?: string | undefined;
  readonly from: Uid;
  /** `user:grace` or `group:design`. */
  readonly to: `user:${Uid}` | `group:${Guid}`;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly editedAt?: number | undefined;
  readonly deletedAt?: number | undefined;
  readonly pinnedAt?: number | undefined;
  /** The `ref` of the thread's root. */
  readonly parent?: string | undefined;
  /** The `ref` of the quoted message. */
  readonly quotes?: string | undefined;
  /** Emoji, and who put it there. */
  readonly reactions?: Readonly<Record<string, readonly Uid[]>> | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
}

/** A message of any category. */
export type SeedMessage = SeedMessageBase &
  (
    | { readonly text: string }
    | {
        readonly media: MediaType;
        readonly attachments: readonly Attachment[];
        readonly text?: string | undefined;
      }
    | { readonly custom: string; readonly customData: JsonObject; readonly text?: string | undefined }
    | {
        readonly action: MemberAction;
        readonly on: Uid;
        readonly oldScope?: Scope | undefined;
        readonly newScope?: Scope | undefined;
      }
    | {
        readonly call: 'audio' | 'video';
        readonly status: CallStatus;
        readonly startedAt?: number | undefined;
        readonly endedAt?: number | undefined;
        /** Who was in it. Default: all, where it was taken. */
        readonly joined?: readonly Uid[] | undefined;
      }
  );

/** One user's view of one conversation. */
export interface SeedConversation {
  readonly uid: Uid;
  readonly with: `user:${Uid}` | `group:${Guid}`;
  /** Everything up to this time is read. Default: all. */
  readonly readUpTo?: number | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly pinnedAt?: number | undefined;
  readonly mutedUntil?: number | undefined;
  readonly archived?: boolean | undefined;
}
