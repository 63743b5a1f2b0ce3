import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { LIMITS } from '../../../src/model/limits.js';
import type { Message } from '../../../src/model/message.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { expectAccessible } from '../../support/axe.js';
import { atEnd, seedOf, talk, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, engine, painted, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const CREW = 'group:crew' as const;
const undoKey = engine === 'webkit' ? 'Meta' : 'Control';

describe('the text of <chat-composer>', () => {
  let session: ChatSession;
  let composer: ChatComposer;

  async function open(
    content: unknown = html`<chat-composer group="crew"></chat-composer>`,
    wrap?: (local: LocalTransport) => Transport,
  ): Promise<void> {
    const chat = new TestChat({ seed: seedOf([...talk(5)]), ...(wrap && { wrap }) });
    session = await chat.show(content);
    composer = session.querySelector('chat-composer')!;
    await session.session!.loadThread(CREW);
    await composer.updateComplete;
    await until(() => !field().disabled, 'a field to write in');
    field().focus();
  }
  const $ = <E extends HTMLElement>(selector: string): E | null =>
    composer.shadowRoot!.querySelector<E>(selector);
  const field = (): HTMLTextAreaElement => $<HTMLTextAreaElement>('textarea')!;
  const shown = (): string => wordsOf(composer.shadowRoot);
  const messages = (): readonly Message[] =>
    session.session!.state.threads.get(CREW)!.entries.map(({ message }) => message);
  const last = (): string => {
    const message = messages().at(-1);
    return message && 'text' in message ? message.text : '';
  };

  /** As if glass were all there is to type on. */
  function onGlass(): void {
    const real = window.matchMedia;
    window.matchMedia = query =>
      query.includes('hover: none')
        ? { ...real.call(window, 'all'), matches: true }
        : real.call(window, query);
    atEnd(() => (window.matchMedia = real));
  }

  describe('Enter', () => {
    it('makes a new line where one wants it to, and sends with Ctrl or Cmd', async () => {
      await open(html`<chat-composer group="crew" enter="newline"></chat-composer>`);
      await type('one');
      await press('Enter');
      await type('two');
      expect(field().value).to.equal('one\ntwo');
      expect(field().getAttribute('enterkeyhint')).to.equal('enter');
      await press('Control+Enter');
      expect([field().value, last()]).to.eql(['', 'one\ntwo']);
    });

    it('sends by itself, with Ctrl too, and says so to keyboards on the screen', async () => {
      await open();
      expect(field().getAttribute('enterkeyhint')).to.equal('send');
      await type('at once');
      await press('Control+Enter');
      expect(last()).to.equal('at once');
    });

    it('makes a new line on a touch keyboard, unless one wants it to send', async () => {
      onGlass();
      await open();
      await type('one');
      await press('Enter');
      expect(field().value).to.equal('one\n');
      expect(field().getAttribute('enterkeyhint')).to.equal('enter');
      composer.enter = 'send';
      await composer.updateComplete;
      expect(field().getAttribute('enterkeyhint')).to.equal('send');
      await press('Enter');
      expect(last()).to.equal('one');
    });
  });

  describe('the last message', () => {
    it('is changed by the arrow in an empty field, and Escape gives back what was there', async () => {
      await open();
      await type('helo');
      await press('Enter');
      await until(
        () => session.session!.state.threads.get(CREW)!.entries.at(-1)!.delivery !== 'sending',
        'sent',
      );
      await press('ArrowUp');
      await until(() => field().value === 'helo', 'the words of the message');
      await until(() => shown().includes('Edit'), 'what is being done');
      await type(' again');
      await press('Escape');
      await until(() => field().value === '', 'an empty field');
      await press('ArrowUp');
      await until(() => field().value === 'helo', 'the words of the message once more');
      field().setSelectionRange(2, 2);
      await type('l');
      await press('Enter');
      await until(
        () => messages().some(message => 'text' in message && message.text === 'hello'),
        'the change',
      );
      expect(field().value).to.equal('');
    });

    it('is left alone by the arrow where something is written', async () => {
      await open();
      await type('first line');
      await press('ArrowUp');
      expect(session.session!.state.composing.size).to.equal(0);
    });
  });

  it('is given back by undo after it was sent in part: what the page puts in is undone like typing', async function () {
    // Its driver has no key for undo.
    if (engine === 'webkit') this.skip();
    await open();
    await type('mine');
    composer.value = 'from the page';
    expect(field().value).to.equal('from the page');
    await press(`${undoKey}+z`);
    await until(() => field().value === 'mine', 'what was typed');
    expect(composer.value).to.equal('mine');
  });

  it('tells of its limit before it is reached', async () => {
    await open();
    composer.value = 'x'.repeat(LIMITS.textBytes - 3000);
    await until(() => shown().includes('room for 3 kB more'), 'how much room there is');
    expect($<HTMLButtonElement>('[part=send]')!.disabled).to.equal(false);
    await expectAccessible(composer);
    composer.value = 'short';
    await until(() => !shown().includes('room for'), 'no word of it');
  });

  it('takes a megabyte that is pasted, says that it is too long, and can be written on', async () => {
    await open();
    const text = 'All work and no play. '.repeat(47_663);
    field().setRangeText(text);
    field().dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }),
    );
    // To lay out a megabyte takes a busy machine longer than one waits for words.
    await painted();
    await until(() => /is .* too long to send/.test(shown()), 'that it is too long');
    field().setSelectionRange(0, 0);
    await type('x');
    expect(composer.value.length).to.equal(text.length + 1);
    expect($<HTMLButtonElement>('[part=send]')!.disabled).to.equal(true);
    composer.clear();
    await until(() => field().value === '', 'an empty field');
  });

  describe('what is pasted', () => {
    function paste(html: string, plain: string): void {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', plain);
      field().dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }),
      );
    }

    it('from office programs is plain, with its links', async function () {
      // It keeps what a script puts into a clipboard event from the page.
      if (engine === 'firefox') this.skip();
      await open();
      paste(
        `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { margin: 0 }</style></head>
        <body><!--StartFragment--><p class=MsoNormal><b>Agenda</b><o:p></o:p></p>
        <p class=MsoNormal>See the <a href="https://example.org/plan">plan</a> and
        <a href="https://example.org/">https://example.org/</a></p>
        <ul><li>tea</li><li>rope</li></ul><script>document.title = 'bad'</script>
        <img src="https://example.org/pixel.png" onerror="document.title='bad'"></body></html>`,
        'Agenda See the plan',
      );
      await until(() => field().value !== '', 'words');
      expect(field().value).to.equal(
        'Agenda\n\nSee the [plan](https://example.org/plan) and https://example.org/\n\n- tea\n- rope',
      );
      expect(document.title).to.not.equal('bad');
      // WebKit's driver has no key for undo.
      if (engine === 'webkit') return;
      await press(`${undoKey}+z`);
      await until(() => field().value === '', 'nothing, after undo');
    });

    it('keeps no address that could do harm', async function () {
      // It keeps what a script puts into a clipboard event from the page.
      if (engine === 'firefox') this.skip();
      await open();
      paste(
        '<a href="javascript:alert(1)">here</a> or <a href="mailto:ada@example.org">ada</a>',
        'here or ada',
      );
      await until(() => field().value !== '', 'words');
      expect(field().value).to.equal('here or [ada](mailto:ada@example.org)');
    });
  });

  describe('a message that is refused', () => {
    /** A service that takes no bad words, and takes its time. */
    const refusing =
      (code: 'not-allowed' | 'offline', when: Promise<unknown> = Promise.resolve()) =>
      (local: LocalTransport): Transport => ({
        ...local,
        messages: {
          ...local.messages,
          send: async (message, signal) => {
            if (!('text' in message) || !message.text?.includes('bad'))
              return local.messages.send(message, signal);
            await when;
            throw new ChatError(code);
          },
        },
      });

    it('comes back into the field, with what it answers and the reason', async () => {
      await open(undefined, refusing('not-allowed'));
      const count = messages().length;
      composer.reply = messages()[0];
      await until(() => shown().includes('Message 0.'), 'what is answered');
      field().focus();
      await type('a bad word');
      await press('Enter');
      await until(() => field().value === 'a bad word', 'the words back in the field');
      await until(() => $('.note.trouble') !== null, 'why');
      expect(messages().length).to.equal(count);
      expect(composer.reply?.id).to.equal(messages()[0]!.id);
      await expectAccessible(composer);
      composer.value = 'a good word';
      composer.submit();
      await until(() => last() === 'a good word', 'the better message');
      expectNone($('.note.trouble'));
    });

    it('stays in the list where something else was written meanwhile', async () => {
      const gate = Promise.withResolvers<undefined>();
      await open(undefined, refusing('not-allowed', gate.promise));
      await type('bad');
      await press('Enter');
      composer.value = 'and then';
      gate.resolve(undefined);
      await until(
        () => session.session!.state.threads.get(CREW)!.entries.at(-1)!.delivery === 'failed',
        'that it failed',
      );
      await composer.updateComplete;
      expect(field().value).to.equal('and then');
      expect(last()).to.equal('bad');
    });
  });

  describe('the page', () => {
    it('reads and sets what is answered, and takes all of it away', async () => {
      await open();
      expect(composer.reply).to.equal(undefined);
      composer.reply = messages()[1];
      await until(() => shown().includes('Message 1.'), 'what is answered');
      composer.value = 'words';
      composer.clear();
      await until(() => !shown().includes('Message 1.'), 'nothing answered');
      expect([composer.value, composer.reply]).to.eql(['', undefined]);
    });

    it('puts its own buttons around each of ours, and takes ours away', async () => {
      await open(html`
        <chat-composer group="crew" without-send without-emoji without-attachments without-voice>
          ${['before', 'start', 'after', 'before-send', 'end'].map(
            name => html`<button slot=${name} type="button">${name}</button>`,
          )}
        </chat-composer>
      `);
      const places = [...composer.querySelectorAll('button')].map(
        button => button.getBoundingClientRect().left,
      );
      expect(places.every(left => left > 0)).to.equal(true);
      expect(places).to.eql(places.toSorted((a, b) => a - b));
      for (const part of ['send', 'attach', 'emoji', 'voice']) expectNone($(`[part~=${part}]`), part);
      await type('without a button');
      await press('Enter');
      expect(last()).to.equal('without a button');
    });
  });

  it('makes room for a keyboard that lies over the page', async () => {
    onGlass();
    const view = window.visualViewport!;
    await open(html`<div style="align-self: end"><chat-composer group="crew"></chat-composer></div>`);
    await click(field());
    const bottom = (): number => $('[part=form]')!.getBoundingClientRect().bottom;
    const before = bottom();
    Object.defineProperty(view, 'height', {
      configurable: true,
      value: composer.getBoundingClientRect().bottom - 120,
    });
    atEnd(() => Reflect.deleteProperty(view, 'height'));
    await until(() => {
      view.dispatchEvent(new Event('resize'));
      return bottom() < before - 60;
    }, 'room under the field');
    field().blur();
    await until(() => bottom() === before, 'no room any more');
  });
});
