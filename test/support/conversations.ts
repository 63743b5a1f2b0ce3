// What tests of the list of conversations have in common.
import { html } from 'lit';
import '../../src/elements/chat-conversations/define.js';
import type { AppSeed, SeedMessage } from '../../src/backend/app-seed.js';
import type { ChatConversations } from '../../src/elements/chat-conversations/chat-conversations.js';
import type { ChatMenu } from '../../src/elements/chat-menu/chat-menu.js';
import type { ChatSession } from '../../src/elements/chat-session/chat-session.js';
import type { Session } from '../../src/session/session.js';
import { find, findAll, isVisible, seedOf, type TestChat, wordsOf } from './chat.js';
import { click } from './input.js';
import { until } from './wait.js';

/** A time not long ago. */
export const minutesAgo = (minutes: number): number => Date.now() - minutes * 60_000;
/** Three conversations of Ada, that with Grace the oldest. */
export const TALK: readonly SeedMessage[] = [
  { from: 'grace', to: 'user:ada', sentAt: minutesAgo(50), text: 'Are you there?' },
  { from: 'ada', to: 'user:linus', sentAt: minutesAgo(40), text: 'The plans are on your desk' },
  { from: 'linus', to: 'group:crew', sentAt: minutesAgo(30), text: 'Ask <@uid:grace>, she knows' },
];
/** Ada has not read what Grace wrote. */
export const UNREAD: Partial<AppSeed> = {
  conversations: [
    { uid: 'ada', with: 'user:grace', readUpTo: 0 },
    { uid: 'ada', with: 'user:linus' },
    { uid: 'ada', with: 'group:crew' },
  ],
};

/** The list in a session. */
export const listOf = (session: ChatSession): ChatConversations =>
  find<ChatConversations>(session, 'chat-conversations');
/** The rows that are drawn. */
export const rowsOf = (root: Element): HTMLElement[] => findAll(root, '[part~="conversation"]');
/** The row of one conversation. */
export const row = (root: Element, id: string): HTMLElement => find(root, `[data-conversation="${id}"]`);
/** The conversations that are drawn, from above. */
export const order = (root: Element): (string | undefined)[] =>
  rowsOf(root).map(({ dataset }) => dataset['conversation']);
/** What a screen reader says for a row. */
export const nameOf = (element: Element): string =>
  wordsOf(element.querySelector(':scope > :not([aria-hidden])'));
/** The conversation whose row has the focus. */
export const focusedRow = (list: ChatConversations): string | undefined =>
  (list.shadowRoot?.activeElement as HTMLElement | null)?.dataset['conversation'];

/** Shows the list of a user and waits for its rows. */
export async function show(chat: TestChat, uid = 'ada', language = 'en'): Promise<ChatConversations> {
  const list = listOf(await chat.show(html`<chat-conversations></chat-conversations>`, uid, language));
  await until(() => rowsOf(list).length > 0, 'rows');
  return list;
}

/** An app in which Ada has a chat with each of many people, the first one newest. */
export const crowd = (count: number): AppSeed => {
  const now = Date.now();
  const uids = Array.from({ length: count }, (_, index) => `u${String(index)}`);
  return seedOf(
    uids.map((uid, index) => ({
      from: uid,
      to: 'user:ada',
      sentAt: now - (index + 1) * 60_000,
      text: `I am ${uid}`,
    })),
    {
      users: [{ uid: 'ada', name: 'Ada' }, ...uids.map(uid => ({ uid, name: `User ${uid.slice(1)}` }))],
      groups: [],
    },
  );
};

/** The session that a list is in. */
export const sessionOf = (list: Element): Session => list.closest('chat-session')!.session!;

/** A button with a name, anywhere in the list. */
export function button(root: Element, name: string): HTMLButtonElement {
  const all = findAll<HTMLButtonElement>(root, 'button').filter(isVisible);
  const found = all.find(one => (one.getAttribute('aria-label') ?? wordsOf(one)) === name);
  if (!found) throw new Error(`There is no button “${name}”`);
  return found;
}

/** The lines of the menu that is open. */
export const menuLines = (list: Element): string[] =>
  findAll(list, '[part~="item"]').filter(isVisible).map(wordsOf);

/** Opens the menu of a conversation by the second button of the mouse. */
export async function openMenu(list: Element, id: string): Promise<ChatMenu> {
  await click(row(list, id), 'right');
  await until(() => menuLines(list).length > 0 && findAll(list, '.menu.placed').length > 0, 'the menu');
  return find<ChatMenu>(list, 'chat-menu');
}

/** Chooses a line of the menu that is open. */
export async function choose(list: Element, label: string): Promise<void> {
  const line = (): HTMLElement | undefined =>
    findAll(list, '[part~="item"]').find(item => isVisible(item) && wordsOf(item) === label);
  await until(line, `“${label}” in the menu`);
  await until(() => find(list, '[part~="menu"]').matches('.placed'), 'the menu is in its place');
  await click(line()!);
}
