import type { Message } from '../../../model/message.js';
import { alike, ConformanceError, equal, ok, present } from '../assert.js';
import { newGuid } from '../app.js';
import { when, type Case } from '../case.js';
import { quiet, textTo, type Client } from '../client.js';

/** Demands that what a client heard last of a message is what it can read of it. */
async function wholeMessage(client: Client, id: string, fits: (message: Message) => boolean): Promise<void> {
  await client.changed(id, fits);
  const last = client.events.filter(
    event => (event.type === 'messageUpdated' || event.type === 'message') && event.message.id === id,
  );
  const event = present(last.at(-1), 'an event of the message');
  const stored = await client.messages.get(id, quiet());
  equal(
    'message' in event ? event.message : undefined,
    stored,
    `${client.uid}: the event is the whole message`,
  );
}

export const eventCases: readonly Case[] = [
  when(
    'a sent message comes to both ends, whole, and as an echo with its muid to every own device',
    [],
    async app => {
      const [desk, phone, grace] = await app.clients('ada', 'ada', 'grace');
      const draft = textTo('user:grace', 'hello');
      const sent = await desk.send(draft);
      for (const client of [desk, phone, grace]) {
        const told = await client.nextMessage(draft.muid);
        equal(told.id, sent.id, `${client.uid}: the id that the service gave`);
        equal(
          told,
          await client.messages.get(sent.id, quiet()),
          `${client.uid}: the event is the whole message`,
        );
      }
    },
  ),

  when('a message event carries a conversation event of the same conversation with it', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const sent = await ada.say('user:grace', 'hello');
    const fits = ({ conversation }: { conversation: { lastMessage?: Message | undefined } }): boolean =>
      conversation.lastMessage?.id === sent.id;
    const mine = (await ada.next('conversation', fits)).conversation;
    const hers = (await grace.next('conversation', fits)).conversation;
    equal(mine.id, 'user:grace', 'the conversation as the sender has it');
    equal(hers.id, 'user:ada', 'the conversation as the receiver has it');
    equal(hers.unreadCount, 1, 'unread at the receiver');
    equal(mine.unreadCount, 0, 'unread at the sender');
    await app.ring(grace);
    equal(hers, await grace.conversations.get('user:ada', quiet()), 'the event is the whole conversation');
  }),

  when(
    'a reaction comes as the whole message, to each with its own "mine"',
    ['messages.react'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const { id } = await ada.say('user:grace', 'hello');
      await grace.messages.react(id, '👍', true, quiet());
      const reacted = (message: Message): boolean => message.reactions?.length === 1;
      await wholeMessage(ada, id, reacted);
      await wholeMessage(grace, id, reacted);
    },
  ),

  when('an edit comes as the whole message to both ends', ['messages.edit'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'helo', { metadata: { a: 1 }, tags: ['greeting'] });
    await ada.messages.edit(id, { text: 'hello' }, quiet());
    const edited = (message: Message): boolean => message.editedAt !== undefined;
    await wholeMessage(ada, id, edited);
    await wholeMessage(grace, id, edited);
  }),

  when('an answer in a thread comes with its root as it is now', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'root');
    await grace.say('user:ada', 'answer', { parentId: id });
    const answered = (message: Message): boolean => message.replyCount === 1;
    await wholeMessage(ada, id, answered);
    await wholeMessage(grace, id, answered);
  }),

  when('a changed group comes whole to all members', ['groups.create', 'groups.update'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, ['grace']);
    await ada.groups.update(guid, { name: 'Renamed' }, quiet());
    for (const client of [ada, grace]) {
      const { group } = await client.next(
        'group',
        event => event.group.guid === guid && event.group.name === 'Renamed',
      );
      equal(group, await client.groups.get(guid, quiet()), `${client.uid}: the event is the whole group`);
    }
  }),

  when('a changed user comes whole to those who talk with them', ['users.update'], async app => {
    const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
    await ada.say('user:grace', 'hello');
    await ada.users.update({ statusMessage: 'at the engine' }, quiet());
    const { user } = await grace.next('user', event => event.user.statusMessage === 'at the engine');
    equal(user, await grace.users.get('ada', quiet()), 'the event is the whole user');
    await phone.next(
      'user',
      event => event.user.uid === 'ada' && event.user.statusMessage === 'at the engine',
    );
  }),

  when('a new scope comes as the whole member', ['groups.create', 'members.setScope'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada, ['grace', 'linus']);
    await ada.members.setScope(guid, 'grace', 'moderator', quiet());
    const { member } = await linus.next(
      'member',
      event => event.guid === guid && event.member.user.uid === 'grace' && event.member.scope === 'moderator',
    );
    const { items } = await linus.members.list({ guid, search: 'grace' }, quiet());
    equal(member, items[0], 'the event is the whole member');
    await grace.next('group', event => event.group.guid === guid && event.group.scope === 'moderator');
  }),

  when('what comes stays as it came: later changes do not reach into it', ['messages.edit'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const sent = await ada.say('user:grace', 'before');
    const told = await grace.nextMessage(sent.muid);
    await ada.messages.edit(sent.id, { text: 'after' }, quiet());
    await grace.next('messageUpdated', event => event.message.id === sent.id);
    equal('text' in told && told.text, 'before', 'the text of the first event');
    equal(sent.text, 'before', 'the text of the answer');
  }),

  when('nobody hears of a conversation that is not theirs', ['groups.create'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const guid = newGuid();
    await app.group(ada, ['grace'], { guid, type: 'private', name: 'Hush' });
    const { id } = await ada.say('user:grace', 'between us');
    await grace.say(`group:${guid}`, 'within the group');
    await grace.say('user:ada', 'an answer', { parentId: id });
    await app.ring(linus);
    const said = JSON.stringify(linus.heard);
    for (const secret of ['between us', 'within the group', 'an answer', 'Hush', guid]) {
      ok(!said.includes(secret), `an outsider hears nothing of "${secret}"`);
    }
  }),

  when('told twice, an event says the same', ['messages.react'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'hello');
    await grace.messages.react(id, '🎉', true, quiet());
    await grace.messages.react(id, '🎉', true, quiet());
    const message = await ada.changed(id, ({ reactions }) => reactions?.length === 1);
    await app.ring(ada);
    for (const event of ada.events) {
      if (event.type !== 'messageUpdated' || event.message.id !== id) continue;
      if (!alike(event.message.reactions, message.reactions)) {
        throw new ConformanceError('a repeated reaction', event.message.reactions, message.reactions);
      }
    }
  }),
];
