import type { Conversation } from '../../../model/conversation.js';
import type { ConversationQuery } from '../../queries.js';
import { equal, ok, present, refused, sameItems } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet, type Client } from '../client.js';
import { PEOPLE } from '../harness.js';

const ids = async (client: Client, query: ConversationQuery): Promise<string[]> =>
  (await client.conversations.list(query, quiet())).items.map(conversation => conversation.id);

export const conversationQueryCases: readonly Case[] = [
  when('stand newest first', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const times: number[] = [];
    for (const uid of ['grace', 'linus', 'alan']) times.push((await ada.say(`user:${uid}`, 'hello')).sentAt);
    const page = await ada.conversations.list({}, quiet());
    const places = page.items.map(item => item.updatedAt);
    equal(
      places,
      [...places].sort((a, b) => b - a),
      'the times are falling',
    );
    sameItems(places.map(String), times.map(String), 'each is the time of its last message');
    const back = await grace.say('user:ada', 'back');
    const [first] = (await ada.conversations.list({}, quiet())).items;
    ok(first && first.updatedAt >= back.sentAt, 'an arrival puts its conversation first', first?.id);
  }),

  when('a page goes on where the one before ended, both ways', [], async app => {
    const ada = await app.client('ada');
    const others = PEOPLE.filter(person => person.uid !== 'ada');
    for (const { uid } of others) await ada.say(`user:${uid}`, 'hello');
    const all = (await ada.conversations.list({ limit: 100 }, quiet())).items.map(item => item.id);
    equal(all.length, others.length, 'how many there are');
    const first = await ada.conversations.list({ limit: 4 }, quiet());
    equal(first.newer, undefined, 'nothing is above the first page');
    const seen: Conversation[] = [...first.items];
    let page = first;
    while (page.older !== undefined) {
      page = await ada.conversations.list({ limit: 4, cursor: page.older }, quiet());
      ok(page.items.length <= 4, 'items on a page', page.items.length);
      seen.push(...page.items);
      ok(seen.length <= all.length, 'no item comes twice', seen.length);
    }
    equal(
      seen.map(item => item.id),
      all,
      'all pages together',
    );
    const before = present(page.newer, 'the last page leads back up');
    const above = await ada.conversations.list({ limit: 4, cursor: before }, quiet());
    equal(
      above.items.map(item => item.id),
      all.slice(4, 8),
      'the page above the last one',
    );
  }),

  when('a page of more than 100 is refused with limit-page', [], async app => {
    const ada = await app.client('ada');
    await refused(ada.conversations.list({ limit: 101 }, quiet()), 'limit-page', '101');
    await refused(ada.conversations.list({ limit: 0 }, quiet()), ['limit-page', 'invalid-argument'], '0');
    await ada.conversations.list({ limit: 100 }, quiet());
  }),

  when('a cursor of nobody is refused with invalid-cursor', [], async app => {
    const ada = await app.client('ada');
    await refused(ada.conversations.list({ cursor: '~nobody~' }, quiet()), 'invalid-cursor', 'list');
  }),

  when('receiverType', ['groups.create'], async app => {
    const ada = await app.client('ada');
    const { guid } = await app.group(ada);
    await ada.say(`group:${guid}`, 'hello');
    await ada.say('user:grace', 'hello');
    equal(await ids(ada, { receiverType: 'user' }), ['user:grace'], 'user');
    equal(await ids(ada, { receiverType: 'group' }), [`group:${guid}`], 'group');
  }),

  when('search finds in the name, any case, letter by letter', [], async app => {
    const ada = await app.client('ada');
    await ada.say('user:grace', 'hello');
    await ada.say('user:linus', 'hello');
    equal(await ids(ada, { search: 'HOPP' }), ['user:grace'], 'HOPP');
    equal(await ids(ada, { search: 'zzz' }), [], 'zzz');
    equal(await ids(ada, { search: '.*' }), [], 'a pattern is no pattern');
    equal(await ids(ada, { search: '%' }), [], 'nor is this');
  }),

  when('search finds groups', ['groups.create'], async app => {
    const ada = await app.client('ada');
    const { guid } = await app.group(ada, [], { name: 'Engine Room' });
    await ada.say(`group:${guid}`, 'hello');
    await ada.say('user:grace', 'hello');
    equal(await ids(ada, { search: 'engine' }), [`group:${guid}`], 'by name');
  }),

  when('userTags', [], async app => {
    const ada = await app.client('ada');
    await ada.say('user:grace', 'hello');
    await ada.say('user:alan', 'hello');
    await ada.say('user:linus', 'hello');
    equal(await ids(ada, { userTags: ['navy'] }), ['user:grace'], 'one tag');
    sameItems(await ids(ada, { userTags: ['navy', 'bletchley'] }), ['user:grace', 'user:alan'], 'one of two');
  }),

  when('groupTags', ['groups.create'], async app => {
    const ada = await app.client('ada');
    const { guid } = await app.group(ada, [], { tags: ['project'] });
    const other = await app.group(ada);
    await ada.say(`group:${guid}`, 'hello');
    await ada.say(`group:${other.guid}`, 'hello');
    await ada.say('user:grace', 'hello');
    equal(await ids(ada, { groupTags: ['project', 'x'] }), [`group:${guid}`], 'groupTags');
  }),

  when('unread', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await grace.say('user:ada', 'hello');
    await ada.say('user:linus', 'hello');
    equal(await ids(ada, { unread: true }), ['user:grace'], 'true');
    equal(await ids(ada, { unread: false }), ['user:linus'], 'false');
  }),

  when('mentioned', [], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    await grace.say('user:ada', 'hello <@uid:ada>');
    await linus.say('user:ada', 'hello <@uid:grace>');
    equal(await ids(ada, { mentioned: true }), ['user:grace'], 'true');
  }),

  when('all filters given must hold', ['conversations.tag', 'conversations.pin'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await grace.say('user:ada', 'hello');
    await ada.say('user:linus', 'hello');
    await ada.say('user:alan', 'hello');
    await ada.conversations.tag('user:grace', ['x'], quiet());
    await ada.conversations.tag('user:linus', ['x'], quiet());
    await ada.conversations.pin('user:linus', true, quiet());
    equal(await ids(ada, { tags: ['x'], pinned: true }), ['user:linus'], 'tag and pin');
    equal(
      await ids(ada, { tags: ['x'], unread: true, search: 'grace' }),
      ['user:grace'],
      'tag, unread, search',
    );
    equal(await ids(ada, { tags: ['x'], pinned: true, unread: true }), [], 'none has all three');
  }),
];
