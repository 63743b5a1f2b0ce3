import { compareMessages, type Message } from '../../../model/message.js';
import { newId } from '../../../support/new-id.js';
import { equal, refused } from '../assert.js';
import { Skip, type App } from '../app.js';
import { when, type Case } from '../case.js';
import { NO_LINE, quiet, textTo, type Client } from '../client.js';
import { withFaults, type Faults, type FaultyTransport } from '../faults.js';

/** A device behind a bad line. */
async function faulty(app: App, uid: string, faults: Faults): Promise<[Client, FaultyTransport]> {
  let line: FaultyTransport | undefined;
  const client = await app.client(uid, seat => {
    line = withFaults(seat.transport, faults);
    return { ...seat, transport: line };
  });
  return [client, line as FaultyTransport];
}

/** The messages that the events of a client add up to: the last state of each. */
function folded(client: Client): Message[] {
  const messages = new Map<string, Message>();
  for (const event of client.events) {
    if (event.type === 'message' || event.type === 'messageUpdated')
      messages.set(event.message.id, event.message);
    if (event.type === 'messageRemoved') messages.delete(event.messageId);
  }
  return [...messages.values()]
    .filter(message => message.category === 'message' && message.sender.uid !== 'hedy')
    .sort(compareMessages);
}

export const faultCases: readonly Case[] = [
  when('doubled and reordered events add up to what can be read', [], async app => {
    const ada = await app.client('ada');
    const [grace] = await faulty(app, 'grace', { duplicate: true, reorder: true });
    const sent = await Promise.all(['1', '2', '3', '4', '5'].map(text => ada.say('user:grace', text)));
    for (const { muid } of sent) await grace.nextMessage(muid);
    const back = await grace.say('user:ada', '6');
    await grace.nextMessage(back.muid);
    await app.ring(grace);
    const read = await grace.read({ conversationId: 'user:ada' });
    equal(
      folded(grace).map(message => message.id),
      read.map(message => message.id),
      'the messages',
    );
  }),

  when(
    'doubled events of changes add up to what can be read',
    ['messages.edit', 'messages.react'],
    async app => {
      const ada = await app.client('ada');
      const [grace] = await faulty(app, 'grace', { duplicate: true, reorder: true });
      const one = await ada.say('user:grace', 'one');
      const two = await ada.say('user:grace', 'two');
      await ada.messages.edit(one.id, { text: 'one again' }, quiet());
      await grace.messages.react(two.id, '👍', true, quiet());
      await grace.messages.react(two.id, '👍', false, quiet());
      await app.ring(grace);
      equal(folded(grace), [...(await grace.read({ conversationId: 'user:ada' }))], 'the messages');
    },
  ),

  when('what was sent again because its answer was lost is there once', [], async app => {
    const [ada] = await faulty(app, 'ada', { loseAnswers: 2 });
    const grace = await app.client('grace');
    for (const text of ['1', '2', '3', '4']) {
      const draft = textTo('user:grace', text, { muid: newId() });
      await ada.send(draft).catch(() => ada.send(draft));
    }
    equal(await grace.texts({ conversationId: 'user:ada' }), ['1', '2', '3', '4'], 'what came');
  }),

  when('slow answers can be given up', [], async app => {
    const [ada, line] = await faulty(app, 'ada', {});
    line.setFaults({ delay: 60_000 });
    const given = new AbortController();
    const listing = ada.messages.list({}, given.signal);
    given.abort();
    await refused(listing, 'aborted', 'messages.list');
  }),

  when('after a broken line what was missed follows, or resync', [], async app => {
    const grace = await app.client('grace');
    const [ada, line] = await faulty(app, 'ada', {});
    await app.ring(ada);
    const since = ada.cursor;
    line.breakLine();
    await ada.next('lineLost');
    await refused(ada.messages.list({}, quiet()), NO_LINE, 'a request without a line');
    ada.forget();
    const missed = await grace.say('user:ada', 'while the line was broken');
    equal(ada.events.length, 0, 'events without a line');
    await ada.connect(since);
    if (since === undefined) throw new Skip('the transport tells no cursor');
    const told = await Promise.race([ada.next('resync'), ada.nextMessage(missed.muid)]);
    if ('muid' in told) equal(told.id, missed.id, 'what was missed');
    equal(await ada.texts({ conversationId: 'user:grace' }), ['while the line was broken'], 'what is there');
  }),

  when('a line that breaks again and again loses nothing', [], async app => {
    const grace = await app.client('grace');
    const [ada, line] = await faulty(app, 'ada', { duplicate: true });
    await app.ring(ada);
    if (ada.cursor === undefined) throw new Skip('the transport tells no cursor');
    const texts: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      line.breakLine();
      const before = await grace.say('user:ada', `away ${round}`);
      ada.forget();
      await ada.connect(ada.cursor);
      const told = await Promise.race([ada.next('resync'), ada.nextMessage(before.muid)]);
      const after = await grace.say('user:ada', `back ${round}`);
      await ada.nextMessage(after.muid);
      if ('muid' in told)
        equal(
          folded(ada)
            .map(({ id }) => id)
            .includes(before.id),
          true,
          'what was missed',
        );
      texts.push(before.text, after.text);
      await app.ring(ada);
    }
    equal(await ada.texts({ conversationId: 'user:grace' }), texts, 'what is there');
  }),
];
