import { expect } from 'chai';
import { html } from 'lit';
import { sendMouse } from '@web/test-runner-commands';
import '../../../src/elements/chat-composer/define.js';
import '../../../src/elements/chat-messages/define.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { Attachment } from '../../../src/model/attachment.js';
import type { Outgoing } from '../../../src/session/outgoing.js';
import { expectAccessible } from '../../support/axe.js';
import {
  find,
  findAll,
  isVisible,
  partOf,
  rowsOf,
  settled,
  talk,
  seedOf,
  TestChat,
  wordsOf,
  atEnd,
} from '../../support/chat.js';
import { carrying, drag, huge, onDisk, pdf, picture, words } from '../../support/files.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, engine, hover, painted, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

describe('<chat-composer> files', () => {
  let page: ChatSession;
  let composer: ChatComposer;
  let asked: Outgoing[];

  async function show(content: unknown = html`<chat-composer user="grace"></chat-composer>`): Promise<void> {
    page = await new TestChat({ seed: seedOf(talk(12, 'user:grace')) }).show(content);
    composer = find<ChatComposer>(page, 'chat-composer');
    asked = [];
    composer.addEventListener('chat-send', event => asked.push(event.outgoing));
    await until(() => partOf(composer, 'attach'), 'the attach button');
  }

  const tiles = (): HTMLElement[] => findAll(composer, '[part=file]');
  const names = (): string[] => tiles().map(tile => wordsOf(tile.querySelector('.name')));
  const shown = (): string => wordsOf(composer.shadowRoot);
  const active = (): string =>
    composer.shadowRoot!.activeElement?.getAttribute('aria-label') ??
    composer.shadowRoot!.activeElement?.getAttribute('part') ??
    '';
  const named = (label: string): HTMLElement => find(composer, `[aria-label="${label}"]`);

  /** Chooses files in the system's dialog. */
  async function choose(...files: readonly File[]): Promise<void> {
    const chooser = find<HTMLInputElement>(composer, 'input[type=file]');
    chooser.files = carrying(...files).files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await painted();
  }

  async function attach(...files: readonly File[]): Promise<void> {
    const before = composer.files.length;
    await choose(...files);
    await until(() => tiles().length === before + files.length, 'all files are in the tray');
  }

  describe('taken', () => {
    it('shows what was chosen, says so, and sends it with the words', async () => {
      await show();
      await attach(await picture(), pdf(), words());
      expect(names()).to.deep.equal(['a.png', 'b.pdf', 'c.txt']);
      expect(shown()).to.include('3 files attached');
      await until(() => active() === 'Message Grace', 'the text has the focus');
      await expectAccessible(composer);
      await type('look');
      await press('Enter');
      expect(asked.map(one => 'files' in one && one.files.map(({ file }) => file.name))).to.deep.equal([
        ['a.png'],
        ['b.pdf', 'c.txt'],
      ]);
      expect(asked.map(({ text }) => text)).to.deep.equal(['look', undefined]);
      await until(() => tiles().length === 0, 'an empty tray');
    });

    it('goes by what is in a file, not by its name', async () => {
      await show();
      const disguised = new File([await picture()], 'notes.txt', { type: 'text/plain' });
      await attach(disguised, words('photo.png', 'not a picture', 'image/png'));
      expect(composer.files.map(file => file.type)).to.deep.equal(['image/png', 'application/octet-stream']);
      composer.submit();
      expect(asked.map(one => 'files' in one && one.files[0]?.file.name)).to.deep.equal([
        'notes.txt',
        'photo.png',
      ]);
    });

    it('cleans a name of slashes, and of signs that hide how it ends', async () => {
      await show();
      await attach(words('../secret\\plans\u0007.txt'), words('photo\u202egpj.exe', 'MZ', ''));
      expect(composer.files.map(({ name }) => name)).to.deep.equal(['.._secret_plans_.txt', 'photo_gpj.exe']);
    });

    it('never opens an SVG as a page, and draws no picture of it', async () => {
      await show(
        html`<div>
          <chat-messages user="grace"></chat-messages><chat-composer user="grace"></chat-composer>
        </div>`,
      );
      const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
      await attach(words('logo.png', script, 'image/png'));
      expect(composer.files[0]?.type).to.equal('image/svg+xml');
      expectNone(findAll(composer, '[part=file] img')[0]);
      composer.submit();
      await until(() => rowsOf(page).at(-1)?.dataset['state'] === 'sent', 'it is sent');
      const row = rowsOf(page).at(-1)!;
      expect(row.dataset['kind']).to.equal('message/file');
      await until(() => row.querySelector('a[download]'), 'a way to get it');
      const { href } = row.querySelector<HTMLAnchorElement>('a[download]')!;
      expect((await fetch(href)).headers.get('content-type')).to.equal('application/octet-stream');
    });

    it('asks the page first', async () => {
      await show();
      const seen: string[] = [];
      composer.addEventListener('chat-attach', event => {
        seen.push(...event.files.map(({ name }) => name));
        event.preventDefault();
      });
      await choose(words());
      await until(() => seen.length, 'the question');
      await painted();
      expect(seen).to.deep.equal(['c.txt']);
      expect(composer.files).to.be.empty;
    });

    it('stays with the conversation for which it was chosen', async () => {
      await show(html`<chat-composer></chat-composer>`);
      page.session!.open('user:grace');
      await until(() => findAll(composer, '[aria-label="Message Grace"]').length, 'a conversation');
      const chosen = choose(words('for Grace.txt'));
      page.session!.open('user:linus');
      await chosen;
      await painted();
      expect(composer.files).to.be.empty;
      page.session!.open('user:grace');
      await until(() => names().join() === 'for Grace.txt', 'her file');
    });

    it('lets go of the pictures that it showed', async () => {
      const made = new Set<string>();
      const { createObjectURL, revokeObjectURL } = URL;
      URL.createObjectURL = thing => {
        const url = createObjectURL.call(URL, thing);
        made.add(url);
        return url;
      };
      URL.revokeObjectURL = url => {
        made.delete(url);
        revokeObjectURL.call(URL, url);
      };
      atEnd(() => Object.assign(URL, { createObjectURL, revokeObjectURL }));
      await show();
      await attach(await picture(), words());
      expect([...made]).to.deep.equal([find<HTMLImageElement>(composer, '[part=file] img').src]);
      composer.remove();
      expect(made.size).to.equal(0);
      page.append(composer);
      await until(() => made.size === 1, 'it is drawn anew');
      composer.files = [];
      await until(() => made.size === 0, 'let go of');
    });
  });

  describe('refused', () => {
    it('says of each file why, with its code, and keeps the rest', async () => {
      await show();
      composer.accept = 'image/*,.pdf';
      await choose(
        words('nothing.png', '', 'image/png'),
        huge('film.mp4', 2 * 1024 ** 3),
        words('list.txt'),
        words('fake.pdf', 'not one', 'application/pdf'),
        await picture('good.png'),
      );
      await until(() => names().join() === 'good.png', 'the one that can be sent');
      const lines = findAll(composer, '[data-code]');
      expect(lines.map(line => [line.dataset['code'], wordsOf(line)])).to.deep.equal([
        ['file-empty', 'nothing.png is empty.'],
        ['file-too-large', 'film.mp4 is larger than 100 MB.'],
        ['file-not-accepted', 'list.txt is not a kind of file that can be sent here.'],
        ['file-not-accepted', 'fake.pdf is not a kind of file that can be sent here.'],
      ]);
      expect(find<HTMLInputElement>(composer, 'input[type=file]').accept).to.equal('image/*,.pdf');
      await expectAccessible(composer);
      await click(named('Dismiss'));
      await until(() => !findAll(composer, '[data-code]').length, 'the words are gone');
      expect(names()).to.deep.equal(['good.png']);
    });

    it('holds to the limits that the page sets', async () => {
      await show();
      composer.maxSize = 1024 * 1024;
      composer.maxFiles = 2;
      await choose(huge('big.bin', 1024 * 1024 + 1, ''), words('1.txt'), words('2.txt'), words('3.txt'));
      await until(() => names().length === 2, 'two files');
      expect(shown())
        .to.include('big.bin is larger than 1 MB.')
        .and.to.include('Only 2 files fit in one message.');
    });

    it('holds to them for files that the page gives, too', async () => {
      await show();
      composer.files = [
        words('nothing.txt', ''),
        ...Array.from({ length: 11 }, (_, i) => words(`${String(i)}.txt`)),
      ];
      await until(() => tiles().length === 10, 'ten files');
      expect(shown()).to.include('nothing.txt is empty.').and.to.include('Only 10 files fit in one message.');
    });

    it('refuses what cannot be read, and a folder, and takes what came with them', async function () {
      await show();
      const gone = await onDisk('gone.txt', 'here a moment ago');
      if (!gone) this.skip();
      await gone.vanish();
      const data = carrying(gone.file, words('stays.txt'));
      const items = [...data.items].map(item => ({ kind: item.kind, webkitGetAsEntry: () => null }));
      const folder = { kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true, name: 'Holiday' }) };
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, composed: true });
      const files = [...data.files, new File([], 'Holiday')];
      Object.defineProperty(event, 'dataTransfer', {
        value: { types: ['Files'], files, items: [...items, folder] },
      });
      composer.dispatchEvent(event);
      await until(() => names().join() === 'stays.txt', 'what can be read');
      const lines = findAll(composer, '[data-code]');
      expect(lines.map(line => line.dataset['code'])).to.deep.equal(['file-is-folder', 'file-unreadable']);
      expect(wordsOf(lines[0])).to.equal('Holiday is a folder. Attach the files that are in it.');
    });

    it('says so when a file vanishes on its way, and loses nothing else', async function () {
      await show(
        html`<div>
          <chat-messages user="grace"></chat-messages><chat-composer user="grace"></chat-composer>
        </div>`,
      );
      const gone = await onDisk('soon gone.txt', 'here for now');
      if (!gone) this.skip();
      await attach(gone.file);
      await gone.vanish();
      composer.submit();
      await until(() => shown().includes('can’t be read'), 'why it was not sent');
      await until(() => names().join() === 'soon gone.txt', 'it is back in the tray');
      await attach(words('another.txt'));
      await click(named('Remove soon gone.txt'));
      await until(() => names().join() === 'another.txt', 'the one that can be sent');
      composer.submit();
      await until(
        () => rowsOf(page).some(row => row.dataset['state'] === 'sent' && wordsOf(row).includes('another')),
        'it is sent',
      );
    });
  });

  describe('in the tray', () => {
    it('are gone through, moved and removed by keyboard', async () => {
      await show();
      await attach(words('1.txt'), words('2.txt'), words('3.txt'));
      find(composer, '[part=file-open]').focus();
      expect(findAll(composer, '[part=file-open][tabindex="0"]')).to.have.length(1);
      await press('ArrowRight');
      expect(active()).to.match(/^Edit 2\.txt/);
      await press('Alt+ArrowRight');
      await until(() => names().join() === '1.txt,3.txt,2.txt', 'moved');
      await until(() => /^Edit 2\.txt/.test(active()), 'the focus goes with it');
      await until(() => shown().includes('2.txt is now 3 of 3.'), 'it is said');
      await press('Home');
      expect(active()).to.match(/^Edit 1\.txt/);
      await press('Delete');
      await until(() => names().join() === '3.txt,2.txt', 'removed');
      await until(() => /^Edit 3\.txt/.test(active()), 'the focus goes to the next');
      await press('Delete');
      await until(() => /^Edit 2\.txt/.test(active()), 'and to the one before the end');
      await press('Delete');
      await until(() => active() === 'Message Grace', 'and to the text');
    });

    it('are removed by their buttons, with the focus on the next', async () => {
      await show();
      await attach(words('1.txt'), words('2.txt'));
      await click(named('Remove 1.txt'));
      await until(() => active() === 'Remove 2.txt', 'the next button');
      await press('Enter');
      await until(() => active() === 'Message Grace', 'the text');
    });

    it('are moved by the mouse', async () => {
      await show();
      await attach(words('1.txt'), words('2.txt'), words('3.txt'));
      const middle = (index: number): [number, number] => {
        const box = tiles()[index]!.getBoundingClientRect();
        return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
      };
      // Hovering waits until the tiles stand still.
      await hover(tiles()[0]!);
      const [from, to] = [middle(0), middle(2)];
      await sendMouse({ type: 'down' });
      for (const part of [0.1, 0.4, 0.7, 1]) {
        const x = Math.round(from[0] + (to[0] - from[0]) * part);
        await sendMouse({ type: 'move', position: [x, from[1]] });
        await painted();
      }
      await until(() => names().at(-1) === '1.txt', 'it stands last');
      await sendMouse({ type: 'up' });
      await painted();
      expectNone(findAll(composer, 'dialog[open]')[0]);
    });

    it('get a description, a caption and their original size', async () => {
      await show();
      await attach(await picture('a.png'), await picture('b.png'));
      find(composer, '[part=file-open]').focus();
      await press('Enter');
      await until(() => findAll(composer, 'dialog[open]').length, 'the dialog');
      const dialog = find(composer, 'dialog');
      await until(() => !dialog.getAnimations({ subtree: true }).length, 'it stands');
      await expectAccessible(composer);
      find(dialog, '[name=alt]').focus();
      await type('a wave');
      find(dialog, '[name=caption]').focus();
      await type('the sea');
      await click(find(dialog, '[name=original]'));
      await click([...dialog.querySelectorAll('button')].find(button => wordsOf(button) === 'Done')!);
      await until(() => /^Edit a\.png/.test(active()), 'the focus goes back');
      expect(active()).to.include('a wave').and.to.include('the sea').and.to.include('original');
      composer.value = 'both of them';
      composer.submit();
      expect(
        asked.map(one => [one.text, 'files' in one && one.files.map(({ alt, original }) => [alt, original])]),
      ).to.deep.equal([
        ['the sea', [['a wave', true]]],
        ['both of them', [[undefined, undefined]]],
      ]);
      expect(composer.value).to.equal('');
    });

    it('are put in order and removed in the dialog', async () => {
      await show();
      await attach(words('1.txt'), words('2.txt'));
      await click(find(composer, '[part=file-open]'));
      await until(() => findAll(composer, 'dialog[open]').length, 'the dialog');
      await click(named('Move later'));
      await until(() => names().join() === '2.txt,1.txt', 'moved');
      const remove = findAll(composer, 'dialog button').find(button => wordsOf(button) === 'Remove')!;
      await click(remove);
      await until(() => names().join() === '2.txt', 'removed');
      await until(() => /^Edit 2\.txt/.test(active()), 'the focus goes to the next');
    });

    it('keep large pictures as they are where one says so', async () => {
      await show();
      const sent = async (original: boolean): Promise<Attachment> => {
        await attach(await picture('large.jpg', 2400, 600, 'image/jpeg'));
        if (original) {
          await click(find(composer, '[part=file-open]'));
          await until(() => findAll(composer, 'dialog[open]').length, 'the dialog');
          await click(find(composer, '[name=original]'));
          await press('Escape');
        }
        composer.submit();
        const last = () => page.session!.state.threads.get('user:grace')?.entries.at(-1);
        await until(() => last()?.delivery === 'sent', 'it is sent');
        const { message } = last()!;
        return ('attachments' in message ? message.attachments[0] : undefined)!;
      };
      expect((await sent(false)).width).to.equal(2048);
      expect((await sent(true)).width).to.equal(2400);
    });
  });

  describe('dropped and pasted', () => {
    it('are taken over the messages of the same conversation, too, and words cover both', async () => {
      await show(
        html`<div style="display: flex; flex-direction: column; block-size: 480px">
          <chat-messages user="grace" style="flex: 1; min-block-size: 0"></chat-messages>
          <chat-composer user="grace"></chat-composer>
        </div>`,
      );
      const list = find(page, 'chat-messages');
      await settled(list as never);
      const row = rowsOf(list)[0]!;
      await until(
        () => drag('dragover', row, carrying(words())).defaultPrevented,
        'it is taken over the messages',
      );
      await until(() => partOf(composer, 'drop'), 'the words');
      const cover = partOf(composer, 'drop')!;
      expect(wordsOf(cover)).to.equal('Drop files to send them to Grace');
      await until(() => isVisible(cover) && cover.getBoundingClientRect().height > 400, 'they cover it');
      expect(Math.abs(cover.getBoundingClientRect().top - list.getBoundingClientRect().top)).to.be.lessThan(
        2,
      );
      await expectAccessible(composer);
      drag('drop', row, carrying(words('1.txt'), await picture('2.png')));
      await until(() => names().join() === '1.txt,2.png', 'both');
      expect(!!partOf(composer, 'drop')).to.equal(false);
      drag('dragover', composer, carrying(words()));
      await until(() => partOf(composer, 'drop'), 'over the composer, too');
      expect(drag('dragover', document.body, carrying(words())).defaultPrevented).to.equal(false);
      await until(() => !partOf(composer, 'drop'), 'beside them the words go');
    });

    it('are not taken over the messages of another conversation', async () => {
      await show(
        html`<div>
          <chat-messages user="linus"></chat-messages><chat-composer user="grace"></chat-composer>
        </div>`,
      );
      const list = find(page, 'chat-messages');
      expect(drag('dragover', list, carrying(words())).defaultPrevented).to.equal(false);
      expect(drag('drop', list, carrying(words())).defaultPrevented).to.equal(false);
      expect(composer.files).to.be.empty;
    });

    it('are taken from the clipboard', async function () {
      await show();
      const paste = new ClipboardEvent('paste', {
        bubbles: true,
        cancelable: true,
        composed: true,
        clipboardData: carrying(await picture('shot.png')),
      });
      // An engine that lets nobody make a clipboard.
      if (!paste.clipboardData?.files.length) this.skip();
      find(composer, 'textarea').dispatchEvent(paste);
      await until(() => names().join() === 'shot.png', 'the picture');
      expect(paste.defaultPrevented).to.equal(true);
    });
  });

  it('come from the camera of a phone', async function () {
    // It opens a chooser without a press that a script could see.
    if (engine === 'firefox') this.skip();
    const { matchMedia } = window;
    window.matchMedia = query =>
      query === '(pointer: coarse)' ? ({ matches: true } as MediaQueryList) : matchMedia.call(window, query);
    atEnd(() => Object.assign(window, { matchMedia }));
    await show();
    composer.accept = 'image/*';
    await composer.updateComplete;
    const opened: string[] = [];
    const { click: open } = HTMLInputElement.prototype;
    HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
      opened.push(`${this.accept} ${this.capture}`);
    };
    atEnd(() => Object.assign(HTMLInputElement.prototype, { click: open }));
    await click(named('Attach'));
    await until(() => findAll(composer, '[part=item]').length, 'the menu');
    const labels = findAll(composer, '[part=item]').map(wordsOf);
    expect(labels).to.include('Take a photo').and.to.not.include('Record a video');
    await click(findAll(composer, '[part=item]')[labels.indexOf('Take a photo')]!);
    await until(() => opened.join() === 'image/* environment', 'the camera is opened');
  });
});
