import { newId } from '../../../support/new-id.js';
import { equal, refused } from '../assert.js';
import { can, Skip } from '../app.js';
import { when, type Case } from '../case.js';
import { aborted, textTo, type Ability, type Client } from '../client.js';

interface Target {
  readonly guid: string;
  readonly messageId: string;
}

type Ask = (client: Client, target: Target, signal: AbortSignal) => Promise<unknown>;

/** Every request of every port, asked for something that could well be done. */
const REQUESTS: Partial<Record<Ability, Ask>> = {
  'conversations.list': ({ conversations }, _, signal) => conversations.list({}, signal),
  'conversations.get': ({ conversations }, _, signal) => conversations.get('user:grace', signal),
  'conversations.markRead': ({ conversations }, { messageId }, signal) =>
    conversations.markRead('user:grace', messageId, signal),
  'conversations.markUnread': ({ conversations }, { messageId }, signal) =>
    conversations.markUnread('user:grace', messageId, signal),
  'conversations.markDelivered': ({ conversations }, { messageId }, signal) =>
    conversations.markDelivered('user:grace', messageId, signal),
  'conversations.tag': ({ conversations }, _, signal) => conversations.tag('user:grace', ['x'], signal),
  'conversations.pin': ({ conversations }, _, signal) => conversations.pin('user:grace', true, signal),
  'conversations.mute': ({ conversations }, _, signal) => conversations.mute('user:grace', Infinity, signal),
  'conversations.archive': ({ conversations }, _, signal) =>
    conversations.archive('user:grace', true, signal),
  'conversations.delete': ({ conversations }, _, signal) => conversations.delete('user:grace', signal),
  'messages.list': ({ messages }, _, signal) => messages.list({ conversationId: 'user:grace' }, signal),
  'messages.get': ({ messages }, { messageId }, signal) => messages.get(messageId, signal),
  'messages.send': ({ messages }, _, signal) => messages.send(textTo('user:grace', 'never said'), signal),
  'messages.edit': ({ messages }, { messageId }, signal) => messages.edit(messageId, { text: 'x' }, signal),
  'messages.delete': ({ messages }, { messageId }, signal) => messages.delete(messageId, 'everyone', signal),
  'messages.react': ({ messages }, { messageId }, signal) => messages.react(messageId, '👍', true, signal),
  'messages.reactors': ({ messages }, { messageId }, signal) => messages.reactors(messageId, signal),
  'messages.pin': ({ messages }, { messageId }, signal) => messages.pin(messageId, true, signal),
  'messages.save': ({ messages }, { messageId }, signal) => messages.save(messageId, true, signal),
  'messages.receipts': ({ messages }, { messageId }, signal) => messages.receipts(messageId, signal),
  'messages.report': ({ messages }, { messageId }, signal) => messages.report(messageId, 'rude', signal),
  'messages.schedule': ({ messages }, _, signal) =>
    messages.schedule(textTo('user:grace', 'never said'), Date.now() + 3_600_000, signal),
  'messages.scheduled': ({ messages }, _, signal) => messages.scheduled(signal),
  'messages.reschedule': ({ messages }, _, signal) => messages.reschedule('none', Date.now() + 1000, signal),
  'messages.sendScheduled': ({ messages }, _, signal) => messages.sendScheduled('none', signal),
  'messages.cancelScheduled': ({ messages }, _, signal) => messages.cancelScheduled('none', signal),
  'messages.linkPreview': ({ messages }, _, signal) => messages.linkPreview('https://example.org/', signal),
  'users.list': ({ users }, _, signal) => users.list({}, signal),
  'users.get': ({ users }, _, signal) => users.get('grace', signal),
  'users.update': ({ users }, _, signal) => users.update({ name: 'Nobody' }, signal),
  'users.block': ({ users }, _, signal) => users.block('grace', signal),
  'users.unblock': ({ users }, _, signal) => users.unblock('grace', signal),
  'users.report': ({ users }, _, signal) => users.report('grace', 'rude', signal),
  'groups.list': ({ groups }, _, signal) => groups.list({}, signal),
  'groups.get': ({ groups }, { guid }, signal) => groups.get(guid, signal),
  'groups.create': ({ groups }, _, signal) =>
    groups.create({ guid: `g${newId()}`, name: 'Never', type: 'public' }, signal),
  'groups.update': ({ groups }, { guid }, signal) => groups.update(guid, { name: 'Never' }, signal),
  'groups.delete': ({ groups }, { guid }, signal) => groups.delete(guid, signal),
  'groups.join': ({ groups }, { guid }, signal) => groups.join(guid, undefined, signal),
  'groups.leave': ({ groups }, { guid }, signal) => groups.leave(guid, signal),
  'groups.transferOwnership': ({ groups }, { guid }, signal) =>
    groups.transferOwnership(guid, 'grace', signal),
  'groups.inCommon': ({ groups }, _, signal) => groups.inCommon('grace', {}, signal),
  'groups.report': ({ groups }, { guid }, signal) => groups.report(guid, 'rude', signal),
  'members.list': ({ members }, { guid }, signal) => members.list({ guid }, signal),
  'members.add': ({ members }, { guid }, signal) => members.add(guid, [{ uid: 'linus' }], signal),
  'members.kick': ({ members }, { guid }, signal) => members.kick(guid, 'grace', signal),
  'members.ban': ({ members }, { guid }, signal) => members.ban(guid, 'grace', signal),
  'members.unban': ({ members }, { guid }, signal) => members.unban(guid, 'alan', signal),
  'members.banned': ({ members }, { guid }, signal) => members.banned({ guid }, signal),
  'members.setScope': ({ members }, { guid }, signal) => members.setScope(guid, 'grace', 'admin', signal),
  'files.upload': ({ files }, _, signal) => files.upload(new Blob(['words']), { signal }),
  'files.resolve': ({ files }, _, signal) => files.resolve('https://example.org/a.png', signal),
  'transient.typing': ({ transient }, _, signal) => transient.typing('user:grace', true, undefined, signal),
  'transient.send': ({ transient }, _, signal) => transient.send('user:grace', { a: 1 }, signal),
  'calls.start': ({ calls }, _, signal) => calls.start('user:grace', 'audio', newId(), signal),
  'calls.accept': ({ calls }, _, signal) => calls.accept('none', signal),
  'calls.reject': ({ calls }, _, signal) => calls.reject('none', 'rejected', signal),
  'calls.end': ({ calls }, _, signal) => calls.end('none', signal),
  'calls.list': ({ calls }, _, signal) => calls.list({}, signal),
  'calls.signal': ({ calls }, _, signal) => calls.signal('none', {}, signal),
};

