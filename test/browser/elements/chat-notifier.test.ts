import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { ChatNotifier } from '../../../src/elements/chat-notifier/chat-notifier.js';
import '../../../src/elements/chat-notifier/define.js';
import type { ChatNotifyEvent } from '../../../src/elements/chat-notifier/chat-notify-event.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { atEnd, dayAt, find, seedOf, TestChat } from '../../support/chat.js';
import { until } from '../../support/wait.js';

const seed = () =>
  seedOf([
    { from: 'grace', to: 'user:ada', sentAt: dayAt(1, '9:00'), text: 'Hello' },
    { from: 'grace', to: 'group:crew', sentAt: dayAt(1, '9:01'), text: 'A root', ref: 'root' },
    { from: 'linus', to: 'group:crew', sentAt: dayAt(1, '9:02'), text: 'An answer', parent: 'root' },
    { from: 'grace', to: 'group:crew', sentAt: dayAt(1, '9:03'), text: 'Another beginning' },
  ]);

/** The desktop, where a test has none. */
class FakeNotification {
  static permission: NotificationPermission = 'granted';
  static readonly shown: FakeNotification[] = [];
  onclick: (() => void) | undefined;
  constructor(
    readonly title: string,
    readonly options: NotificationOptions,
  ) {
    FakeNotification.shown.push(this);
  }
  static requestPermission(): Promise<NotificationPermission> {
    return Promise.resolve(this.permission);
  }
  close(): void {
    FakeNotification.shown.splice(FakeNotification.shown.indexOf(this), 1);
  }
}

const desktop = FakeNotification.shown;

beforeEach(() => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Notification');
  Object.defineProperty(globalThis, 'Notification', { configurable: true, value: FakeNotification });
  desktop.length = 0;
  FakeNotification.permission = 'granted';
  atEnd(() => {
    if (before) Object.defineProperty(globalThis, 'Notification', before);
    else Reflect.deleteProperty(globalThis, 'Notification');
  });
});

async function show(content: unknown) {
  const chat = new TestChat({ seed: seed() });
  const root = await chat.show(content);
  const notifier = find<ChatNotifier>(root, 'chat-notifier');
  const told: ChatNotifyEvent[] = [];
  root.addEventListener('chat-notify', event => told.push(event));
  await until(() => root.session!.state.inbox.status === 'ready', 'the list');
  return { chat, root, notifier, told, grace: await chat.elsewhere('grace') };
}

const bodies = (): (string | undefined)[] => desktop.map(({ options }) => options.body);

