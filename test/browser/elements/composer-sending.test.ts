import { expect } from 'chai';
import { html } from 'lit';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import '../../../src/elements/chat-composer/define.js';
import type { ChatSendEvent } from '../../../src/elements/chat-composer/chat-send-event.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { fieldValue } from '../../../src/elements/chat-schedule/times.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { LinkPreview } from '../../../src/model/link-preview.js';
import type { Message } from '../../../src/model/message.js';
import type { Session } from '../../../src/session/session.js';
import type { TransportEvent } from '../../../src/transport/events.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import {
  find,
  findAll,
  isVisible,
  partOf,
  seedOf,
  TestChat,
  wordsOf,
  type ChatOptions,
} from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { focused } from '../../../src/support/focused.js';
import { until } from '../../support/wait.js';

const HOUR = 3_600_000;

let composer: ChatComposer;
let session: Session;

async function open(options: ChatOptions = {}, of: 'user' | 'group' = 'user'): Promise<TestChat> {
  const chat = new TestChat(options);
  const receiver = of === 'user' ? 'grace' : 'crew';
  const element: ChatSession = await chat.show(
    of === 'user'
      ? html`<chat-composer user=${receiver}></chat-composer>`
      : html`<chat-composer group=${receiver}></chat-composer>`,
  );
  composer = find<ChatComposer>(element, 'chat-composer');
  session = element.session!;
  await until(() => !find<HTMLTextAreaElement>(composer, 'textarea').disabled, 'a field to write in');
  return chat;
}

/** Everything that somebody else hears from now on. */
async function hearing(chat: TestChat, uid = 'grace'): Promise<TransportEvent[]> {
  const heard: TransportEvent[] = [];
  const { session: theirs } = await chat.elsewhere(uid);
  theirs.onEvent(event => heard.push(event));
  return heard;
}

const messagesIn = (events: readonly TransportEvent[]): Message[] =>
  events.flatMap(event => (event.type === 'message' ? [event.message] : []));
const textsIn = (events: readonly TransportEvent[]): string[] =>
  messagesIn(events).map(message => ('text' in message ? message.text : ''));

const write = async (text: string): Promise<void> => {
  composer.focus();
  await type(text);
};
const send = (): HTMLButtonElement => find<HTMLButtonElement>(composer, '[part="send"]');
const item = (words: string): HTMLElement | undefined =>
  findAll(composer, '[part="item"]').find(each => wordsOf(each) === words);
const menuItem = async (words: string): Promise<HTMLElement> => {
  await until(() => item(words) && isVisible(item(words)!), `the menu’s “${words}”`);
  await until(() => focused()?.closest('[part="menu"]'), 'the focus in the menu');
  return item(words)!;
};
const dialog = (): HTMLDialogElement | undefined =>
  findAll<HTMLDialogElement>(composer, 'dialog').find(each => each.open);
const button = (words: string): HTMLElement | undefined =>
  findAll(dialog()!, 'button').find(each =>
    (each.getAttribute('aria-label') ?? wordsOf(each)).startsWith(words),
  );
const line = (part: string): string => wordsOf(partOf(composer, part));

/** What moves has come to rest: a fading word has no contrast. */
const atRest = async (): Promise<void> => {
  const moving = findAll(composer, '*').flatMap(each => each.getAnimations());
  await Promise.all(moving.map(each => each.finished.catch(() => undefined)));
};

const caret = async (): Promise<HTMLElement> => {
  await until(() => partOf(composer, 'send-options'), 'the button of the menu');
  return partOf(composer, 'send-options')!;
};

/** Writes words, and opens the dialog that asks for a time. */
async function askForTime(words: string): Promise<void> {
  await write(words);
  await click(await caret());
  await click(await menuItem('Schedule…'));
  await until(dialog, 'the dialog');
}

