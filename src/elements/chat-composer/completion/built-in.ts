import { receiverOf } from '../../../model/ids.js';
import { mayInGroup, myStanding } from '../../../model/policy.js';
import type { User } from '../../../model/user.js';
import { allCommands, type CommandHost } from './commands.js';
import type { Completion, CompletionContext, CompletionItem, CompletionPage } from './completion.js';
import { shortcodes } from './shortcodes.js';

/** How many members are asked for at once. */
const PAGE = 30;
/** Where everyone stands until they are meant by so many letters: in sight, and not what a hasty key chooses. */
const ALL_AT = 4;
const ALL_MEANT = 3;
const ALL = 'all';

const person = ({ uid, name, avatar, status }: User): CompletionItem => ({
  id: uid,
  label: name,
  hint: uid === name ? undefined : uid,
  avatar: { id: uid, name, picture: avatar, presence: status },
});

/** Members of the group, a page at a time; in a chat of two the other one. */
const mentions: Completion = {
  trigger: '@',
  blanks: true,
  rest: 150,
  label: locale => locale.text('mentionSomeone'),
  async search(query, context) {
    const { session, conversationId } = context;
    const { users, can, me } = session.state;
    const { receiverType, receiverId } = receiverOf(conversationId);
    if (receiverType === 'user') {
      const user = users.get(receiverId);
      const isIt = user && `${user.name} ${user.uid}`.toLowerCase().includes(query.toLowerCase());
      return isIt ? [person(user)] : [];
    }
    if (!can.members) return [];
    const page = async (cursor?: string): Promise<CompletionPage> => {
      const search = query ? { search: query } : {};
      const request = { guid: receiverId, limit: PAGE, ...search, ...(cursor && { cursor }) };
      const { items, older } = await session.listMembers(request, context.signal);
      const people = items.filter(({ user }) => user.uid !== me?.uid).map(({ user }) => person(user));
      return { items: people, ...(older && { more: () => page(older) }) };
    };
    const first = await page();
    const everyone = all(query, context);
    return everyone
      ? { ...first, items: first.items.toSpliced(query.length < ALL_MEANT ? ALL_AT : 0, 0, everyone) }
      : first;
  },
  pick: ({ id, label }, { locale }) =>
    id === ALL
      ? { label: `@${locale.text('mentionAll')}`, value: '<@all>' }
      : { label: `@${label}`, value: `<@uid:${id}>` },
};

/** Everyone, where one may call them and the letters fit. */
function all(
  query: string,
  { session, conversationId, locale }: CompletionContext,
): CompletionItem | undefined {
  const { groups, me } = session.state;
  const group = groups.get(receiverOf(conversationId).receiverId);
  if (!group || !me || !mayInGroup(myStanding(group, me.uid), 'mentionAll').ok) return undefined;
  const label = locale.text('mentionAll');
  const letters = query.toLocaleLowerCase();
  const fits = [ALL, label.toLocaleLowerCase()].some(word => word.startsWith(letters));
  return fits ? { id: ALL, label, hint: locale.text('mentionAllHint'), sign: '@' } : undefined;
}

const commands: Completion = {
  trigger: '/',
  at: 'start',
  label: locale => locale.text('commands'),
  search(query, context) {
    const letters = query.toLowerCase();
    return allCommands(context.element as CommandHost)
      .filter(({ name, when }) => name.includes(letters) && (when?.(context) ?? true))
      .sort((a, b) => Number(b.name.startsWith(letters)) - Number(a.name.startsWith(letters)))
      .map(({ name, description, arguments: words }) => ({
        id: name,
        label: `/${name}${words ? ` ${words}` : ''}`,
        hint: typeof description === 'string' ? description : description(context.locale),
      }));
  },
  pick: ({ id }) => `/${id}`,
  isWhole: (query, { element }) =>
    allCommands(element as CommandHost).some(({ name }) => name === query.toLowerCase()),
};

/** What every composer completes, unless a page takes the sign for itself. */
export const BUILT_IN: readonly Completion[] = [mentions, shortcodes, commands];
