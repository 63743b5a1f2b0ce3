// Who may do what in a group, asked three ways: the policy, the embedded service, and what the elements offer. For every
// actor, every target and every action, all three have to say the same.
import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import '../../../src/elements/chat-details/define.js';
import '../../../src/elements/chat-group-members/define.js';
import '../../../src/elements/chat-groups/define.js';
import '../../../src/elements/chat-header/define.js';
import type { AppSeed } from '../../../src/backend/app-seed.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
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
import type { Session } from '../../../src/session/session.js';
import { find, findAll, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { until } from '../../support/wait.js';

const STANDINGS: readonly Standing[] = ['owner', 'admin', 'moderator', 'participant', 'none', 'banned'];
type Target = Standing | 'self';

// Of each standing two: one who acts and one to whom it is done. There is one owner only.
const uids = STANDINGS.flatMap(standing => [`${standing}1`, `${standing}2`]);
const seed = (): AppSeed =>
  seedOf([{ ref: 'first', from: 'owner1', to: 'group:g', sentAt: 2, text: 'first' }], {
    users: [...uids, 'newcomer'].map(uid => ({ uid, name: uid })),
    groups: [
      {
        guid: 'g',
        name: 'G',
        type: 'public',
        owner: 'owner1',
        createdAt: 1,
        members: SCOPES.flatMap<{ uid: string; scope: Scope }>(scope =>
          scope === 'admin'
            ? ['owner1', 'admin1', 'admin2'].map(uid => ({ uid, scope }))
            : [1, 2].map(n => ({ uid: `${scope}${String(n)}`, scope })),
        ),
        banned: ['banned1', 'banned2'],
      },
    ],
  });

const uidOf = (actor: Standing, target: Target): string =>
  target === 'self' || (actor === 'owner' && target === 'owner')
    ? `${actor}1`
    : target === 'owner'
      ? 'owner1'
      : `${target}2`;

/** What the policy says of it. */
const verdict = (action: TargetedAction, actor: Standing, target: Target, newScope?: Scope): boolean =>
  mayToMember(action, {
    actor,
    target: target === 'self' ? actor : target,
    isSelf: uidOf(actor, target) === `${actor}1`,
    newScope,
  }).ok;

/** Whether the service does it, in a group of its own. */
async function isDone(actor: Standing, run: (session: Session) => Promise<unknown>): Promise<boolean> {
  const { session } = await new TestChat({ seed: seed() }).elsewhere(`${actor}1`);
  try {
    await run(session);
    return true;
  } catch (thrown) {
    expect(ChatError.from(thrown).code, 'a refusal, and no accident').to.not.match(
      /internal|bad-answer|timeout/u,
    );
    return false;
  } finally {
    session.close();
  }
}

const TARGETED: Record<TargetedAction, (session: Session, uid: string, scope: Scope) => Promise<unknown>> = {
  kick: (session, uid) => session.kick('g', uid),
  ban: (session, uid) => session.ban('g', uid),
  unban: (session, uid) => session.unban('g', uid),
  changeScope: (session, uid, scope) => session.setScope('g', uid, scope),
  transferOwnership: (session, uid) => session.transferOwnership('g', uid),
};

const ALONE: Partial<Record<GroupAction, (session: Session) => Promise<unknown>>> = {
  receive: session => session.listMessages({ conversationId: 'group:g' }),
  call: session => session.startCall('group:g', 'audio'),
  leave: session => session.leaveGroup('g'),
  seeMembers: session => session.listMembers({ guid: 'g' }),
  updateGroup: session => session.updateGroup('g', { name: 'H' }),
  seeBanned: session => session.listBanned({ guid: 'g' }),
  addMembers: session => session.addMembers('g', [{ uid: 'newcomer' }]),
  deleteGroup: session => session.deleteGroup('g'),
};

const MAKE: Record<Scope, readonly string[]> = {
  admin: ['Make admin', 'Admin'],
  moderator: ['Make moderator', 'Moderator'],
  participant: ['Make participant', 'Participant'],
};

/** What the elements offer to an actor: to whom what, and what in the group. */
interface Offers {
  readonly to: (action: TargetedAction, uid: string, scope: Scope) => boolean;
  readonly alone: Partial<Record<GroupAction, boolean>>;
}

async function offersTo(actor: Standing): Promise<Offers> {
  const session: ChatSession = await new TestChat({ seed: seed(), width: 1200, height: 700 }).show(
    html`<div class="part"><chat-group-members group="g"></chat-group-members></div>
      <div class="part"><chat-details group="g"></chat-details></div>
      <div class="part"><chat-groups></chat-groups></div>
      <chat-header group="g"></chat-header>
      <chat-composer group="g"></chat-composer>`,
    `${actor}1`,
  );
  // Each has a screen of its own: a list draws no rows where there is no room for them.
  for (const part of session.querySelectorAll<HTMLElement>('.part'))
    part.style.cssText = 'display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); block-size: 900px';
  const members = find(session, 'chat-group-members');
  const details = find(session, 'chat-details');
  const has = (root: Element, selector: string): boolean => !!root.shadowRoot!.querySelector(selector);
  await until(
    () => has(members, '[part~="member"], [part="empty"]') && has(details, '[part="name"]'),
    'the elements',
  );
  await until(() => findAll(session, '[part="group"]').length, 'the group in the list of groups');
  const count = mayInGroup(actor, 'seeMembers').ok ? 7 : 0;
  await until(() => members.shadowRoot!.querySelectorAll('[part~="member"]').length === count, 'all members');
  const composer = find(session, 'chat-composer');
  if (!mayInGroup(actor, 'send').ok)
    await until(() => has(composer, '[part~="obstacle"]'), 'why one may not write');

  const menus = new Map<string, readonly string[]>();
  for (const row of members.shadowRoot!.querySelectorAll<HTMLElement>('[part~="member"]')) {
    const button = row.querySelector<HTMLElement>('[data-menu]');
    if (!button) continue;
    button.click();
    const items = (): HTMLElement[] => findAll(members, '[role^="menuitem"]');
    await until(() => items().length, 'a menu');
    menus.set(row.dataset['uid']!, items().map(wordsOf));
    find<HTMLElement & { close(): void }>(members, 'chat-menu').close();
    await until(() => !items().length, 'no menu');
  }
  const banned = members.shadowRoot!.querySelector<HTMLElement>('[data-filter="banned"]');
  const unbans = new Set<string>();
  if (banned) {
    banned.click();
    await until(() => has(members, '[part~="banned"]'), 'who is banned');
    for (const row of members.shadowRoot!.querySelectorAll<HTMLElement>('[part~="banned"]'))
      if (row.querySelector('[part~="unban"]')) unbans.add(row.dataset['uid']!);
  }
  const deed = (name: string): boolean => has(details, `[data-deed="${name}"]`);
  const adds = has(members, '[part~="add"]');
  expect(deed('add'), 'to add people is offered here as there').to.equal(adds);

  const row = find(session, '[part="group"]');
  const menu = row.querySelector<HTMLElement>('[data-menu]');
  let words: readonly string[] = [];
  if (menu) {
    menu.click();
    const items = (): HTMLElement[] => findAll(find(session, 'chat-groups'), '[role^="menuitem"]');
    await until(() => items().length, 'a menu');
    words = items().map(wordsOf);
  }
  for (const [name, label] of [
    ['edit', 'Edit group'],
    ['leave', 'Leave group'],
    ['delete', 'Delete group'],
  ] as const)
    expect(deed(name), `${label} is offered here as there`).to.equal(words.includes(label));

  return {
    to(action, uid, scope) {
      if (action === 'unban') return unbans.has(uid);
      const labels = menus.get(uid) ?? [];
      if (action === 'kick') return labels.includes('Remove from group');
      if (action === 'ban') return labels.includes('Ban from group');
      if (action === 'transferOwnership') return labels.includes('Make owner');
      return MAKE[scope].some(label => labels.includes(label));
    },
    alone: {
      receive: has(details, '[data-section="files"]'),
      send: !has(composer, '[part~="obstacle"]'),
      call: has(find(session, 'chat-header'), '[part="call-audio"]'),
      // The owner is led through handing the group on: that is no leaving yet.
      leave: deed('leave') && actor !== 'owner',
      seeMembers: has(details, '[data-section="members"]'),
      updateGroup: deed('edit'),
      seeBanned: !!banned,
      addMembers: adds,
      deleteGroup: deed('delete'),
    },
  };
}

describe('policy, service and elements', () => {
  for (const actor of STANDINGS) {
    it(`agree on what ${actor === 'none' ? 'a stranger' : `the ${actor}`} may do, and to whom`, async function () {
      this.timeout(60_000);
      const offers = await offersTo(actor);
      const wrong: string[] = [];
      const compare = (what: string, said: boolean, done: boolean, offered: boolean): void => {
        if (said !== done || said !== offered)
          wrong.push(`${what}: policy ${String(said)}, service ${String(done)}, elements ${String(offered)}`);
      };
      for (const action of Object.keys(GROUP_POLICY) as GroupAction[]) {
        const run = ALONE[action];
        const offered = offers.alone[action];
        const said = mayInGroup(actor, action).ok;
        // To send is a matter of the outbox: what the service says of it is asked by a transport's own tests.
        if (offered !== undefined) compare(action, said, run ? await isDone(actor, run) : said, offered);
      }
      for (const action of Object.keys(TARGET_POLICY) as TargetedAction[]) {
        for (const target of [...STANDINGS, 'self'] as const) {
          for (const scope of action === 'changeScope' ? SCOPES : (['participant'] as const)) {
            const uid = uidOf(actor, target);
            const done = await isDone(actor, session => TARGETED[action](session, uid, scope));
            compare(
              `${action} ${target} ${scope}`,
              verdict(action, actor, target, scope),
              done,
              offers.to(action, uid, scope),
            );
          }
        }
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});