describe('<chat-composer>, other ways to send', () => {
  it('has a menu once there is something to send, and sends without sound by keyboard', async () => {
    const chat = await open();
    const heard = await hearing(chat);
    expect(findAll(composer, '[part="send-options"]').length).to.equal(0);
    await write('psst');
    const options = await caret();
    expect(options.getAttribute('aria-label')).to.equal('More ways to send');
    expect(options.getAttribute('aria-haspopup')).to.equal('menu');
    await expectAccessible(composer);
    options.focus();
    await press('Enter');
    await menuItem('Send without sound');
    await until(() => focused()?.textContent.includes('Send without sound'), 'the focus in the menu');
    await atRest();
    await expectAccessible(composer);
    await press('Enter');
    await until(() => textsIn(heard).includes('psst'), 'the message at the other end');
    expect(messagesIn(heard)[0]?.notifies).to.equal(false);
    expect(composer.value).to.equal('');
  });

  it('opens it at the send button by arrow, right button and long press', async () => {
    await open();
    await write('hello');
    await caret();
    send().focus();
    await press('ArrowUp');
    await menuItem('Schedule…');
    await press('Escape');
    await until(() => !item('Schedule…'), 'the menu is gone');
    expect(focused() === send()).to.equal(true);
    await click(send(), 'right');
    await menuItem('Schedule…');
    expect(composer.value, 'a right click does not send').to.equal('hello');
    await press('Escape');
    await until(() => !item('Schedule…'), 'the menu is gone');
    const touch = { pointerType: 'touch', bubbles: true, composed: true };
    send().dispatchEvent(new PointerEvent('pointerdown', touch));
    await menuItem('Schedule…');
    send().dispatchEvent(new PointerEvent('pointerup', touch));
    send().click();
    expect(composer.value, 'letting go does not send').to.equal('hello');
  });

  it('can be without its button', async () => {
    await open();
    await write('quiet');
    await caret();
    composer.withoutSendOptions = true;
    await until(() => !partOf(composer, 'send-options'), 'no button');
    send().focus();
    await press('ArrowUp');
    await menuItem('Send without sound');
  });

  it('has none where the transport can neither', async () => {
    const wrap = (local: LocalTransport) => {
      const { silent: _silent, schedule: _schedule, ...messages } = local.messages;
      return { ...local, messages };
    };
    await open({ wrap });
    await write('hello');
    expect(findAll(composer, '[part="send-options"]').length).to.equal(0);
    send().focus();
    await press('ArrowUp');
    expect(findAll(composer, 'chat-menu').length).to.equal(0);
  });
});

