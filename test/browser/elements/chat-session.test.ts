import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { ChatErrorEvent } from '../../../src/elements/chat-session/chat-error-event.js';
import type { ChatReadyEvent } from '../../../src/elements/chat-session/chat-ready-event.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { warnOfAuthKey } from '../../../src/elements/chat-session/warn-of-auth-key.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { createSession } from '../../../src/session/session-store.js';
import { newId } from '../../../src/support/new-id.js';
import type { Transport } from '../../../src/transport/transport.js';
import { createLocalTransport } from '../../../src/transports/local/index.js';
import { expectCalmAndAccessible } from '../../support/calm.js';
import {
  atEnd,
  findAll,
  partOf,
  rowNamed,
  rowsOf,
  seedOf,
  talk,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, painted } from '../../support/input.js';
import { until } from '../../support/wait.js';

const memory = (options = {}) => createLocalTransport({ name: newId(), storage: 'memory', ...options });
const LIST = '<chat-messages group="crew" style="block-size: 300px"></chat-messages>';
const notices = (session: Element): HTMLElement[] => findAll(session, '[part="notice"]');

/** A `chat-session` with these attributes, on the page until the test is over. */
function put(attributes: Record<string, string>, transport?: Transport, content = ''): ChatSession {
  const session = document.createElement('chat-session');
  for (const [name, value] of Object.entries(attributes)) session.setAttribute(name, value);
  if (transport) session.transport = transport;
  session.innerHTML = content;
  document.body.append(session);
  atEnd(() => {
    session.remove();
  });
  return session;
}

/** What a promise rejects with. */
const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** Keeps what is written to the console away from it. */
function listenToConsole(method: 'error' | 'warn'): string[] {
  const lines: string[] = [];
  const before = console[method];
  console[method] = (...args: unknown[]) => void lines.push(args.join(' '));
  atEnd(() => {
    console[method] = before;
  });
  return lines;
}

