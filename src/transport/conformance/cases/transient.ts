import { equal, refused } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet } from '../client.js';

export const transientCases: readonly Case[] = [
  when('typing comes to the other end, and that it stopped', ['transient'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await ada.transient.typing('user:grace', true, undefined, quiet());
    const start = await grace.next('typing', event => event.typing);
    equal(
      [start.conversationId, start.user.uid, start.user.name],
      ['user:ada', 'ada', 'Ada Lovelace'],
      'who, where',
    );
    equal(start.parentId, undefined, 'not in a thread');
    await ada.transient.typing('user:grace', false, undefined, quiet());
    await grace.next('typing', event => !event.typing);
  }),

  when('typing in a thread tells of which', ['transient'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'root');
    await ada.transient.typing('user:grace', true, id, quiet());
    equal((await grace.next('typing')).parentId, id, 'the root');
  }),

  when(
    'typing in a group comes to its members, and not back to me',
    ['transient', 'groups.create'],
    async app => {
      const [ada, phone, grace, linus] = await app.clients('ada', 'ada', 'grace', 'linus');
      const { guid } = await app.group(ada, ['grace']);
      await ada.transient.typing(`group:${guid}`, true, undefined, quiet());
      equal((await grace.next('typing')).conversationId, `group:${guid}`, 'where');
      for (const client of [ada, phone, linus]) {
        await app.heardNothing(client, event => event.type === 'typing', 'typing that is not its business');
      }
    },
  ),

  when('anything a host app sends comes to the other end as it is', ['transient.send'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const data = { kind: 'confetti', at: [1, 2], deep: { yes: true } };
    await ada.transient.send('user:grace', data, quiet());
    const told = await grace.next('transient');
    equal([told.conversationId, told.sender.uid], ['user:ada', 'ada'], 'from whom, where');
    equal(told.data, data, 'the data');
  }),

  when('none of it is stored', ['transient.send'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await ada.transient.send('user:grace', { kind: 'confetti' }, quiet());
    await ada.transient.typing('user:grace', true, undefined, quiet());
    await grace.next('transient');
    equal((await grace.messages.list({}, quiet())).items.length, 0, 'messages');
    equal((await grace.conversations.list({}, quiet())).items.length, 0, 'conversations');
  }),

  when('nothing of it crosses a block', ['transient.send', 'users.block'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await grace.users.block('ada', quiet());
    grace.forget();
    await refused(ada.transient.send('user:grace', { kind: 'confetti' }, quiet()), 'blocked', 'send');
    await refused(ada.transient.typing('user:grace', true, undefined, quiet()), 'blocked', 'typing');
    await app.heardNothing(grace, ({ type }) => type === 'typing' || type === 'transient', 'over a block');
  }),

  when(
    'to a group of others, or to nobody, it is refused',
    ['transient.send', 'groups.create'],
    async app => {
      const [ada, linus] = await app.clients('ada', 'linus');
      const { guid } = await app.group(ada);
      await refused(
        linus.transient.typing(`group:${guid}`, true, undefined, quiet()),
        'not-member',
        'typing',
      );
      await refused(linus.transient.send(`group:${guid}`, {}, quiet()), 'not-member', 'send');
      await refused(linus.transient.send('user:nobody', {}, quiet()), 'user-not-found', 'to nobody');
    },
  ),
];
