// What one does to a message, for browser tests: through its menu, as a person does.
import { html } from 'lit';
import '../../src/elements/chat-messages/define.js';
import '../../src/elements/chat-composer/define.js';
import type { ChatMessages } from '../../src/elements/chat-messages/chat-messages.js';
import type { ChatSession } from '../../src/elements/chat-session/chat-session.js';
import type { ConversationId } from '../../src/model/ids.js';
import type { Message } from '../../src/model/message.js';
import type { Session } from '../../src/session/session.js';
import { findAll, isVisible, rowNamed, settled, type TestChat, wordsOf } from './chat.js';
import { expectAccessible } from './axe.js';
import { click, press } from './input.js';
import { until } from './wait.js';

/** A list with a composer under it, on the screen. */
export interface Stage {
  readonly element: ChatSession;
  readonly session: Session;
  readonly list: ChatMessages;
  readonly field: HTMLTextAreaElement;
}

/** Shows a conversation and where one writes to it. */
export async function showChat(
  chat: TestChat,
  id: ConversationId = 'group:crew',
  uid = 'ada',
): Promise<Stage> {
  const [type, name] = id.split(':') as ['user' | 'group', string];
  const user = type === 'user' ? name : '';
  const group = type === 'group' ? name : '';
  const element = await chat.show(
    html`<div class="stage">
      <style>
        .stage {
          display: grid;
          grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
          block-size: 100%;
          min-block-size: 0;
        }
      </style>
      <chat-messages user=${user} group=${group}></chat-messages>
      <chat-composer user=${user} group=${group}></chat-composer>
    </div>`,
    uid,
  );
  element.style.cssText = 'display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); min-block-size: 0';
  const list = element.querySelector('chat-messages')!;
  await settled(list);
  const composer = element.querySelector('chat-composer')!;
  // It has its height then, and the rows stand where they stay.
  await composer.updateComplete;
  const field = findAll<HTMLTextAreaElement>(composer, 'textarea')[0]!;
  return { element, session: element.session!, list, field };
}

/** The lines of the menu that is open, by their ids. */
export const menuIds = (root: Element): string[] =>
  findAll(root, '[part~="item"][data-item]')
    .filter(isVisible)
    .map(item => item.dataset['item']!);

/** One line of the menu that is open. */
export const menuItem = (root: Element, id: string): HTMLElement | undefined =>
  findAll(root, `[part~="item"][data-item="${id}"]`).find(isVisible);

/** The menu that is open. */
export const openMenu = (root: Element): HTMLElement | undefined =>
  findAll(root, '[role="menu"]').find(isVisible);

/** Opens the menu of the message with these words by key; answers its row. */
export async function openMenuOf(list: Element, words: string): Promise<HTMLElement> {
  const row = await rowNamed(list, words);
  row.focus();
  await press('Enter');
  await until(() => menuIds(list).length > 0, `the menu of “${words}”`);
  return row;
}

/** Chooses from the menu of the message with these words. */
export async function choose(list: Element, words: string, id: string): Promise<HTMLElement> {
  const row = await openMenuOf(list, words);
  const item = menuItem(list, id);
  if (!item) throw new Error(`“${words}” has no ${id}, only ${menuIds(list).join(' ')}`);
  await click(item);
  await until(() => !openMenu(list), 'the menu is closed');
  return row;
}

/** The message with these words, as a session holds it. */
export function messageOf(session: Session, id: ConversationId, words: string): Message {
  const found = session.state.threads
    .get(id)
    ?.entries.map(({ message }) => message)
    .find(message => 'text' in message && message.text.includes(words));
  if (!found) throw new Error(`No message says “${words}”`);
  return found;
}

/** Lets a test see what is copied; returns its undo. */
export function watchClipboard(copied: string[], fails = false): () => void {
  const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const writeText = (words: string): Promise<void> => {
    if (fails) return Promise.reject(new DOMException('No', 'NotAllowedError'));
    copied.push(words);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return () => {
    if (before) Object.defineProperty(navigator, 'clipboard', before);
    else Reflect.deleteProperty(navigator, 'clipboard');
  };
}

/** The words of all that is said to the user outside the lists. */
export const noticesOf = (element: ChatSession): string[] =>
  findAll(element, '[part~="notice"]').map(wordsOf);

/** Axe finds nothing, once all that fades in is there. */
export async function accessible(element: Element): Promise<void> {
  const running = [element, ...findAll(element, '*')].flatMap(each => each.getAnimations());
  await Promise.allSettled(
    running
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
      .map(({ finished }) => finished),
  );
  await expectAccessible(element);
}
