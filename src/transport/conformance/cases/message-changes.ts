import { LIMITS } from '../../../model/limits.js';
import { newId } from '../../../support/new-id.js';
import { equal, ok, refused } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet } from '../client.js';

export const messageChangeCases: readonly Case[] = [
  when('edit changes a message of mine, and resolves to the action', ['messages.edit'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id, sentAt } = await ada.say('user:grace', 'helo', { metadata: { a: 1 }, tags: ['greeting'] });
    const action = await ada.messages.edit(id, { text: 'hello' }, quiet());
    equal([action.category, action.type, action.action], ['action', 'message', 'edited'], 'the action');
    equal([action.actionBy.uid, action.actionOn], ['ada', id], 'by whom, on what');
    equal(action.actionFor, { receiverType: 'user', receiverId: 'grace' }, 'where');
    const now = await grace.messages.get(id, quiet());
    equal('text' in now && now.text, 'hello', 'its text');
    equal([now.editedBy, now.sentAt], ['ada', sentAt], 'who edited it, and when it was sent');
    ok(now.editedAt !== undefined && now.editedAt >= sentAt, 'when it was edited', now.editedAt);
    equal([now.metadata, [...(now.tags ?? [])]], [{ a: 1 }, ['greeting']], 'what was not changed');
    const message = await grace.changed(id, ({ editedAt }) => editedAt !== undefined);
    equal('text' in message && message.text, 'hello', 'the text of the event');
  }),

  when('edit changes tags, metadata and mentions', ['messages.edit'], async app => {
    const ada = await app.client('ada');
    const { id } = await ada.say('user:grace', 'plain', { tags: ['a'] });
    await ada.messages.edit(id, { text: 'to <@uid:grace>', tags: ['b'], metadata: { c: 3 } }, quiet());
    const now = await ada.messages.get(id, quiet());
    equal([...(now.tags ?? [])], ['b'], 'tags');
    equal(now.metadata, { c: 3 }, 'metadata');
    equal(
      (now.mentions ?? []).map(mention => mention.uid),
      ['grace'],
      'mentions',
    );
  }),

  when('edit changes the data of a custom message', ['messages.edit'], async app => {
    const ada = await app.client('ada');
    const base = { category: 'custom', type: 'poll', receiverType: 'user', receiverId: 'grace' } as const;
    const { id } = await ada.send({ ...base, muid: newId(), customData: { votes: 0 }, text: 'poll' });
    await ada.messages.edit(id, { customData: { votes: 1 } }, quiet());
    const now = await ada.messages.get(id, quiet());
    equal(now.category === 'custom' && now.customData, { votes: 1 }, 'its data');
    const tooMuch = { blob: 'x'.repeat(LIMITS.customDataBytes) };
    await refused(
      ada.messages.edit(id, { customData: tooMuch }, quiet()),
      'limit-custom-data',
      'too much of it',
    );
  }),

  when('edit of another’s message is refused with not-sender', ['messages.edit'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { id } = await ada.say('user:grace', 'mine');
    await refused(grace.messages.edit(id, { text: 'hers' }, quiet()), 'not-sender', 'by the receiver');
    await refused(linus.messages.edit(id, { text: 'his' }, quiet()), 'message-not-found', 'by a stranger');
    await refused(ada.messages.edit('none', { text: 'x' }, quiet()), 'message-not-found', 'of none');
    equal(await ada.texts({ conversationId: 'user:grace' }), ['mine'], 'what is there');
  }),

  when('edit keeps to the limits', ['messages.edit'], async app => {
    const ada = await app.client('ada');
    const { id } = await ada.say('user:grace', 'kept');
    const edit = (changes: object): Promise<unknown> => ada.messages.edit(id, changes, quiet());
    await refused(edit({ text: '' }), 'limit-text', 'an empty text');
    await refused(edit({ text: 'x'.repeat(LIMITS.textBytes + 1) }), 'limit-text', 'a long text');
    await refused(edit({ metadata: { b: 'x'.repeat(LIMITS.metadataBytes) } }), 'limit-metadata', 'metadata');
    await refused(edit({ text: 'changed', tags: ['x'.repeat(101)] }), 'limit-tags', 'a long tag');
    const now = await ada.messages.get(id, quiet());
    equal(['text' in now && now.text, now.editedAt], ['kept', undefined], 'the message');
  }),

  when(
    'edit of a deleted message is refused with message-deleted',
    ['messages.edit', 'messages.delete'],
    async app => {
      const ada = await app.client('ada');
      const { id } = await ada.say('user:grace', 'gone');
      await ada.messages.delete(id, 'everyone', quiet());
      await refused(ada.messages.edit(id, { text: 'back' }, quiet()), 'message-deleted', 'edit');
    },
  ),

  when(
    'edit and delete of an action message are refused',
    ['messages.edit', 'messages.delete', 'groups.join'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const { guid } = await app.group(ada);
      const { id } = await grace.groups.join(guid, undefined, quiet());
      await refused(grace.messages.edit(id, { text: 'x' }, quiet()), 'system-only', 'edit');
      await refused(grace.messages.delete(id, 'everyone', quiet()), ['system-only', 'not-allowed'], 'delete');
    },
  ),

  when('delete for me takes it from my sight alone', ['messages.delete'], async app => {
    const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
    const { id } = await grace.say('user:ada', 'seen enough');
    equal(await ada.messages.delete(id, 'me', quiet()), undefined, 'the answer');
    const removed = await phone.next('messageRemoved', event => event.messageId === id);
    equal(removed.conversationId, 'user:grace', 'where');
    equal(await ada.texts({ conversationId: 'user:grace' }), [], 'what I read');
    await refused(ada.messages.get(id, quiet()), 'message-not-found', 'get');
    equal(await grace.texts({ conversationId: 'user:ada' }), ['seen enough'], 'what the other reads');
    equal((await ada.conversations.get('user:grace', quiet())).unreadCount, 0, 'it counts no longer');
  }),

  when('delete for everyone leaves a mark without its words', ['messages.delete'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const secret = 'words that are regretted';
    const { id } = await ada.say('user:grace', secret, { metadata: { secret } });
    const action = await ada.messages.delete(id, 'everyone', quiet());
    equal([action?.action, action?.actionBy.uid, action?.actionOn], ['deleted', 'ada', id], 'the action');
    for (const client of [ada, grace]) {
      const message = await client.changed(id, ({ deletedAt }) => deletedAt !== undefined);
      const now = await client.messages.get(id, quiet());
      equal([now.deletedBy, now.id], ['ada', id], `${client.uid}: deletedBy`);
      ok(!JSON.stringify([message, now]).includes(secret), `${client.uid}: none of its words is left`, now);
      const page = await client.messages.list({ categories: ['message'] }, quiet());
      ok(!JSON.stringify(page).includes(secret), `${client.uid}: nor in a list`, page);
    }
  }),

  when('delete for everyone of files leaves none of them', ['messages.delete'], async app => {
    const ada = await app.client('ada');
    const attachments = [
      { url: 'https://example.org/secret.pdf', name: 'secret.pdf', size: 1, mimeType: 'x/y' },
    ];
    const to = { receiverType: 'user', receiverId: 'grace' } as const;
    const { id } = await ada.send({ category: 'message', type: 'file', ...to, muid: newId(), attachments });
    await ada.messages.delete(id, 'everyone', quiet());
    const now = await ada.messages.get(id, quiet());
    ok(!JSON.stringify(now).includes('secret'), 'no attachment is left', now);
  }),

  when('delete twice is refused with message-deleted', ['messages.delete'], async app => {
    const ada = await app.client('ada');
    const { id } = await ada.say('user:grace', 'gone');
    await ada.messages.delete(id, 'everyone', quiet());
    await refused(ada.messages.delete(id, 'everyone', quiet()), 'message-deleted', 'delete');
  }),

  when('delete for everyone by the other person is refused', ['messages.delete'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { id } = await ada.say('user:grace', 'mine');
    await refused(
      grace.messages.delete(id, 'everyone', quiet()),
      ['not-sender', 'not-allowed'],
      'by the receiver',
    );
    await refused(linus.messages.delete(id, 'everyone', quiet()), 'message-not-found', 'by a stranger');
    await refused(linus.messages.delete(id, 'me', quiet()), 'message-not-found', 'for a stranger');
    await refused(ada.messages.delete('none', 'everyone', quiet()), 'message-not-found', 'of none');
    equal(await grace.texts({ conversationId: 'user:ada' }), ['mine'], 'what is there');
  }),

  when('report takes a message that one sees', ['messages.report'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { id } = await ada.say('user:grace', 'rude');
    await grace.messages.report(id, 'rude', quiet());
    await refused(linus.messages.report(id, 'rude', quiet()), 'message-not-found', 'by a stranger');
    ok(!JSON.stringify(ada.heard).includes('report'), 'who wrote it hears nothing of it');
  }),
];
