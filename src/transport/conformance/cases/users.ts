import { equal, ok, present, refused, sameItems } from '../assert.js';
import { Skip } from '../app.js';
import { when, type Case } from '../case.js';
import { quiet, type Client } from '../client.js';
import { PEOPLE } from '../harness.js';
import type { UserQuery } from '../../queries.js';
import type { UserChanges } from '../../../model/user.js';
import type { ErrorCode } from '../../../model/chat-error.js';

const uids = async (client: Client, query: UserQuery): Promise<string[]> =>
  (await client.users.list({ limit: 100, ...query }, quiet())).items.map(user => user.uid);

const byName = [...PEOPLE].sort((a, b) => (a.name < b.name ? -1 : 1)).map(person => person.uid);

const tooMuch = (name: string, code: ErrorCode, changes: UserChanges): Case =>
  when(`update with ${name} is refused with ${code}, and nothing is written`, ['users.update'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const before = await grace.users.get('ada', quiet());
    await refused(ada.users.update({ link: 'https://example.org/', ...changes }, quiet()), code, name);
    const after = await grace.users.get('ada', quiet());
    equal([after.name, after.link], [before.name, before.link], 'the user');
  });

export const userCases: readonly Case[] = [
  when('list has everyone but me, by name', ['users'], async app => {
    const ada = await app.client('ada');
    equal(
      await uids(ada, {}),
      byName.filter(uid => uid !== 'ada'),
      'the list',
    );
  }),

  when('list comes in pages, both ways', ['users'], async app => {
    const ada = await app.client('ada');
    const all = byName.filter(uid => uid !== 'ada');
    const first = await ada.users.list({ limit: 4 }, quiet());
    const second = await ada.users.list({ limit: 4, cursor: present(first.older, 'further down') }, quiet());
    const third = await ada.users.list({ limit: 4, cursor: present(second.older, 'further down') }, quiet());
    equal(
      [...first.items, ...second.items, ...third.items].map(user => user.uid),
      all,
      'all pages',
    );
    equal([first.newer, third.older], [undefined, undefined], 'the ends');
    const back = await ada.users.list({ limit: 4, cursor: present(third.newer, 'further up') }, quiet());
    equal(
      back.items.map(user => user.uid),
      all.slice(4, 8),
      'the page above the last',
    );
    await refused(ada.users.list({ limit: 101 }, quiet()), 'limit-page', '101');
    await refused(ada.users.list({ cursor: '~nobody~' }, quiet()), 'invalid-cursor', 'a cursor of nobody');
  }),

  when('list: search in name or uid, any case; uids, roles, tags', ['users'], async app => {
    const ada = await app.client('ada');
    equal(await uids(ada, { search: 'HOPP' }), ['grace'], 'search in the name');
    equal(await uids(ada, { search: 'zz_DMR' }), ['zz_dmr-1'], 'search in the uid');
    equal(await uids(ada, { search: '.*' }), [], 'a pattern is no pattern');
    sameItems(await uids(ada, { uids: ['grace', 'alan', 'nobody'] }), ['grace', 'alan'], 'uids');
    sameItems(await uids(ada, { roles: ['captain'] }), ['grace', 'alan'], 'roles');
    sameItems(await uids(ada, { tags: ['navy', 'bletchley'] }), ['grace', 'alan'], 'tags: one of them');
    equal(await uids(ada, { roles: ['captain'], tags: ['navy'] }), ['grace'], 'all filters must hold');
  }),

  when('list: status', ['users'], async app => {
    const [ada] = await app.clients('ada', 'grace');
    equal(await uids(ada, { status: 'online' }), ['grace'], 'online');
    equal((await uids(ada, { status: 'offline' })).length, PEOPLE.length - 2, 'offline');
  }),

  when('list: friends', ['users'], async app => {
    const ada = await app.client('ada');
    if ((await ada.users.get('grace', quiet())).isFriend === undefined)
      throw new Skip('the transport has no friends');
    equal(await uids(ada, { friends: true }), ['grace'], 'friends');
    ok((await uids(ada, { friends: false })).includes('linus'), 'friends: false');
  }),

  when('get of one, and of nobody', ['users'], async app => {
    const ada = await app.client('ada');
    const grace = await ada.users.get('grace', quiet());
    equal([grace.uid, grace.name, grace.role], ['grace', 'Grace Hopper', 'captain'], 'who');
    equal([grace.blockedByMe, grace.hasBlockedMe, grace.status], [false, false, 'offline'], 'how we stand');
    await refused(ada.users.get('nobody', quiet()), 'user-not-found', 'nobody');
    await refused(ada.users.get('a b', quiet()), 'invalid-id', 'a malformed uid');
    equal((await ada.users.get('ada', quiet())).uid, 'ada', 'myself');
  }),

  when('presence: who comes and goes is told to whom they talk with', ['users'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await ada.say('user:grace', 'hello');
    await app.ring(ada);
    ada.forget();
    grace.disconnect();
    await ada.next('user', ({ user }) => user.uid === 'grace' && user.status === 'offline', 'grace goes');
    equal((await ada.users.get('grace', quiet())).status, 'offline', 'grace gone');
    await grace.connect();
    await ada.next('user', ({ user }) => user.uid === 'grace' && user.status === 'online', 'grace comes');
    ok((await ada.users.get('grace', quiet())).lastActiveAt, 'when last seen');
  }),

  when('presence: with a second device left one stays online', ['users'], async app => {
    const [ada, desk, phone] = await app.clients('ada', 'grace', 'grace');
    await ada.say('user:grace', 'hello');
    phone.disconnect();
    await app.ring(ada);
    await desk.say('user:ada', 'still here');
    equal((await ada.users.get('grace', quiet())).status, 'online', 'status');
  }),

  when('update changes what is given; an empty string clears', ['users.update'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const changes = {
      name: 'Ada King',
      statusMessage: 'computing',
      link: 'https://example.org/ada',
      avatar: 'https://example.org/ada.png',
      metadata: { desk: 7 },
      tags: ['engine'],
    };
    const me = await ada.users.update(changes, quiet());
    equal(me.uid, 'ada', 'the answer is me');
    const seen = await grace.users.get('ada', quiet());
    equal({ ...changes, ...seen, tags: [...seen.tags] }, { ...seen, ...changes }, 'as others see me');
    const cleared = await ada.users.update({ statusMessage: '', avatar: '', link: '' }, quiet());
    ok(!cleared.statusMessage && !cleared.avatar && !cleared.link, 'cleared', cleared);
    equal([cleared.name, cleared.metadata], ['Ada King', { desk: 7 }], 'what was not given');
  }),

  when('update of the status is seen', ['users.update'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await ada.users.update({ status: 'away' }, quiet());
    equal((await grace.users.get('ada', quiet())).status, 'away', 'status');
  }),

  tooMuch('an empty name', 'limit-name', { name: '' }),
  tooMuch('a name of 101 characters', 'limit-name', { name: 'x'.repeat(101) }),
  tooMuch('a status message of 256 characters', 'limit-description', { statusMessage: 'x'.repeat(256) }),
  tooMuch('metadata over 5 KB', 'limit-metadata', { metadata: { blob: 'x'.repeat(5 * 1024) } }),
  tooMuch('26 tags', 'limit-tags', { tags: Array.from({ length: 26 }, (_, index) => `t${index}`) }),
  tooMuch('a script as avatar', 'invalid-url', { avatar: 'javascript:alert(1)' }),
  tooMuch('a script as link', 'invalid-url', { link: ' javascript:alert(1)' }),

  when('report takes somebody else', ['users.report'], async app => {
    const ada = await app.client('ada');
    await ada.users.report('grace', 'rude', quiet());
    await refused(ada.users.report('nobody', 'rude', quiet()), 'user-not-found', 'nobody');
    await refused(ada.users.report('ada', 'rude', quiet()), 'not-on-self', 'myself');
  }),

  when('block is seen from both ends, and lists filter by it', ['users.block'], async app => {
    const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
    await ada.say('user:grace', 'hello');
    const blocked = await ada.users.block('grace', quiet());
    equal([blocked.uid, blocked.blockedByMe, blocked.hasBlockedMe], ['grace', true, false], 'the answer');
    await phone.next('user', ({ user }) => user.uid === 'grace' && user.blockedByMe);
    const me = await grace.users.get('ada', quiet());
    equal([me.blockedByMe, me.hasBlockedMe], [false, true], 'from the other end');
    await grace.next('user', ({ user }) => user.uid === 'ada' && user.hasBlockedMe);
    equal(await uids(ada, { blockedByMe: true }), ['grace'], 'blockedByMe');
    equal(await uids(grace, { hasBlockedMe: true }), ['ada'], 'hasBlockedMe');
    ok(!(await uids(ada, { withoutBlocked: true })).includes('grace'), 'withoutBlocked, mine');
    ok(!(await uids(grace, { withoutBlocked: true })).includes('ada'), 'withoutBlocked, hers');
  }),

  when('blocked either way, the two exchange nothing', ['users.block'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await ada.users.block('grace', quiet());
    grace.forget();
    ada.forget();
    await refused(ada.say('user:grace', 'hello'), 'blocked', 'from who blocked');
    await refused(grace.say('user:ada', 'hello'), 'blocked', 'from who is blocked');
    for (const client of [ada, grace]) {
      await app.heardNothing(
        client,
        event => event.type === 'message' && event.message.sender.uid !== 'hedy',
        'a message over a block',
      );
      equal(await client.texts({ search: 'hello' }), [], 'what is written');
    }
  }),

  when('unblock lets them talk again', ['users.block', 'users.unblock'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await ada.users.block('grace', quiet());
    const free = await ada.users.unblock('grace', quiet());
    equal([free.blockedByMe, free.hasBlockedMe], [false, false], 'the answer');
    await grace.say('user:ada', 'hello');
    equal(await ada.texts({ conversationId: 'user:grace' }), ['hello'], 'what came');
  }),

  when('unblock does not undo the block of the other', ['users.block', 'users.unblock'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await ada.users.block('grace', quiet());
    await grace.users.block('ada', quiet());
    const half = await ada.users.unblock('grace', quiet());
    equal([half.blockedByMe, half.hasBlockedMe], [false, true], 'the answer');
    await refused(ada.say('user:grace', 'hello'), 'blocked', 'send');
  }),

  when('block of oneself and of nobody is refused', ['users.block'], async app => {
    const ada = await app.client('ada');
    await refused(ada.users.block('ada', quiet()), 'not-on-self', 'of oneself');
    await refused(ada.users.block('nobody', quiet()), 'user-not-found', 'of nobody');
  }),
];
