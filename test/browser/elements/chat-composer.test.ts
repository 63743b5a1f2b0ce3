import { expect } from 'chai';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import '../../../src/elements/chat-composer/define.js';
import type { ChatJoinEvent } from '../../../src/elements/chat-composer/chat-join-event.js';
import type { ChatSendEvent } from '../../../src/elements/chat-composer/chat-send-event.js';
import { LIMITS } from '../../../src/model/limits.js';
import type { Message } from '../../../src/model/message.js';
import type { Outgoing } from '../../../src/session/outgoing.js';
import { createSession } from '../../../src/session/session-store.js';
import type { Session } from '../../../src/session/session.js';
import {
  createLocalTransport,
  type AppSeed,
  type LocalTransport,
} from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { click, press, resize, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

/** In the composer's menu. */
const deep = (selector: string): HTMLElement | null | undefined =>
  document
    .querySelector('chat-composer')
    ?.shadowRoot?.querySelector('chat-menu')
    ?.shadowRoot?.querySelector(selector);

const people = (...uids: string[]): { uid: string }[] => uids.map(uid => ({ uid }));

const seed: AppSeed = {
  appId: 'composer',
  users: ['ada', 'grace', 'alan', 'eve', 'bob'].map(uid => ({
    uid,
    name: uid[0]!.toUpperCase() + uid.slice(1),
  })),
  blocks: [
    { uid: 'ada', blocked: 'eve' },
    { uid: 'bob', blocked: 'ada' },
  ],
  groups: [
    {
      guid: 'studio',
      name: 'Studio',
      type: 'public',
      owner: 'grace',
      createdAt: 1,
      members: people('grace', 'ada'),
    },
    {
      guid: 'open',
      name: 'Open house',
      type: 'public',
      owner: 'grace',
      createdAt: 1,
      members: people('grace'),
    },
    {
      guid: 'safe',
      name: 'Safe',
      type: 'password',
      password: 'coral',
      owner: 'grace',
      createdAt: 1,
      members: people('grace'),
    },
    {
      guid: 'shut',
      name: 'Shut',
      type: 'public',
      owner: 'grace',
      createdAt: 1,
      members: people('grace'),
      banned: ['ada'],
    },
  ],
};

let count = 0;

describe('<chat-composer>', () => {
  let name: string;
  let transport: LocalTransport;
  let session: Session;
  const sessions: Session[] = [];
  let composer: ChatComposer;

  const newTransport = (): LocalTransport => createLocalTransport({ name, storage: 'memory', seed });

  async function signIn(uid: string, line = newTransport()): Promise<Session> {
    const made = createSession({ transport: line, credentials: { appId: 'composer', uid } });
    sessions.push(made);
    await made.connect();
    return made;
  }

  async function put(
    attributes: Record<string, string> = { user: 'grace' },
    joined: Session | undefined = session,
  ) {
    composer = document.createElement('chat-composer');
    for (const [key, value] of Object.entries(attributes)) composer.setAttribute(key, value);
    composer.session = joined;
    document.body.append(composer);
    await composer.updateComplete;
    return composer;
  }

  const $ = <E extends HTMLElement>(selector: string): E | null =>
    composer.shadowRoot!.querySelector<E>(selector);
  const field = (): HTMLTextAreaElement => $<HTMLTextAreaElement>('textarea')!;
  const send = (): HTMLButtonElement => $<HTMLButtonElement>('[part=send]')!;
  const shown = (): string => composer.shadowRoot!.textContent.replace(/\s+/g, ' ');
  const sent = (id: `user:${string}` | `group:${string}` = 'user:grace'): readonly Message[] =>
    (session.state.threads.get(id)?.entries ?? []).map(({ message }) => message);
  const texts = (id?: `user:${string}` | `group:${string}`): string[] =>
    sent(id).map(message => ('text' in message ? message.text : ''));
  const file = (fileName: string, mimeType: string, size = 5): File =>
    new File([new Uint8Array(size)], fileName, { type: mimeType });
  /** What has the focus, in a word: a failure that carries an element hangs the runner. */
  const active = (): string | undefined => {
    const at = composer.shadowRoot!.activeElement;
    const part = at?.getAttribute('part') ?? undefined;
    return part === 'file-remove' ? (at?.getAttribute('aria-label') ?? undefined) : part;
  };
  const chips = (): string[] =>
    [...composer.shadowRoot!.querySelectorAll('[part=file] .name')].map(chip => chip.textContent);
  const named = (label: string): HTMLElement => {
    const found = $(`[aria-label="${label}"]`);
    if (!found) throw new Error(`nothing is named “${label}”`);
    return found;
  };

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    count += 1;
    name = `composer-${String(count)}-${String(Math.random())}`;
    transport = newTransport();
    session = await signIn('ada', transport);
  });

  afterEach(async () => {
    composer?.remove();
    for (const made of sessions.splice(0)) made.close();
    await resize(1000, 700);
  });

  describe('writing', () => {
    it('names its field and shows the name as placeholder', async () => {
      await put();
      await until(() => field().placeholder === 'Message Grace', 'the name of whom one writes to');
      expect(field().getAttribute('aria-label')).to.equal('Message Grace');
      expect(field().dir).to.equal('auto');
      expect(send().textContent.trim()).to.equal('Send');
      composer.placeholder = 'Ask us';
      await composer.updateComplete;
      expect(field().placeholder).to.equal('Ask us');
    });

    it('sends with Enter, makes a line with Shift+Enter, and keeps the focus', async () => {
      await put();
      expect(send().disabled).to.equal(true);
      field().focus();
      await type('one');
      await press('Shift+Enter');
      await type('two');
      expect(composer.value).to.equal('one\ntwo');
      expect(send().disabled).to.equal(false);
      await press('Enter');
      expect(texts()).to.deep.equal(['one\ntwo']);
      expect(composer.value).to.equal('');
      expect(field().value).to.equal('');
      expect(send().disabled).to.equal(true);
      expect(active()).to.equal('input');
    });

    it('sends with the button, and leaves the focus in the text', async () => {
      await put();
      field().focus();
      await type('salut');
      await click(send());
      expect(texts()).to.deep.equal(['salut']);
      expect(active()).to.equal('input');
      await type('again');
      send().focus();
      await press('Enter');
      expect(texts()).to.deep.equal(['salut', 'again']);
      expect(active()).to.equal('input');
    });

    it('sends nothing that has no words', async () => {
      await put();
      field().focus();
      await type('   ');
      await press('Shift+Enter');
      await press('Enter');
      expect(send().disabled).to.equal(true);
      expect(sent()).to.be.empty;
    });

    it('leaves the Enter that ends a composition to the input method', async () => {
      await put();
      field().focus();
      await type('x');
      field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      await press('Enter');
      field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      const enter = (more: KeyboardEventInit = {}): void =>
        void field().dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }),
        );
      // WebKit: right after the end, without a word of the composition.
      enter();
      enter({ isComposing: true });
      enter({ keyCode: 229 });
      expect(sent()).to.be.empty;
      composer.value = 'かんじ';
      await composer.updateComplete;
      await press('Enter');
      expect(texts()).to.deep.equal(['かんじ']);
    });

    it('does not write into the field while an input method does', async () => {
      await put();
      let written = 0;
      const { get, set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
      Object.defineProperty(field(), 'value', {
        get: () => get!.call(field()) as string,
        set: (value: string) => {
          written += 1;
          set!.call(field(), value);
        },
      });
      field().focus();
      await type('abc');
      await composer.updateComplete;
      expect(written).to.equal(0);
    });

    it('grows with its text up to a limit, and shrinks again', async () => {
      await put();
      await until(() => field().placeholder === 'Message Grace', 'whom one writes to');
      expect(composer.getBoundingClientRect().height).to.be.closeTo(52, 1);
      composer.value = 'one\ntwo\nthree';
      await composer.updateComplete;
      const three = field().getBoundingClientRect().height;
      expect(three).to.be.closeTo(44 + 2 * 21, 3);
      composer.value = 'line\n'.repeat(100);
      await composer.updateComplete;
      const most = field().getBoundingClientRect().height;
      expect(most).to.be.greaterThan(three).and.to.be.lessThan(281);
      expect(field().scrollHeight).to.be.greaterThan(most);
      composer.clear();
      await composer.updateComplete;
      expect(field().getBoundingClientRect().height).to.be.closeTo(44, 1);
    });

    it('tells when a text is too long, by how much, and loses nothing', async () => {
      await put();
      const text = 'ä'.repeat(LIMITS.textBytes / 2 + 1000);
      composer.value = text;
      await composer.updateComplete;
      await until(() => /This is 2 kB too long to send/.test(shown()), 'how much it is too long');
      expect(send().disabled).to.equal(true);
      expect(field().getAttribute('aria-invalid')).to.equal('true');
      composer.submit();
      expect(sent()).to.be.empty;
      expect(composer.value).to.equal(text);
      composer.value = text.slice(1000);
      await composer.updateComplete;
      expect(send().disabled).to.equal(false);
      expect(shown()).to.not.match(/too long/);
    });

    it('asks before it sends: cancelled, nothing goes out and the text stays', async () => {
      await put({ group: 'studio', thread: 'root' });
      const asked: [string, Outgoing][] = [];
      const cancel = (event: ChatSendEvent): void => {
        asked.push([event.conversationId, event.outgoing]);
        event.preventDefault();
      };
      document.body.addEventListener('chat-send', cancel);
      composer.value = ' hello ';
      composer.submit();
      document.body.removeEventListener('chat-send', cancel);
      expect(asked).to.deep.equal([['group:studio', { parentId: 'root', text: 'hello' }]]);
      expect(session.state.threads.get('group:studio#root')?.entries ?? []).to.be.empty;
      expect(composer.value).to.equal(' hello ');
      composer.addEventListener('chat-send', event => {
        event.preventDefault();
        composer.clear();
      });
      composer.submit();
      expect(composer.value).to.equal('');
    });

    it('answers in a thread', async () => {
      const line = await transport.messages.send(
        {
          category: 'message',
          type: 'text',
          text: 'root',
          muid: 'm1',
          receiverType: 'group',
          receiverId: 'studio',
        },
        new AbortController().signal,
      );
      await put({ group: 'studio', thread: line.id });
      composer.value = 'answer';
      composer.submit();
      expect(
        session.state.threads.get(`group:studio#${line.id}`)?.entries.map(entry => entry.message.parentId),
      ).to.deep.equal([line.id]);
    });

    it('keeps what is written to each conversation while others are shown', async () => {
      await put({});
      session.open('user:grace');
      composer.value = 'for Grace';
      composer.files = [file('a.pdf', 'application/pdf')];
      session.open('user:alan');
      await composer.updateComplete;
      expect(composer.value).to.equal('');
      expect(field().value).to.equal('');
      expect(chips()).to.be.empty;
      composer.value = 'for Alan';
      session.open('user:grace');
      await composer.updateComplete;
      expect(field().value).to.equal('for Grace');
      await until(() => chips().join() === 'a.pdf', 'her file');
      composer.user = 'alan';
      await composer.updateComplete;
      expect(field().value).to.equal('for Alan');
    });

    it('shows nobody else what one wrote, and gives it back', async () => {
      const grace = await signIn('grace');
      await put({ group: 'studio' });
      composer.value = 'secret';
      composer.session = grace;
      await composer.updateComplete;
      expect(field().value).to.equal('');
      composer.session = session;
      await composer.updateComplete;
      expect(field().value).to.equal('secret');
    });

    it('keeps what was written before there was a session', async () => {
      await put({ user: 'grace', value: 'early' }, undefined);
      composer.session = session;
      await composer.updateComplete;
      expect(field().value).to.equal('early');
      composer.submit();
      expect(texts()).to.deep.equal(['early']);
    });

    it('says that one types, and that one stopped', async () => {
      const grace = await signIn('grace');
      await put();
      const typing = (): boolean => !!grace.state.typing.get('user:ada')?.length;
      field().focus();
      await type('h');
      await until(typing, 'Grace sees Ada type');
      await press('Backspace');
      await until(() => !typing(), 'Grace sees that Ada stopped');
      await type('h');
      await until(typing, 'Grace sees Ada type');
      await press('Enter');
      await until(() => !typing(), 'Grace sees that Ada stopped');
    });
  });

  describe('files', () => {
    it('opens the system’s dialog', async () => {
      await put();
      let opened = 0;
      $('input[type=file]')!.addEventListener('click', event => {
        event.preventDefault();
        opened += 1;
      });
      await click(named('Attach'));
      await until(() => deep('[part=item]'), 'the menu');
      expect(named('Attach').getAttribute('aria-haspopup')).to.equal('menu');
      await click(deep('[part=item]')!);
      await until(() => opened === 1, 'the dialog');
    });

    it('sends files of one sort as one message, a mixture by sort, the words with the first', async () => {
      await put();
      const asked: Outgoing[] = [];
      composer.addEventListener('chat-send', event => asked.push(event.outgoing));
      composer.files = [
        file('a.png', 'image/png'),
        file('b.pdf', 'application/pdf'),
        file('c.jpg', 'image/jpeg'),
        file('d.svg', 'image/svg+xml'),
      ];
      composer.value = 'look';
      composer.submit();
      const names = asked.map(outgoing => 'files' in outgoing && outgoing.files.map(one => one.file.name));
      expect(names).to.deep.equal([
        ['a.png', 'c.jpg'],
        ['b.pdf', 'd.svg'],
      ]);
      expect(asked.map(({ text }) => text)).to.deep.equal(['look', undefined]);
      expect(composer.value).to.equal('');
      expect(composer.files).to.be.empty;
      await until(
        () =>
          session.state.threads.get('user:grace')?.entries.filter(({ delivery }) => delivery === 'sent')
            .length === 2,
        'both arrived',
      );
    });

    it('keeps the files of a message that was cancelled, and sends the others', async () => {
      await put();
      composer.addEventListener('chat-send', event => {
        if ('files' in event.outgoing && event.outgoing.files[0]!.file.type === 'image/png')
          event.preventDefault();
      });
      composer.files = [file('a.png', 'image/png'), file('b.pdf', 'application/pdf')];
      composer.value = 'look';
      composer.submit();
      await until(() => chips().join() === 'a.png', 'the file that stays');
      expect(composer.value).to.equal('look');
      expect(sent()).to.have.length(1);
    });

    it('has no button for them where they cannot be sent', async () => {
      await put({ user: 'grace', 'without-attachments': '' });
      expect(!!$('[part=attach]')).to.equal(false);
      composer.remove();
      const { files: _, ...without } = newTransport();
      const limited = createSession({ transport: without, credentials: { appId: 'composer', uid: 'alan' } });
      sessions.push(limited);
      await limited.connect();
      await put({ user: 'grace' }, limited);
      // What else can be sent is offered still.
      await click(named('Attach'));
      await until(() => deep('[part=item]'), 'the menu');
      expect(deep('[part=menu]')!.innerText).to.match(/Poll/).and.to.not.match(/Files/);
    });

    it('shows how an upload goes on, and takes it back', async () => {
      let report: ((share: number) => void) | undefined;
      let signal: AbortSignal | undefined;
      const own = newTransport();
      const files: LocalTransport['files'] = {
        ...own.files,
        upload: (_, options) => {
          report = options.onProgress;
          signal = options.signal;
          return new Promise(() => undefined);
        },
      };
      const slow = createSession({
        transport: { ...own, files },
        credentials: { appId: 'composer', uid: 'ada' },
      });
      sessions.push(slow);
      await slow.connect();
      await put({ user: 'grace' }, slow);
      composer.files = [file('a.pdf', 'application/pdf')];
      composer.submit();
      await until(() => report, 'the upload begins');
      report!(0.5);
      await until(() => $<HTMLProgressElement>('progress')?.value === 0.5, 'the share that is there');
      expect($('progress')!.getAttribute('aria-label')).to.equal('Uploading a.pdf, 50%');
      await expectAccessible(composer);
      await until(() => $('[part=uploads]')!.offsetHeight > 20, 'the line is shown');
      await click(named('Cancel sending a.pdf'));
      await until(() => !$('progress'), 'the line is gone');
      expect(signal!.aborted).to.equal(true);
      expect(slow.state.threads.get('user:grace')!.entries).to.be.empty;
      expect(active()).to.equal('input');
    });
  });

  describe('where one may not write', () => {
    const closed: [string, Record<string, string>, string][] = [
      ['one blocked them', { user: 'eve' }, 'You blocked Eve.'],
      ['they blocked one', { user: 'bob' }, 'You can’t write to Bob.'],
      ['one is not in the group', { group: 'open' }, 'Join Open house to write.'],
      ['one is banned', { group: 'shut' }, 'You are banned from Shut.'],
      ['there is no such group', { group: 'nowhere' }, 'This chat is gone.'],
      ['no chat is chosen', {}, 'Choose a chat to write.'],
      ['it is turned off', { user: 'grace', disabled: '' }, 'You can’t write here now.'],
      ['it is for reading', { user: 'grace', readonly: '' }, 'Nobody can write here.'],
    ];
    for (const [why, attributes, words] of closed) {
      it(`says so: ${why}`, async () => {
        await put(attributes);
        await until(() => shown().includes(words), words);
        expect(field().disabled).to.equal(true);
        expect(send().disabled).to.equal(true);
        composer.value = 'kept';
        composer.submit();
        await composer.updateComplete;
        expect(composer.value).to.equal('kept');
        for (const { entries } of session.state.threads.values()) expect(entries).to.be.empty;
        await expectAccessible(composer);
      });
    }

    it('says so without a session', async () => {
      await put({ user: 'grace' }, undefined);
      composer.session = undefined;
      await composer.updateComplete;
      await until(() => shown().includes('This has no chat session.'), 'why one cannot write');
      expect(field().disabled).to.equal(true);
    });

    it('joins a group after asking, and puts the focus into the text', async () => {
      await put({ group: 'open' });
      await until(() => $('[part=join]'), 'a way to join');
      const asked: string[] = [];
      const cancel = (event: ChatJoinEvent): void => {
        asked.push(event.guid);
        event.preventDefault();
      };
      composer.addEventListener('chat-join', cancel);
      await click($('[part=join]')!);
      expect(asked).to.deep.equal(['open']);
      composer.removeEventListener('chat-join', cancel);
      await click($('[part=join]')!);
      await until(() => !field().disabled, 'one may write');
      expect(session.state.groups.get('open')!.hasJoined).to.equal(true);
      await until(() => active() === 'input', 'the focus is in the text');
    });

    it('asks for a password, and tells a wrong one from none', async () => {
      await put({ group: 'safe' });
      await until(() => $('[part=password]'), 'a field for the password');
      const password = $<HTMLInputElement>('[part=password]')!;
      password.focus();
      await press('Enter');
      expect(shown()).to.include('Type the password.');
      await type('sand');
      await press('Enter');
      await until(() => shown().includes('That is not the password.'), 'the refusal');
      expect(active()).to.equal('password');
      await expectAccessible(composer);
      await type('coral');
      await press('Enter');
      await until(() => !field().disabled, 'one may write');
      await until(() => active() === 'input', 'the focus is in the text');
    });

    it('lifts one’s own block after asking', async () => {
      await put({ user: 'eve' });
      await until(() => $('[part=unblock]'), 'a way to unblock');
      composer.addEventListener('chat-unblock', event => event.preventDefault(), { once: true });
      await click($('[part=unblock]')!);
      expect(session.state.users.get('eve')!.blockedByMe).to.equal(true);
      await click($('[part=unblock]')!);
      await until(() => !field().disabled, 'one may write');
    });

    it('follows what happens: kicked and banned while writing, the words stay', async () => {
      const grace = await signIn('grace');
      await put({ group: 'studio' });
      await until(() => field().placeholder === 'Message Studio', 'the group');
      composer.value = 'half a sen';
      expect($('[part=copy-text]') === null).to.equal(true);
      await grace.kick('studio', 'ada');
      await until(() => shown().includes('Join Studio to write.'), 'the reason');
      await until(() => shown().includes('What you wrote is kept here.'), 'what became of the words');
      await expectAccessible(composer);
      expect(field().value).to.equal('half a sen');
      expect(field().disabled).to.equal(true);
      await click($('[part=join]')!);
      await until(() => !field().disabled, 'one may write');
      expect(field().value).to.equal('half a sen');
      await grace.ban('studio', 'ada');
      await until(() => shown().includes('You are banned from Studio.'), 'the reason');
      const copied: string[] = [];
      const { clipboard } = navigator;
      const writing = (writeText: (words: string) => Promise<void>) =>
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      try {
        writing(words => Promise.resolve(void copied.push(words)));
        await click($('[part=copy-text]')!);
        await until(() => shown().includes('Copied'), 'that it worked');
        expect(copied).to.deep.equal(['half a sen']);
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
      expect(field().disabled).to.equal(true);
    });

    it('keeps the words of a group that is deleted while one writes', async () => {
      const grace = await signIn('grace');
      await grace.createGroup({
        guid: 'short',
        name: 'Short-lived',
        type: 'public',
        members: [{ uid: 'ada' }],
      });
      session.open('group:short');
      await put({});
      await until(() => field().placeholder === 'Message Short-lived', 'the group');
      field().focus();
      await type('all of this');
      await grace.deleteGroup('short');
      await until(() => shown().includes('This chat is gone.'), 'the reason');
      expect(field().value).to.equal('all of this');
      expect(!!$('[part=copy-text]')).to.equal(true);
      session.open('user:grace');
      await until(() => field().placeholder === 'Message Grace', 'another chat');
      expect(field().value).to.equal('');
      expect($('[part=copy-text]') === null).to.equal(true);
    });

    it('stays open while the line is down, and says what becomes of messages', async () => {
      await put();
      await until(() => field().placeholder === 'Message Grace', 'whom one writes to');
      transport.setOnline(false);
      await until(() => shown().includes('You are offline.'), 'the words');
      expect(field().disabled).to.equal(false);
      composer.value = 'later';
      composer.submit();
      expect(texts()).to.deep.equal(['later']);
      transport.setOnline(true);
      session.reconnect();
      await until(
        () => session.state.threads.get('user:grace')!.entries[0]!.delivery === 'sent',
        'it went out',
      );
      expect(shown()).to.not.include('You are offline.');
    });
  });

  describe('looks', () => {
    it('fits at 320 px with everything in it', async () => {
      await put();
      composer.value = 'x'.repeat(300);
      composer.files = [file(`${'long'.repeat(30)}.png`, 'image/png')];
      await until(() => $('[part=file]'), 'the file');
      composer.style.inlineSize = '320px';
      expect(composer.scrollWidth).to.be.at.most(320);
      const edge = composer.getBoundingClientRect().right;
      for (const part of ['send', 'input', 'file', 'file-remove'])
        expect($(`[part=${part}]`)!.getBoundingClientRect().right, part).to.be.at.most(edge);
      await expectAccessible(composer);
    });

    it('shows the page’s own label and buttons', async () => {
      await put();
      composer.innerHTML = '<button slot="before">Poll</button><span slot="send-label">Post</span>';
      await composer.updateComplete;
      expect(composer.querySelector('button')!.getBoundingClientRect().width).to.be.greaterThan(0);
      expect($('.send .icon')!.getBoundingClientRect().width).to.equal(0);
    });
  });
});
