import { equal, ok, present, refused } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet, type Ability } from '../client.js';

const GROUPS: readonly Ability[] = ['groups.create', 'groups.update', 'groups.slowMode'];

export const slowModeCases: readonly Case[] = [
  when('slow mode lets a participant write once in a while, and says how long to wait', GROUPS, async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, ['grace']);
    const to = `group:${guid}` as const;
    equal((await ada.groups.update(guid, { slowMode: 60 }, quiet())).slowMode, 60, 'the answer');
    const { group } = await grace.next('group', event => event.group.slowMode === 60);
    equal(group.slowUntil, undefined, 'before the first message');
    const before = Date.now();
    await grace.say(to, 'one');
    const told = await grace.next('group', event => event.group.slowUntil !== undefined);
    const until = present(told.group.slowUntil, 'until when');
    ok(Math.abs(until - before - 60_000) < 5000, 'a minute from now', until - before);
    const error = await refused(grace.say(to, 'two'), 'slow-mode', 'the second');
    ok(error.retryable, 'it may be tried again');
    ok((error.retryAfter ?? 0) > 50_000 && (error.retryAfter ?? 0) < 61_000, 'when', error.retryAfter);
    equal(await ada.texts({ conversationId: to }), ['one'], 'messages');
    ok((await grace.groups.get(guid, quiet())).slowUntil, 'read again');
  }),

  when('it is for participants alone, and for each by themselves', GROUPS, async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada, [], {
      members: [{ uid: 'grace', scope: 'moderator' }, { uid: 'linus' }, { uid: 'alan' }],
      slowMode: 60,
    });
    const to = `group:${guid}` as const;
    for (const client of [ada, grace]) for (const text of ['one', 'two']) await client.say(to, text);
    await linus.say(to, 'mine');
    const alan = await app.client('alan');
    await alan.say(to, 'and mine');
    await refused(linus.say(to, 'again'), 'slow-mode', 'the second of a participant');
    const { slowMode, slowUntil } = await grace.groups.get(guid, quiet());
    equal([slowMode, slowUntil], [60, undefined], 'as a moderator sees it');
  }),

  when('0 ends it at once', GROUPS, async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, ['grace'], { slowMode: 60 });
    const to = `group:${guid}` as const;
    await grace.say(to, 'one');
    const open = await ada.groups.update(guid, { slowMode: 0 }, quiet());
    equal(open.slowMode ?? 0, 0, 'the answer');
    await grace.say(to, 'two');
    equal(await ada.texts({ conversationId: to }), ['one', 'two'], 'messages');
    const kept = await ada.groups.update(guid, { slowMode: 30, name: 'Slow' }, quiet());
    equal(
      (await ada.groups.update(guid, { name: 'Slower' }, quiet())).slowMode,
      kept.slowMode,
      'left as it is',
    );
  }),

  when('who may not update the group may not set it; nonsense is refused', GROUPS, async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, ['grace']);
    await refused(grace.groups.update(guid, { slowMode: 60 }, quiet()), 'not-allowed', 'by a participant');
    for (const slowMode of [-1, 0.5, 6 * 3600 + 1, Number.NaN]) {
      await refused(ada.groups.update(guid, { slowMode }, quiet()), 'invalid-argument', String(slowMode));
    }
    equal((await ada.groups.get(guid, quiet())).slowMode ?? 0, 0, 'what is set');
  }),

  when(
    'a scheduled message of who has to wait goes out when it may',
    [...GROUPS, 'messages.schedule'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const { guid } = await app.group(ada, ['grace'], { slowMode: 2 });
      const to = { receiverType: 'group', receiverId: guid } as const;
      const { sentAt } = await grace.say(`group:${guid}`, 'one');
      const muid = `late-${guid}`;
      const late = { category: 'message', type: 'text', ...to, muid, text: 'two' } as const;
      await grace.messages.schedule(late, Date.now() + 300, quiet());
      const told = await ada.nextMessage(muid);
      ok(told.sentAt >= sentAt + 2000, 'not before it may', told.sentAt - sentAt);
    },
  ),
];
