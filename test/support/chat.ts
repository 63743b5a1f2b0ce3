// A chat for browser tests: the embedded service in memory, and as many users of it at once as a test wants.
import { html, render } from 'lit';
import '../../src/elements/chat-session/define.js';
import type { AppSeed, SeedMessage } from '../../src/backend/app-seed.js';
import type { ChatMessages } from '../../src/elements/chat-messages/chat-messages.js';
import type { ChatSession } from '../../src/elements/chat-session/chat-session.js';
import type { ConversationId } from '../../src/model/ids.js';
import { createSession } from '../../src/session/session-store.js';
import type { Session } from '../../src/session/session.js';
import type { Thread, ThreadId } from '../../src/session/state.js';
import { newId } from '../../src/support/new-id.js';
import type { Transport } from '../../src/transport/transport.js';
import { createLocalTransport, type LocalTransport } from '../../src/transports/local/index.js';
import { letGo } from './input.js';
import { until } from './wait.js';

/** What a chat begins with. */
export interface ChatOptions {
  /** The app; default {@link seedOf} without messages. */
  readonly seed?: AppSeed;
  /** What stands between the shown user's session and the service. */
  readonly wrap?: (transport: LocalTransport) => Transport;
  /** Keeps drafts in the browser, which all tests share. */
  readonly keepsDrafts?: boolean;
  /** CSS pixels of the box that the chat stands in. */
  readonly width?: number;
  readonly height?: number;
}

/** A user of the app who is not on the screen: writes, reads and reacts, as on another device. */
export interface Elsewhere {
  readonly session: Session;
  readonly transport: LocalTransport;
}

/** Ada, Grace and Linus, all three in the group `crew`, which is Grace's. */
export function seedOf(messages: Iterable<SeedMessage> = [], more: Partial<AppSeed> = {}): AppSeed {
  return {
    appId: 'test',
    users: [
      { uid: 'ada', name: 'Ada' },
      { uid: 'grace', name: 'Grace' },
      { uid: 'linus', name: 'Linus' },
    ],
    groups: [
      {
        guid: 'crew',
        name: 'The crew',
        type: 'public',
        owner: 'grace',
        createdAt: dayAt(30, '8:00'),
        members: [{ uid: 'ada' }, { uid: 'grace' }, { uid: 'linus' }],
      },
    ],
    messages: [...messages],
    ...more,
  };
}

/** So many days ago, at that hour where the test runs, epoch milliseconds. */
export function dayAt(daysAgo: number, time: `${number}:${number}`): number {
  const [hours, minutes] = time.split(':').map(Number);
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo, hours, minutes).getTime();
}

/** `count` messages of Grace and Ada in turn, a minute apart, the last one an hour ago, named `m0`, `m1` … */
export function* talk(count: number, to: ConversationId = 'group:crew'): Generator<SeedMessage> {
  const end = Date.now() - 3_600_000;
  for (let i = 0; i < count; i += 1) {
    const from = i % 7 < 4 ? 'grace' : 'ada';
    const lines = 'The tide comes in and goes out again. '.repeat((i * 7) % 5);
    yield {
      ref: `m${String(i)}`,
      from,
      to: to.startsWith('user:') ? (from === 'ada' ? 'user:grace' : 'user:ada') : to,
      sentAt: end - (count - 1 - i) * 60_000,
      text: `Message ${String(i)}. ${lines}`.trim(),
    };
  }
}

const endings: (() => void)[] = [];

// Nothing of one test stays for the next.
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) end();
  await letGo();
  document.documentElement.removeAttribute('dir');
  document.documentElement.style.colorScheme = '';
});

/** Keeps something to be done when the test is over. */
export const atEnd = (end: () => void): void => void endings.push(end);

/** One app that lives as long as its test. */
export class TestChat {
  readonly name = newId();
  readonly seed: AppSeed;
  readonly #options: ChatOptions;

  constructor(options: ChatOptions = {}) {
    this.#options = options;
    this.seed = options.seed ?? seedOf();
  }

