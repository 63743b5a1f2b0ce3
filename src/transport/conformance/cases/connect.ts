import type { ErrorCode } from '../../../model/chat-error.js';
import { equal, ok, present, refused } from '../assert.js';
import { HarnessSkip, Skip } from '../app.js';
import { when, type Case } from '../case.js';
import { NO_LINE, quiet, type Client } from '../client.js';

const WRONG_IDS = ['', 'a b', 'user:ada', 'ä', 'a.b', 'x'.repeat(101)];

/** Connecting with other credentials. */
async function connectWith(client: Client, change: Record<string, unknown>): Promise<unknown> {
  const credentials = { ...client.credentials, ...change };
  return client.transport.connect(credentials, () => undefined, { signal: quiet() });
}

const refusedBy = (code: ErrorCode): Case =>
  when(`credentials that call for it are refused with ${code}`, [], async app => {
    const wrong = app.harness.wrongCredentials?.[code];
    if (!wrong) throw new HarnessSkip(`the harness has no credentials that are refused with ${code}`);
    const client = await app.seat('ada');
    await refused(
      connectWith(client, { authToken: undefined, authKey: undefined, ...wrong }),
      code,
      'connect',
    );
  });

export const connectCases: readonly Case[] = [
  when('resolves to me', [], async app => {
    const ada = await app.client('ada');
    equal(ada.me.uid, 'ada', 'my uid');
    equal(ada.me.name, 'Ada Lovelace', 'my name');
    equal(ada.me.role, 'default', 'the role of who was given none');
    equal(ada.me.status, 'online', 'my presence');
    ok(Array.isArray(ada.me.tags), 'my tags are a list', ada.me.tags);
    const grace = await app.client('grace');
    equal(grace.me.role, 'captain', 'the role that the app gave');
    equal([...grace.me.tags], ['navy', 'cobol'], 'the tags that the app gave');
  }),

  when('rejects with aborted where the signal is aborted beforehand, and tells nothing', [], async app => {
    const ada = await app.seat('ada');
    const given = new AbortController();
    given.abort();
    const connecting = ada.transport.connect(ada.credentials, events => ada.events.push(...events), {
      signal: given.signal,
    });
    await refused(connecting, 'aborted', 'connect');
    equal(ada.events.length, 0, 'events of a connection that never was');
  }),

  when('rejects with aborted where the signal aborts on the way', [], async app => {
    const ada = await app.seat('ada');
    const given = new AbortController();
    const connecting = ada.transport.connect(ada.credentials, () => undefined, { signal: given.signal });
    given.abort();
    await refused(connecting, 'aborted', 'connect');
    await ada.connect();
    equal(ada.me.uid, 'ada', 'a second attempt connects');
  }),

  when(
    'after the signal aborts no event comes and requests are refused with not-connected',
    [],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      await app.ring(ada);
      ada.disconnect();
      ada.forget();
      await grace.say('user:ada', 'anyone there?');
      await app.ring(grace);
      equal(
        ada.events.map(event => event.type),
        [],
        'events after the end',
      );
      await refused(ada.messages.list({}, quiet()), 'not-connected', 'a list after the end');
    },
  ),

  when('may be called again after the end', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    ada.disconnect();
    await ada.connect();
    const { muid } = await grace.say('user:ada', 'welcome back');
    await ada.nextMessage(muid);
    equal(await ada.texts({ conversationId: 'user:grace' }), ['welcome back'], 'what is there to read');
  }),

  when('requests before it are refused with not-connected', [], async app => {
    const ada = await app.seat('ada');
    await refused(ada.conversations.list({}, quiet()), 'not-connected', 'conversations.list');
    await refused(ada.messages.list({}, quiet()), 'not-connected', 'messages.list');
    await refused(ada.say('user:grace', 'too early'), 'not-connected', 'messages.send');
    const grace = await app.client('grace');
    equal(await grace.texts({ conversationId: 'user:ada' }), [], 'what was written');
  }),

  ...WRONG_IDS.map(id =>
    when(
      `refuses the uid and the app id ${JSON.stringify(id.slice(0, 12))} with invalid-id`,
      [],
      async app => {
        const ada = await app.seat('ada');
        await refused(connectWith(ada, { uid: id }), 'invalid-id', 'as a uid');
        await refused(connectWith(ada, { appId: id }), 'invalid-id', 'as an app id');
      },
    ),
  ),

  when('refuses to sign in without token and key with auth-missing', [], async app => {
    const ada = await app.seat('ada');
    const { authToken, authKey } = ada.credentials;
    if (authToken === undefined && authKey === undefined) {
      throw new HarnessSkip('the harness signs in without a token or key');
    }
    const bare = connectWith(ada, { authToken: undefined, authKey: undefined });
    await refused(bare, 'auth-missing', 'connect');
  }),

  refusedBy('auth-refused'),
  refusedBy('auth-rest-key'),
  refusedBy('app-not-found'),
  refusedBy('user-not-found'),

  when('two devices of one user are both me', [], async app => {
    const [desk, phone] = await app.clients('ada', 'ada');
    equal(desk.me.uid, phone.me.uid, 'who is signed in');
    const { muid } = await desk.say('user:grace', 'from the desk');
    await phone.nextMessage(muid);
    phone.disconnect();
    const later = await desk.say('user:grace', 'the phone is off');
    await desk.nextMessage(later.muid);
  }),

  when('with the cursor of the old line, what was missed follows, or resync', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    await app.ring(ada);
    const since = ada.cursor;
    if (since === undefined) throw new Skip('the transport tells no cursor');
    ada.disconnect();
    const first = await grace.say('user:ada', 'missed one');
    const second = await grace.say('user:ada', 'missed two');
    ada.forget();
    await ada.connect(since);
    const told = await Promise.race([ada.next('resync'), ada.nextMessage(second.muid).then(() => undefined)]);
    if (!told) await ada.nextMessage(first.muid);
    equal(await ada.texts({ conversationId: 'user:grace' }), ['missed one', 'missed two'], 'what is there');
  }),

  when('with a cursor that it does not know, resync comes', [], async app => {
    const ada = await app.client('ada');
    await app.ring(ada);
    if (ada.cursor === undefined) throw new Skip('the transport tells no cursor');
    ada.disconnect();
    ada.forget();
    await ada.connect('no-cursor-of-anyone');
    await ada.next('resync');
  }),

  when('a broken line is told by lineLost, and connecting again mends it', [], async app => {
    const { dropLine } = app.harness;
    if (!dropLine) throw new HarnessSkip('the harness cannot break a line');
    const [ada, grace] = await app.clients('ada', 'grace');
    await app.ring(ada);
    const since = ada.cursor;
    ada.forget();
    await dropLine.call(app.harness, ada.transport);
    const { error, final } = await ada.next('lineLost');
    ok(present(error, 'the reason').retryable, 'the reason is one that may pass', error.code);
    ok(!final, 'it may be connected again', final);
    await refused(ada.messages.list({}, quiet()), NO_LINE, 'a list without a line');
    const missed = await grace.say('user:ada', 'while you were away');
    ada.disconnect();
    await ada.connect(since);
    if (since !== undefined) {
      await Promise.race([ada.next('resync'), ada.nextMessage(missed.muid)]);
    }
    equal(
      await ada.texts({ conversationId: 'user:grace' }),
      ['while you were away'],
      'what is there to read',
    );
  }),
];
