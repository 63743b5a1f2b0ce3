import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import '../../../src/elements/chat-messages/define.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import type { ChatMessages } from '../../../src/elements/chat-messages/chat-messages.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { MediaMessage } from '../../../src/model/message.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, isVisible, seedOf, talk, TestChat, threadOf, wordsOf } from '../../support/chat.js';
import { words } from '../../support/files.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

/** An upload that a test ends as it likes. */
interface Held {
  readonly report: (share: number) => void;
  readonly finish: () => void;
  readonly refuse: (error: ChatError) => void;
}

describe('<chat-composer> uploads', () => {
  let page: ChatSession;
  let composer: ChatComposer;
  let list: ChatMessages;
  /** By the name of the file, the last attempt. */
  let held: Map<string, Held>;

  const wrap = (local: LocalTransport) => ({
    ...local,
    files: {
      resolve: local.files.resolve,
      upload: async (...args: Parameters<LocalTransport['files']['upload']>) => {
        const [file, { onProgress }] = args;
        await new Promise<void>((finish, refuse) =>
          held.set((file as File).name, { report: share => onProgress?.(share), finish, refuse }),
        );
        return local.files.upload(...args);
      },
    },
  });

  beforeEach(async () => {
    held = new Map();
    page = await new TestChat({ seed: seedOf(talk(4, 'user:grace')), wrap, height: 700 }).show(
      html`<div class="both">
        <chat-messages user="grace"></chat-messages><chat-composer user="grace"></chat-composer>
      </div>`,
    );
    composer = find(page, 'chat-composer');
    list = find(page, 'chat-messages');
    await composer.updateComplete;
    await until(() => threadOf(page, 'user:grace')?.status === 'ready', 'the messages');
  });

  async function send(...names: readonly string[]): Promise<void> {
    composer.files = names.map(name => words(name));
    composer.submit();
    await until(() => names.every(name => held.has(name)), 'all uploads begin');
    await until(() => named(`Cancel sending ${names[0]!}`), 'the lines');
    await until(() => isVisible(named(`Cancel sending ${names[0]!}`)!), 'the lines are shown');
  }

  const named = (label: string, root: Element = composer): HTMLElement | undefined =>
    findAll(root, `[aria-label="${label}"]`)[0];
  const lines = (root: Element = composer): string[] => findAll(root, '[part=upload-file]').map(wordsOf);
  const entry = () => threadOf(page, 'user:grace')!.entries.at(-1)!;
  const sentNames = () => (entry().message as MediaMessage).attachments.map(({ name }) => name);
  const focused = (): string | null | undefined =>
    composer.shadowRoot!.activeElement?.getAttribute('aria-label');

  it('shows each file with how far it is, and takes one back while the others go on', async () => {
    await send('a.txt', 'b.txt', 'c.txt');
    held.get('b.txt')!.report(0.5);
    await until(() => lines()[1]?.includes('50%'), 'how far the second is');
    expect(findAll(composer, 'progress').map(bar => bar.getAttribute('aria-label'))).to.deep.equal([
      'Uploading a.txt, 0%',
      'Uploading b.txt, 50%',
      'Uploading c.txt, 0%',
    ]);
    expect(wordsOf(find(composer, '[part=uploads-all]'))).to.match(/^Uploading 3 files, \d+%$/);
    await expectAccessible(composer);
    await click(named('Cancel sending b.txt')!);
    await until(() => lines().length === 2, 'the others stay');
    await until(() => focused() === 'Cancel sending c.txt', 'the focus goes to the next one');
    held.get('a.txt')!.finish();
    held.get('c.txt')!.finish();
    await until(() => entry().delivery === 'sent', 'they are sent');
    expect(sentNames()).to.deep.equal(['a.txt', 'c.txt']);
    await until(() => lines().length === 0, 'no lines');
  });

  it('discards the message with its last file, by keyboard, and gives the focus back to the text', async () => {
    await send('a.txt', 'b.txt');
    const before = threadOf(page, 'user:grace')!.entries.length;
    named('Cancel sending a.txt')!.focus();
    await press('Enter');
    await until(() => focused() === 'Cancel sending b.txt', 'the focus goes to the next one');
    await press('Enter');
    await until(() => threadOf(page, 'user:grace')!.entries.length === before - 1, 'it is gone');
    await until(() => focused() === 'Message Grace', 'the focus is in the text');
    expect(lines()).to.be.empty;
  });

  it('takes all of them back at once', async () => {
    await send('a.txt', 'b.txt');
    const { key } = entry();
    await click(named('Cancel sending')!);
    await until(() => entry().key !== key, 'it is gone');
  });

  it('says of each file why it is not there, tries it again or leaves it out', async () => {
    await send('a.txt', 'b.txt', 'c.txt');
    held.get('a.txt')!.refuse(new ChatError('file-unreadable'));
    held.get('b.txt')!.refuse(new ChatError('file-too-large'));
    await until(() => lines()[1]?.includes('b.txt was not uploaded.'), 'the reasons');
    expect(findAll(composer, '[part=upload-file]').map(line => line.dataset['code'])).to.deep.equal([
      'file-unreadable',
      'file-too-large',
      undefined,
    ]);
    await expectAccessible(composer);
    held.get('c.txt')!.finish();
    await until(() => entry().delivery === 'failed', 'nothing is on its way any more');
    // What is uploaded stays uploaded: the message does not come back into the field as a whole.
    expect(composer.files).to.be.empty;
    held.delete('a.txt');
    await click(named('Try again: a.txt')!);
    await until(() => held.has('a.txt'), 'it is uploaded again');
    await until(() => focused() === 'Cancel sending a.txt', 'the focus stays with the file');
    held.get('a.txt')!.finish();
    await until(() => entry().delivery === 'failed', 'the other one is still missing');
    await click(named('Cancel sending b.txt')!);
    await until(() => entry().delivery === 'sent', 'the rest goes out');
    expect(sentNames()).to.deep.equal(['a.txt', 'c.txt']);
  });

  it('does the same under the message', async () => {
    await send('a.txt', 'b.txt');
    await until(() => named('Cancel sending b.txt', list), 'lines under the message');
    expect(lines(list)).to.have.length(2);
    held.get('a.txt')!.refuse(new ChatError('timeout'));
    await until(() => named('Try again: a.txt', list), 'a way on');
    held.delete('a.txt');
    await click(named('Try again: a.txt', list)!);
    await until(() => held.has('a.txt'), 'it is uploaded again');
    await until(() => isVisible(named('Cancel sending b.txt', list)!), 'the line is shown');
    await click(named('Cancel sending b.txt', list)!);
    await until(() => entry().uploads?.length === 1, 'it is left out');
    held.get('a.txt')!.finish();
    await until(() => entry().delivery === 'sent', 'the rest goes out');
    expect(sentNames()).to.deep.equal(['a.txt']);
  });

  it('sends files that were given and submitted at once', async () => {
    composer.files = [words('now.txt')];
    composer.value = 'both';
    composer.submit();
    await until(() => held.has('now.txt'), 'its upload begins');
    held.get('now.txt')!.finish();
    await until(() => entry().delivery === 'sent', 'it is sent');
    expect(sentNames()).to.deep.equal(['now.txt']);
    expect((entry().message as MediaMessage).text).to.equal('both');
    expect([composer.value, composer.files.length]).to.deep.equal(['', 0]);
  });
});

describe('<chat-composer>, given files before it was drawn', () => {
  it('sends them as soon as it can', async () => {
    const chat = await new TestChat({ seed: seedOf(talk(1, 'user:grace')) }).show(html`<div></div>`);
    const composer = document.createElement('chat-composer');
    composer.user = 'grace';
    chat.querySelector('div')!.append(composer);
    composer.files = [words('early.txt')];
    composer.submit();
    await until(() => {
      const entries = threadOf(chat, 'user:grace')?.entries ?? [];
      return entries.some(
        ({ message }) => 'attachments' in message && message.attachments[0]?.name === 'early.txt',
      );
    }, 'it goes out');
    await until(() => !composer.files.length, 'an empty tray');
  });
});
