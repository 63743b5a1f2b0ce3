import type { ErrorCode } from '../../../model/chat-error.js';
import type { NewGroup } from '../../../model/group.js';
import { equal, ok, present, refused, sameItems } from '../assert.js';
import { newGuid } from '../app.js';
import { when, type Case } from '../case.js';
import { quiet, type Client } from '../client.js';
import { PASSWORD } from '../harness.js';
import type { GroupQuery } from '../../queries.js';

const guids = async (client: Client, query: GroupQuery): Promise<string[]> =>
  (await client.groups.list(query, quiet())).items.map(group => group.guid);

const tooMuch = (name: string, codes: ErrorCode | readonly ErrorCode[], more: Partial<NewGroup>): Case =>
  when(
    `create with ${name} is refused with ${String(codes)}, and nothing is written`,
    ['groups.create'],
    async app => {
      const ada = await app.client('ada');
      const group: NewGroup = { guid: newGuid(), name: 'A group', type: 'public', ...more };
      await refused(ada.groups.create(group, quiet()), codes, name);
      equal(await guids(ada, {}), [], 'the groups');
    },
  );

export const groupCases: readonly Case[] = [
  ...(['public', 'password', 'private'] as const).map(type =>
    when(`create makes a ${type} group with me as its owner and admin`, ['groups.create'], async app => {
      const [ada, phone] = await app.clients('ada', 'ada');
      const made = await app.group(ada, ['grace'], {
        type,
        name: 'Engines',
        description: 'Analytical ones',
        icon: 'https://example.org/icon.png',
        tags: ['project'],
        metadata: { year: 1843 },
      });
      const { name, owner, scope, hasJoined, membersCount, description, icon, metadata } = made;
      equal([made.type, name, owner, scope], [type, 'Engines', 'ada', 'admin'], 'type, name, owner, scope');
      equal([hasJoined, membersCount], [true, 2], 'hasJoined, membersCount');
      equal(
        [description, icon, metadata],
        ['Analytical ones', 'https://example.org/icon.png', { year: 1843 }],
        'more',
      );
      equal([...made.tags], ['project'], 'tags');
      await phone.next('group', event => event.group.guid === made.guid && event.group.hasJoined);
      equal(await ada.groups.get(made.guid, quiet()), made, 'read again');
    }),
  ),

  when('first members are in, with their scopes, and hear of it', ['groups.create', 'members'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const members = [{ uid: 'grace', scope: 'moderator' }, { uid: 'linus' }] as const;
    const { guid } = await app.group(ada, [], { members, type: 'private' });
    const { group } = await grace.next('group', event => event.group.guid === guid);
    equal([group.hasJoined, group.scope], [true, 'moderator'], 'as the member hears it');
    const { items } = await ada.members.list({ guid }, quiet());
    const scopes = items.map(member => [member.user.uid, member.scope]);
    equal(
      scopes,
      [
        ['ada', 'admin'],
        ['grace', 'moderator'],
        ['linus', 'participant'],
      ],
      'the members',
    );
  }),

  when('create with a taken guid is refused with group-exists', ['groups.create'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, [], { type: 'private', name: 'First' });
    const again: NewGroup = { guid, name: 'Second', type: 'public' };
    await refused(grace.groups.create(again, quiet()), 'group-exists', 'create');
    equal((await ada.groups.get(guid, quiet())).name, 'First', 'the group');
  }),

  when('create with a member who is nobody is refused with user-not-found', ['groups.create'], async app => {
    const ada = await app.client('ada');
    await refused(app.group(ada, ['grace', 'nobody']), 'user-not-found', 'create');
    equal(await guids(ada, {}), [], 'the groups');
  }),

  tooMuch('a malformed guid', 'invalid-id', { guid: 'a b' }),
  tooMuch('a guid of 101 characters', 'invalid-id', { guid: 'x'.repeat(101) }),
  tooMuch('an empty name', 'limit-name', { name: '' }),
  tooMuch('a name of 101 characters', 'limit-name', { name: 'x'.repeat(101) }),
  tooMuch('a description of 256 characters', 'limit-description', { description: 'x'.repeat(256) }),
  tooMuch('metadata over 5 KB', 'limit-metadata', { metadata: { blob: 'x'.repeat(5 * 1024) } }),
  tooMuch('26 tags', 'limit-tags', { tags: Array.from({ length: 26 }, (_, index) => `t${index}`) }),
  tooMuch('26 members', 'limit-members', {
    members: Array.from({ length: 26 }, (_, index) => ({ uid: `u${index}` })),
  }),
  tooMuch('a script as icon', 'invalid-url', { icon: 'javascript:alert(1)' }),
  tooMuch('no password for a password group', 'password-missing', { type: 'password' }),
  tooMuch('a password for a public group', 'invalid-argument', { password: PASSWORD }),
  tooMuch('a type of no such name', 'invalid-argument', { type: 'secret' as 'public' }),

  when('list has public and password groups and those I am in, by name', ['groups.create'], async app => {
    const [ada, linus] = await app.clients('ada', 'linus');
    const open = await app.group(ada, [], { name: 'C open' });
    const locked = await app.group(ada, [], { name: 'B locked', type: 'password' });
    const mine = await app.group(ada, ['linus'], { name: 'A mine', type: 'private' });
    const hidden = await app.group(ada, [], { name: 'D hidden', type: 'private' });
    equal(await guids(linus, {}), [mine.guid, locked.guid, open.guid], 'as a member of one sees them');
    equal(await guids(ada, {}), [mine.guid, locked.guid, open.guid, hidden.guid], 'as the owner sees them');
    equal(await guids(linus, { types: ['password', 'private'] }), [mine.guid, locked.guid], 'types');
    equal(await guids(linus, { joined: true }), [mine.guid], 'joined: true');
    equal(await guids(linus, { joined: false }), [locked.guid, open.guid], 'joined: false');
    equal(await guids(linus, { search: 'OPEN' }), [open.guid], 'search in the name');
    equal(await guids(linus, { search: locked.guid.toUpperCase() }), [locked.guid], 'search in the guid');
    equal(await guids(linus, { search: 'hidden' }), [], 'search for a hidden one');
  }),

  when('list: tags, and pages both ways', ['groups.create'], async app => {
    const ada = await app.client('ada');
    const all: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      const tags = index % 2 ? ['odd'] : ['even'];
      all.push((await app.group(ada, [], { name: `Group ${index}`, tags })).guid);
    }
    equal(
      await guids(ada, { tags: ['odd', 'x'] }),
      all.filter((_, index) => index % 2),
      'tags',
    );
    const first = await ada.groups.list({ limit: 3 }, quiet());
    const second = await ada.groups.list({ limit: 3, cursor: present(first.older, 'further down') }, quiet());
    const third = await ada.groups.list({ limit: 3, cursor: present(second.older, 'further down') }, quiet());
    equal(
      [...first.items, ...second.items, ...third.items].map(group => group.guid),
      all,
      'all pages',
    );
    const back = await ada.groups.list({ limit: 3, cursor: present(third.newer, 'further up') }, quiet());
    equal(
      back.items.map(group => group.guid),
      all.slice(3, 6),
      'the page above the last',
    );
    await refused(ada.groups.list({ limit: 101 }, quiet()), 'limit-page', '101');
    await refused(ada.groups.list({ cursor: '~nobody~' }, quiet()), 'invalid-cursor', 'a cursor of nobody');
  }),

  when(
    'get of none, or of a private one of others, is refused with group-not-found',
    ['groups.create'],
    async app => {
      const [ada, linus] = await app.clients('ada', 'linus');
      const { guid } = await app.group(ada, [], { type: 'private' });
      await refused(linus.groups.get(guid, quiet()), 'group-not-found', 'a private one');
      await refused(linus.groups.get(newGuid(), quiet()), 'group-not-found', 'none');
      await refused(linus.groups.get('a b', quiet()), 'invalid-id', 'a malformed guid');
      const open = await app.group(ada);
      const seen = await linus.groups.get(open.guid, quiet());
      equal([seen.hasJoined, seen.scope], [false, undefined], 'a public one, from outside');
    },
  ),

  when(
    'update changes what is given; an empty string clears',
    ['groups.update', 'groups.create'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const { guid } = await app.group(ada, ['grace'], {
        description: 'old',
        icon: 'https://example.org/a.png',
      });
      const changes = { name: 'New', tags: ['x'], metadata: { a: 1 }, icon: '' };
      const changed = await ada.groups.update(guid, changes, quiet());
      equal([changed.name, changed.description, changed.metadata], ['New', 'old', { a: 1 }], 'the answer');
      ok(!changed.icon, 'the icon is cleared', changed.icon);
      await grace.next('group', event => event.group.guid === guid && event.group.name === 'New');
    },
  ),

  when('update keeps to the limits, and writes nothing', ['groups.update', 'groups.create'], async app => {
    const ada = await app.client('ada');
    const { guid, name } = await app.group(ada);
    const update = (changes: object): Promise<unknown> =>
      ada.groups.update(guid, { icon: '', ...changes }, quiet());
    await refused(update({ name: '' }), 'limit-name', 'an empty name');
    await refused(update({ name: 'x'.repeat(101) }), 'limit-name', 'a long name');
    await refused(update({ description: 'x'.repeat(256) }), 'limit-description', 'a long description');
    await refused(
      update({ name: 'x', metadata: { b: 'x'.repeat(5200) } }),
      'limit-metadata',
      'much metadata',
    );
    await refused(update({ name: 'x', tags: ['x'.repeat(101)] }), 'limit-tags', 'a long tag');
    await refused(update({ name: 'x', type: 'password' }), 'password-missing', 'no password');
    await refused(update({ name: 'x', icon: 'javascript:alert(1)' }), 'invalid-url', 'a script');
    await refused(ada.groups.update(newGuid(), { name: 'x' }, quiet()), 'group-not-found', 'no group');
    const now = await ada.groups.get(guid, quiet());
    equal([now.name, now.type], [name, 'public'], 'the group');
  }),

  when('update can lock and open a group', ['groups.update', 'groups.create', 'groups.join'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada);
    await ada.groups.update(guid, { type: 'password', password: PASSWORD }, quiet());
    await refused(grace.groups.join(guid, undefined, quiet()), 'password-missing', 'join without');
    await grace.groups.join(guid, PASSWORD, quiet());
    await ada.groups.update(guid, { password: `${PASSWORD}!` }, quiet());
    await refused(linus.groups.join(guid, PASSWORD, quiet()), 'password-wrong', 'join with the old one');
    await ada.groups.update(guid, { type: 'private' }, quiet());
    await refused(linus.groups.join(guid, undefined, quiet()), 'group-not-found', 'join when private');
    await ada.groups.update(guid, { type: 'public' }, quiet());
    await linus.groups.join(guid, undefined, quiet());
  }),

  when('delete takes it from all, with its conversation', ['groups.delete', 'groups.create'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, ['grace']);
    const { id } = await grace.say(`group:${guid}`, 'soon gone');
    await ada.groups.delete(guid, quiet());
    for (const client of [ada, grace]) {
      const removed = await client.next('groupRemoved', event => event.guid === guid);
      equal(removed.reason, 'deleted', `${client.uid}: why`);
      await refused(client.groups.get(guid, quiet()), 'group-not-found', 'get');
      const reading = client.messages.list({ conversationId: `group:${guid}` }, quiet());
      await refused(reading, ['group-not-found', 'conversation-not-found'], 'its messages');
      await refused(client.messages.get(id, quiet()), 'message-not-found', 'its message');
      sameItems(
        (await client.conversations.list({}, quiet())).items.map(item => item.id),
        [],
        'conversations',
      );
    }
    await refused(ada.groups.delete(guid, quiet()), 'group-not-found', 'delete again');
  }),

  when(
    'inCommon has the groups that both are in, by name, and no others',
    ['groups.create', 'groups.inCommon'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const rope = await app.group(ada, ['grace'], { name: 'Rope', type: 'private' });
      const deck = await app.group(grace, ['ada', 'linus'], { name: 'Deck' });
      await app.group(grace, ['linus'], { name: 'Mast' });
      await app.group(ada, ['linus'], { name: 'Sail' });
      const inCommon = (limit?: number, cursor?: string): ReturnType<typeof ada.groups.inCommon> =>
        ada.groups.inCommon('grace', { limit, cursor }, quiet());
      const { items } = await inCommon();
      equal(
        items.map(({ guid }) => guid),
        [deck.guid, rope.guid],
        'all of them',
      );
      const first = await inCommon(1);
      const rest = await inCommon(1, present(first.older, 'a cursor'));
      equal([first.items[0]?.guid, rest.items[0]?.guid], [deck.guid, rope.guid], 'page by page');
      await refused(ada.groups.inCommon('nobody', {}, quiet()), 'user-not-found', 'with nobody');
    },
  ),

  when('report takes a group that one sees', ['groups.create', 'groups.report'], async app => {
    const [ada, linus] = await app.clients('ada', 'linus');
    const { guid } = await app.group(ada, [], { type: 'private' });
    await ada.groups.report(guid, 'rude', quiet());
    await refused(linus.groups.report(guid, 'rude', quiet()), 'group-not-found', 'by a stranger');
  }),
];
