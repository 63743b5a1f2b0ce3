import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SCOPES, type Scope } from '../../../src/model/member.js';
import {
  GROUP_POLICY,
  mayInGroup,
  mayToMember,
  TARGET_POLICY,
  type GroupAction,
  type Standing,
  type TargetedAction,
} from '../../../src/model/policy.js';
import type { AppSeed } from '../../../src/transports/local/index.js';
import { appId, quiet, refusal, TestApp, text, type Client } from './support.js';

const STANDINGS: readonly Standing[] = ['owner', 'admin', 'moderator', 'participant', 'none', 'banned'];
const outcome = (verdict: { ok: true } | { ok: false; code: string }): string =>
  verdict.ok ? 'done' : verdict.code;

// Of each standing two: one who acts and one to whom it is done. There is one owner only.
const uids = STANDINGS.flatMap(standing => [`${standing}1`, `${standing}2`]);
const seed: AppSeed = {
  appId,
  users: [...uids, 'newcomer'].map(uid => ({ uid, name: uid })),
  groups: ['g', 'slow'].map(guid => ({
    guid,
    name: guid,
    type: 'public',
    owner: 'owner1',
    createdAt: 1,
    ...(guid === 'slow' && { slowMode: 60 }),
    members: SCOPES.flatMap(scope => [1, 2].map(n => ({ uid: `${scope}${n}`, scope }))),
    banned: ['banned1', 'banned2'],
  })),
  messages: [{ from: 'owner1', to: 'group:g', sentAt: 2, text: 'first' }],
};

async function withClient(
  uid: string,
  run: (client: Client, first: string) => Promise<string>,
): Promise<string> {
  const app = new TestApp({ seed });
  try {
    const owner = await app.client('owner1');
    const { items } = await owner.transport.messages.list({ conversationId: 'group:g' }, quiet);
    return await run(await app.client(uid), items[0]!.id);
  } finally {
    app.end();
  }
}

const TARGETED: Record<TargetedAction, (client: Client, uid: string, scope: Scope) => Promise<unknown>> = {
  kick: ({ transport }, uid) => transport.members.kick('g', uid, quiet),
  ban: ({ transport }, uid) => transport.members.ban('g', uid, quiet),
  unban: ({ transport }, uid) => transport.members.unban('g', uid, quiet),
  changeScope: ({ transport }, uid, scope) => transport.members.setScope('g', uid, scope, quiet),
  transferOwnership: ({ transport }, uid) => transport.groups.transferOwnership('g', uid, quiet),
};

const ALONE: Record<GroupAction, (client: Client, first: string) => Promise<unknown>> = {
  receive: ({ transport }) => transport.messages.list({ conversationId: 'group:g' }, quiet),
  send: ({ transport }) => transport.messages.send(text('group:g', 'hello'), quiet),
  call: ({ transport }) => transport.calls.start('group:g', 'audio', 'm', quiet),
  leave: ({ transport }) => transport.groups.leave('g', quiet),
  skipSlowMode: async ({ transport }) => {
    await transport.messages.send(text('group:slow', 'one'), quiet);
    await transport.messages.send(text('group:slow', 'two'), quiet);
  },
  mentionAll: ({ transport }) => transport.messages.send(text('group:g', 'Hello <@all>'), quiet),
  seeMembers: ({ transport }) => transport.members.list({ guid: 'g' }, quiet),
  updateGroup: ({ transport }) => transport.groups.update('g', { name: 'H' }, quiet),
  pin: ({ transport }, first) => transport.messages.pin(first, true, quiet),
  deleteOthersMessage: ({ transport }, first) => transport.messages.delete(first, 'everyone', quiet),
  seeBanned: ({ transport }) => transport.members.banned({ guid: 'g' }, quiet),
  addMembers: ({ transport }) => transport.members.add('g', [{ uid: 'newcomer' }], quiet),
  deleteGroup: ({ transport }) => transport.groups.delete('g', quiet),
};

describe('who may do what in a group', () => {
  for (const action of Object.keys(GROUP_POLICY) as GroupAction[]) {
    it(`${action}: as the policy says, for every standing`, async () => {
      for (const actor of STANDINGS) {
        const got = await withClient(`${actor}1`, (client, first) => refusal(ALONE[action](client, first)));
        // Who may not see a message learns nothing else of it.
        const isUnseen = /pin|deleteOthers/.test(action) && (actor === 'none' || actor === 'banned');
        // Whom slow mode concerns learns how long to wait.
        const isSlowed = action === 'skipSlowMode' && actor === 'participant';
        const said = isSlowed ? 'slow-mode' : outcome(mayInGroup(actor, action));
        // The owner's own message is the owner's to delete.
        assert.equal(got, isUnseen ? 'message-not-found' : said, `${actor} ${action}`);
      }
    });
  }
});

describe('who may do what to whom in a group', () => {
  for (const action of Object.keys(TARGET_POLICY) as TargetedAction[]) {
    it(`${action}: as the policy says, for every pair of standings`, async () => {
      for (const actor of STANDINGS) {
        for (const target of [...STANDINGS, 'self'] as const) {
          for (const newScope of action === 'changeScope' ? SCOPES : (['participant'] as const)) {
            const me = `${actor}1`;
            const isSelf = target === 'self' || (actor === 'owner' && target === 'owner');
            const uid = isSelf ? me : target === 'owner' ? 'owner1' : `${target}2`;
            const said = mayToMember(action, {
              actor,
              target: target === 'self' ? actor : target,
              isSelf,
              newScope,
            });
            const got = await withClient(me, client => refusal(TARGETED[action](client, uid, newScope)));
            assert.equal(got, outcome(said), `${actor} ${action} ${target} ${newScope}`);
          }
        }
      }
    });
  }
});
