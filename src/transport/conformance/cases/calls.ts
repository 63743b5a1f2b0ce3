import type { CallMessage, Message } from '../../../model/message.js';
import { newId } from '../../../support/new-id.js';
import { equal, ok, refused } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet, type Client } from '../client.js';
import type { CallStatus } from '../../../model/call.js';

const ring = (client: Client, uid: string, type: 'audio' | 'video' = 'audio'): Promise<CallMessage> =>
  client.calls.start(`user:${uid}`, type, newId(), quiet());

/** The call as this client hears it in that status. */
async function hears(client: Client, { id }: CallMessage, status: CallStatus): Promise<CallMessage> {
  const isSo = (message: Message): boolean => message.category === 'call' && message.status === status;
  return (await client.changed(id, isSo, `a call that is ${status}`)) as CallMessage;
}

/** Ways a call may go, each from its start. */
const STEPS: readonly (readonly [
  CallStatus,
  (caller: Client, callee: Client, id: string) => Promise<CallMessage>,
])[] = [
  ['rejected', (_, callee, id) => callee.calls.reject(id, 'rejected', quiet())],
  ['busy', (_, callee, id) => callee.calls.reject(id, 'busy', quiet())],
  ['cancelled', (caller, _, id) => caller.calls.end(id, quiet())],
];