describe('<chat-composer>, scheduling', () => {
  it('keeps what is written until a chosen time, says so, and sends it now when asked', async () => {
    const chat = await open();
    const heard = await hearing(chat);
    const asked: ChatSendEvent[] = [];
    composer.addEventListener('chat-send', event => asked.push(event));
    await askForTime('Happy birthday');
    await atRest();
    await expectAccessible(dialog()!);
    await click(button('Tomorrow morning')!);
    await click(button('Schedule')!);
    await until(() => !dialog(), 'the dialog is gone');
    await until(() => line('scheduled') === '1 scheduled', 'the line');
    expect(composer.value).to.equal('');
    expect(line('note')).to.match(/^Goes out .*9:00/);
    expect(asked.map(({ sendAt }) => new Date(sendAt ?? 0).getHours())).to.deep.equal([9]);
    await expectAccessible(composer);
    find(composer, '[part="scheduled"]').focus();
    await press('Enter');
    await until(() => dialog() && button('Send now'), 'the list');
    await atRest();
    await expectAccessible(dialog()!);
    expect(wordsOf(dialog())).to.contain('Happy birthday');
    expect(textsIn(heard)).to.deep.equal([]);
    await click(button('Send now')!);
    await until(() => textsIn(heard).includes('Happy birthday'), 'the message at the other end');
    await until(() => wordsOf(dialog()).includes('Nothing is scheduled here.'), 'an empty list');
    await press('Escape');
    await until(() => !dialog(), 'the list is gone');
    expect(findAll(composer, '[part="scheduled"]').length).to.equal(0);
  });

  it('refuses a time that is over, or none, in words, and keeps what is written', async () => {
    await open();
    await askForTime('too late');
    const field = find<HTMLInputElement>(dialog()!, 'input');
    const give = (value: string): void => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    for (const [value, words] of [
      [fieldValue(Date.now() - HOUR), 'This time is over. Choose a later one.'],
      ['', 'Choose a date and a time.'],
      [fieldValue(Date.now() + 400 * 24 * HOUR), 'A message can wait a year at most.'],
    ] as const) {
      give(value);
      await click(button('Schedule')!);
      await until(() => wordsOf(partOf(dialog()!, 'error')) === words, words);
    }
    await atRest();
    await expectAccessible(dialog()!);
    await press('Escape');
    await until(() => !dialog(), 'the dialog is gone');
    expect(composer.value).to.equal('too late');
    expect(session.state.scheduled.items.length).to.equal(0);
  });

  it('tells why the service refused, in the dialog, and keeps what is written', async () => {
    const wrap = (local: LocalTransport) => ({
      ...local,
      messages: {
        ...local.messages,
        schedule: () => Promise.reject(new ChatError('limit-scheduled')),
      },
    });
    await open({ wrap });
    await askForTime('one too many');
    await click(button('Schedule')!);
    const words = '100 messages can wait at once at most.';
    await until(() => wordsOf(partOf(dialog()!, 'error')) === words, words);
    await press('Escape');
    await until(() => !dialog(), 'the dialog is gone');
    expect(composer.value).to.equal('one too many');
  });

  it('lets one give another time and take back, by keyboard, each with its name', async () => {
    await open();
    await session.schedule('user:grace', { text: 'first' }, Date.now() + HOUR);
    const second = await session.schedule('user:grace', { text: 'second' }, Date.now() + 2 * HOUR);
    await session.schedule('user:linus', { text: 'elsewhere' }, Date.now() + HOUR);
    await until(() => line('scheduled') === '2 scheduled', 'the line');
    find(composer, '[part="scheduled"]').focus();
    await press('Enter');
    await until(() => dialog() && button('Change time: second'), 'the list');
    expect(wordsOf(dialog())).not.to.contain('elsewhere');
    button('Change time: second')!.focus();
    await press('Enter');
    const chooser = (): HTMLDialogElement | undefined => findAll<HTMLDialogElement>(composer, 'dialog')[1];
    await until(() => chooser()?.open, 'the dialog that asks for a time');
    expect(find<HTMLInputElement>(chooser()!, 'input').value).to.equal(fieldValue(second.sendAt));
    await click(findAll(chooser()!, '[part="choice"]')[0]!);
    await click(find(chooser()!, '[part="schedule"]'));
    await until(() => !chooser()?.open, 'it is gone');
    expect(session.state.scheduled.items.every(({ sendAt }) => sendAt < second.sendAt)).to.equal(true);
    button('Delete: first')!.focus();
    await press('Enter');
    await until(() => !wordsOf(dialog()).includes('first'), 'one is gone');
    await until(() => focused()?.getAttribute('aria-label') === 'Delete: second', 'the focus goes on');
    await press('Enter');
    await until(() => wordsOf(dialog()).includes('Nothing is scheduled here.'), 'an empty list');
    await press('Escape');
    await until(() => !dialog(), 'the list is gone');
  });

  it('says what did not go out, and why', async () => {
    const chat = await open();
    const { session: grace } = await chat.elsewhere('grace');
    await until(() => session.state.scheduled.status === 'ready', 'what waits is known');
    await session.schedule('user:grace', { text: 'are you there?' }, Date.now() + 300);
    await grace.block('ada');
    await until(() => session.state.scheduled.items[0]?.failure === 'blocked', 'it failed');
    // Who is blocked may not write; what waits stays in sight all the same.
    await until(() => line('scheduled') === '1 scheduled message did not go out', 'the line');
    await click(find(composer, '[part="scheduled"]'));
    await until(dialog, 'the list');
    expect(wordsOf(dialog())).to.contain('It did not go out. You can’t exchange messages with this person.');
    await atRest();
    await expectAccessible(dialog()!);
  });
});