  get appId(): string {
    return this.seed.appId;
  }

  /** A transport to the app. */
  transport(): LocalTransport {
    return createLocalTransport({ name: this.name, storage: 'memory', seed: this.seed });
  }

  /** Signs a user in somewhere else. */
  async elsewhere(uid: string): Promise<Elsewhere> {
    const transport = this.transport();
    const session = createSession({ transport, credentials: { appId: this.appId, uid, name: uid } });
    atEnd(() => session.close());
    await session.connect();
    return { session, transport };
  }

  /** Puts a `chat-session` of a user on the page, with this inside, and waits until it is signed in. */
  async show(content: unknown, uid = 'ada', language = 'en'): Promise<ChatSession> {
    const element = this.put(content, uid, language);
    await element.ready;
    return element;
  }

  /** The same, without waiting. */
  put(content: unknown, uid = 'ada', language = 'en'): ChatSession {
    const { width = 640, height = 480, wrap, keepsDrafts = false } = this.#options;
    const box = document.createElement('div');
    box.lang = language;
    box.style.cssText = `inline-size: ${String(width)}px; block-size: ${String(height)}px; display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr); overflow: hidden; background: Canvas; color: CanvasText`;
    document.body.append(box);
    atEnd(() => {
      box.remove();
    });
    const local = this.transport();
    const transport = wrap?.(local) ?? local;
    const session = html`<chat-session
      app-id=${this.appId}
      uid=${uid}
      name=${uid}
      ?without-kept-drafts=${!keepsDrafts}
      .transport=${transport}
      >${content}</chat-session
    >`;
    render(session, box);
    return box.querySelector('chat-session')!;
  }
}

/** Finds the one element that there must be, through open shadow roots. */
export function find<E extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): E {
  const found = findAll<E>(root, selector)[0];
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

/** Finds all of them, through open shadow roots. */
export function findAll<E extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): E[] {
  const own = [...root.querySelectorAll<E>(selector)];
  const hosts = [root, ...root.querySelectorAll('*')];
  const inner = hosts.flatMap(host =>
    host instanceof Element && host.shadowRoot ? findAll<E>(host.shadowRoot, selector) : [],
  );
  return [...own, ...inner];
}

/** The message rows that are drawn. */
export const rowsOf = (root: Element): HTMLElement[] => findAll(root, '[part~="message"]');

/** The row with these words in it. */
export const rowWith = (root: Element, words: string): HTMLElement | undefined =>
  rowsOf(root).find(row => wordsOf(row).includes(words));

/** Waits for the row with these words. */
export async function rowNamed(root: Element, words: string): Promise<HTMLElement> {
  await until(() => rowWith(root, words), `a row that says “${words}”`);
  return rowWith(root, words)!;
}

/** What an element says, in one line. */
export const wordsOf = (element: Node | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** A part inside an element. */
export const partOf = (root: Element, part: string): HTMLElement | null =>
  findAll(root, `[part~="${part}"]`)[0] ?? null;

/** The thread as the session holds it. */
export const threadOf = (element: ChatSession, id: ThreadId): Thread | undefined =>
  element.session?.state.threads.get(id);

/** Whether an element is drawn where one can see it. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });

/** Expects the same elements. (Chai would write out the whole page to say how two elements differ.) */
export function expectSame(found: readonly (Element | null)[], expected: readonly (Element | null)[]): void {
  const isSame = found.length === expected.length && found.every((element, i) => element === expected[i]);
  if (isSame) return;
  const list = (elements: readonly (Element | null)[]): string =>
    elements.map(each => wordsOf(each).slice(0, 40)).join(' | ');
  throw new Error(`Not the same elements: ${list(found)}; expected ${list(expected)}`);
}

/** Waits until a list of messages has drawn what its session holds, and stands at its end. */
export async function settled(list: ChatMessages): Promise<void> {
  await until(() => rowsOf(list).length > 0, 'rows');
  const scroller = partOf(list, 'scroller')!;
  await until(
    () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= 4,
    'the list stands at its end',
  );
}
