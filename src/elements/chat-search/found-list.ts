import type { Group } from '../../model/group.js';
import type { Message } from '../../model/message.js';
import type { User } from '../../model/user.js';

/** What is searched. */
export type SearchScope = 'all' | 'messages' | 'people' | 'groups';

/** One row of what was found. */
export type Found =
  | { readonly kind: 'person'; readonly user: User }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'more'; readonly scope: 'people' | 'groups' };

type Heading = Exclude<SearchScope, 'all'>;

/** How many people, and how many groups, stand above the messages. */
const FEW = 3;

/** People, groups and messages in one list, each kind of them together. */
export class FoundList {
  /** The rows; the same array while they are the same. */
  keys: readonly string[] = [];
  #found: ReadonlyMap<string, Found> = new Map();

  /** Puts all that was found into one list; where everything is searched, a few people and groups of many. */
  collect(
    only: SearchScope,
    people: readonly User[],
    groups: readonly Group[],
    messages: readonly Message[],
  ): void {
    const found = new Map<string, Found>();
    const take = <Item>(
      items: readonly Item[],
      scope: 'people' | 'groups',
      of: (item: Item) => [string, Found],
    ): void => {
      if (only !== 'all' && only !== scope) return;
      for (const item of only === 'all' ? items.slice(0, FEW) : items) found.set(...of(item));
      if (only === 'all' && items.length > FEW) found.set(`more ${scope}`, { kind: 'more', scope });
    };
    take(people, 'people', user => [`u ${user.uid}`, { kind: 'person', user }]);
    take(groups, 'groups', group => [`g ${group.guid}`, { kind: 'group', group }]);
    if (only === 'all' || only === 'messages') {
      for (const message of messages) found.set(`m ${message.id}`, { kind: 'message', message });
    }
    const keys = [...found.keys()];
    if (keys.join() !== this.keys.join()) this.keys = keys;
    this.#found = found;
  }

  get(key: string | undefined): Found | undefined {
    return this.#found.get(key ?? '');
  }

  /** What stands over a row that is the first of its kind. */
  headingAt(index: number): Heading | undefined {
    const heading = headingOf(this.get(this.keys[index]));
    return headingOf(this.get(this.keys[index - 1])) === heading ? undefined : heading;
  }
}

function headingOf(found: Found | undefined): Heading | undefined {
  if (found?.kind === 'more') return found.scope;
  return found && ({ person: 'people', group: 'groups', message: 'messages' } as const)[found.kind];
}
