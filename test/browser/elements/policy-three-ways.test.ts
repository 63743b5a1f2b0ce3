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
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { MessageId } from '../../../src/model/ids.js';
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
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { newId } from '../../../src/support/new-id.js';
import { find, findAll, isVisible, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { menuIds, menuItem, openMenuOf } from '../../support/message-actions.js';
import { until } from '../../support/wait.js';

const STANDINGS: readonly Standing[] = ['owner', 'admin', 'moderator', 'participant', 'none', 'banned'];
type Target = Standing | 'self';

// Of each standing two: one who acts and one to whom it is done. There is one owner only.
const uids = STANDINGS.flatMap(standing => [`${standing}1`, `${standing}2`]);
const THEIRS = 'What somebody else wrote';
const seed = (slowMode?: number): AppSeed =>
  seedOf([{ ref: 'first', from: 'participant2', to: 'group:g', sentAt: 2, text: THEIRS }], {
    users: [...uids, 'newcomer'].map(uid => ({ uid, name: uid })),
    groups: [
      {
        guid: 'g',
        name: 'G',
        type: 'public',
        owner: 'owner1',
        createdAt: 1,
        ...(slowMode && { slowMode }),
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
async function isDone(
  actor: Standing,
  run: (session: Session, transport: LocalTransport) => Promise<unknown>,
  of = seed(),
): Promise<boolean> {
  const { session, transport } = await new TestChat({ seed: of }).elsewhere(`${actor}1`);
  try {
    await run(session, transport);
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

/** Sends past the outbox, which keeps what is refused to try it again. */
const send = (transport: LocalTransport, text: string): Promise<unknown> =>
  transport.messages.send(
    { category: 'message', type: 'text', text, receiverType: 'group', receiverId: 'g', muid: newId() },
    new AbortController().signal,
  );
const theirs = async (session: Session): Promise<MessageId> => {
  const { items } = await session.listMessages({ conversationId: 'group:g' });
  return items.find(message => 'text' in message && message.text === THEIRS)!.id;
};

const ALONE: Record<GroupAction, (session: Session, transport: LocalTransport) => Promise<unknown>> = {
  receive: session => session.listMessages({ conversationId: 'group:g' }),
  send: (_session, transport) => send(transport, 'Hello'),
  call: session => session.startCall('group:g', 'audio'),
  leave: session => session.leaveGroup('g'),
  // In a group that is slow.
  skipSlowMode: async (_session, transport) => {
    await send(transport, 'One');
    await send(transport, 'And one more');
  },
  mentionAll: (_session, transport) => send(transport, 'Hello <@all>'),
  seeMembers: session => session.listMembers({ guid: 'g' }),
  updateGroup: session => session.updateGroup('g', { name: 'H' }),
  pin: async session => session.pinMessage(await theirs(session), true),
  deleteOthersMessage: async session => session.deleteMessage(await theirs(session), 'everyone'),
  seeBanned: session => session.listBanned({ guid: 'g' }),
  addMembers: session => session.addMembers('g', [{ uid: 'newcomer' }]),
  deleteGroup: session => session.deleteGroup('g'),
};

const MAKE: Record<Scope, readonly string[]> = {
  admin: ['Make admin', 'Admin'],
  moderator: ['Make moderator', 'Moderator'],
  participant: ['Make participant', 'Participant'],
};

/** What is offered where one reads and writes. */
type ChatAction = 'send' | 'pin' | 'deleteOthersMessage' | 'mentionAll' | 'skipSlowMode';

/** What the list of messages and the composer of a slow group offer. */
async function offersInChat(actor: Standing): Promise<Readonly<Record<ChatAction, boolean>>> {
  const session = await new TestChat({ seed: seed(60), height: 700 }).show(
    html`<div class="part"><chat-messages group="g"></chat-messages></div>
      <chat-composer group="g"></chat-composer>`,
    `${actor}1`,
  );
  session.querySelector<HTMLElement>('.part')!.style.cssText = 'display: grid; block-size: 500px';
  const list = find(session, 'chat-messages');
  const composer = find<ChatComposer>(session, 'chat-composer');
  const isHeld = (): boolean => findAll(composer, '[part~="obstacle"]').length > 0;
  const isThere = (): boolean => findAll(list, '[part~="message"]').length > 0;
  await until(() => isThere() || isHeld(), 'what was written, or why one may not write');
  // Who is outside sees neither a message nor where to write one.
  const none = {
    send: false,
    pin: false,
    deleteOthersMessage: false,
    mentionAll: false,
    skipSlowMode: false,
  };
  if (!isThere() && isHeld()) return none;

  await openMenuOf(list, THEIRS);
  const pin = menuIds(list).includes('pin');
  await click(menuItem(list, 'delete')!);
  const deletes = (): string[] => findAll(list, 'dialog button').filter(isVisible).map(wordsOf);
  await until(() => deletes().includes('Delete for me'), 'what can be deleted');
  const deleteOthersMessage = deletes().includes('Delete for everyone');
  await press('Escape');
  await until(() => !deletes().length, 'the question is gone');

  const field = find<HTMLTextAreaElement>(composer, 'textarea');
  field.focus();
  await type('@');
  const options = (): string[] => findAll(composer, '[role="option"]').map(wordsOf);
  await until(() => options().length > 1, 'who can be named');
  const mentionAll = options().some(words => words.includes('everyone'));
  await press('Backspace');
  await until(() => !options().length, 'nobody is named');

  await type('Hello');
  await press('Enter');
  await until(() => {
    const last = session.session!.state.threads.get('group:g')?.entries.at(-1);
    return last && 'text' in last.message && last.message.text === 'Hello' && last.delivery !== 'sending';
  }, 'it was sent');
  const waits = (): boolean => (session.session!.state.groups.get('g')?.slowUntil ?? 0) > Date.now();
  if (!mayInGroup(actor, 'skipSlowMode').ok) await until(waits, 'the group says that one waits');
  await composer.updateComplete;
  if (waits()) await until(() => wordsOf(composer.shadowRoot).includes('Slow mode'), 'how long one waits');
  const skipSlowMode = !wordsOf(composer.shadowRoot).includes('Slow mode');
  return { send: !isHeld(), pin, deleteOthersMessage, mentionAll, skipSlowMode };
}

/** What the elements offer to an actor: to whom what, and what in the group. */
interface Offers {
  readonly to: (action: TargetedAction, uid: string, scope: Scope) => boolean;
  readonly alone: Readonly<Record<Exclude<GroupAction, ChatAction>, boolean>>;
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
      const alone: Readonly<Record<GroupAction, boolean>> = {
        ...offers.alone,
        ...(await offersInChat(actor)),
      };
      const wrong: string[] = [];
      const compare = (what: string, said: boolean, done: boolean, offered: boolean): void => {
        if (said !== done || said !== offered)
          wrong.push(`${what}: policy ${String(said)}, service ${String(done)}, elements ${String(offered)}`);
      };
      for (const action of Object.keys(GROUP_POLICY) as GroupAction[]) {
        const said = mayInGroup(actor, action).ok;
        const done = await isDone(actor, ALONE[action], seed(action === 'skipSlowMode' ? 60 : undefined));
        compare(action, said, done, alone[action]);
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
