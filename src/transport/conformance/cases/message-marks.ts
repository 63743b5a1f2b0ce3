import type { Message } from '../../../model/message.js';
import { equal, ok, refused, sameItems } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet } from '../client.js';

export const messageMarkCases: readonly Case[] = [
  when('react adds mine, once, and takes it away', ['messages.react'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'hello');
    const liked = await grace.messages.react(id, '👍', true, quiet());
    const [reaction] = liked.reactions ?? [];
    equal([reaction?.emoji, reaction?.count, reaction?.mine], ['👍', 1, true], 'the answer');
    equal(
      (reaction?.users ?? []).map(user => user.uid),
      ['grace'],
      'who',
    );
    equal((await ada.messages.get(id, quiet())).reactions?.[0]?.mine, false, 'as the other sees it');
    const again = await grace.messages.react(id, '👍', true, quiet());
    equal(again.reactions?.[0]?.count, 1, 'the same again');
    const both = await ada.messages.react(id, '👍', true, quiet());
    equal([both.reactions?.[0]?.count, both.reactions?.length], [2, 1], 'the same of another');
    const gone = await grace.messages.react(id, '👍', false, quiet());
    equal([gone.reactions?.[0]?.count, gone.reactions?.[0]?.mine], [1, false], 'taken away');
    const none = await ada.messages.react(id, '👍', false, quiet());
    equal(none.reactions ?? [], [], 'the last one taken away');
    equal((await ada.messages.react(id, '👍', false, quiet())).reactions ?? [], [], 'taken away once more');
  }),

  when('react comes to all as the message as it is then', ['messages.react'], async app => {
    const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
    const { id } = await ada.say('user:grace', 'hello');
    await ada.messages.react(id, '🎉', true, quiet());
    const reacted = ({ reactions }: Message): boolean => reactions?.length === 1;
    const mine = await phone.changed(id, reacted);
    const hers = await grace.changed(id, reacted);
    equal(mine.reactions?.[0]?.mine, true, 'on my other device');
    equal(hers.reactions?.[0]?.mine, false, 'at the other end');
    equal(hers.reactions?.[0]?.users[0]?.name, 'Ada Lovelace', 'who');
  }),

  when('several emoji of one person stand side by side', ['messages.react'], async app => {
    const ada = await app.client('ada');
    const { id } = await ada.say('user:grace', 'hello');
    for (const emoji of ['👍', '🏳️‍🌈', ':custom:']) await ada.messages.react(id, emoji, true, quiet());
    const { reactions } = await ada.messages.get(id, quiet());
    sameItems(
      (reactions ?? []).map(reaction => reaction.emoji),
      ['👍', '🏳️‍🌈', ':custom:'],
      'emoji',
    );
  }),

  when('react at the same time loses none', ['messages.react', 'groups.create'], async app => {
    const clients = await app.clients('ada', 'grace', 'linus', 'alan');
    const [ada] = clients;
    const { guid } = await app.group(ada, ['grace', 'linus', 'alan']);
    const { id } = await ada.say(`group:${guid}`, 'vote');
    await Promise.all(clients.map(client => client.messages.react(id, '👍', true, quiet())));
    equal((await ada.messages.get(id, quiet())).reactions?.[0]?.count, 4, 'how many');
  }),

  when(
    'react to what is not there, not mine, deleted, or with nothing is refused',
    ['messages.react', 'messages.delete'],
    async app => {
      const [ada, linus] = await app.clients('ada', 'linus');
      const { id } = await ada.say('user:grace', 'hello');
      await refused(ada.messages.react('none', '👍', true, quiet()), 'message-not-found', 'to none');
      await refused(linus.messages.react(id, '👍', true, quiet()), 'message-not-found', 'to one of others');
      await refused(ada.messages.react(id, '', true, quiet()), 'invalid-argument', 'with nothing');
      await ada.messages.delete(id, 'everyone', quiet());
      await refused(ada.messages.react(id, '👍', true, quiet()), 'message-deleted', 'to a deleted one');
    },
  ),

  when('reactors are all, newest first', ['messages.react', 'messages.reactors'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'hello');
    await grace.messages.react(id, '👍', true, quiet());
    await ada.messages.react(id, '🎉', true, quiet());
    const reactors = await ada.messages.reactors(id, quiet());
    const times = reactors.map(reactor => reactor.at);
    equal(
      times,
      [...times].sort((a, b) => b - a),
      'newest first',
    );
    const who = reactors.map(({ user, emoji }) => `${user.uid} ${emoji}`);
    sameItems(who, ['grace 👍', 'ada 🎉'], 'who, with what');
    await refused(ada.messages.reactors('none', quiet()), 'message-not-found', 'of none');
  }),

  when('pin is for all in the conversation', ['messages.pin'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'the address');
    await ada.say('user:grace', 'chatter');
    const pinned = await grace.messages.pin(id, true, quiet());
    equal(pinned.pinnedBy, 'grace', 'by whom');
    ok(pinned.pinnedAt, 'when');
    const message = await ada.changed(id, ({ pinnedAt }) => pinnedAt !== undefined);
    equal(message.pinnedBy, 'grace', 'as the other hears it');
    equal(await ada.texts({ conversationId: 'user:grace', pinned: true }), ['the address'], 'pinned: true');
    const off = await ada.messages.pin(id, false, quiet());
    equal([off.pinnedAt, off.pinnedBy], [undefined, undefined], 'taken off');
    equal(await grace.texts({ conversationId: 'user:ada', pinned: true }), [], 'pinned: true then');
    await refused(ada.messages.pin('none', true, quiet()), 'message-not-found', 'of none');
  }),

  when('save is for me alone, over all conversations', ['messages.save'], async app => {
    const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
    const one = await ada.say('user:grace', 'one');
    const two = await ada.say('user:linus', 'two');
    await ada.say('user:linus', 'three');
    ok((await ada.messages.save(one.id, true, quiet())).savedAt, 'when');
    await ada.messages.save(two.id, true, quiet());
    await phone.changed(one.id, ({ savedAt }) => savedAt !== undefined);
    equal(await ada.texts({ saved: true }), ['one', 'two'], 'saved: true');
    equal((await grace.messages.get(one.id, quiet())).savedAt, undefined, 'as the other sees it');
    equal(await grace.texts({ saved: true }), [], 'saved: true of the other');
    await app.heardNothing(
      grace,
      event => 'message' in event && event.message.savedAt !== undefined,
      'what another saved',
    );
    equal((await ada.messages.save(one.id, false, quiet())).savedAt, undefined, 'taken off');
    equal(await ada.texts({ saved: true }), ['two'], 'saved: true then');
    await refused(grace.messages.save(two.id, true, quiet()), 'message-not-found', 'of one of others');
  }),
];
