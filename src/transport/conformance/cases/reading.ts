import { equal, ok, refused, sameItems } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet, type Client } from '../client.js';
import type { ConversationId } from '../../../model/ids.js';

/** Unread messages, and those that name me. */
async function unread(client: Client, id: ConversationId): Promise<[number, number]> {
  const { unreadCount, unreadMentions } = await client.conversations.get(id, quiet());
  return [unreadCount, unreadMentions];
}

export const readingCases: readonly Case[] = [
  when('markRead up to a message leaves what came after it unread', [], async app => {
    const [ada, grace, phone] = await app.clients('ada', 'grace', 'grace');
    await ada.say('user:grace', 'one');
    const two = await ada.say('user:grace', 'two');
    await ada.say('user:grace', 'three');
    equal(await unread(grace, 'user:ada'), [3, 0], 'before');
    await grace.conversations.markRead('user:ada', two.id, quiet());
    const conversation = await grace.conversations.get('user:ada', quiet());
    equal(conversation.unreadCount, 1, 'after');
    equal(conversation.lastReadMessageId, two.id, 'the last message read');
    await phone.next(
      'conversation',
      event => event.conversation.id === 'user:ada' && event.conversation.unreadCount === 1,
    );
  }),

  when('markRead never goes back', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const one = await ada.say('user:grace', 'one');
    const two = await ada.say('user:grace', 'two');
    await grace.conversations.markRead('user:ada', two.id, quiet());
    await grace.conversations.markRead('user:ada', one.id, quiet());
    equal(await unread(grace, 'user:ada'), [0, 0], 'unread');
    equal(
      (await grace.conversations.get('user:ada', quiet())).lastReadMessageId,
      two.id,
      'last message read',
    );
  }),

  when('senders and own devices get a read receipt, and readAt stands on what was read', [], async app => {
    const [ada, grace, phone] = await app.clients('ada', 'grace', 'grace');
    const one = await ada.say('user:grace', 'one');
    const two = await ada.say('user:grace', 'two');
    await grace.conversations.markRead('user:ada', one.id, quiet());
    const { receipt } = await ada.next(
      'receipt',
      event => event.conversationId === 'user:grace' && event.receipt.type === 'read',
    );
    equal([receipt.uid, receipt.messageId, receipt.upTo], ['grace', one.id, one.sentAt], 'the receipt');
    ok(receipt.at >= one.sentAt, 'when it was read', receipt.at);
    await phone.next(
      'receipt',
      event => event.conversationId === 'user:ada' && event.receipt.uid === 'grace',
    );
    ok((await ada.messages.get(one.id, quiet())).readAt, 'readAt of the read one');
    ok((await ada.messages.get(one.id, quiet())).deliveredAt, 'what was read was delivered');
    equal((await ada.messages.get(two.id, quiet())).readAt, undefined, 'readAt of the other');
  }),

  when('own messages never count as unread', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await ada.say('user:grace', 'one');
    await grace.say('user:ada', 'two');
    equal(await unread(ada, 'user:grace'), [1, 0], 'unread of the one');
    equal((await unread(grace, 'user:ada'))[0] <= 1, true, 'unread of the other, own one not counted');
  }),

  when('markRead of a message of another conversation is refused with message-not-found', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await ada.say('user:grace', 'here');
    const elsewhere = await ada.say('user:linus', 'elsewhere');
    const reading = grace.conversations.markRead('user:ada', elsewhere.id, quiet());
    await refused(reading, 'message-not-found', 'markRead');
    await refused(grace.conversations.markRead('user:ada', 'none', quiet()), 'message-not-found', 'markRead');
    equal(await unread(grace, 'user:ada'), [1, 0], 'unread');
  }),

  when('unread messages that name me, or all, are counted', ['groups.create'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, ['grace']);
    const before = await unread(grace, `group:${guid}`);
    await ada.say(`group:${guid}`, 'to nobody');
    await ada.say(`group:${guid}`, 'to <@uid:grace>');
    const last = await ada.say(`group:${guid}`, 'to <@all>');
    const [count, mentions] = await unread(grace, `group:${guid}`);
    equal([count - before[0], mentions], [3, 2], 'unread, and mentions of me');
    const page = await grace.conversations.list({ mentioned: true }, quiet());
    equal(
      page.items.map(item => item.id),
      [`group:${guid}`],
      'mentioned: true',
    );
    await grace.conversations.markRead(`group:${guid}`, last.id, quiet());
    equal(await unread(grace, `group:${guid}`), [0, 0], 'after reading');
    equal(
      (await grace.conversations.list({ mentioned: true }, quiet())).items.length,
      0,
      'mentioned: true then',
    );
  }),

  when('a custom message that does not count as unread does not', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const base = { category: 'custom', type: 'poll', receiverType: 'user', receiverId: 'grace' } as const;
    await ada.send({ ...base, muid: 'silent', customData: {}, text: 'a', countsAsUnread: false });
    equal(await unread(grace, 'user:ada'), [0, 0], 'after one that does not');
    await ada.send({ ...base, muid: 'loud', customData: {}, text: 'b' });
    equal((await unread(grace, 'user:ada'))[0], 1, 'after one that says nothing of it');
  }),

  when('what was deleted for everyone no longer counts', ['messages.delete'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'oops <@uid:grace>');
    await ada.say('user:grace', 'stays');
    await ada.messages.delete(id, 'everyone', quiet());
    equal(await unread(grace, 'user:ada'), [1, 0], 'unread');
  }),

  when('markUnread makes it unread from this message on', ['conversations.markUnread'], async app => {
    const [ada, grace, phone] = await app.clients('ada', 'grace', 'grace');
    const one = await ada.say('user:grace', 'one');
    const two = await ada.say('user:grace', 'two');
    const three = await ada.say('user:grace', 'three');
    await grace.conversations.markRead('user:ada', three.id, quiet());
    phone.forget();
    await grace.conversations.markUnread('user:ada', two.id, quiet());
    const conversation = await grace.conversations.get('user:ada', quiet());
    equal(conversation.unreadCount, 2, 'unread');
    equal(conversation.lastReadMessageId, one.id, 'the last message read');
    await phone.next(
      'conversation',
      event => event.conversation.id === 'user:ada' && event.conversation.unreadCount === 2,
    );
    const unreadNow = await grace.read({ conversationId: 'user:ada', unread: true });
    equal(
      unreadNow.map(message => message.id),
      [two.id, three.id],
      'messages with unread: true',
    );
    await refused(
      grace.conversations.markUnread('user:ada', 'none', quiet()),
      'message-not-found',
      'of none',
    );
  }),

  when(
    'markUnread from the first message on leaves nothing read',
    ['conversations.markUnread'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const one = await ada.say('user:grace', 'one');
      await grace.conversations.markRead('user:ada', one.id, quiet());
      await grace.conversations.markUnread('user:ada', one.id, quiet());
      const conversation = await grace.conversations.get('user:ada', quiet());
      equal([conversation.unreadCount, conversation.lastReadMessageId], [1, undefined], 'unread, last read');
    },
  ),

  when(
    'markDelivered tells senders, and deliveredAt stands there',
    ['conversations.markDelivered'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const { id, sentAt } = await ada.say('user:grace', 'one');
      await grace.conversations.markDelivered('user:ada', id, quiet());
      const { receipt } = await ada.next('receipt', event => event.receipt.type === 'delivered');
      equal([receipt.uid, receipt.messageId, receipt.upTo], ['grace', id, sentAt], 'the receipt');
      const message = await ada.messages.get(id, quiet());
      ok(message.deliveredAt, 'deliveredAt');
      equal(message.readAt, undefined, 'readAt');
      equal(await unread(grace, 'user:ada'), [1, 0], 'unread is as it was');
    },
  ),

  when('in a group it is read when all have read it', ['groups.create'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada, ['grace', 'linus']);
    const { id } = await ada.say(`group:${guid}`, 'all');
    await grace.conversations.markRead(`group:${guid}`, id, quiet());
    await ada.next('receipt', event => event.receipt.uid === 'grace');
    equal((await ada.messages.get(id, quiet())).readAt, undefined, 'readAt after one of two');
    await linus.conversations.markRead(`group:${guid}`, id, quiet());
    await ada.next('receipt', event => event.receipt.uid === 'linus');
    ok((await ada.messages.get(id, quiet())).readAt, 'readAt after both');
  }),

  when('deliveredAt and readAt stand on own messages alone', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'one');
    await grace.conversations.markRead('user:ada', id, quiet());
    const message = await grace.messages.get(id, quiet());
    equal([message.deliveredAt, message.readAt], [undefined, undefined], 'as the receiver sees it');
  }),

  when(
    'receipts lists who got and who read a message of mine',
    ['messages.receipts', 'groups.create'],
    async app => {
      const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
      const { guid } = await app.group(ada, ['grace', 'linus', 'alan']);
      const { id } = await ada.say(`group:${guid}`, 'who reads?');
      equal(await ada.messages.receipts(id, quiet()), [], 'before anybody did');
      await grace.conversations.markRead(`group:${guid}`, id, quiet());
      await linus.conversations.markRead(`group:${guid}`, id, quiet());
      const receipts = await ada.messages.receipts(id, quiet());
      const readers = receipts.filter(receipt => receipt.type === 'read').map(receipt => receipt.uid);
      sameItems(readers, ['grace', 'linus'], 'who read it');
      await refused(grace.messages.receipts(id, quiet()), 'not-sender', 'asked by another');
      await refused(ada.messages.receipts('none', quiet()), 'message-not-found', 'of no message');
    },
  ),
];
