import { newId } from '../../../support/new-id.js';
import type { Message } from '../../../model/message.js';
import { equal, ok, present, refused } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet, type Client } from '../client.js';

const HERE = { conversationId: 'user:grace' } as const;

const count = (length: number): string[] => Array.from({ length }, (_, index) => `message ${index + 1}`);

const texts = (messages: readonly Message[]): string[] =>
  messages.map(message => ('text' in message ? message.text : ''));

async function fill(client: Client, length: number): Promise<Message[]> {
  const sent: Message[] = [];
  for (const text of count(length)) sent.push(await client.say('user:grace', text));
  return sent;
}

const file = (name: string) => ({
  url: `https://example.org/${name}`,
  name,
  size: 10,
  mimeType: 'application/pdf',
});

export const messageQueryCases: readonly Case[] = [
  when('the first page is the newest, oldest first, 30 unless said otherwise', [], async app => {
    const ada = await app.client('ada');
    await fill(ada, 35);
    const page = await ada.messages.list(HERE, quiet());
    equal(texts(page.items), count(35).slice(5), 'the items');
    ok(page.older, 'it goes on to older ones');
    equal(page.newer, undefined, 'it does not go on to newer ones');
  }),

  when('cursors go to the oldest and back to the newest', [], async app => {
    const ada = await app.client('ada');
    await fill(ada, 25);
    const newest = await ada.messages.list({ ...HERE, limit: 10 }, quiet());
    const middle = await ada.messages.list({ ...HERE, limit: 10, cursor: newest.older }, quiet());
    const oldest = await ada.messages.list({ ...HERE, limit: 10, cursor: middle.older }, quiet());
    equal(texts(newest.items), count(25).slice(15), 'the newest page');
    equal(texts(middle.items), count(25).slice(5, 15), 'the one before it');
    equal(texts(oldest.items), count(25).slice(0, 5), 'the oldest');
    equal(oldest.older, undefined, 'nothing is older');
    const up = await ada.messages.list(
      { ...HERE, limit: 10, cursor: present(oldest.newer, 'newer') },
      quiet(),
    );
    equal(texts(up.items), count(25).slice(5, 15), 'the page after the oldest');
    const top = await ada.messages.list({ ...HERE, limit: 10, cursor: present(up.newer, 'newer') }, quiet());
    equal(texts(top.items), count(25).slice(15), 'the newest again');
    equal(top.newer, undefined, 'nothing is newer');
  }),

  when('a page of exactly all there is does not go on', [], async app => {
    const ada = await app.client('ada');
    await fill(ada, 5);
    const page = await ada.messages.list({ ...HERE, limit: 5 }, quiet());
    equal([page.items.length, page.older, page.newer], [5, undefined, undefined], 'items and cursors');
  }),

  when('what arrives while paging is neither lost nor doubled', [], async app => {
    const ada = await app.client('ada');
    await fill(ada, 10);
    const newest = await ada.messages.list({ ...HERE, limit: 4 }, quiet());
    await ada.say('user:grace', 'late');
    const older = await ada.messages.list({ ...HERE, limit: 4, cursor: newest.older }, quiet());
    equal(texts(older.items), count(10).slice(2, 6), 'the older page');
    const newer = await ada.messages.list(
      { ...HERE, limit: 10, cursor: present(older.newer, 'newer') },
      quiet(),
    );
    equal(texts(newer.items), [...count(10).slice(6), 'late'], 'from there to the newest');
  }),

  when('a page of 100 comes; 101 is refused with limit-page', [], async app => {
    const ada = await app.client('ada');
    await ada.messages.list({ ...HERE, limit: 100 }, quiet());
    await refused(ada.messages.list({ ...HERE, limit: 101 }, quiet()), 'limit-page', '101');
    for (const limit of [0, -1, 1.5]) {
      const listing = ada.messages.list({ ...HERE, limit }, quiet());
      await refused(listing, ['limit-page', 'invalid-argument'], String(limit));
    }
  }),

  when('a cursor of nobody is refused with invalid-cursor', [], async app => {
    const ada = await app.client('ada');
    await fill(ada, 1);
    await refused(ada.messages.list({ ...HERE, cursor: '~nobody~' }, quiet()), 'invalid-cursor', 'list');
  }),

  when('around a message it stands in the middle, with both cursors', [], async app => {
    const ada = await app.client('ada');
    const sent = await fill(ada, 25);
    const middle = present(sent[12], 'a message');
    const page = await ada.messages.list({ ...HERE, limit: 7, around: middle.id }, quiet());
    equal(texts(page.items), count(25).slice(9, 16), 'the page');
    const older = await ada.messages.list(
      { ...HERE, limit: 5, cursor: present(page.older, 'older') },
      quiet(),
    );
    equal(texts(older.items), count(25).slice(4, 9), 'the page before it');
    const newer = await ada.messages.list(
      { ...HERE, limit: 5, cursor: present(page.newer, 'newer') },
      quiet(),
    );
    equal(texts(newer.items), count(25).slice(16, 21), 'the page after it');
  }),

  when('around the first and the last message', [], async app => {
    const ada = await app.client('ada');
    const sent = await fill(ada, 9);
    const first = await ada.messages.list({ ...HERE, limit: 5, around: sent[0]?.id }, quiet());
    ok(texts(first.items).includes('message 1'), 'the first is on its page', texts(first.items));
    equal(first.older, undefined, 'nothing is older');
    const last = await ada.messages.list({ ...HERE, limit: 5, around: sent[8]?.id }, quiet());
    ok(texts(last.items).includes('message 9'), 'the last is on its page', texts(last.items));
    // A transport may leave this end open, to be asked again; then there is nothing yet.
    const newer = last.newer && (await ada.messages.list({ ...HERE, limit: 5, cursor: last.newer }, quiet()));
    equal(newer ? newer.items : [], [], 'nothing is newer');
    const none = ada.messages.list({ ...HERE, around: 'none' }, quiet());
    await refused(none, 'message-not-found', 'around none');
  }),

  when('without a conversation all of mine are searched, and nobody else’s', [], async app => {
    const [ada, linus] = await app.clients('ada', 'linus');
    await ada.say('user:grace', 'needle one');
    await linus.say('user:ada', 'needle two');
    await linus.say('user:grace', 'needle three');
    equal(await ada.texts({ search: 'needle' }), ['needle one', 'needle two'], 'what I find');
    equal(await ada.texts({}), ['needle one', 'needle two'], 'all of mine');
  }),

  when('of a conversation that is not mine is refused', ['groups.create'], async app => {
    const [ada, linus] = await app.clients('ada', 'linus');
    const open = await app.group(ada);
    const hidden = await app.group(ada, [], { type: 'private' });
    const reading = (guid: string): Promise<unknown> =>
      linus.messages.list({ conversationId: `group:${guid}` }, quiet());
    await refused(reading(open.guid), 'not-member', 'a public group');
    await refused(reading(hidden.guid), 'group-not-found', 'a private group');
  }),

  when('search finds in text, caption, preview and file name, any case, letter by letter', [], async app => {
    const ada = await app.client('ada');
    const to = { receiverType: 'user', receiverId: 'grace' } as const;
    await ada.say('user:grace', 'a Needle in text');
    await ada.say('user:grace', 'plain');
    equal(await ada.texts({ ...HERE, search: 'nEEdle' }), ['a Needle in text'], 'in a text');
    equal(await ada.texts({ ...HERE, search: '.*' }), [], 'a pattern is no pattern');
    equal(await ada.texts({ ...HERE, search: '%' }), [], 'nor is this');
    const attachments = [file('Needle.pdf')];
    await ada.send({ category: 'message', type: 'file', ...to, muid: newId(), attachments, text: 'by name' });
    await ada.send({
      category: 'message',
      type: 'file',
      ...to,
      muid: newId(),
      attachments: [file('x.pdf')],
      text: 'needle caption',
    });
    await ada.send({
      category: 'custom',
      type: 'poll',
      ...to,
      muid: newId(),
      customData: {},
      text: 'needle poll',
    });
    equal(
      await ada.texts({ ...HERE, search: 'nEEdle' }),
      ['a Needle in text', 'by name', 'needle caption', 'needle poll'],
      'in all of them',
    );
  }),

  when('search finds thread answers too, and nothing deleted', ['messages.delete'], async app => {
    const ada = await app.client('ada');
    const root = await ada.say('user:grace', 'root');
    await ada.say('user:grace', 'needle below', { parentId: root.id });
    const gone = await ada.say('user:grace', 'needle gone');
    await ada.messages.delete(gone.id, 'everyone', quiet());
    equal(await ada.texts({ ...HERE, search: 'needle' }), ['needle below'], 'what is found');
  }),

  when('categories, types and kinds', [], async app => {
    const ada = await app.client('ada');
    const to = { receiverType: 'user', receiverId: 'grace' } as const;
    await ada.say('user:grace', 'words');
    await ada.send({
      category: 'message',
      type: 'file',
      ...to,
      muid: newId(),
      attachments: [file('a.pdf')],
      text: 'file',
    });
    await ada.send({ category: 'custom', type: 'poll', ...to, muid: newId(), customData: {}, text: 'poll' });
    await ada.send({ category: 'custom', type: 'file', ...to, muid: newId(), customData: {}, text: 'other' });
    equal(await ada.texts({ ...HERE, categories: ['custom'] }), ['poll', 'other'], 'categories');
    equal(await ada.texts({ ...HERE, types: ['file'] }), ['file', 'other'], 'types');
    equal(await ada.texts({ ...HERE, kinds: ['custom/poll', 'message/text'] }), ['words', 'poll'], 'kinds');
    equal(await ada.texts({ ...HERE, categories: ['message'], types: ['file'] }), ['file'], 'both');
  }),

  when('tags: having one of them', [], async app => {
    const ada = await app.client('ada');
    await ada.say('user:grace', 'one', { tags: ['a', 'b'] });
    await ada.say('user:grace', 'two', { tags: ['c'] });
    await ada.say('user:grace', 'three');
    equal(await ada.texts({ ...HERE, tags: ['b', 'x'] }), ['one'], 'b or x');
    equal(await ada.texts({ ...HERE, tags: ['a', 'c'] }), ['one', 'two'], 'a or c');
  }),

  when('senderId, unread and mentioned', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const read = await grace.say('user:ada', 'read');
    await ada.conversations.markRead('user:grace', read.id, quiet());
    await ada.say('user:grace', 'mine <@uid:grace>');
    await grace.say('user:ada', 'hers <@uid:ada>');
    equal(await ada.texts({ ...HERE, senderId: 'grace' }), ['read', 'hers <@uid:ada>'], 'senderId');
    equal(await ada.texts({ ...HERE, unread: true }), ['hers <@uid:ada>'], 'unread');
    equal(await ada.texts({ ...HERE, mentioned: true }), ['hers <@uid:ada>'], 'mentioned');
  }),

  when('hasAttachments and hasLinks', [], async app => {
    const ada = await app.client('ada');
    const to = { receiverType: 'user', receiverId: 'grace' } as const;
    await ada.say('user:grace', 'see https://example.org/x today');
    await ada.say('user:grace', 'no link');
    const attachments = [file('a.pdf')];
    await ada.send({ category: 'message', type: 'file', ...to, muid: newId(), attachments, text: 'file' });
    equal(await ada.texts({ ...HERE, hasAttachments: true }), ['file'], 'hasAttachments');
    equal(await ada.texts({ ...HERE, hasLinks: true }), ['see https://example.org/x today'], 'hasLinks');
  }),

  when('hasReactions', ['messages.react'], async app => {
    const ada = await app.client('ada');
    const { id } = await ada.say('user:grace', 'liked');
    await ada.say('user:grace', 'not liked');
    await ada.messages.react(id, '👍', true, quiet());
    equal(await ada.texts({ ...HERE, hasReactions: true }), ['liked'], 'hasReactions');
  }),

  when('from and until: sent at or after, sent before', [], async app => {
    const ada = await app.client('ada');
    const sent = await fill(ada, 6);
    const time = present(sent[3], 'a message').sentAt;
    const expected = (keep: (at: number) => boolean): string[] =>
      texts(sent.filter(({ sentAt }) => keep(sentAt)));
    equal(
      await ada.texts({ ...HERE, from: time }),
      expected(at => at >= time),
      'from',
    );
    equal(
      await ada.texts({ ...HERE, until: time }),
      expected(at => at < time),
      'until',
    );
    equal(await ada.texts({ ...HERE, from: time + 3_600_000 }), [], 'from an hour on');
  }),

  when(
    'updatedSince: sent, edited, deleted or reacted to at or after',
    ['messages.edit', 'messages.react'],
    async app => {
      const ada = await app.client('ada');
      const [one, two] = await fill(ada, 3);
      const edited = present(one, 'a message');
      const reacted = present(two, 'a message');
      // Until the clock has gone on, what was sent and what was edited cannot be told apart.
      let last = edited;
      while (last.sentAt <= Math.max(edited.sentAt, reacted.sentAt))
        last = await ada.say('user:grace', 'tick');
      await ada.messages.edit(edited.id, { text: 'message 1 again' }, quiet());
      await ada.messages.react(reacted.id, '👍', true, quiet());
      const found = await ada.texts({ ...HERE, updatedSince: last.sentAt, limit: 100 });
      ok(found.includes('message 1 again'), 'the edited one', found);
      ok(found.includes('message 2'), 'the one reacted to', found);
      equal(await ada.texts({ ...HERE, updatedSince: Date.now() + 3_600_000 }), [], 'an hour from now');
    },
  ),

  when('withoutDeleted', ['messages.delete'], async app => {
    const ada = await app.client('ada');
    const [one] = await fill(ada, 2);
    await ada.messages.delete(present(one, 'a message').id, 'everyone', quiet());
    equal((await ada.read(HERE)).length, 2, 'a mark stays');
    equal(await ada.texts({ ...HERE, withoutDeleted: true }), ['message 2'], 'withoutDeleted');
  }),

  when(
    'withoutBlocked leaves out what users wrote that I blocked',
    ['groups.create', 'users.block'],
    async app => {
      const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
      const { guid } = await app.group(ada, ['grace', 'linus']);
      const conversationId = `group:${guid}` as const;
      await grace.say(conversationId, 'from grace');
      await linus.say(conversationId, 'from linus');
      await ada.users.block('linus', quiet());
      equal(await ada.texts({ conversationId, withoutBlocked: true }), ['from grace'], 'withoutBlocked');
    },
  ),

  when('all filters given must hold, page after page', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    for (const text of count(12)) {
      await ada.say('user:grace', `${text} mine`, { tags: ['odd'] });
      await grace.say('user:ada', `${text} hers`, { tags: ['odd'] });
    }
    const query = { ...HERE, senderId: 'grace', tags: ['odd'], search: 'message', limit: 5 };
    const seen: string[] = [];
    let page = await ada.messages.list(query, quiet());
    seen.unshift(...texts(page.items));
    while (page.older !== undefined && seen.length < 30) {
      page = await ada.messages.list({ ...query, cursor: page.older }, quiet());
      seen.unshift(...texts(page.items));
    }
    equal(
      seen,
      count(12).map(text => `${text} hers`),
      'all pages together',
    );
  }),
];
