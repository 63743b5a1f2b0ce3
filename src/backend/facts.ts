import type { ConversationId, Guid, MessageId, Muid, Uid } from '../model/ids.js';
import type { Receipt } from '../model/new-message.js';

/**
 * What happened, as the log keeps it: what to look at, and who should know. What each one is told is looked up when
 * it is told, so that it is always the newest state.
 */
export type Fact =
  | { readonly type: 'message' | 'messageUpdated'; readonly id: MessageId }
  | {
      readonly type: 'messageRemoved';
      readonly to: Uid;
      readonly conversationId: ConversationId;
      readonly id: MessageId;
    }
  | {
      readonly type: 'receipt';
      readonly from: Uid;
      readonly conversationId: ConversationId;
      readonly receipt: Receipt;
    }
  | {
      readonly type: 'conversation' | 'conversationRemoved';
      readonly to: Uid;
      readonly conversationId: ConversationId;
    }
  /** Of a root: to all that follow it, or to some. */
  | { readonly type: 'thread'; readonly id: MessageId; readonly to?: readonly Uid[] }
  /** To all, or to some. */
  | { readonly type: 'user'; readonly uid: Uid; readonly to?: readonly Uid[] }
  | { readonly type: 'group'; readonly guid: Guid; readonly to?: readonly Uid[] }
  /** One's own, that waits or waits no longer. */
  | { readonly type: 'scheduled'; readonly to: Uid; readonly muid: Muid }
  | {
      readonly type: 'groupRemoved';
      readonly guid: Guid;
      readonly reason: 'left' | 'kicked' | 'banned' | 'deleted';
      readonly to?: readonly Uid[];
    }
  | {
      readonly type: 'member' | 'memberRemoved' | 'banned' | 'unbanned';
      readonly guid: Guid;
      readonly uid: Uid;
    };
