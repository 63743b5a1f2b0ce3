import type { Guid, Uid } from '../../../model/ids.js';
import {
  mayInGroup,
  mayToMember,
  type GroupAction,
  type Standing,
  type TargetedAction,
  type Verdict,
} from '../../../model/policy.js';
import { SCOPES, type Scope } from '../../../model/member.js';
import { newId } from '../../../support/new-id.js';
import { equal, refused } from '../assert.js';
import type { App } from '../app.js';
import { when, type Case } from '../case.js';
import { quiet, type Ability, type Client } from '../client.js';

const STANDINGS: readonly Standing[] = ['owner', 'admin', 'moderator', 'participant', 'none', 'banned'];

/** Who acts, by their standing, and whom it is done to. */
const ACTORS: Readonly<Record<Standing, Uid>> = {
  owner: 'ada',
  admin: 'grace',
  moderator: 'linus',
  participant: 'alan',
  none: 'barbara',
  banned: 'ken',
};
const TARGETS: Readonly<Record<Standing, Uid>> = {
  owner: 'ada',
  admin: 'margaret',
  moderator: 'fran',
  participant: 'karen',
  none: 'dijkstra',
  banned: 'zz_dmr-1',
};

/** A group with somebody of every standing, both to act and to be acted on. */
async function peopled(app: App, owner: Client): Promise<Guid> {
  const members = (['admin', 'moderator', 'participant'] as const).flatMap(scope => [
    { uid: ACTORS[scope], scope },
    { uid: TARGETS[scope], scope },
  ]);
  const toBan = [ACTORS.banned, TARGETS.banned].map(uid => ({ uid }));
  const { guid } = await app.group(owner, [], { members: [...members, ...toBan] });
  for (const { uid } of toBan) await owner.members.ban(guid, uid, quiet());
  return guid;
}

/** Everyone's standing in the group, as its owner sees it. */
async function standings(owner: Client, guid: Guid): Promise<Record<Uid, string>> {
  const { items } = await owner.members.list({ guid, limit: 100 }, quiet());
  const banned = (await owner.members.banned({ guid, limit: 100 }, quiet())).items;
  return Object.fromEntries([
    ...items.map(member => [member.user.uid, member.scope]),
    ...banned.map(one => [one.user.uid, 'banned']),
  ]) as Record<Uid, string>;
}

/** Demands what the policy says: done, or refused with its code. */
async function asPolicySays(request: Promise<unknown>, verdict: Verdict, what: string): Promise<void> {
  if (verdict.ok) await request;
  else await refused(request, verdict.code, what);
}

const NEEDED: readonly Ability[] = [
  'groups.create',
  'members.add',
  'members.ban',
  'members.banned',
  'members.setScope',
];

interface Targeted {
  readonly action: TargetedAction;
  readonly need: Ability;
  readonly newScope?: Scope;
  /** How the target stands after it was done. */
  readonly after: string | undefined;
  readonly ask: (actor: Client, guid: Guid, uid: Uid) => Promise<unknown>;
}

const TARGETED: readonly Targeted[] = [
  {
    action: 'kick',
    need: 'members.kick',
    after: undefined,
    ask: ({ members }, guid, uid) => members.kick(guid, uid, quiet()),
  },
  {
    action: 'ban',
    need: 'members.ban',
    after: 'banned',
    ask: ({ members }, guid, uid) => members.ban(guid, uid, quiet()),
  },
  {
    action: 'unban',
    need: 'members.unban',
    after: undefined,
    ask: ({ members }, guid, uid) => members.unban(guid, uid, quiet()),
  },
  ...SCOPES.map((newScope): Targeted => ({
    action: 'changeScope',
    need: 'members.setScope',
    newScope,
    after: newScope,
    ask: ({ members }, guid, uid) => members.setScope(guid, uid, newScope, quiet()),
  })),
  {
    action: 'transferOwnership',
    need: 'groups.transferOwnership',
    after: 'admin',
    ask: ({ groups }, guid, uid) => groups.transferOwnership(guid, uid, quiet()),
  },
];

