import { LIMITS } from '../../../model/limits.js';
import { equal, ok, refused, sameItems } from '../assert.js';
import { newGuid } from '../app.js';
import { when, type Case } from '../case.js';
import { quiet, type Client } from '../client.js';

const ids = async (client: Client, query = {}): Promise<string[]> =>
  (await client.conversations.list(query, quiet())).items.map(conversation => conversation.id);

export const conversationCases: readonly Case[] = [
  when('a fresh app has none', [], async app => {
    const ada = await app.client('ada');
    const page = await ada.conversations.list({}, quiet());
    equal(page, { items: [] }, 'the first page');
  }),

  when('get makes one for anybody, and writes nothing', [], async app => {
    const ada = await app.client('ada');
    const made = await ada.conversations.get('user:grace', quiet());
    equal(made.id, 'user:grace', 'its id');
    equal(made.receiverType === 'user' && made.user.name, 'Grace Hopper', 'whom it is with');
    equal([made.unreadCount, made.unreadMentions, made.archived], [0, 0, false], 'its state');
    equal([...made.tags], [], 'its tags');
    equal(made.lastMessage, undefined, 'its last message');
    equal(await ids(ada), [], 'the list');
  }),

  when('get makes one for a group of mine', ['groups.create'], async app => {
    const ada = await app.client('ada');
    const { guid } = await app.group(ada);
    const made = await ada.conversations.get(`group:${guid}`, quiet());
    equal(made.receiverType === 'group' && made.group.name, `Group ${guid}`, 'what it is with');
  }),

  when('get of nobody is refused with user-not-found', [], async app => {
    const ada = await app.client('ada');
    await refused(ada.conversations.get('user:nobody', quiet()), 'user-not-found', 'get');
  }),

  when(
    'get of no group, or of a private one of others, is refused with group-not-found',
    ['groups.create'],
    async app => {
      const [ada, linus] = await app.clients('ada', 'linus');
      const { guid } = await app.group(ada, [], { type: 'private' });
      await refused(linus.conversations.get(`group:${newGuid()}`, quiet()), 'group-not-found', 'no group');
      await refused(linus.conversations.get(`group:${guid}`, quiet()), 'group-not-found', 'a private group');
    },
  ),

  when('get of a malformed id is refused with invalid-id', [], async app => {
    const ada = await app.client('ada');
    for (const id of ['user:', 'user:a b', `user:${'x'.repeat(101)}`] as const) {
      await refused(ada.conversations.get(id, quiet()), 'invalid-id', id.slice(0, 12));
    }
  }),

  when('a message makes one at both ends, with it as the last message', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const sent = await ada.say('user:grace', 'hello');
    const [mine] = (await ada.conversations.list({}, quiet())).items;
    const [hers] = (await grace.conversations.list({}, quiet())).items;
    equal([mine?.id, hers?.id], ['user:grace', 'user:ada'], 'the ids');
    equal([mine?.lastMessage?.id, hers?.lastMessage?.id], [sent.id, sent.id], 'the last message');
    equal(mine?.updatedAt, sent.sentAt, 'when it took its place');
  }),

  when('a new group stands in the list of all its members', ['groups.create'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada, ['grace']);
    await ada.say(`group:${guid}`, 'hello all');
    for (const client of [ada, grace]) {
      const [first] = (await client.conversations.list({}, quiet())).items;
      equal(first?.id, `group:${guid}`, `${client.uid}: the conversation`);
    }
    equal(await ids(linus), [], 'the list of who is not in it');
  }),

  when('the last message follows edits and deletes', ['messages.edit', 'messages.delete'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'helo');
    await ada.messages.edit(id, { text: 'hello' }, quiet());
    const edited = (await grace.conversations.get('user:ada', quiet())).lastMessage;
    equal(edited && 'text' in edited && edited.text, 'hello', 'the preview after an edit');
    await ada.messages.delete(id, 'everyone', quiet());
    const deleted = (await grace.conversations.get('user:ada', quiet())).lastMessage;
    ok(
      !JSON.stringify(deleted ?? '').includes('hello'),
      'the preview after a delete has none of its words',
      deleted,
    );
  }),

  when('tag sets all of my tags, for me alone', ['conversations.tag'], async app => {
    const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
    await ada.say('user:grace', 'hello');
    equal(
      [...(await ada.conversations.tag('user:grace', ['work', 'x'], quiet())).tags],
      ['work', 'x'],
      'the answer',
    );
    await phone.next('conversation', event => event.conversation.tags.includes('work'));
    equal(
      [...(await ada.conversations.tag('user:grace', ['home'], quiet())).tags],
      ['home'],
      'the second answer',
    );
    equal([...(await grace.conversations.get('user:ada', quiet())).tags], [], 'the tags of the other');
    equal(await ids(ada, { tags: ['home', 'away'] }), ['user:grace'], 'filtered by it');
    equal(await ids(ada, { tags: ['work'] }), [], 'filtered by one taken off');
    equal([...(await ada.conversations.tag('user:grace', [], quiet())).tags], [], 'taken off');
  }),

  when(
    'more than 25 tags, or one of 101 characters, are refused with limit-tags',
    ['conversations.tag'],
    async app => {
      const ada = await app.client('ada');
      await ada.say('user:grace', 'hello');
      const many = Array.from({ length: LIMITS.tags + 1 }, (_, index) => `tag${index}`);
      await refused(ada.conversations.tag('user:grace', many, quiet()), 'limit-tags', 'too many');
      await refused(
        ada.conversations.tag('user:grace', ['x'.repeat(101)], quiet()),
        'limit-tags',
        'too long',
      );
      equal([...(await ada.conversations.get('user:grace', quiet())).tags], [], 'what is written');
      const most = Array.from({ length: LIMITS.tags }, (_, index) => `${index}`.padStart(LIMITS.tag, 't'));
      equal(
        (await ada.conversations.tag('user:grace', most, quiet())).tags.length,
        LIMITS.tags,
        'as much as may be',
      );
    },
  ),

  when('pinned ones stand first', ['conversations.pin'], async app => {
    const [ada, phone] = await app.clients('ada', 'ada');
    for (const uid of ['grace', 'linus', 'alan']) await ada.say(`user:${uid}`, 'hello');
    const pinned = await ada.conversations.pin('user:grace', true, quiet());
    ok(pinned.pinnedAt !== undefined, 'when it was pinned', pinned.pinnedAt);
    await phone.next('conversation', event => event.conversation.pinnedAt !== undefined);
    equal((await ids(ada))[0], 'user:grace', 'the first');
    equal(await ids(ada, { pinned: true }), ['user:grace'], 'pinned: true');
    sameItems(await ids(ada, { pinned: false }), ['user:linus', 'user:alan'], 'pinned: false');
    equal((await ada.conversations.pin('user:grace', false, quiet())).pinnedAt, undefined, 'unpinned');
    equal(await ids(ada, { pinned: true }), [], 'pinned: true after that');
  }),

  when('mute holds until then, for ever, or not at all', ['conversations.mute'], async app => {
    const [ada, phone] = await app.clients('ada', 'ada');
    for (const uid of ['grace', 'linus', 'alan']) await ada.say(`user:${uid}`, 'hello');
    const soon = Date.now() + 60_000;
    equal((await ada.conversations.mute('user:grace', soon, quiet())).mutedUntil, soon, 'until then');
    equal((await ada.conversations.mute('user:linus', Infinity, quiet())).mutedUntil, Infinity, 'for ever');
    await phone.next('conversation', event => event.conversation.mutedUntil === Infinity);
    equal((await ada.conversations.get('user:linus', quiet())).mutedUntil, Infinity, 'for ever, read again');
    sameItems(await ids(ada, { muted: true }), ['user:grace', 'user:linus'], 'muted: true');
    await ada.conversations.mute('user:alan', Date.now() - 1, quiet());
    equal(await ids(ada, { muted: false }), ['user:alan'], 'muted: false has what is past');
    await ada.conversations.mute('user:grace', undefined, quiet());
    equal(await ids(ada, { muted: true }), ['user:linus'], 'muted: true after one ended');
  }),

  when('archived ones are left out unless asked for', ['conversations.archive'], async app => {
    const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
    await ada.say('user:grace', 'hello');
    await ada.say('user:linus', 'hello');
    equal((await ada.conversations.archive('user:grace', true, quiet())).archived, true, 'the answer');
    await phone.next('conversation', event => event.conversation.archived);
    equal(await ids(ada), ['user:linus'], 'the list');
    equal(await ids(ada, { archived: true }), ['user:grace'], 'archived: true');
    equal(await ids(grace), ['user:ada'], 'the list of the other');
    equal((await ada.conversations.archive('user:grace', false, quiet())).archived, false, 'taken back');
    sameItems(await ids(ada), ['user:grace', 'user:linus'], 'the list after that');
  }),

  when(
    'delete takes it from my list and its messages from my sight alone',
    ['conversations.delete'],
    async app => {
      const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
      const old = await ada.say('user:grace', 'old');
      await ada.conversations.delete('user:grace', quiet());
      await phone.next('conversationRemoved', event => event.conversationId === 'user:grace');
      equal(await ids(ada), [], 'my list');
      equal(await ada.texts({ conversationId: 'user:grace' }), [], 'what I read');
      equal(await ada.texts({ search: 'old' }), [], 'what I find');
      await refused(ada.messages.get(old.id, quiet()), 'message-not-found', 'the old message');
      equal(await ids(grace), ['user:ada'], 'the list of the other');
      equal(await grace.texts({ conversationId: 'user:ada' }), ['old'], 'what the other reads');
      await grace.say('user:ada', 'new');
      equal(await ids(ada), ['user:grace'], 'my list after a new message');
      equal(await ada.texts({ conversationId: 'user:grace' }), ['new'], 'what I read then');
    },
  ),
];
