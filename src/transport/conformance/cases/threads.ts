import { equal, ok, refused } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet } from '../client.js';

export const threadCases: readonly Case[] = [
  when('answers are read in their thread, and not beside it', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const root = await ada.say('user:grace', 'root');
    const answer = await grace.say('user:ada', 'answer one', { parentId: root.id });
    await ada.say('user:grace', 'answer two', { parentId: root.id });
    await ada.say('user:grace', 'aside');
    equal(answer.parentId, root.id, 'the root of the answer');
    equal(await ada.texts({ conversationId: 'user:grace' }), ['root', 'aside'], 'the conversation');
    const thread = { conversationId: 'user:grace', parentId: root.id } as const;
    equal(await ada.texts(thread), ['answer one', 'answer two'], 'the thread');
    equal(
      await ada.texts({ parentId: root.id }),
      ['answer one', 'answer two'],
      'the thread by its root alone',
    );
  }),

  when(
    'the root tells how many answers there are, when the last came, and from whom',
    ['groups.create'],
    async app => {
      const [ada, grace, linus, alan] = await app.clients('ada', 'grace', 'linus', 'alan');
      const { guid } = await app.group(ada, ['grace', 'linus', 'alan']);
      const { id } = await ada.say(`group:${guid}`, 'root');
      await ada.say(`group:${guid}`, '1', { parentId: id });
      await grace.say(`group:${guid}`, '2', { parentId: id });
      await linus.say(`group:${guid}`, '3', { parentId: id });
      await grace.say(`group:${guid}`, '4', { parentId: id });
      const last = await alan.say(`group:${guid}`, '5', { parentId: id });
      const root = await linus.messages.get(id, quiet());
      equal([root.replyCount, root.lastReplyAt], [5, last.sentAt], 'how many, and when');
      equal(
        (root.repliers ?? []).map(replier => replier.uid),
        ['alan', 'grace', 'linus'],
        'who, newest first',
      );
    },
  ),

  when('answers of a thread come in pages', [], async app => {
    const ada = await app.client('ada');
    const { id } = await ada.say('user:grace', 'root');
    for (const text of ['1', '2', '3', '4', '5']) await ada.say('user:grace', text, { parentId: id });
    const query = { conversationId: 'user:grace', parentId: id, limit: 3 } as const;
    const newest = await ada.messages.list(query, quiet());
    const older = await ada.messages.list({ ...query, cursor: newest.older }, quiet());
    const found = [...older.items, ...newest.items].map(message => ('text' in message ? message.text : ''));
    equal(found, ['1', '2', '3', '4', '5'], 'both pages');
  }),

  when(
    'an answer to nothing, or to another conversation’s message, is refused with message-not-found',
    [],
    async app => {
      const ada = await app.client('ada');
      const elsewhere = await ada.say('user:linus', 'elsewhere');
      const answer = (parentId: string): Promise<unknown> => ada.say('user:grace', 'answer', { parentId });
      await refused(answer('none'), 'message-not-found', 'to none');
      await refused(answer(elsewhere.id), 'message-not-found', 'to one elsewhere');
      equal(await ada.texts({ search: 'answer' }), [], 'what is written');
    },
  ),

  when('a deleted answer no longer counts', ['messages.delete'], async app => {
    const ada = await app.client('ada');
    const { id } = await ada.say('user:grace', 'root');
    const answer = await ada.say('user:grace', 'answer', { parentId: id });
    await ada.messages.delete(answer.id, 'everyone', quiet());
    equal((await ada.messages.get(id, quiet())).replyCount ?? 0, 0, 'how many');
  }),

  when('a quote shows what it answers', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const first = await ada.say('user:grace', 'the question');
    const answer = await grace.say('user:ada', 'the answer', { quotedMessageId: first.id });
    equal(answer.quotedMessageId, first.id, 'the id');
    const { quote } = await ada.messages.get(answer.id, quiet());
    equal(quote?.id, first.id, 'the id in the quote');
    equal(
      [quote?.kind, quote?.sender.uid, quote?.text],
      ['message/text', 'ada', 'the question'],
      'the quote',
    );
    equal(
      await ada.texts({ conversationId: 'user:grace' }),
      ['the question', 'the answer'],
      'both stand there',
    );
  }),

  when('a quote of what was deleted is empty', ['messages.delete'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const first = await ada.say('user:grace', 'the question');
    const answer = await grace.say('user:ada', 'the answer', { quotedMessageId: first.id });
    await ada.messages.delete(first.id, 'everyone', quiet());
    const { quote } = await grace.messages.get(answer.id, quiet());
    equal(quote?.text, '', 'its text');
    ok(quote?.deletedAt, 'when it was deleted');
  }),

  when('a quote of what was edited is as it is now', ['messages.edit'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const first = await ada.say('user:grace', 'the qestion');
    const answer = await grace.say('user:ada', 'the answer', { quotedMessageId: first.id });
    await ada.messages.edit(first.id, { text: 'the question' }, quiet());
    equal((await grace.messages.get(answer.id, quiet())).quote?.text, 'the question', 'its text');
  }),

  when(
    'a quote of nothing, or of another conversation’s message, is refused with message-not-found',
    [],
    async app => {
      const [ada, linus, alan] = await app.clients('ada', 'linus', 'alan');
      const secret = await linus.say('user:alan', 'between us two');
      const quoting = (quotedMessageId: string): Promise<unknown> =>
        ada.say('user:grace', 'see there', { quotedMessageId });
      await refused(quoting('none'), 'message-not-found', 'of none');
      await refused(quoting(secret.id), 'message-not-found', 'of one of others');
      equal(await alan.texts({ conversationId: 'user:linus' }), ['between us two'], 'the other conversation');
      equal(await ada.texts({ conversationId: 'user:grace' }), [], 'what is written');
    },
  ),
];