const targetedCases = TARGETED.flatMap(row =>
  STANDINGS.map(standing => {
    const { action, newScope, need, after, ask } = row;
    const name = newScope ? `${action} to ${newScope}` : action;
    return when(`policy: ${name} by ${standing}, of everyone`, [...NEEDED, need], async app => {
      const owner = await app.client(ACTORS.owner);
      const actor = standing === 'owner' ? owner : await app.client(ACTORS[standing]);
      // One group serves until something is done in it.
      let guid: Guid | undefined;
      let known: Record<Uid, string> | undefined;
      for (const target of [...STANDINGS, 'self'] as const) {
        if (target === 'owner' && standing === 'owner') continue;
        const uid = target === 'self' ? actor.uid : TARGETS[target];
        const verdict = mayToMember(action, {
          actor: standing,
          target: target === 'self' ? standing : target,
          isSelf: target === 'self',
          newScope,
        });
        guid ??= await peopled(app, owner);
        const before = (known ??= await standings(owner, guid));
        // What is so already may be refused or done once more; the table does not say.
        const isIdle = verdict.ok && newScope !== undefined && before[uid] === newScope;
        if (isIdle) continue;
        await asPolicySays(ask(actor, guid, uid), verdict, `${name} of ${target}`);
        const isHandedOn = verdict.ok && action === 'transferOwnership';
        const expected: Record<Uid, string | undefined> = {
          ...before,
          ...(verdict.ok && { [uid]: after }),
          ...(isHandedOn && { [actor.uid]: 'participant' }),
        };
        const seer = isHandedOn ? await app.client(uid) : owner;
        equal(await standings(seer, guid), expected as typeof before, `after ${name} of ${target}`);
        if (verdict.ok) guid = known = undefined;
      }
    });
  }),
);

interface Untargeted {
  readonly action: GroupAction;
  readonly needs: readonly Ability[];
  readonly ask: (actor: Client, guid: Guid, messageId: string) => Promise<unknown>;
}

const UNTARGETED: readonly Untargeted[] = [
  {
    action: 'receive',
    needs: [],
    ask: ({ messages }, guid) => messages.list({ conversationId: `group:${guid}` }, quiet()),
  },
  { action: 'send', needs: [], ask: (actor, guid) => actor.say(`group:${guid}`, 'a word') },
  {
    action: 'call',
    needs: ['calls'],
    ask: ({ calls }, guid) => calls.start(`group:${guid}`, 'audio', newId(), quiet()),
  },
  { action: 'leave', needs: ['groups.leave'], ask: ({ groups }, guid) => groups.leave(guid, quiet()) },
  { action: 'seeMembers', needs: [], ask: ({ members }, guid) => members.list({ guid }, quiet()) },
  {
    action: 'updateGroup',
    needs: ['groups.update'],
    ask: ({ groups }, guid) => groups.update(guid, { name: 'Renamed' }, quiet()),
  },
  { action: 'pin', needs: ['messages.pin'], ask: ({ messages }, _, id) => messages.pin(id, true, quiet()) },
  {
    action: 'deleteOthersMessage',
    needs: ['messages.delete'],
    ask: ({ messages }, _, id) => messages.delete(id, 'everyone', quiet()),
  },
  { action: 'seeBanned', needs: [], ask: ({ members }, guid) => members.banned({ guid }, quiet()) },
  {
    action: 'addMembers',
    needs: [],
    ask: ({ members }, guid) => members.add(guid, [{ uid: TARGETS.none }], quiet()),
  },
  {
    action: 'deleteGroup',
    needs: ['groups.delete'],
    ask: ({ groups }, guid) => groups.delete(guid, quiet()),
  },
];

/** These name a message: to whom may not see it, it is not there. */
const OF_A_MESSAGE: readonly GroupAction[] = ['pin', 'deleteOthersMessage'];

const untargetedCases = UNTARGETED.flatMap(({ action, needs, ask }) =>
  STANDINGS.map(standing => {
    const verdict = mayInGroup(standing, action);
    const fate = verdict.ok ? 'is done' : `is refused with ${verdict.code}`;
    return when(`policy: ${action} by ${standing} ${fate}`, [...NEEDED, ...needs], async app => {
      const owner = await app.client(ACTORS.owner);
      const actor = standing === 'owner' ? owner : await app.client(ACTORS[standing]);
      const guid = await peopled(app, owner);
      const author = await app.client(TARGETS.participant);
      const { id } = await author.say(`group:${guid}`, 'a message of another');
      const before = await standings(owner, guid);
      const request = ask(actor, guid, id);
      if (!verdict.ok && OF_A_MESSAGE.includes(action)) {
        await refused(request, [verdict.code, 'message-not-found'], action);
      } else {
        await asPolicySays(request, verdict, action);
      }
      if (verdict.ok) return;
      equal(await standings(owner, guid), before, 'the members');
      const message = await owner.messages.get(id, quiet());
      equal([message.deletedAt, message.pinnedAt], [undefined, undefined], 'the message');
      equal((await owner.groups.get(guid, quiet())).name, `Group ${guid}`, 'the name');
      equal(
        await owner.texts({ conversationId: `group:${guid}` }),
        ['a message of another'],
        'what is written',
      );
    });
  }),
);

export const policyCases: readonly Case[] = [
  ...targetedCases,
  ...untargetedCases,

  when('policy: of a user who is nobody, or in no group', [...NEEDED, 'members.kick'], async app => {
    const ada = await app.client('ada');
    const { guid } = await app.group(ada);
    await refused(
      ada.members.kick(guid, 'nobody', quiet()),
      ['member-not-found', 'user-not-found'],
      'nobody',
    );
    await refused(ada.members.kick('no-such-group', 'grace', quiet()), 'group-not-found', 'no group');
  }),
];
