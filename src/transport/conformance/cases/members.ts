import type { MemberQuery } from '../../queries.js';
import { equal, present, refused, sameItems } from '../assert.js';
import { newGuid } from '../app.js';
import { when, type Case } from '../case.js';
import { quiet, type Client } from '../client.js';

const uids = async (client: Client, query: MemberQuery): Promise<string[]> =>
  (await client.members.list(query, quiet())).items.map(member => member.user.uid);

const mixed = [
  { uid: 'linus', scope: 'participant' },
  { uid: 'alan', scope: 'moderator' },
  { uid: 'barbara', scope: 'admin' },
  { uid: 'grace', scope: 'participant' },
  { uid: 'ken', scope: 'moderator' },
] as const;
const inOrder = ['ada', 'barbara', 'alan', 'ken', 'grace', 'linus'];

export const memberCases: readonly Case[] = [
  when('list: owner first, then by scope, then by name', ['members', 'groups.create'], async app => {
    const ada = await app.client('ada');
    const { guid } = await app.group(ada, [], { members: mixed });
    equal(await uids(ada, { guid }), inOrder, 'the members');
    const [first] = (await ada.members.list({ guid }, quiet())).items;
    equal([first?.scope, Number.isFinite(first?.joinedAt)], ['admin', true], 'the owner');
  }),

  when('list: search, scopes, status', ['members', 'groups.create'], async app => {
    const [ada] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, [], { members: mixed });
    equal(await uids(ada, { guid, search: 'LINUS' }), ['linus'], 'search in name or uid');
    equal(await uids(ada, { guid, search: '.*' }), [], 'a pattern is no pattern');
    equal(await uids(ada, { guid, scopes: ['moderator'] }), ['alan', 'ken'], 'one scope');
    equal(await uids(ada, { guid, scopes: ['admin', 'moderator'] }), inOrder.slice(0, 4), 'two scopes');
    equal(await uids(ada, { guid, status: 'online' }), ['ada', 'grace'], 'status');
    equal(await uids(ada, { guid, status: 'online', search: 'gr' }), ['grace'], 'all filters must hold');
  }),

  when('list: pages both ways', ['members', 'groups.create'], async app => {
    const ada = await app.client('ada');
    const { guid } = await app.group(ada, [], { members: mixed });
    const first = await ada.members.list({ guid, limit: 2 }, quiet());
    const second = await ada.members.list(
      { guid, limit: 2, cursor: present(first.older, 'further down') },
      quiet(),
    );
    const third = await ada.members.list(
      { guid, limit: 2, cursor: present(second.older, 'further down') },
      quiet(),
    );
    const seen = [...first.items, ...second.items, ...third.items].map(member => member.user.uid);
    equal(seen, inOrder, 'all pages');
    equal([first.newer, third.older], [undefined, undefined], 'the ends');
    const back = await ada.members.list(
      { guid, limit: 2, cursor: present(third.newer, 'further up') },
      quiet(),
    );
    equal(
      back.items.map(member => member.user.uid),
      inOrder.slice(2, 4),
      'the page above the last',
    );
    await refused(ada.members.list({ guid, limit: 101 }, quiet()), 'limit-page', '101');
    await refused(
      ada.members.list({ guid, cursor: '~nobody~' }, quiet()),
      'invalid-cursor',
      'a cursor of nobody',
    );
  }),

  when(
    'list: of a private group of others, or of none, is refused',
    ['members', 'groups.create'],
    async app => {
      const [ada, linus] = await app.clients('ada', 'linus');
      const { guid } = await app.group(ada, [], { type: 'private' });
      await refused(linus.members.list({ guid }, quiet()), 'group-not-found', 'a private one');
      await refused(linus.members.list({ guid: newGuid() }, quiet()), 'group-not-found', 'none');
    },
  ),

  when('add: one action message each, and all hear of it', ['members.add', 'groups.create'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada, ['linus'], { type: 'private' });
    const actions = await ada.members.add(
      guid,
      [{ uid: 'grace', scope: 'moderator' }, { uid: 'alan' }],
      quiet(),
    );
    const seen = actions.map(action => [action.action, action.actionBy.uid, action.actionOn.uid]);
    equal(
      seen,
      [
        ['added', 'ada', 'grace'],
        ['added', 'ada', 'alan'],
      ],
      'the actions',
    );
    for (const { id } of actions) await linus.next('message', event => event.message.id === id);
    await linus.next(
      'member',
      event => event.member.user.uid === 'grace' && event.member.scope === 'moderator',
    );
    const { group } = await grace.next('group', event => event.group.guid === guid);
    equal(
      [group.hasJoined, group.scope, group.membersCount],
      [true, 'moderator', 4],
      'as the new one hears it',
    );
    await grace.say(`group:${guid}`, 'hello');
    await linus.next('message', event => 'text' in event.message && event.message.text === 'hello');
  }),

  when('add: all or none', ['members.add', 'groups.create'], async app => {
    const ada = await app.client('ada');
    const { guid } = await app.group(ada, ['linus']);
    const add = (...added: string[]): Promise<unknown> =>
      ada.members.add(
        guid,
        added.map(uid => ({ uid })),
        quiet(),
      );
    await refused(add('grace', 'nobody'), 'user-not-found', 'with somebody who is not');
    await refused(add('grace', 'linus'), 'already-member', 'with somebody who is in it');
    await refused(add('grace', 'a b'), ['invalid-id', 'user-not-found'], 'with a malformed uid');
    await refused(add(...Array.from({ length: 26 }, (_, index) => `u${index}`)), 'limit-members', '26');
    sameItems(await uids(ada, { guid }), ['ada', 'linus'], 'the members');
    const actions = await ada.messages.list({ conversationId: `group:${guid}`, search: 'grace' }, quiet());
    equal(actions.items.length, 0, 'action messages');
  }),

  when(
    'add: a banned user is refused with banned',
    ['members.add', 'members.ban', 'groups.create'],
    async app => {
      const ada = await app.client('ada');
      const { guid } = await app.group(ada, ['linus']);
      await ada.members.ban(guid, 'linus', quiet());
      await refused(ada.members.add(guid, [{ uid: 'linus' }], quiet()), 'banned', 'add');
    },
  ),

  when(
    'kick: out, all hear of it, and may return',
    ['members.kick', 'groups.join', 'groups.create'],
    async app => {
      const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
      const { guid } = await app.group(ada, ['grace', 'linus']);
      const action = await ada.members.kick(guid, 'grace', quiet());
      equal(
        [action.action, action.actionBy.uid, action.actionOn.uid],
        ['kicked', 'ada', 'grace'],
        'the action',
      );
      await linus.next('message', event => event.message.id === action.id);
      await linus.next('memberRemoved', event => event.guid === guid && event.uid === 'grace');
      const removed = await grace.next('groupRemoved', event => event.guid === guid);
      equal(removed.reason, 'kicked', 'why it is no longer mine');
      await refused(grace.say(`group:${guid}`, 'hey'), 'not-member', 'send');
      await refused(ada.members.kick(guid, 'grace', quiet()), 'member-not-found', 'kick again');
      await grace.groups.join(guid, undefined, quiet());
      equal((await ada.groups.get(guid, quiet())).membersCount, 3, 'members');
    },
  ),

  when(
    'ban: out, may not return, and reads nothing',
    ['members.ban', 'groups.join', 'groups.create'],
    async app => {
      const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
      const { guid } = await app.group(ada, ['grace', 'linus']);
      const conversationId = `group:${guid}` as const;
      const { id } = await ada.say(conversationId, 'needle');
      const action = await ada.members.ban(guid, 'grace', quiet());
      equal(
        [action.action, action.actionBy.uid, action.actionOn.uid],
        ['banned', 'ada', 'grace'],
        'the action',
      );
      await linus.next('message', event => event.message.id === action.id);
      await linus.next('memberRemoved', event => event.guid === guid && event.uid === 'grace');
      const removed = await grace.next('groupRemoved', event => event.guid === guid);
      equal(removed.reason, 'banned', 'why it is no longer mine');
      await refused(grace.groups.join(guid, undefined, quiet()), 'banned', 'join');
      await refused(grace.messages.list({ conversationId }, quiet()), 'banned', 'messages.list');
      await refused(grace.messages.get(id, quiet()), ['banned', 'message-not-found'], 'messages.get');
      await refused(grace.say(conversationId, 'hey'), 'banned', 'messages.send');
      await refused(grace.members.list({ guid }, quiet()), 'banned', 'members.list');
      equal(await grace.texts({ search: 'needle' }), [], 'what is found');
      equal((await grace.conversations.list({}, quiet())).items.length, 0, 'conversations');
      const group = await grace.groups.get(guid, quiet());
      equal([group.hasJoined, group.isBanned], [false, true], 'the group');
      await app.ring(grace);
      grace.forget();
      await ada.say(conversationId, 'without her');
      await app.heardNothing(
        grace,
        event => event.type === 'message' && event.message.receiverId === guid,
        'it',
      );
    },
  ),

  when(
    'a private group is not there for who was banned from it',
    ['members.ban', 'groups.create'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const { guid } = await app.group(ada, ['grace'], { type: 'private' });
      await ada.members.ban(guid, 'grace', quiet());
      const codes = ['banned', 'group-not-found'] as const;
      await refused(
        grace.messages.list({ conversationId: `group:${guid}` }, quiet()),
        codes,
        'messages.list',
      );
      await refused(grace.say(`group:${guid}`, 'hey'), codes, 'messages.send');
    },
  ),

  when(
    'unban: may return, is not in by it',
    ['members.unban', 'members.ban', 'groups.join', 'groups.create'],
    async app => {
      const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
      const { guid } = await app.group(ada, ['grace', 'linus']);
      await ada.members.ban(guid, 'grace', quiet());
      const action = await ada.members.unban(guid, 'grace', quiet());
      equal(
        [action.action, action.actionBy.uid, action.actionOn.uid],
        ['unbanned', 'ada', 'grace'],
        'the action',
      );
      await linus.next('message', event => event.message.id === action.id);
      sameItems(await uids(ada, { guid }), ['ada', 'linus'], 'the members');
      await refused(ada.members.unban(guid, 'grace', quiet()), 'not-banned', 'unban again');
      await grace.groups.join(guid, undefined, quiet());
      sameItems(await uids(ada, { guid }), ['ada', 'grace', 'linus'], 'the members then');
    },
  ),

  when(
    'banned: newest ban first, search and pages',
    ['members.banned', 'members.ban', 'groups.create'],
    async app => {
      const ada = await app.client('ada');
      const { guid } = await app.group(ada, ['grace', 'linus', 'alan']);
      for (const uid of ['grace', 'linus', 'alan']) await ada.members.ban(guid, uid, quiet());
      const { items } = await ada.members.banned({ guid }, quiet());
      const times = items.map(one => one.bannedAt);
      equal(
        times,
        [...times].sort((a, b) => b - a),
        'newest first',
      );
      sameItems(
        items.map(one => one.user.uid),
        ['grace', 'linus', 'alan'],
        'who',
      );
      const found = await ada.members.banned({ guid, search: 'HOPP' }, quiet());
      equal(
        found.items.map(one => one.user.uid),
        ['grace'],
        'search',
      );
      const first = await ada.members.banned({ guid, limit: 2 }, quiet());
      const rest = await ada.members.banned(
        { guid, limit: 2, cursor: present(first.older, 'further down') },
        quiet(),
      );
      equal(
        [...first.items, ...rest.items].map(one => one.user.uid),
        items.map(one => one.user.uid),
        'both pages',
      );
      await refused(ada.members.banned({ guid, limit: 101 }, quiet()), 'limit-page', '101');
    },
  ),

  when(
    'banned and unbanned events go to those who may see the banned',
    ['members.ban', 'members.unban', 'groups.create'],
    async app => {
      const [ada, linus, alan] = await app.clients('ada', 'linus', 'alan');
      const members = [{ uid: 'grace' }, { uid: 'linus' }, { uid: 'alan', scope: 'moderator' }] as const;
      const { guid } = await app.group(ada, [], { members });
      await ada.members.ban(guid, 'grace', quiet());
      const { banned } = await alan.next('banned', event => event.guid === guid);
      equal(banned.user.uid, 'grace', 'who');
      await ada.members.unban(guid, 'grace', quiet());
      await alan.next('unbanned', event => event.guid === guid && event.uid === 'grace');
      await app.heardNothing(
        linus,
        ({ type }) => type === 'banned' || type === 'unbanned',
        'of bans, as a participant',
      );
    },
  ),

  when(
    'setScope: the action tells the old and the new one',
    ['members.setScope', 'groups.create'],
    async app => {
      const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
      const { guid } = await app.group(ada, ['grace', 'linus']);
      const action = await ada.members.setScope(guid, 'grace', 'moderator', quiet());
      equal(
        [action.action, action.actionBy.uid, action.actionOn.uid],
        ['scopeChanged', 'ada', 'grace'],
        'the action',
      );
      equal([action.oldScope, action.newScope], ['participant', 'moderator'], 'the scopes');
      await linus.next('message', event => event.message.id === action.id);
      await grace.next('group', event => event.group.guid === guid && event.group.scope === 'moderator');
      const wrong = ada.members.setScope(guid, 'grace', 'king' as 'admin', quiet());
      await refused(wrong, 'invalid-argument', 'a scope of no such name');
    },
  ),

  when(
    'every membership change writes one action message',
    [
      'members.add',
      'members.kick',
      'members.ban',
      'members.unban',
      'members.setScope',
      'groups.join',
      'groups.leave',
      'groups.create',
    ],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const { guid } = await app.group(ada);
      const actions = [
        await grace.groups.join(guid, undefined, quiet()),
        await grace.groups.leave(guid, quiet()),
        ...(await ada.members.add(guid, [{ uid: 'grace' }], quiet())),
        await ada.members.setScope(guid, 'grace', 'admin', quiet()),
        await ada.members.kick(guid, 'grace', quiet()),
        await grace.groups.join(guid, undefined, quiet()),
        await ada.members.ban(guid, 'grace', quiet()),
        await ada.members.unban(guid, 'grace', quiet()),
      ];
      const query = { conversationId: `group:${guid}`, kinds: ['action/groupMember'] } as const;
      const { items } = await ada.messages.list(query, quiet());
      equal(
        items.map(item => item.id),
        actions.map(action => action.id),
        'the action messages',
      );
    },
  ),
];
