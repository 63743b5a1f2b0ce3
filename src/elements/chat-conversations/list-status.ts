import type { ChatError } from '../../model/chat-error.js';
import type { FilterList } from './filter-list.js';
import type { ConversationsSlice } from './slice.js';

/** How a list stands. */
export interface ListStatus {
  readonly isComing: boolean;
  /** Why there is nothing, or nothing more, where waiting does not help. */
  readonly error: ChatError | undefined;
  readonly loadingMore: boolean;
  /** Whether there is more. */
  readonly more: boolean;
}

const lineError = ({ connection }: Partial<ConversationsSlice> = {}): ChatError | undefined =>
  connection?.status === 'offline' || connection?.status === 'refused' ? connection.error : undefined;

/** How the list of all conversations stands. */
export function inboxStatus(value: ConversationsSlice | undefined): ListStatus {
  const { status, error, loadingMore = false, older } = value?.inbox ?? {};
  const isReady = status === 'ready';
  const failed = isReady || status === 'failed' ? error : undefined;
  return {
    isComing: !isReady,
    error: isReady ? failed : (lineError(value) ?? failed),
    loadingMore,
    more: older !== undefined,
  };
}

/** How the list of some of them stands; that is loaded later. */
export function narrowStatus(
  value: ConversationsSlice | undefined,
  filtered: FilterList | undefined,
): ListStatus {
  const { query, isComing = true } = filtered ?? {};
  const error = query?.error ?? (query?.status === 'ready' ? undefined : lineError(value));
  return { isComing, error, loadingMore: query?.loadingMore ?? false, more: query?.more ?? true };
}
