import type { Locale } from '../../locales/locale.js';
import type { Conversation } from '../../model/conversation.js';
import type { FilterChoice } from '../../parts/filter-bar.js';
import type { Abilities } from '../../session/abilities.js';

/** Which conversations are listed: those that are unread, with people, archived, with one of my tags (`tag:work`) … */
export type ConversationFilter =
  'all' | 'unread' | 'mentions' | 'people' | 'groups' | 'archived' | `tag:${string}`;

const TAG = 'tag:';

const LABELS = {
  all: 'filterAll',
  unread: 'filterUnread',
  mentions: 'filterMentions',
  people: 'people',
  groups: 'groups',
  archived: 'filterArchived',
} as const;

/** The tag that a filter asks for, if it is one of those. */
export const tagOf = (filter: ConversationFilter): string | undefined =>
  filter.startsWith(TAG) ? filter.slice(TAG.length) : undefined;

/** How a filter is offered. */
export function filterChoice(filter: ConversationFilter, locale: Locale): FilterChoice<ConversationFilter> {
  const tag = tagOf(filter);
  return {
    id: filter,
    label: tag ?? locale.text(LABELS[filter as keyof typeof LABELS]),
    icon: tag === undefined ? undefined : 'tag',
  };
}

/** All tags that I gave, in the order of the alphabet. */
export function tagsOf(conversations: Iterable<Conversation>): readonly string[] {
  const tags = new Set<string>();
  for (const conversation of conversations) for (const tag of conversation.tags) tags.add(tag);
  return [...tags].sort((a, b) => a.localeCompare(b));
}

/** What one can filter by where the service has groups, tags and an archive. */
export function filtersOf(can: Abilities, tags: readonly string[]): readonly ConversationFilter[] {
  return [
    'all',
    'unread',
    'mentions',
    ...(can.groups ? (['people', 'groups'] as const) : []),
    ...(can.tagConversation ? tags.map(tag => `${TAG}${tag}` as const) : []),
    ...(can.archive ? (['archived'] as const) : []),
  ];
}

/** A filter that somebody gave, or all where there is none of that name. */
export const asFilter = (given: string): ConversationFilter =>
  given in LABELS || given.startsWith(TAG) ? (given as ConversationFilter) : 'all';
