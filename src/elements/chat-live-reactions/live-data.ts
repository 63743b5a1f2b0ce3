import type { JsonObject } from '../../model/json.js';

/** The most that one message counts, and that one hand can do in the time of one. */
export const MOST = 10;

/** What a live reaction says. */
export interface Live {
  readonly emoji: string;
  readonly count: number;
  /** The element that sent it, which drew it already. */
  readonly from: string;
}

/** As it goes out: a transient message, never stored. */
export const liveData = ({ emoji, count, from }: Live): JsonObject => ({ liveReaction: emoji, count, from });

/** What a transient message says, if it is a live reaction; whatever others send, it is short and few. */
export function liveIn({ liveReaction, count, from }: JsonObject): Live | undefined {
  if (typeof liveReaction !== 'string' || !liveReaction || liveReaction.length > 16) return undefined;
  const many = typeof count === 'number' && Number.isFinite(count) ? Math.round(count) : 1;
  return {
    emoji: liveReaction,
    count: Math.min(Math.max(many, 1), MOST),
    from: typeof from === 'string' ? from : '',
  };
}
