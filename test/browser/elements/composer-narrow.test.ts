import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, isVisible, partOf, seedOf, talk, TestChat, wordsOf } from '../../support/chat.js';
import { pdf, picture } from '../../support/files.js';
import { click, engine, resize, type } from '../../support/input.js';
import { overflowing } from '../../support/overflow.js';
import { canRecordTone, Tone } from '../../support/sound.js';
import { until } from '../../support/wait.js';

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2);

for (const [where, width, size] of [
  ['at 320 px', 320, 100],
  ['with text of 200 %', 640, 200],
  ['at 320 px with text of 200 %', 320, 200],
] as const) {
  describe(`<chat-composer> ${where}`, () => {
    let page: ChatSession;
    let chat: TestChat;
    let composer: ChatComposer;

    beforeEach(async () => {
      // WebKit's window stays wider, and without focus after that: there the box alone is narrow.
      if (engine !== 'webkit') await resize(width, 720);
      document.documentElement.style.fontSize = `${String(size)}%`;
      document.body.style.margin = '0';
    });

    afterEach(async () => {
      document.documentElement.style.fontSize = document.body.style.margin = '';
      if (engine !== 'webkit') await resize(1024, 768);
    });

    async function show(wrap?: (local: LocalTransport) => LocalTransport): Promise<void> {
      chat = new TestChat({ seed: seedOf(talk(4)), width, height: 700, ...(wrap && { wrap }) });
      page = await chat.show(html`<chat-composer group="crew" toolbar></chat-composer>`);
      composer = find(page, 'chat-composer');
      composer.style.alignSelf = 'end';
      await until(() => partOf(composer, 'toolbar'), 'the toolbar');
    }

    const fits = async (): Promise<void> => {
      await composer.updateComplete;
      const box = page.parentElement!;
      const whatDoesNot = (): string[] => overflowing(composer, box);
      // What opens takes its place a moment later.
      await until(() => !whatDoesNot().length, 'room for all').catch(() => undefined);
      expect(whatDoesNot()).to.deep.equal([]);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
    };

    it('has room for an answer, files, formats, long words and the ways to send', async () => {
      await show();
      await page.session!.loadThread('group:crew');
      const { message } = page.session!.state.threads.get('group:crew')!.entries[0]!;
      composer.reply = message;
      composer.files = [await picture(), pdf(`${LONG}.pdf`)];
      composer.value = `${LONG} and more`;
      await until(() => findAll(composer, '[part=file]').length === 2, 'the files');
      await until(() => partOf(composer, 'composing'), 'what is answered');
      await fits();
      await click(find(composer, '[part=file-open]'));
      await until(() => findAll<HTMLDialogElement>(composer, 'dialog').some(each => each.open), 'the dialog');
      await fits();
    });

    it('shows that the end of a long placeholder is cut', async () => {
      await show();
      composer.placeholder = LONG;
      const field = find<HTMLTextAreaElement>(composer, 'textarea');
      await until(() => field.placeholder === LONG, 'the placeholder');
      // Firefox knows no dots there: the words fade.
      const isShown = (): boolean => {
        if (engine === 'firefox') return getComputedStyle(field).maskImage.includes('gradient');
        const { textOverflow, overflow, display } = getComputedStyle(field, '::placeholder');
        return [textOverflow, overflow, display].join(' ') === 'ellipsis hidden block';
      };
      await until(isShown, 'that there is more');
      expect(getComputedStyle(field).whiteSpace).to.equal('nowrap');
      expect(field.offsetHeight).to.be.below(2 * Number.parseFloat(getComputedStyle(field).lineHeight) + 8);
      await fits();
      field.focus();
      await type('x');
      await until(() => getComputedStyle(field).maskImage === 'none', 'what is written does not fade');
    });

    it('takes no more room for a long placeholder where its place is as wide as what it holds', async () => {
      await show();
      composer.placeholder = LONG;
      const box = page.parentElement!;
      box.style.gridTemplateColumns = 'auto';
      await fits();
      expect(composer.getBoundingClientRect().width).to.be.at.most(width);
    });

    it('has room for words that stand over it', async () => {
      await show();
      composer.value = 'x'.repeat(70_000);
      composer.maxFiles = 1;
      composer.files = [pdf(), pdf(`${LONG}.pdf`)];
      await until(() => wordsOf(composer.shadowRoot).includes('too long'), 'that it is too long');
      await until(() => partOf(composer, 'note-dismiss'), 'what was refused');
      await fits();
    });

    it('has room for the list of members', async () => {
      await show();
      const field = find<HTMLTextAreaElement>(composer, 'textarea');
      await click(field);
      await type('@');
      await until(() => field.value === '@', 'the sign');
      await until(() => findAll(composer, '[role=option]').length, 'the list');
      await fits();
    });

    it('has room for files on their way, and for those that did not get there', async () => {
      const refused = new Set<() => void>();
      await show(local => ({
        ...local,
        files: {
          ...local.files,
          upload: () =>
            new Promise((_, refuse) => {
              refused.add(() => {
                refuse(new ChatError('file-unreadable'));
              });
            }),
        },
      }));
      composer.files = [pdf(`${LONG}.pdf`), pdf()];
      composer.submit();
      await until(() => refused.size === 2, 'the uploads');
      await until(() => findAll(composer, '[part=upload-file]').every(isVisible), 'the lines');
      await until(() => partOf(composer, 'uploads-all')!.offsetHeight > 20, 'the line over them');
      await fits();
      for (const refuse of refused) refuse();
      await until(() => findAll(composer, '[part=upload-retry]').length === 2, 'the reasons');
      await fits();
      await expectAccessible(composer);
    });

    it('has room for why one may not write, and for what was written', async () => {
      await show();
      composer.value = `${LONG} and more`;
      const { session } = await chat.elsewhere('grace');
      await session.kick('crew', 'ada');
      await until(() => partOf(composer, 'copy-text'), 'the reason');
      await fits();
    });

    it('has room for a recorder', async function () {
      await show();
      // Sound may be made once somebody pressed something.
      await click(find(composer, 'textarea'));
      if (!(await canRecordTone())) this.skip();
      composer.microphone = new Tone().microphone;
      await click(partOf(composer, 'voice')!);
      await until(
        () => findAll(composer, 'chat-voice-recorder').some(each => each.matches(':state(recording)')),
        'it records',
      );
      await fits();
      // Firefox hands nothing over in the first second or so.
      const recorder = find(composer, 'chat-voice-recorder');
      await until(() => /[3-9]$/.test(wordsOf(partOf(recorder, 'time'))), 'three seconds');
      await click(find(composer, '[aria-label="Pause recording"]'));
      await until(() => findAll(composer, '[aria-label="Play Voice message"]').length, 'what was recorded');
      await fits();
    });
  });
}