const NO_GROUP = 'no-group-here';

const abortedBeforehand = Object.entries(REQUESTS).map(([name, ask]) => {
  const ability = name as Ability;
  return when(`${ability} with an aborted signal is refused with aborted`, [ability], async app => {
    const ada = await app.client('ada');
    const { id } = await ada.say('user:grace', 'said');
    const guid = can(ada.transport, 'groups.create') ? (await app.group(ada, ['grace'])).guid : NO_GROUP;
    const before = await ada.messages.get(id, new AbortController().signal);
    await refused(ask(ada, { guid, messageId: id }, aborted()), 'aborted', ability);
    const after = await ada.messages.get(id, new AbortController().signal);
    equal(after, before, 'the message that stood there');
    equal(await ada.texts({ conversationId: 'user:grace' }), ['said'], 'what is written');
    if (guid !== NO_GROUP) {
      const group = await ada.groups.get(guid, new AbortController().signal);
      equal([group.name, group.membersCount], [`Group ${guid}`, 2], 'the group that stood there');
    }
  });
});

export const requestCases: readonly Case[] = [
  ...abortedBeforehand,

  when('a request aborted on the way is refused with aborted, or was done by then', [], async app => {
    const ada = await app.client('ada');
    await ada.say('user:grace', 'said');
    const given = new AbortController();
    const listing = ada.messages.list({ conversationId: 'user:grace' }, given.signal);
    given.abort();
    const answer = await listing.catch((thrown: unknown) => thrown);
    if (answer instanceof Error) await refused(Promise.reject(answer), 'aborted', 'messages.list');
  }),

  when('every request before connect is refused with not-connected', [], async app => {
    const ada = await app.seat('ada');
    let asked = 0;
    for (const [name, ask] of Object.entries(REQUESTS)) {
      // A URL that a page can load as it is needs no line.
      if (!can(ada.transport, name as Ability) || name === 'files.resolve') continue;
      const target = { guid: NO_GROUP, messageId: 'none' };
      await refused(ask(ada, target, new AbortController().signal), 'not-connected', name);
      asked += 1;
    }
    if (asked === 0) throw new Skip('the transport has no ports');
  }),
];