export const callCases: readonly Case[] = [
  when('start rings at the other end', ['calls'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const call = await ring(ada, 'grace', 'video');
    equal([call.category, call.type, call.status], ['call', 'video', 'initiated'], 'the call');
    equal([call.initiator.uid, call.sender.uid, call.receiverId], ['ada', 'ada', 'grace'], 'who, whom');
    ok(call.sessionId && call.initiatedAt, 'its id and time', call);
    equal(call.startedAt, undefined, 'it has not started');
    const told = await hears(grace, call, 'initiated');
    equal([told.id, told.initiator.uid], [call.id, 'ada'], 'as the other hears it');
  }),

  when('a repeated muid rings once', ['calls'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const muid = newId();
    const first = await ada.calls.start('user:grace', 'audio', muid, quiet());
    const again = await ada.calls.start('user:grace', 'audio', muid, quiet());
    equal([again.id, again.sessionId], [first.id, first.sessionId], 'the call');
    equal((await grace.messages.list({ categories: ['call'] }, quiet())).items.length, 1, 'calls');
  }),

  when('accept, then end: one message whose status changes', ['calls'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const call = await ring(ada, 'grace');
    const taken = await grace.calls.accept(call.sessionId, quiet());
    equal([taken.id, taken.status], [call.id, 'ongoing'], 'accepted');
    ok(taken.startedAt, 'when it started');
    await hears(ada, call, 'ongoing');
    const over = await ada.calls.end(call.sessionId, quiet());
    equal([over.id, over.status], [call.id, 'ended'], 'ended');
    ok(over.endedAt !== undefined && over.endedAt >= (taken.startedAt ?? 0), 'when it ended', over.endedAt);
    await hears(grace, call, 'ended');
    const { items } = await grace.messages.list({ categories: ['call'] }, quiet());
    equal(
      items.map(item => item.id),
      [call.id],
      'the messages',
    );
  }),

  when('either end ends an ongoing call', ['calls'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const call = await ring(ada, 'grace');
    await grace.calls.accept(call.sessionId, quiet());
    equal((await grace.calls.end(call.sessionId, quiet())).status, 'ended', 'its status');
    await hears(ada, call, 'ended');
  }),

  ...STEPS.map(([status, step]) =>
    when(`a ringing call is ${status}, and that is the end of it`, ['calls'], async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const call = await ring(ada, 'grace');
      const over = await step(ada, grace, call.sessionId);
      equal([over.id, over.status], [call.id, status], 'the call');
      await hears(ada, call, status);
      await hears(grace, call, status);
      await refused(grace.calls.accept(call.sessionId, quiet()), 'call-state', 'accept');
      await refused(grace.calls.reject(call.sessionId, 'rejected', quiet()), 'call-state', 'reject');
      await refused(ada.calls.end(call.sessionId, quiet()), 'call-state', 'end');
    }),
  ),

  when('an ongoing call is not rejected, an ended one not taken up', ['calls'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { sessionId } = await ring(ada, 'grace');
    await grace.calls.accept(sessionId, quiet());
    await refused(grace.calls.reject(sessionId, 'busy', quiet()), 'call-state', 'reject');
    await ada.calls.end(sessionId, quiet());
    await refused(grace.calls.accept(sessionId, quiet()), 'call-state', 'accept');
    await refused(ada.calls.end(sessionId, quiet()), 'call-state', 'end');
  }),

  when('who rings cannot take or reject their own call', ['calls'], async app => {
    const ada = await app.client('ada');
    const { sessionId } = await ring(ada, 'grace');
    const codes = ['call-state', 'not-allowed', 'not-on-self'] as const;
    await refused(ada.calls.accept(sessionId, quiet()), codes, 'accept');
    await refused(ada.calls.reject(sessionId, 'rejected', quiet()), codes, 'reject');
  }),

  when('a call that is not there, or of others, is refused with call-not-found', ['calls'], async app => {
    const [ada, linus] = await app.clients('ada', 'linus');
    const { sessionId } = await ring(ada, 'grace');
    await refused(linus.calls.accept(sessionId, quiet()), 'call-not-found', 'accept one of others');
    await refused(linus.calls.end(sessionId, quiet()), 'call-not-found', 'end one of others');
    await refused(ada.calls.end('none', quiet()), 'call-not-found', 'end none');
  }),

  when('to nobody, and over a block, it does not ring', ['calls', 'users.block'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await refused(ring(ada, 'nobody'), 'user-not-found', 'nobody');
    await grace.users.block('ada', quiet());
    await refused(ring(ada, 'grace'), 'blocked', 'over a block');
    await app.heardNothing(
      grace,
      event => event.type === 'message' && event.message.category === 'call',
      'it',
    );
  }),

  when('a group call rings for all, and who takes it is in it', ['calls', 'groups.create'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada, ['grace', 'linus']);
    const call = await ada.calls.start(`group:${guid}`, 'video', newId(), quiet());
    await hears(grace, call, 'initiated');
    await hears(linus, call, 'initiated');
    await grace.calls.accept(call.sessionId, quiet());
    const going = await hears(linus, call, 'ongoing');
    ok(going.participants?.includes('grace'), 'who is in it', going.participants);
  }),

  when('the log: newest first, mine alone, by type, conversation and missed', ['calls.list'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const first = await ring(ada, 'grace', 'audio');
    await grace.calls.accept(first.sessionId, quiet());
    await ada.calls.end(first.sessionId, quiet());
    const second = await ring(ada, 'grace', 'video');
    await ada.calls.end(second.sessionId, quiet());
    const third = await ring(linus, 'grace', 'audio');
    await grace.calls.reject(third.sessionId, 'rejected', quiet());
    const log = async (client: Client, query = {}): Promise<string[]> =>
      (await client.calls.list(query, quiet())).items.map(call => call.sessionId);
    equal(
      await log(grace),
      [third, second, first].map(call => call.sessionId),
      'hers',
    );
    equal(
      await log(ada),
      [second, first].map(call => call.sessionId),
      'mine',
    );
    equal(await log(grace, { types: ['video'] }), [second.sessionId], 'types');
    equal(await log(grace, { conversationId: 'user:linus' }), [third.sessionId], 'conversationId');
    ok((await log(grace, { missed: true })).includes(second.sessionId), 'missed has the cancelled one');
    ok(!(await log(grace, { missed: true })).includes(first.sessionId), 'missed has not the taken one');
    equal(await log(ada, { missed: true }), [], 'missed of who rang');
    await refused(ada.calls.list({ limit: 101 }, quiet()), 'limit-page', '101');
  }),

  when('signal passes data on to the other end alone', ['calls.signal'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { sessionId } = await ring(ada, 'grace');
    await grace.calls.accept(sessionId, quiet());
    await ada.calls.signal(sessionId, { sdp: 'offer' }, quiet());
    const told = await grace.next('callSignal');
    equal([told.callId, told.sender.uid, told.data], [sessionId, 'ada', { sdp: 'offer' }], 'what came');
    await app.heardNothing(linus, event => event.type === 'callSignal', 'a signal of others');
    await refused(linus.calls.signal(sessionId, {}, quiet()), 'call-not-found', 'of a stranger');
  }),
];
