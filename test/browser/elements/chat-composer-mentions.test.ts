import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import type { AppSeed } from '../../../src/backend/app-seed.js';
import type { MemberQuery } from '../../../src/model/queries.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, isVisible, seedOf, TestChat, threadOf, wordsOf } from '../../support/chat.js';
import { click, press, type, undo } from '../../support/input.js';
import { until } from '../../support/wait.js';

/** A group of so many more people, and what each request for its members asked. */
function crowd(count: number): {
  seed: AppSeed;
  asked: MemberQuery[];
  wrap: (line: LocalTransport) => LocalTransport;
} {
  const uids = Array.from({ length: count }, (_, at) => `p${String(at).padStart(4, '0')}`);
  const base = seedOf();
  const seed: AppSeed = {
    ...base,
    users: [...(base.users ?? []), ...uids.map(uid => ({ uid, name: `Person ${uid.slice(1)}` }))],
    groups: [{ ...base.groups![0]!, members: ['ada', 'grace', 'linus', ...uids].map(uid => ({ uid })) }],
  };
  const asked: MemberQuery[] = [];
  const wrap = (line: LocalTransport): LocalTransport => {
    const members = {
      ...line.members,
      list: (query: MemberQuery, call: Parameters<LocalTransport['members']['list']>[1]) => {
        asked.push(query);
        return line.members.list(query, call);
      },
    };
    return new Proxy(line, {
      get: (target, key) => (key === 'members' ? members : (Reflect.get(target, key) as unknown)),
    });
  };
  return { seed, asked, wrap };
}