describe('<chat-composer>, slow mode', () => {
  it('counts down in words, holds the send button meanwhile, and is heard at the beginning and the end alone', async () => {
    const chat = await open({}, 'group');
    const { session: grace } = await chat.elsewhere('grace');
    await grace.updateGroup('crew', { slowMode: 3 });
    await until(() => session.state.groups.get('crew')?.slowMode === 3, 'slow mode');
    const spoken = new Set<string>();
    const status = find(composer, '[role="status"]');
    new MutationObserver(() => spoken.add(wordsOf(status))).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await write('one');
    await press('Enter');
    await until(
      () => /Slow mode: you can send again in \d seconds?\./.test(line('slow-mode')),
      'the countdown',
    );
    await type('two');
    expect(send().disabled).to.equal(true);
    await press('Enter');
    expect(composer.value, 'one can write meanwhile').to.equal('two');
    await expectAccessible(composer);
    await until(() => /in 1 second\./.test(line('slow-mode')), 'it counts');
    await until(() => !send().disabled, 'it is over');
    expect(line('slow-mode')).to.equal('');
    const said = [...spoken].filter(Boolean);
    expect(said.length, said.join(' | ')).to.equal(2);
    expect(said[1]).to.equal('You can send again.');
    await press('Enter');
    await until(() => composer.value === '', 'it went out');
  });

  it('sends the first message of several, and keeps the rest until it can go', async () => {
    const chat = await open({}, 'group');
    const { session: grace } = await chat.elsewhere('grace');
    await grace.updateGroup('crew', { slowMode: 3 });
    await until(() => session.state.groups.get('crew')?.slowMode === 3, 'slow mode');
    const heard = await hearing(chat, 'linus');
    // One sort of file makes one message.
    composer.files = [
      new File(['tides'], 'a.txt', { type: 'text/plain' }),
      new File([new Uint8Array([1, 2, 3])], 'b.mp3', { type: 'audio/mpeg' }),
    ];
    composer.value = 'words';
    composer.submit();
    await until(() => textsIn(heard).includes('words'), 'the first');
    expect(composer.files.map(file => file.name)).to.deep.equal(['b.mp3']);
    expect(composer.value).to.equal('');
    await until(() => line('slow-mode').endsWith('What is left here can go out then.'), 'what becomes of it');
    await until(() => !send().disabled, 'the wait is over');
    expect(line('slow-mode')).to.equal('');
    await click(send());
    await until(() => messagesIn(heard).length === 2, 'the second');
    expect(composer.files).to.be.empty;
    for (const { delivery } of session.state.threads.get('group:crew')!.entries)
      expect(delivery).to.not.equal('failed');
  });

  it('is not for moderators', async () => {
    const chat = await open({}, 'group');
    const { session: grace } = await chat.elsewhere('grace');
    await grace.updateGroup('crew', { slowMode: 60 });
    await grace.setScope('crew', 'ada', 'moderator');
    await until(() => session.state.groups.get('crew')?.scope === 'moderator', 'moderator');
    for (const text of ['one', 'two']) {
      await write(text);
      await press('Enter');
      await until(() => composer.value === '', 'it went out');
    }
    expect(line('slow-mode')).to.equal('');
  });
});

