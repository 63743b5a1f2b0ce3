import type { Message } from './message.js';

/** A thread, as the signed-in user has it. */
export interface FollowedThread {
  /** The message that it hangs on. */
  readonly root: Message;
  /** Whether I hear of new answers: I began it, answered in it or was named in it, or I asked to; until I ask not to. */
  readonly followed: boolean;
  /** The newest answer. */
  readonly lastReply?: Message | undefined;
  /** Answers of others after the last one that I read. */
  readonly unreadCount: number;
}
