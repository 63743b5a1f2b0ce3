import { equal, ok, refused } from '../assert.js';
import { newGuid } from '../app.js';
import { when, type Case } from '../case.js';
import { quiet } from '../client.js';
import { PASSWORD } from '../harness.js';

export const groupEntryCases: readonly Case[] = [
  when(
    'join: anyone joins a public group, and all hear of it',
    ['groups.join', 'groups.create'],
    async app => {
      const [ada, grace, phone] = await app.clients('ada', 'grace', 'grace');
      const { guid, name } = await app.group(ada);
      const action = await grace.groups.join(guid, undefined, quiet());
      equal([action.category, action.type, action.action], ['action', 'groupMember', 'joined'], 'the action');
      equal([action.actionBy.uid, action.actionOn.uid], ['grace', 'grace'], 'by and on whom');
      equal([action.actionFor.guid, action.actionFor.name], [guid, name], 'where');
      equal([action.receiverType, action.receiverId], ['group', guid], 'its receiver');
      const told = await ada.next('message', event => event.message.id === action.id);
      equal(told.message, action, 'as a member hears it');
      await ada.next('member', event => event.guid === guid && event.member.user.uid === 'grace');
      const { group } = await phone.next(
        'group',
        event => event.group.guid === guid && event.group.hasJoined,
      );
      equal([group.scope, group.membersCount], ['participant', 2], 'as my other device hears it');
      await ada.next('group', event => event.group.guid === guid && event.group.membersCount === 2);
      await grace.say(`group:${guid}`, 'hello');
    },
  ),

  when('join: a member twice is refused with already-member', ['groups.join', 'groups.create'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, ['grace']);
    await refused(grace.groups.join(guid, undefined, quiet()), 'already-member', 'a member');
    await refused(ada.groups.join(guid, undefined, quiet()), 'already-member', 'the owner');
    equal((await ada.groups.get(guid, quiet())).membersCount, 2, 'members');
  }),

  when(
    'join: only the right password opens a password group',
    ['groups.join', 'groups.create'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const { guid } = await app.group(ada, [], { type: 'password' });
      await refused(grace.groups.join(guid, undefined, quiet()), 'password-missing', 'none');
      await refused(
        grace.groups.join(guid, '', quiet()),
        ['password-missing', 'password-wrong'],
        'an empty one',
      );
      await refused(grace.groups.join(guid, `${PASSWORD} `, quiet()), 'password-wrong', 'another');
      equal((await grace.groups.get(guid, quiet())).hasJoined, false, 'joined by then');
      await grace.groups.join(guid, PASSWORD, quiet());
      equal((await grace.groups.get(guid, quiet())).hasJoined, true, 'joined then');
    },
  ),

  when('join: nobody joins a private group, or none', ['groups.join', 'groups.create'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, [], { type: 'private' });
    await refused(grace.groups.join(guid, undefined, quiet()), 'group-not-found', 'a private one');
    await refused(grace.groups.join(newGuid(), undefined, quiet()), 'group-not-found', 'none');
  }),

  when('leave: out, and all hear of it', ['groups.leave', 'groups.create'], async app => {
    const [ada, grace, phone] = await app.clients('ada', 'grace', 'grace');
    const { guid } = await app.group(ada, ['grace']);
    await ada.say(`group:${guid}`, 'hello');
    const action = await grace.groups.leave(guid, quiet());
    equal(
      [action.action, action.actionBy.uid, action.actionOn.uid],
      ['left', 'grace', 'grace'],
      'the action',
    );
    await ada.next('message', event => event.message.id === action.id);
    await ada.next('memberRemoved', event => event.guid === guid && event.uid === 'grace');
    const removed = await phone.next('groupRemoved', event => event.guid === guid);
    equal(removed.reason, 'left', 'why it is no longer mine');
    equal((await grace.groups.get(guid, quiet())).hasJoined, false, 'hasJoined');
    await refused(grace.say(`group:${guid}`, 'one more thing'), 'not-member', 'send');
    const reading = grace.messages.list({ conversationId: `group:${guid}` }, quiet());
    await refused(reading, 'not-member', 'read');
    equal((await grace.conversations.list({}, quiet())).items.length, 0, 'conversations');
    equal(await grace.texts({ search: 'hello' }), [], 'what is found');
  }),

  when('leave: who left hears no more', ['groups.leave', 'groups.create'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, ['grace']);
    await grace.groups.leave(guid, quiet());
    await app.ring(grace);
    grace.forget();
    await ada.say(`group:${guid}`, 'now that she is gone');
    await app.heardNothing(
      grace,
      event => event.type === 'message' && event.message.receiverId === guid,
      'a group that was left',
    );
  }),

  when('leave: who left may join again', ['groups.leave', 'groups.join', 'groups.create'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada, ['grace']);
    await grace.groups.leave(guid, quiet());
    await grace.groups.join(guid, undefined, quiet());
    equal((await ada.groups.get(guid, quiet())).membersCount, 2, 'members');
  }),

  when('leave: who is not in it is refused with not-member', ['groups.leave', 'groups.create'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { guid } = await app.group(ada);
    await refused(grace.groups.leave(guid, quiet()), 'not-member', 'leave');
    await refused(grace.groups.leave(newGuid(), quiet()), 'group-not-found', 'leave none');
  }),

  when(
    'leave: the owner is refused with owner-must-transfer, until ownership is handed on',
    ['groups.leave', 'groups.transferOwnership', 'groups.create'],
    async app => {
      const [ada, grace] = await app.clients('ada', 'grace');
      const { guid } = await app.group(ada, ['grace']);
      await refused(ada.groups.leave(guid, quiet()), 'owner-must-transfer', 'leave');
      await ada.groups.transferOwnership(guid, 'grace', quiet());
      await ada.groups.leave(guid, quiet());
      const group = await grace.groups.get(guid, quiet());
      equal([group.owner, group.membersCount], ['grace', 1], 'the group');
    },
  ),

  when(
    'transferOwnership: the old owner becomes participant, the new one admin',
    ['groups.transferOwnership', 'groups.create', 'members'],
    async app => {
      const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
      const { guid } = await app.group(ada, ['grace', 'linus']);
      const action = await ada.groups.transferOwnership(guid, 'grace', quiet());
      equal(
        [action.action, action.actionBy.uid, action.actionOn.uid],
        ['scopeChanged', 'ada', 'grace'],
        'the action',
      );
      equal([action.oldScope, action.newScope], ['participant', 'admin'], 'the scopes');
      const { group } = await linus.next(
        'group',
        event => event.group.guid === guid && event.group.owner === 'grace',
      );
      equal(group.owner, 'grace', 'the owner as others hear it');
      const { items } = await linus.members.list({ guid }, quiet());
      const scopes = Object.fromEntries(items.map(member => [member.user.uid, member.scope]));
      equal(scopes, { grace: 'admin', ada: 'participant', linus: 'participant' }, 'the scopes');
      equal((await ada.groups.get(guid, quiet())).scope, 'participant', 'my scope');
      await refused(
        ada.groups.transferOwnership(guid, 'ada', quiet()),
        ['not-allowed', 'not-on-self'],
        'back by myself',
      );
      ok((await grace.groups.get(guid, quiet())).scope === 'admin', 'the new owner is admin');
    },
  ),
];