describe('<chat-composer>, the card of a link', () => {
  let asked: string[];

  const withCards = (local: LocalTransport) => ({
    ...local,
    messages: {
      ...local.messages,
      linkPreview: async (url: string): Promise<LinkPreview | undefined> => {
        asked.push(url);
        return url.includes('nothing')
          ? undefined
          : { url, title: 'Tide tables', description: 'When it comes and goes' };
      },
    },
  });

  beforeEach(() => {
    asked = [];
  });

  it('stands over the field and goes out with the message', async () => {
    const chat = await open({ wrap: withCards });
    const heard = await hearing(chat);
    await write('see https://example.org/tides today');
    await until(() => line('link-card').includes('Tide tables'), 'the card');
    expect(line('link-card')).to.contain('example.org');
    expect(asked).to.deep.equal(['https://example.org/tides']);
    await expectAccessible(composer);
    await press('Enter');
    await until(() => messagesIn(heard).length, 'the message at the other end');
    expect(messagesIn(heard)[0]?.metadata?.['linkPreview']).to.deep.equal({
      url: 'https://example.org/tides',
      title: 'Tide tables',
      description: 'When it comes and goes',
    });
    expect(line('link-card')).to.equal('');
  });

  it('can be taken away, and does not come again while one writes on', async () => {
    const chat = await open({ wrap: withCards });
    const heard = await hearing(chat);
    await write('https://example.org/tides');
    await until(() => partOf(composer, 'link-card-remove'), 'the card');
    find(composer, '[part="link-card-remove"]').focus();
    await press('Enter');
    await until(() => !partOf(composer, 'link-card'), 'the card is gone');
    await type(' and more words');
    // Another link has its own card; one that was taken away has none, however long one waits.
    composer.value = 'https://example.org/other';
    await until(() => asked.length === 2 && partOf(composer, 'link-card'), 'the other card');
    composer.value = 'https://example.org/tides';
    await until(() => !partOf(composer, 'link-card'), 'no card');
    await press('Enter');
    composer.focus();
    await press('Enter');
    await until(() => messagesIn(heard).length, 'the message at the other end');
    expect(messagesIn(heard)[0]?.metadata?.['linkPreview']).to.equal(undefined);
    expect(asked.length).to.equal(2);
  });

  it('stays away after a reload once it was taken away', async () => {
    const seed = seedOf([], { appId: `cards-${Math.random().toString(36).slice(2)}` });
    const chat = await open({ wrap: withCards, keepsDrafts: true, seed });
    await write('https://example.org/tides');
    await until(() => partOf(composer, 'link-card-remove'), 'the card');
    await click(find(composer, '[part="link-card-remove"]'));
    await until(() => !partOf(composer, 'link-card'), 'the card is gone');
    composer.closest('chat-session')!.remove();
    const again = await chat.show(html`<chat-composer user="grace"></chat-composer>`);
    composer = find<ChatComposer>(again, 'chat-composer');
    await until(() => composer.value === 'https://example.org/tides', 'the words');
    // Another link has its card by the time that this one would have had its own.
    composer.value = 'https://example.org/tides https://example.org/other';
    await composer.updateComplete;
    composer.value = 'https://example.org/other';
    await until(() => partOf(composer, 'link-card'), 'the other card');
    expect(asked).to.deep.equal(['https://example.org/tides', 'https://example.org/other']);
  });

  it('asks nobody where the transport makes none', async () => {
    await open();
    expect(session.state.can.linkPreview).to.equal(false);
    await write('https://example.org/tides');
    await press('Enter');
    await until(() => composer.value === '', 'it went out');
    expect(partOf(composer, 'link-card') === null).to.equal(true);
  });
});

describe('<chat-composer>, what does not wait', () => {
  it('sends words while the files of an earlier message are still on their way', async () => {
    let finish: (() => void) | undefined;
    const wrap = (local: LocalTransport) => ({
      ...local,
      files: {
        resolve: local.files.resolve,
        upload: async (...args: Parameters<LocalTransport['files']['upload']>) => {
          await new Promise<void>(resolve => (finish = resolve));
          return local.files.upload(...args);
        },
      },
    });
    const chat = await open({ wrap });
    const heard = await hearing(chat);
    composer.files = [new File(['a long film'], 'film.txt', { type: 'text/plain' })];
    await until(() => !send().disabled, 'something to send');
    composer.submit();
    await until(() => composer.files.length === 0, 'the file is on its way');
    await write('quick words');
    await press('Enter');
    await until(() => textsIn(heard).includes('quick words'), 'the words at the other end');
    expect(messagesIn(heard).length, 'and nothing else').to.equal(1);
    await until(() => finish, 'the upload begins');
    finish?.();
    await until(() => messagesIn(heard).length === 2, 'the file at the other end');
  });

  it('tells that one types, and that it is over when the words are gone or sent', async () => {
    const chat = await open();
    const heard = await hearing(chat);
    const typing = (): boolean[] => heard.flatMap(event => (event.type === 'typing' ? [event.typing] : []));
    await write('hm');
    await until(() => typing().at(-1) === true, 'typing');
    await press('Backspace');
    await press('Backspace');
    await until(() => typing().at(-1) === false, 'no longer: nothing is written');
    await type('well');
    await until(() => typing().at(-1) === true, 'typing again');
    await press('Enter');
    await until(() => typing().at(-1) === false, 'no longer: it was sent');
    expect(typing()).to.deep.equal([true, false, true, false]);
  });
});