describe('chat-notifier', () => {
  it('tells of a message on the desktop; a press on it goes there', async () => {
    const { root, grace, told } = await show(html`<chat-notifier with-desktop></chat-notifier>`);
    grace.session.send('user:ada', { text: 'Are you there?' });
    await until(() => desktop.length === 1, 'one');
    expect([desktop[0]!.title, desktop[0]!.options.body, desktop[0]!.options.tag]).to.deep.equal([
      'Grace',
      'Are you there?',
      'user:grace',
    ]);
    expect(desktop[0]!.options.silent).to.equal(true);
    expect(told[0]!.heading).to.equal('Grace');
    desktop[0]!.onclick?.();
    expect(root.session!.state.current).to.equal('user:grace');
    expect(desktop.length).to.equal(0);
    grace.session.send('group:crew', { text: 'To all' });
    await until(() => bodies().includes('Grace: To all'), 'in a group with the name');
    expect(desktop[0]!.title).to.equal('The crew');
  });

  it('is off by default, and where the user did not allow it', async () => {
    FakeNotification.permission = 'denied';
    const { grace, told, notifier } = await show(html`<chat-notifier></chat-notifier>`);
    grace.session.send('user:ada', { text: 'One' });
    await until(
      () =>
        notifier.closest<ChatSession>('chat-session')!.session!.state.conversations.get('user:grace')
          ?.unreadCount,
      'it came',
    );
    notifier.withDesktop = true;
    grace.session.send('user:ada', { text: 'Two' });
    await until(() => told.length === 1, 'asked for the second alone');
    expect(told[0]!.body).to.equal('Two');
    expect(desktop.length).to.equal(0);
    expect(await notifier.requestPermission()).to.equal('denied');
  });

  it('does not tell of muted chats, of what was sent without sound, of threads of others, and of one’s own', async () => {
    const { root, grace, told, chat } = await show(html`<chat-notifier with-desktop></chat-notifier>`);
    const session = root.session!;
    await session.mute('group:crew', Infinity);
    grace.session.send('group:crew', { text: 'Muted' });
    grace.session.send('user:ada', { text: 'Silent', notifies: false });
    const tablet = await chat.elsewhere('ada');
    tablet.session.send('user:grace', { text: 'Mine' });
    await until(
      () => session.state.conversations.get('user:grace')?.lastMessage?.sender.uid === 'ada',
      'they came',
    );
    await session.mute('group:crew', undefined);
    const find = async (search: string) =>
      (await session.listMessages({ conversationId: 'group:crew', search })).items[0]!.id;
    grace.session.send('group:crew', { text: 'In a thread', parentId: await find('A root') });
    grace.session.send('group:crew', { text: 'Look, <@uid:ada>', parentId: await find('Another') });
    grace.session.send('user:ada', { text: 'Loud' });
    await until(() => told.length === 2, 'two');
    expect(told.map(({ body }) => body).sort()).to.deep.equal(['Grace: Look, @Ada', 'Loud']);
  });

  it('does not tell of what one looks at', async function () {
    if (!document.hasFocus()) this.skip();
    const { grace, told } = await show(
      html`<chat-notifier with-desktop></chat-notifier><chat-messages user="grace"></chat-messages>`,
    );
    grace.session.send('user:ada', { text: 'Seen' });
    grace.session.send('group:crew', { text: 'Not seen' });
    await until(() => told.length === 1, 'one');
    expect(told[0]!.body).to.equal('Grace: Not seen');
  });

  it('one of several tabs tells', async () => {
    const chat = new TestChat({ seed: seed() });
    const tabs = [
      await chat.show(html`<chat-notifier with-desktop></chat-notifier>`),
      await chat.show(html`<chat-notifier with-desktop></chat-notifier>`),
    ];
    const told: string[] = [];
    for (const tab of tabs) tab.addEventListener('chat-notify', event => told.push(event.body));
    const grace = await chat.elsewhere('grace');
    grace.session.send('user:ada', { text: 'One' });
    await until(() => told.length > 0, 'it is told');
    grace.session.send('user:ada', { text: 'Two' });
    await until(() => told.includes('Two'), 'the next is told');
    expect(told).to.deep.equal(['One', 'Two']);
    tabs[0]!.parentElement!.remove();
    grace.session.send('user:ada', { text: 'Three' });
    await until(() => told.includes('Three'), 'the other tab goes on');
    expect(told.length).to.equal(3);
  });

  it('a page may tell by other means', async () => {
    const { root, grace, told } = await show(html`<chat-notifier with-desktop></chat-notifier>`);
    root.addEventListener('chat-notify', event => event.preventDefault());
    grace.session.send('user:ada', { text: 'One' });
    await until(() => told.length === 1, 'asked');
    expect(desktop.length).to.equal(0);
  });

  it('counts in the title, which stays the page’s own', async () => {
    const title = document.title;
    atEnd(() => (document.title = title));
    document.title = 'My page';
    const { root, grace, notifier } = await show(html`<chat-notifier with-title></chat-notifier>`);
    grace.session.send('user:ada', { text: 'One' });
    await until(() => document.title === '(1) My page', 'one');
    document.title = 'Another page';
    grace.session.send('user:ada', { text: 'Two' });
    await until(() => document.title === '(2) Another page', 'two');
    const last = root.session!.state.conversations.get('user:grace')!.lastMessage!;
    root.session!.markRead('user:grace', last.id);
    await until(() => document.title === 'Another page', 'all is read');
    grace.session.send('user:ada', { text: 'Three' });
    await until(() => document.title === '(1) Another page', 'one');
    notifier.remove();
    expect(document.title).to.equal('Another page');
  });

  it('counts on the app’s icon, where the browser can', async function () {
    if (!('setAppBadge' in navigator)) this.skip();
    const counts: number[] = [];
    Object.defineProperty(navigator, 'setAppBadge', {
      configurable: true,
      value: (count: number) => Promise.resolve(counts.push(count)),
    });
    atEnd(() => Reflect.deleteProperty(navigator, 'setAppBadge'));
    const { grace } = await show(html`<chat-notifier with-badge></chat-notifier>`);
    grace.session.send('user:ada', { text: 'One' });
    await until(() => counts.at(-1) === 1, 'one');
  });

  it('plays a sound that is made here: nothing is fetched', async () => {
    const made: number[] = [];
    const Oscillator = OscillatorNode;
    class Listening extends Oscillator {
      constructor(context: BaseAudioContext, options?: OscillatorOptions) {
        super(context, options);
        made.push(options?.frequency ?? 0);
      }
    }
    globalThis.OscillatorNode = Listening;
    atEnd(() => (globalThis.OscillatorNode = Oscillator));
    const before = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(mp3|ogg|wav)/.test(name)).length;
    const { grace, told } = await show(html`<chat-notifier with-sound></chat-notifier>`);
    grace.session.send('user:ada', { text: 'One' });
    await until(() => told.length === 1, 'told');
    const after = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(mp3|ogg|wav)/.test(name)).length;
    expect(after).to.equal(before);
    // A page that nobody has touched stays silent in some browsers.
    const isSilent = made.length === 0 && !navigator.userActivation.hasBeenActive;
    if (!isSilent) await until(() => made.length === 2, 'two notes');
  });
});
