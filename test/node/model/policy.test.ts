import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Group } from '../../../src/model/group.js';
import { SCOPES } from '../../../src/model/member.js';
import {
  mayInGroup,
  mayToMember,
  myStanding,
  standingOf,
  type GroupAction,
  type Standing,
  type TargetedAction,
} from '../../../src/model/policy.js';

const STANDINGS: readonly Standing[] = ['participant', 'moderator', 'admin', 'owner', 'none', 'banned'];

// Section 6 of the design, written down a second time: who may, by standing.
const UNTARGETED: Readonly<Record<GroupAction, string>> = {
  receive: 'participant moderator admin owner',
  send: 'participant moderator admin owner',
  call: 'participant moderator admin owner',
  seeMembers: 'participant moderator admin owner',
  leave: 'participant moderator admin',
  skipSlowMode: 'moderator admin owner',
  mentionAll: 'participant moderator admin owner',
  updateGroup: 'moderator admin owner',
  pin: 'moderator admin owner',
  deleteOthersMessage: 'moderator admin owner',
  seeBanned: 'moderator admin owner',
  addMembers: 'admin owner',
  deleteGroup: 'admin owner',
};

describe('the policy: to nobody in particular', () => {
  for (const [action, who] of Object.entries(UNTARGETED)) {
    it(`${action} by ${who}`, () => {
      for (const standing of STANDINGS) {
        const verdict = mayInGroup(standing, action as GroupAction);
        assert.equal(verdict.ok, who.split(' ').includes(standing), standing);
      }
    });
  }

  it('says why not', () => {
    const why = (standing: Standing, action: GroupAction): string => {
      const verdict = mayInGroup(standing, action);
      return verdict.ok ? 'ok' : verdict.code;
    };
    assert.equal(why('owner', 'leave'), 'owner-must-transfer');
    assert.equal(why('none', 'send'), 'not-member');
    assert.equal(why('banned', 'receive'), 'banned');
    assert.equal(why('participant', 'updateGroup'), 'not-allowed');
    assert.equal(why('moderator', 'addMembers'), 'not-allowed');
  });
});

// Actor, then the targets that it may be done to.
const TARGETED: Readonly<Record<TargetedAction, Partial<Record<Standing, string>>>> = {
  kick: {
    moderator: 'participant',
    admin: 'participant moderator admin',
    owner: 'participant moderator admin',
  },
  ban: {
    moderator: 'participant',
    admin: 'participant moderator admin',
    owner: 'participant moderator admin',
  },
  unban: { moderator: 'banned', admin: 'banned', owner: 'banned' },
  changeScope: {
    moderator: 'participant',
    admin: 'participant moderator admin',
    owner: 'participant moderator admin',
  },
  transferOwnership: { owner: 'participant moderator admin' },
};

describe('the policy: to somebody', () => {
  for (const [action, actors] of Object.entries(TARGETED)) {
    for (const actor of STANDINGS) {
      it(`${action} by ${actor}`, () => {
        for (const target of STANDINGS) {
          const may = mayToMember(action as TargetedAction, { actor, target, isSelf: false });
          assert.equal(may.ok, (actors[actor] ?? '').split(' ').includes(target), `of ${target}`);
          const self = mayToMember(action as TargetedAction, { actor, target, isSelf: true });
          assert.equal(self.ok, false, 'nobody acts on themself');
        }
      });
    }
  }

  it('a moderator gives no admin scope, an admin any', () => {
    for (const newScope of SCOPES) {
      const asked = { target: 'participant', isSelf: false, newScope } as const;
      assert.equal(mayToMember('changeScope', { actor: 'moderator', ...asked }).ok, newScope !== 'admin');
      assert.equal(mayToMember('changeScope', { actor: 'admin', ...asked }).ok, true);
      assert.equal(mayToMember('changeScope', { actor: 'owner', ...asked }).ok, true);
    }
  });

  it('says why not', () => {
    const why = (action: TargetedAction, actor: Standing, target: Standing, isSelf = false): string => {
      const verdict = mayToMember(action, { actor, target, isSelf });
      return verdict.ok ? 'ok' : verdict.code;
    };
    assert.equal(why('kick', 'admin', 'owner'), 'owner-protected');
    assert.equal(why('kick', 'admin', 'admin', true), 'not-on-self');
    assert.equal(why('kick', 'owner', 'none'), 'member-not-found');
    assert.equal(why('kick', 'owner', 'banned'), 'member-not-found');
    assert.equal(why('unban', 'owner', 'participant'), 'not-banned');
    assert.equal(why('kick', 'participant', 'participant'), 'not-allowed');
    assert.equal(why('kick', 'moderator', 'moderator'), 'not-allowed');
    assert.equal(why('kick', 'none', 'participant'), 'not-member');
    assert.equal(why('kick', 'banned', 'participant'), 'banned');
  });
});

describe('standing', () => {
  const group: Group = {
    guid: 'g',
    name: 'G',
    type: 'public',
    owner: 'ada',
    membersCount: 1,
    tags: [],
    createdAt: 0,
    hasJoined: true,
    scope: 'admin',
  };

  it('of me: banned, outside, owner or my scope', () => {
    assert.equal(myStanding(group, 'ada'), 'owner');
    assert.equal(myStanding(group, 'grace'), 'admin');
    assert.equal(myStanding({ ...group, scope: undefined }, 'grace'), 'participant');
    assert.equal(myStanding({ ...group, hasJoined: false }, 'grace'), 'none');
    assert.equal(myStanding({ ...group, hasJoined: false, isBanned: true }, 'grace'), 'banned');
  });

  it('of a member: owner or their scope', () => {
    assert.equal(standingOf(group, 'ada', 'admin'), 'owner');
    assert.equal(standingOf(group, 'grace', 'moderator'), 'moderator');
    assert.equal(standingOf(group, 'grace', undefined), 'none');
  });
});
