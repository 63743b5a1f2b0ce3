import type { StringKey } from '../../locales/en.js';
import type { Group, GroupChanges, GroupType, NewGroup, NewMember } from '../../model/group.js';
import { isId, type Guid } from '../../model/ids.js';
import { LIMITS } from '../../model/limits.js';
import { isSafeUrl } from '../../model/url.js';

/** What stands in the fields. */
export interface GroupDraft {
  readonly name: string;
  readonly guid: string;
  readonly type: GroupType;
  readonly password: string;
  readonly icon: string;
  readonly description: string;
  /** With commas between them. */
  readonly tags: string;
  /** Seconds. */
  readonly slowMode: string;
}

export type FieldName = keyof GroupDraft;

/** What is wrong at each field, in the keys of the words for it. */
export type Problems = Readonly<Partial<Record<FieldName, StringKey>>>;

export const EMPTY_DRAFT: GroupDraft = {
  name: '',
  guid: '',
  type: 'public',
  password: '',
  icon: '',
  description: '',
  tags: '',
  slowMode: '0',
};

/** A group as its fields show it. */
export const draftOf = ({
  guid,
  name,
  type,
  icon = '',
  description = '',
  tags,
  slowMode = 0,
}: Group): GroupDraft => ({
  guid,
  name,
  type,
  icon,
  description,
  tags: tags.join(', '),
  slowMode: String(slowMode),
  password: '',
});

const tagsOf = (words: string): string[] => [
  ...new Set(
    words
      .split(/[,،]/u)
      .map(tag => tag.trim())
      .filter(Boolean),
  ),
];

/** What is wrong with it, before anybody is asked. `group` is what is changed by it, if it is not new. */
export function problemsIn(draft: GroupDraft, group: Group | undefined): Problems {
  const { type, password } = draft;
  const name = draft.name.trim();
  const guid = draft.guid.trim();
  const icon = draft.icon.trim();
  const tags = tagsOf(draft.tags);
  const wantsPassword = type === 'password' && !password && group?.type !== 'password';
  return {
    ...(!name && { name: 'nameMissing' }),
    ...(name.length > LIMITS.name && { name: 'error.limit-name' }),
    ...(!group && guid && !isId(guid) && { guid: 'groupIdWrong' }),
    ...(wantsPassword && { password: 'passwordMissing' }),
    ...(icon && !isSafeUrl(icon) && { icon: 'error.invalid-url' }),
    ...(draft.description.trim().length > LIMITS.description && { description: 'error.limit-description' }),
    ...((tags.length > LIMITS.tags || tags.some(tag => tag.length > LIMITS.tag)) && {
      tags: 'error.limit-tags',
    }),
  };
}

/** The group that it describes. */
export function newGroupOf(draft: GroupDraft, guid: Guid, members: readonly NewMember[]): NewGroup {
  const { type, password } = draft;
  const icon = draft.icon.trim();
  const description = draft.description.trim();
  const tags = tagsOf(draft.tags);
  return {
    guid,
    name: draft.name.trim(),
    type,
    ...(type === 'password' && { password }),
    ...(icon && { icon }),
    ...(description && { description }),
    ...(tags.length > 0 && { tags }),
    ...(Number(draft.slowMode) > 0 && { slowMode: Number(draft.slowMode) }),
    ...(members.length > 0 && { members }),
  };
}

/** What is other in it than in the group: what nobody touched is not sent, so that two can change a group at once. */
export function changesIn(draft: GroupDraft, group: Group): GroupChanges {
  const { type, password } = draft;
  const name = draft.name.trim();
  const icon = draft.icon.trim();
  const description = draft.description.trim();
  const tags = tagsOf(draft.tags);
  return {
    ...(name !== group.name && { name }),
    ...(type !== group.type && { type }),
    ...(type === 'password' && password && { password }),
    ...(icon !== (group.icon ?? '') && { icon }),
    ...(description !== (group.description ?? '') && { description }),
    ...(tags.join('\n') !== group.tags.join('\n') && { tags }),
    ...(Number(draft.slowMode) !== (group.slowMode ?? 0) && { slowMode: Number(draft.slowMode) }),
  };
}