describe('<chat-composer>: mentions', () => {
  let chat: TestChat;
  let composer: ChatComposer;

  async function show(options: ConstructorParameters<typeof TestChat>[0] = {}, uid = 'ada') {
    chat = new TestChat(options);
    const session = await chat.show(html`<chat-composer group="crew"></chat-composer>`, uid);
    composer = find(session, 'chat-composer');
    await until(() => field() && !field().disabled, 'a field to write in');
    composer.focus();
    return session;
  }

  const field = (): HTMLTextAreaElement => find(composer, 'textarea');
  const options = (): HTMLElement[] => findAll(composer, '[role=option]');
  const labels = (): string[] => options().map(option => wordsOf(option.querySelector('.option-label')));
  const active = (): string => wordsOf(find(composer, '[aria-selected=true] .option-label'));
  const list = (): HTMLElement | undefined => findAll(composer, '[role=listbox]')[0];
  const opened = (label: string): Promise<void> =>
    until(() => labels().includes(label), `${label} in the list`);
  const told = (): string => findAll(composer, '[role=status]').map(wordsOf).join(' ');

  it('opens a list of members at an @, and puts the chosen one in by Enter', async () => {
    const session = await show();
    await type('hi @');
    await opened('Grace');
    expect(labels()).to.deep.equal(['Grace', 'Linus', 'everyone']);
    await type('gr');
    await until(() => labels().join() === 'Grace', 'only Grace');
    await press('Enter');
    expect(field().value).to.equal('hi @Grace ');
    expect(!!list()).to.equal(false);
    expect(composer.value).to.equal('hi <@uid:grace> ');
    await type('you');
    await press('Enter');
    await until(() => threadOf(session, 'group:crew')?.entries.length, 'the message');
    const { message } = threadOf(session, 'group:crew')!.entries[0]!;
    expect('text' in message && message.text).to.equal('hi <@uid:grace> you');
    expect(field().value).to.equal('');
  });

  it('is a combobox while the list is open, and says how many there are', async () => {
    await show();
    await type('@');
    await opened('Grace');
    expect(field().role).to.equal('combobox');
    expect(field().ariaExpanded).to.equal('true');
    expect(find(composer, `#${field().getAttribute('aria-controls')!}`).role).to.equal('listbox');
    expect(list()!.ariaLabel).to.equal('Mention someone');
    const pointed = (): string =>
      wordsOf(
        composer
          .shadowRoot!.getElementById(field().getAttribute('aria-activedescendant')!)
          ?.querySelector('.option-label'),
      );
    expect(pointed()).to.equal('Grace');
    expect(told()).to.include('3 suggestions');
    await press('ArrowDown');
    expect(pointed()).to.equal('Linus');
    expect(active()).to.equal('Linus');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(pointed()).to.equal('everyone');
    await Promise.all(
      find(composer, '.completions')
        .getAnimations()
        .map(each => each.finished),
    );
    // A field of several lines cannot be a combobox by HTML's letter; screen readers say with it that a list is open.
    await expectAccessible(composer, { except: ['aria-allowed-role'] });
    await press('Escape');
    expect(field().role).not.to.equal('combobox');
    expect(field().hasAttribute('aria-expanded')).to.equal(false);
    expect(field().hasAttribute('aria-activedescendant')).to.equal(false);
  });

  it('Escape closes the list and nothing else; it stays closed for that sign', async () => {
    const session = await show({
      seed: seedOf([{ from: 'grace', to: 'group:crew', sentAt: Date.now() - 9000, text: 'Well?' }]),
    });
    await session.session!.loadThread('group:crew');
    const { message } = threadOf(session, 'group:crew')!.entries[0]!;
    session.session!.compose('group:crew', { mode: 'reply', message });
    await until(() => findAll(composer, '[part~=composing]').length, 'the answer');
    await until(() => field().matches(':focus'), 'the focus');
    await type('@');
    await opened('Grace');
    await press('Escape');
    expect(!!list()).to.equal(false);
    expect(findAll(composer, '[part~=composing]').length).to.equal(1);
    await type('g');
    expect(!!list()).to.equal(false);
    await type(' @');
    await opened('Grace');
    await press('Escape');
    await press('Escape');
    await until(() => !findAll(composer, '[part~=composing]').length, 'the answer is left');
  });

  it('Tab picks, as does the mouse; the focus stays in the field', async () => {
    await show();
    await type('@lin');
    await opened('Linus');
    await press('Tab');
    expect(field().value).to.equal('@Linus ');
    expect(field().matches(':focus')).to.equal(true);
    await type('and @');
    await opened('Grace');
    await click(options()[labels().indexOf('Grace')]!);
    expect(field().value).to.equal('@Linus and @Grace ');
    expect(field().matches(':focus')).to.equal(true);
    expect(composer.value).to.equal('<@uid:linus> and <@uid:grace> ');
  });

  it('calls everyone where the letters say so, last in a list that nobody searched', async () => {
    await show();
    await type('@');
    await opened('everyone');
    expect(active()).to.equal('Grace');
    await type('all');
    await until(() => labels()[0] === 'everyone', 'everyone');
    await press('Enter');
    expect(field().value).to.equal('@everyone ');
    expect(composer.value).to.equal('<@all> ');
  });

  it('deletes a mention as one, from either side, and undo brings it back as one', async () => {
    await show();
    await type('a @gr');
    await opened('Grace');
    await press('Enter');
    await type('b');
    expect(composer.value).to.equal('a <@uid:grace> b');
    await press('Backspace');
    await press('Backspace');
    expect(field().value).to.equal('a @Grace');
    await press('Backspace');
    expect(field().value).to.equal('a ');
    await undo();
    await until(() => field().value === 'a @Grace', 'the mention again');
    expect(composer.value).to.equal('a <@uid:grace>');
    await press('Home');
    await press('Delete');
    await press('Delete');
    expect(field().value).to.equal('@Grace');
    expect(composer.value).to.equal('<@uid:grace>');
    await press('Delete');
    expect(field().value).to.equal('');
    expect(composer.value).to.equal('');
  });

  it('deletes all of a mention of which a part is selected', async () => {
    await show();
    await type('a @gr');
    await opened('Grace');
    await press('Enter');
    await type('b');
    field().setSelectionRange(0, 4);
    await press('Backspace');
    expect(field().value).to.equal(' b');
    expect(composer.value).to.equal(' b');
  });

  it('moves mentions along with the words before them', async () => {
    await show();
    await type('@gr');
    await opened('Grace');
    await press('Enter');
    await type('@li');
    await opened('Linus');
    await press('Enter');
    field().setSelectionRange(0, 0);
    await type('so, ');
    expect(field().value).to.equal('so, @Grace @Linus ');
    expect(composer.value).to.equal('so, <@uid:grace> <@uid:linus> ');
  });

  it('does not let the caret into a mention; what is changed within is words', async () => {
    await show();
    await type('@gr');
    await opened('Grace');
    await press('Enter');
    field().setSelectionRange(2, 2);
    await press('Shift');
    expect(field().selectionStart).to.equal(0);
    field().setSelectionRange(1, 3);
    await type('x');
    expect(field().value).to.equal('@xace ');
    expect(composer.value).to.equal('@xace ');
  });

  it('opens nothing in a word, an address or code, and finds names of two words', async () => {
    const base = seedOf();
    await show({
      seed: {
        ...base,
        users: base.users!.map(user => (user.uid === 'grace' ? { ...user, name: 'Grace Hopper' } : user)),
      },
    });
    await type('me@gr');
    expect(!!list()).to.equal(false);
    await type(' `@gr');
    expect(!!list()).to.equal(false);
    await type('` @grace h');
    await opened('Grace Hopper');
    await press('Enter');
    expect(field().value).to.equal('me@gr `@gr` @Grace Hopper ');
  });

  it('closes when nobody fits, and leaves Enter to sending', async () => {
    const session = await show();
    await type('@zzz');
    await until(() => !list(), 'no list');
    await press('Enter');
    await until(() => threadOf(session, 'group:crew')?.entries.length, 'the message');
    expect(field().value).to.equal('');
  });

  it('asks a group of thousands for a page at a time, once the typing rests', async () => {
    const { seed, asked, wrap } = crowd(3000);
    await show({ seed, wrap });
    await type('@');
    await opened('Grace');
    expect(asked.length).to.equal(1);
    expect(asked[0]!.limit).to.be.lessThan(101);
    expect(told()).to.include('and more');
    const before = asked.length;
    for (let i = 0; i < 26; i += 1) await press('ArrowDown');
    await until(() => asked.length > before, 'the next page');
    expect(asked.at(-1)!.cursor === undefined).to.equal(false);
    expect(options().length).to.be.lessThan(60);
    expect(active()).to.match(/^Person 00/);
    expect(isVisible(find(composer, '[aria-selected=true]'))).to.equal(true);
    const paged = asked.length;
    await type('person 2999');
    await until(() => labels().join() === 'Person 2999', 'the one');
    expect(asked.length - paged).to.be.lessThan(11);
    await press('Enter');
    expect(composer.value).to.equal('<@uid:p2999> ');
  });

  it('says why where the members could not be asked for, and tries again', async () => {
    let isDown = true;
    await show({
      wrap: line =>
        new Proxy(line, {
          get: (target, key) => {
            const members = {
              ...target.members,
              list: (...call: Parameters<LocalTransport['members']['list']>) =>
                isDown ? Promise.reject(new Error('no')) : target.members.list(...call),
            };
            return key === 'members' ? members : (Reflect.get(target, key) as unknown);
          },
        }),
    });
    await type('@');
    await until(() => findAll(composer, '[part~=completions] [role=alert]').length, 'why not');
    isDown = false;
    await click(find(composer, '[part~=completions] button'));
    await opened('Grace');
    expect(field().matches(':focus')).to.equal(true);
  });

  it('shows names while a message is changed, and tells who has left', async () => {
    const session = await show({
      seed: seedOf([
        {
          from: 'ada',
          to: 'group:crew',
          sentAt: Date.now() - 9000,
          text: 'Ask <@uid:linus>, <@uid:grace> or <@all>',
        },
      ]),
    });
    const { session: grace } = await chat.elsewhere('grace');
    await grace.kick('crew', 'linus');
    await session.session!.loadThread('group:crew');
    const entry = threadOf(session, 'group:crew')!.entries.find(each => each.message.category === 'message')!;
    session.session!.compose('group:crew', { mode: 'edit', message: entry.message });
    await until(() => field().value, 'the words');
    expect(field().value).to.equal('Ask @Linus, @Grace or @everyone');
    await until(() => told().includes('Linus is no longer in this group'), 'who has left');
    expect(told()).not.to.include('Grace');
    field().setSelectionRange(10, 10);
    await press('Backspace');
    await until(() => !told().includes('no longer'), 'nothing more to tell');
    await press('End');
    await type('!');
    await press('Enter');
    await until(() => session.session!.state.composing.size === 0, 'it is changed');
    const { message } = threadOf(session, 'group:crew')!.entries.find(each => each.key === entry.key)!;
    expect('text' in message && message.text).to.equal('Ask , <@uid:grace> or <@all>!');
  });

  it('keeps a mention whole where a keyboard deletes without keys', async () => {
    await show();
    await type('a @gr');
    await opened('Grace');
    await press('Enter');
    await press('Backspace');
    document.execCommand('delete');
    await until(() => field().value === 'a ', 'all of it gone');
    expect(composer.value).to.equal('a ');
  });

  it('brings mentions back that were cut or copied here', async () => {
    await show();
    await type('ask @gr');
    await opened('Grace');
    await press('Enter');
    await type('now');
    field().select();
    field().dispatchEvent(new Event('cut', { bubbles: true }));
    document.execCommand('delete');
    expect(composer.value).to.equal('');
    await type('so: ');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'ask @Grace now');
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    field().dispatchEvent(event);
    expect(field().value).to.equal('so: ask @Grace now');
    expect(composer.value).to.equal('so: ask <@uid:grace> now');
  });

  it('shows names in a text that the page sets, whenever people become known', async () => {
    await show();
    composer.value = 'Ask <@uid:grace>, <@uid:ada> and <@uid:nobody>';
    await until(() => field().value === 'Ask @Grace, @Ada and @nobody', 'their names');
    expect(composer.value).to.equal('Ask <@uid:grace>, <@uid:ada> and <@uid:nobody>');
  });

  it('marks mentions exactly behind their words', async () => {
    await show({ width: 260 });
    await type('A few words to fill a line or two before @gr');
    await opened('Grace');
    await press('Enter');
    await type('and after it so many more that it wraps');
    await until(() => findAll(composer, 'mark').length, 'the mark');
    const layer = find(composer, '[part~=marks]');
    expect(getComputedStyle(layer).visibility).to.equal('visible');
    expect(wordsOf(find(composer, 'mark'))).to.equal('@Grace');
    const [here, there] = [layer.getBoundingClientRect(), field().getBoundingClientRect()];
    expect(Math.abs(here.top - there.top)).to.be.lessThan(1);
    expect(Math.abs(here.left - there.left)).to.be.lessThan(1);
    expect(Math.abs(layer.scrollHeight - field().scrollHeight)).to.be.lessThan(2);
  });

  it('leaves the keys of an input method alone', async () => {
    await show();
    await type('@');
    await opened('Grace');
    field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field().dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true }),
    );
    expect(field().value).to.equal('@');
    field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await new Promise(resolve => setTimeout(resolve));
    await press('Enter');
    expect(field().value).to.equal('@Grace ');
  });
});