describe('chat-session', () => {
  it('signs in by its attributes, and says so', async () => {
    const heard: ChatReadyEvent[] = [];
    const note = (event: ChatReadyEvent): void => void heard.push(event);
    document.body.addEventListener('chat-ready', note);
    const session = put(
      { 'app-id': 'test', uid: 'ada', name: 'Ada Lovelace', avatar: 'https://example.com/ada.png' },
      memory(),
    );
    const me = await session.ready;
    document.body.removeEventListener('chat-ready', note);
    expect(me).to.include({ uid: 'ada', name: 'Ada Lovelace', avatar: 'https://example.com/ada.png' });
    expect(heard.map(event => event.me.uid)).to.deep.equal(['ada']);
    expect(session.session!.state.connection.status).to.equal('online');
  });

  it('takes part in no layout, and shows what is inside it', async () => {
    const session = put({}, memory(), '<p>Inside</p>');
    await session.updateComplete;
    expect(getComputedStyle(session).display).to.equal('contents');
    expect(session.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('ignores attributes that it does not know', async () => {
    const session = put(
      { 'app-id': 'test', uid: 'ada', colour: 'red', onfoo: 'x', 'with-magic': '' },
      memory(),
    );
    expect((await session.ready).uid).to.equal('ada');
  });

  describe('that is refused', () => {
    const cases: [string, Record<string, string>, string, object?][] = [
      ['a uid with a blank', { 'app-id': 'test', uid: 'ada lovelace' }, 'invalid-id'],
      ['a uid that is too long', { 'app-id': 'test', uid: 'a'.repeat(101) }, 'invalid-id'],
      ['a uid with letters of another script', { 'app-id': 'test', uid: 'адa' }, 'invalid-id'],
      ['an app id with a slash', { 'app-id': 'a/b', uid: 'ada' }, 'invalid-id'],
      ['no app id', { uid: 'ada' }, 'invalid-id'],
      [
        'a picture that is a script',
        { 'app-id': 'test', uid: 'ada', avatar: 'javascript:alert(1)' },
        'invalid-url',
      ],
      [
        'a REST API key as auth key',
        { 'app-id': 'test', uid: 'ada', 'auth-key': 'rest_123' },
        'auth-rest-key',
      ],
      [
        'a REST API key as auth token',
        { 'app-id': 'test', uid: 'ada', 'auth-token': 'k' },
        'auth-rest-key',
        { auth: { restKey: 'k' } },
      ],
      [
        'no token where one is needed',
        { 'app-id': 'test', uid: 'ada' },
        'auth-missing',
        { auth: { authKey: 'k' } },
      ],
      [
        'a wrong key',
        { 'app-id': 'test', uid: 'ada', 'auth-key': 'x' },
        'auth-refused',
        { auth: { authKey: 'k' } },
      ],
      [
        'an app that is not there',
        { 'app-id': 'nowhere', uid: 'ada' },
        'app-not-found',
        { createApp: false },
      ],
    ];
    for (const [what, attributes, code, options] of cases) {
      it(`for ${what}: words on the screen, a ChatError, and a line for who builds the page`, async () => {
        const lines = listenToConsole('error');
        const heard: ChatErrorEvent[] = [];
        const note = (event: ChatErrorEvent): void => void heard.push(event);
        document.body.addEventListener('chat-error', note);
        const session = put(attributes, memory(options));
        // `ready` is there before anything was tried.
        const error = await refusal(session.ready);
        await until(() => notices(session).length > 0, 'words');
        await painted();
        document.body.removeEventListener('chat-error', note);
        expect(error).to.be.instanceOf(ChatError);
        expect((error as ChatError).code).to.equal(code);
        const [notice, ...more] = notices(session);
        expect(more.length).to.equal(0);
        expect(notice!.dataset['code']).to.equal(code);
        expect(wordsOf(notice)).to.match(/\w+ \w+/);
        expect(notice!.closest('[role="status"]')?.checkVisibility()).to.equal(true);
        expect(heard.map(event => [event.error.code, event.during])).to.deep.equal([[code, 'connect']]);
        expect(lines.filter(line => line.includes(code)).length).to.equal(1);
      });
    }

    it('the rest of the page is unharmed, and so is another session', async () => {
      listenToConsole('error');
      const broken: unknown[] = [];
      const note = (event: Event): void => void broken.push(event);
      addEventListener('unhandledrejection', note);
      addEventListener('error', note);
      const bad = put({ 'app-id': 'test', uid: 'not valid' }, memory(), `${LIST}<button>Mine</button>`);
      const good = put({ 'app-id': 'test', uid: 'ada' }, memory());
      await good.ready;
      await until(() => notices(bad).length > 0, 'words');
      await painted();
      removeEventListener('unhandledrejection', note);
      removeEventListener('error', note);
      expect(broken.length).to.equal(0);
      expect(bad.querySelector('button')!.checkVisibility()).to.equal(true);
      await until(() => wordsOf(bad.querySelector('chat-messages')!.shadowRoot), 'words in the list');
    });

    it('says it once, however often it is drawn again', async () => {
      listenToConsole('error');
      const session = put({ 'app-id': 'test', uid: 'not valid' }, memory());
      let told = 0;
      session.addEventListener('chat-error', () => (told += 1));
      await until(() => notices(session).length > 0, 'words');
      session.lang = 'de';
      session.requestUpdate();
      await session.updateComplete;
      await until(() => /ID/i.test(wordsOf(notices(session)[0])), 'words');
      expect(told).to.equal(1);
    });

    it('signs in once its attributes are right', async () => {
      listenToConsole('error');
      const session = put({ 'app-id': 'test', uid: 'not valid' }, memory());
      await refusal(session.ready);
      await until(() => notices(session).length > 0, 'words');
      session.uid = 'ada';
      await until(() => session.session?.state.connection.status === 'online', 'the sign-in');
      expect((await session.ready).uid).to.equal('ada');
      await until(() => notices(session).length === 0, 'no words any more');
    });
  });

  describe('an auth key', () => {
    it('is warned of away from localhost, with what to do instead', () => {
      const lines = listenToConsole('warn');
      const credentials = { appId: 'test', uid: 'ada', authKey: 'secret' };
      for (const hostname of [
        'example.com',
        'localhost.example.com',
        '192.168.0.2',
        '10.0.0.1',
        '127.example.com',
      ]) {
        warnOfAuthKey(credentials, { hostname });
      }
      expect(lines.length).to.equal(5);
      expect(lines[0])
        .to.match(/auth-token/)
        .and.not.match(/secret/);
    });

    it('is not on localhost, nor is a page without one', async () => {
      const lines = listenToConsole('warn');
      const credentials = { appId: 'test', uid: 'ada' };
      warnOfAuthKey(credentials, { hostname: 'example.com' });
      for (const hostname of ['localhost', '127.0.0.1', '[::1]', 'app.localhost', '']) {
        warnOfAuthKey({ ...credentials, authKey: 'secret' }, { hostname });
      }
      const session = put({ 'app-id': 'test', uid: 'ada', 'auth-key': 'secret' }, memory());
      await session.ready;
      expect(lines.filter(line => line.includes('[parlour]'))).to.deep.equal([]);
    });
  });

  describe('changes of user', () => {
    it('to another one: signs in anew, and nothing of the first is left', async () => {
      const transport = memory({ seed: seedOf(talk(5)) });
      const session = put({ 'app-id': 'test', uid: 'ada' }, transport, LIST);
      await session.ready;
      const first = session.session!;
      await until(() => rowsOf(session).length === 5, 'rows');
      session.uid = 'grace';
      await until(() => session.session !== first, 'another session');
      expect((await session.ready).uid).to.equal('grace');
      expect(first.state.connection.status).to.equal('idle');
      const own = () =>
        rowsOf(session)
          .filter(row => row.hasAttribute('data-mine'))
          .map(row => /Message \d/.exec(wordsOf(row))?.[0]);
      await until(
        () => own().join() === 'Message 0,Message 1,Message 2,Message 3',
        'rows as Grace sees them',
      );
    });

    it('to one that is not valid: the first is signed out', async () => {
      listenToConsole('error');
      const session = put({ 'app-id': 'test', uid: 'ada' }, memory());
      await session.ready;
      const first = session.session!;
      session.uid = 'not valid';
      await until(() => notices(session).length > 0, 'words');
      expect(session.session === first && first.state.connection.status === 'online').to.equal(false);
      expect(await refusal(session.ready)).to.be.instanceOf(ChatError);
    });

    it('twice in a row: the last one wins', async () => {
      const session = put({ 'app-id': 'test', uid: 'ada' }, memory({ latency: 20 }));
      await session.updateComplete;
      session.uid = 'grace';
      await session.updateComplete;
      session.uid = 'linus';
      await until(() => session.session?.state.me?.uid === 'linus', 'Linus');
      expect((await session.ready).uid).to.equal('linus');
    });
  });

  it('taken away while it signs in: says nothing of that, and signs in when it is put back', async () => {
    const lines = listenToConsole('error');
    const session = put({ 'app-id': 'test', uid: 'ada' }, memory({ latency: 20 }));
    let told = 0;
    session.addEventListener('chat-error', () => (told += 1));
    await session.updateComplete;
    await until(() => session.session, 'a session');
    session.remove();
    await until(() => !session.session, 'it is given up');
    document.body.append(session);
    expect((await session.ready).uid).to.equal('ada');
    expect([told, lines]).to.deep.equal([0, []]);
  });

  describe('a session that was made elsewhere', () => {
    it('is handed on, and outlives the element', async () => {
      const store = createSession({ transport: memory(), credentials: { appId: 'test', uid: 'ada' } });
      await store.connect();
      const session = put({ 'app-id': 'test', uid: 'grace' }, memory());
      await session.ready;
      const own = session.session!;
      session.session = store;
      expect(own.state.connection.status, 'its own one ends').to.equal('idle');
      expect((await session.ready).uid).to.equal('ada');
      session.remove();
      await painted();
      expect(store.state.connection.status).to.equal('online');
      store.close();
    });

    it('elements elsewhere on the page join it by id, before and after it is there', async () => {
      const chat = new TestChat({ seed: seedOf(talk(3)) });
      const before = document.createElement('chat-messages');
      before.setAttribute('session', 'the-one');
      before.group = 'crew';
      const after = before.cloneNode() as typeof before;
      after.group = 'crew';
      for (const list of [before, after]) list.style.blockSize = '300px';
      document.body.prepend(before);
      atEnd(() => {
        before.remove();
        after.remove();
      });
      const session = put({ 'app-id': 'test', uid: 'ada', id: 'the-one' }, chat.transport());
      await session.ready;
      document.body.append(after);
      for (const list of [before, after]) await rowNamed(list, 'Message 2.');
    });

    it('an element takes a session as a property, and another one after it', async () => {
      const chat = new TestChat({ seed: seedOf(talk(3)) });
      const ada = await chat.elsewhere('ada');
      const grace = await chat.elsewhere('grace');
      const list = document.createElement('chat-messages');
      list.group = 'crew';
      list.style.blockSize = '300px';
      list.session = ada.session;
      document.body.append(list);
      atEnd(() => {
        list.remove();
      });
      const own = () => rowsOf(list).filter(row => row.hasAttribute('data-mine')).length;
      await until(() => rowsOf(list).length === 3, 'rows');
      expect(own()).to.equal(0);
      list.session = grace.session;
      await until(() => own() === 3, 'as Grace sees it');
    });
  });

  describe('moved in the page', () => {
    it('keeps its session, its elements and what they show', async () => {
      const chat = new TestChat({ seed: seedOf(talk(5)) });
      const session = put({ 'app-id': 'test', uid: 'ada' }, chat.transport(), LIST);
      await session.ready;
      const store = session.session;
      await rowNamed(session, 'Message 4.');
      const [row] = rowsOf(session);
      const box = document.createElement('section');
      document.body.append(box);
      atEnd(() => {
        box.remove();
      });
      box.append(session);
      await painted();
      expect(session.session === store).to.equal(true);
      expect(store!.state.connection.status).to.equal('online');
      expect(rowsOf(session)[0] === row).to.equal(true);
      const grace = await chat.elsewhere('grace');
      grace.session.send('group:crew', { text: 'Still here?' });
      await rowNamed(session, 'Still here?');
    });

    it('taken out, it lets go of the line; put back, it is here again with what came meanwhile', async () => {
      const chat = new TestChat({ seed: seedOf(talk(5)) });
      const session = put({ 'app-id': 'test', uid: 'ada' }, chat.transport(), LIST);
      await session.ready;
      await rowNamed(session, 'Message 4.');
      const store = session.session!;
      session.remove();
      await until(() => store.state.connection.status === 'idle', 'the line is let go');
      const grace = await chat.elsewhere('grace');
      grace.session.send('group:crew', { text: 'While you were out' });
      await until(
        () => grace.session.state.conversations.get('group:crew')?.lastMessage?.sender.uid === 'grace',
        'sent',
      );
      document.body.append(session);
      await until(() => session.session?.state.connection.status === 'online', 'the line');
      await rowNamed(session, 'While you were out');
    });
  });

  describe('in front of a transport that is broken', () => {
    const breaks: [string, () => Transport, string][] = [
      [
        'throws at once',
        () => ({
          ...memory(),
          connect: () => {
            throw new TypeError('No');
          },
        }),
        'internal',
      ],
      [
        'rejects with a string',
        () => ({ ...memory(), connect: () => Promise.reject('no' as unknown as Error) }),
        'internal',
      ],
      [
        'answers with nothing',
        () => ({ ...memory(), connect: () => Promise.resolve(undefined as never) }),
        'bad-answer',
      ],
      [
        'answers with nonsense',
        () => ({ ...memory(), connect: () => Promise.resolve({ uid: 7, name: [] } as never) }),
        'bad-answer',
      ],
      [
        'refuses',
        () => ({ ...memory(), connect: () => Promise.reject(new ChatError('auth-refused')) }),
        'auth-refused',
      ],
    ];
    for (const [what, make, code] of breaks) {
      it(`that ${what}: says so or tries again, and throws nothing into the page`, async () => {
        listenToConsole('error');
        const broken: unknown[] = [];
        const note = (event: Event): void => void broken.push(event);
        addEventListener('unhandledrejection', note);
        addEventListener('error', note);
        const session = put({ 'app-id': 'test', uid: 'ada' }, make());
        await until(() => {
          const connection = session.session?.state.connection;
          return connection?.status === 'offline' || connection?.status === 'refused';
        }, 'what became of it');
        const connection = session.session!.state.connection;
        expect('error' in connection && connection.error.code).to.equal(code);
        await painted();
        removeEventListener('unhandledrejection', note);
        removeEventListener('error', note);
        expect(broken.length).to.equal(0);
      });
    }

    it('that answers nonsense to all else: the elements say so, and stand', async () => {
      const nonsense = new Proxy({}, { get: () => () => Promise.resolve({ items: 'many', older: 7 }) });
      const session = put(
        { 'app-id': 'test', uid: 'ada' },
        { ...memory(), messages: nonsense as never, conversations: nonsense as never },
        LIST,
      );
      await session.ready;
      await until(
        () => session.querySelector('chat-messages')!.shadowRoot!.querySelector('[role="alert"]'),
        'an alert',
      );
    });
  });

  describe('notices', () => {
    it('are said, each once, and go on a press', async () => {
      const session = put({ 'app-id': 'test', uid: 'ada' }, memory());
      await session.ready;
      session.session!.notify(new ChatError('storage-full'), 'send');
      await until(() => notices(session).length === 1, 'a notice');
      expect(notices(session)[0]!.dataset['code']).to.equal('storage-full');
      expect(wordsOf(notices(session)[0])).to.include('storage of this browser is full');
      await expectCalmAndAccessible(session);
      await click(partOf(session, 'notice-dismiss')!);
      await until(() => notices(session).length === 0, 'none');
      expect(session.session!.state.notices.length).to.equal(0);
    });

    it('are not shown when the page cancels `chat-error`', async () => {
      const session = put({ 'app-id': 'test', uid: 'ada' }, memory());
      await session.ready;
      const heard: string[] = [];
      session.addEventListener('chat-error', event => {
        heard.push(`${event.during}: ${event.error.code}`);
        event.preventDefault();
      });
      session.session!.notify(new ChatError('storage-full'), 'send');
      await until(() => heard.length > 0, 'the event');
      await painted();
      expect(heard).to.deep.equal(['send: storage-full']);
      expect(notices(session).length).to.equal(0);
      expect(session.session!.state.notices.length).to.equal(0);
    });

    it('a refused sign-in is not shown either when the page cancels it', async () => {
      listenToConsole('error');
      const session = document.createElement('chat-session');
      session.appId = 'test';
      session.uid = 'not valid';
      session.addEventListener('chat-error', event => {
        event.preventDefault();
      });
      document.body.append(session);
      atEnd(() => {
        session.remove();
      });
      await refusal(session.ready);
      await session.updateComplete;
      expect(notices(session).length).to.equal(0);
    });

    it('are not shown with `without-notices`, and the event still comes', async () => {
      const session = put({ 'app-id': 'test', uid: 'ada', 'without-notices': '' }, memory());
      await session.ready;
      let told = 0;
      session.addEventListener('chat-error', () => (told += 1));
      session.session!.notify(new ChatError('storage-full'), 'send');
      await until(() => told === 1, 'the event');
      await painted();
      expect(notices(session).length).to.equal(0);
    });
  });

  it('says new messages to screen readers, once, politely', async () => {
    const chat = new TestChat();
    const session = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
    await until(() => session.session!.state.threads.get('group:crew')?.status === 'ready', 'the messages');
    const grace = await chat.elsewhere('grace');
    const spoken: string[] = [];
    const log = session.shadowRoot!.querySelector('[aria-live="polite"]')!;
    const observer = new MutationObserver(() => {
      const words = wordsOf(log);
      if (words) spoken.push(words);
    });
    observer.observe(log, { childList: true, characterData: true, subtree: true });
    grace.session.send('group:crew', { text: 'Listen' });
    await until(() => spoken.length > 0, 'it is said');
    await rowNamed(session, 'Listen');
    observer.disconnect();
    expect(spoken).to.deep.equal(['Grace: Listen']);
  });
});
