import type { StringKey } from '../../locales/en.js';
import type { ConversationId } from '../../model/ids.js';
import type { MessageKind } from '../../model/message.js';
import type { User } from '../../model/user.js';
import type { IconName } from '../../styles/icon.js';
import type { MessageQuery } from '../../transport/queries.js';

/** What narrows a search for messages. */
export interface SearchFilters {
  /** Who wrote them. */
  readonly sender?: Pick<User, 'uid' | 'name'> | undefined;
  /** Sent at or after, epoch milliseconds. */
  readonly from?: number | undefined;
  /** Sent before, epoch milliseconds. */
  readonly until?: number | undefined;
  readonly kind?: MessageKind | undefined;
  readonly hasLink?: boolean | undefined;
  readonly hasFile?: boolean | undefined;
  /** In this conversation alone. */
  readonly conversationId?: ConversationId | undefined;
}

/** Kinds that one can search for. */
export const KINDS: readonly {
  readonly kind: MessageKind;
  readonly label: StringKey;
  readonly icon: IconName;
}[] = [
  { kind: 'message/text', label: 'kindText', icon: 'message-circle' },
  { kind: 'message/image', label: 'image', icon: 'image' },
  { kind: 'message/video', label: 'video', icon: 'video' },
  { kind: 'message/audio', label: 'audio', icon: 'music' },
  { kind: 'message/file', label: 'file', icon: 'file' },
  { kind: 'custom/poll', label: 'pollQuestion', icon: 'chart-column' },
  { kind: 'custom/location', label: 'location', icon: 'map-pin' },
];

const DAY = 86_400_000;

/** Spans of time that one can search in, in days up to now. */
export const SPANS: readonly { readonly days: number; readonly label: StringKey }[] = [
  { days: 1, label: 'today' },
  { days: 7, label: 'pastWeek' },
  { days: 30, label: 'pastMonth' },
  { days: 365, label: 'pastYear' },
];

/** When a span of so many days that ends today began. */
export function startOfSpan(days: number, now = Date.now()): number {
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate()).getTime() - (days - 1) * DAY;
}

/** Whether anything is narrowed. */
export const isFiltered = (filters: SearchFilters): boolean =>
  Object.values(filters).some(value => value !== undefined && value !== false);

/** The filters as the service is asked. */
export const queryOf = (filters: SearchFilters): Omit<MessageQuery, 'search' | 'cursor'> => ({
  conversationId: filters.conversationId,
  senderId: filters.sender?.uid,
  from: filters.from,
  until: filters.until,
  hasLinks: filters.hasLink || undefined,
  hasAttachments: filters.hasFile || undefined,
  withoutDeleted: true,
  ...(filters.kind ? { kinds: [filters.kind] } : { categories: ['message', 'custom'] as const }),
});

/** A day as a date field has it, from a time; empty for none. */
export function dayOf(time: number | undefined): string {
  if (time === undefined) return '';
  const date = new Date(time);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** When the day of a date field begins, so many days later; nothing for an empty field. */
export function timeOf(day: string, later = 0): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + later).getTime();
}
