import { expect } from 'chai';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { nameOf, order, row, rowsOf, sessionOf, show, TALK } from '../../support/conversations.js';
import { painted } from '../../support/input.js';
import { until } from '../../support/wait.js';

/** A letter with as many marks on it as a name may have. */
const PILED = `A${'\u0301\u0327\u0308'.repeat(84)}a`;

describe('rows of conversations', () => {
  it('say that somebody wrote and did not send', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const session = sessionOf(list);
    const draft = { text: 'Dear Grace', units: [], files: [], at: Date.now() };
    session.saveDraft('user:grace', draft);
    const preview = (): string => wordsOf(partOf(row(list, 'user:grace'), 'preview'));
    await until(() => preview() === 'Draft: Dear Grace', 'the draft');
    expect(nameOf(row(list, 'user:grace'))).to.include('Draft: Dear Grace');
    session.open('user:grace');
    await until(() => preview() === 'Are you there?', 'not while it is open');
    session.open('user:linus');
    await until(() => preview() === 'Draft: Dear Grace', 'the draft again');
    session.saveDraft('user:grace', undefined);
    await until(() => preview() === 'Are you there?', 'it is gone');
  });

  it('show what is on its way, and what could not be sent', async () => {
    let refuses = true;
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      messages: {
        ...transport.messages,
        send: (...given) =>
          refuses ? Promise.reject(new ChatError('not-allowed')) : transport.messages.send(...given),
      },
    });
    const list = await show(new TestChat({ seed: seedOf(TALK), wrap }));
    const session = sessionOf(list);
    const key = session.send('user:grace', { text: 'Yes, I am' });
    const name = (): string => nameOf(row(list, 'user:grace'));
    await until(() => name().includes('Yes, I am') && name().includes('Not sent'), 'it failed');
    refuses = false;
    session.retry('user:grace', key);
    await until(() => name().includes('Yes, I am') && !name().includes('Not sent'), 'it went out');
    await until(() => /Sent|Delivered|Read/.test(name()), 'it is there');
  });

  it('follow how far my message has come', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const name = (): string => nameOf(row(list, 'user:linus'));
    sessionOf(list).send('user:linus', { text: 'Have you seen them?' });
    await until(() => name().endsWith('Sent'), 'it is there');
    const linus = await chat.elsewhere('linus');
    const { lastMessage } = sessionOf(list).state.conversations.get('user:linus')!;
    linus.session.markRead('user:ada', lastMessage!.id);
    await until(() => name().endsWith('Read'), 'he read it');
  });

  it('mark a group that I was added to until I look', async () => {
    const groups = [
      {
        guid: 'band',
        name: 'The band',
        type: 'private' as const,
        owner: 'grace',
        createdAt: 1,
        members: [{ uid: 'grace' }],
      },
    ];
    const chat = new TestChat({ seed: seedOf(TALK.slice(0, 2), { groups }) });
    const list = await show(chat);
    const grace = await chat.elsewhere('grace');
    await grace.session.addMembers('band', [{ uid: 'ada' }]);
    await until(() => order(list)[0] === 'group:band', 'it is there');
    await until(() => wordsOf(partOf(row(list, 'group:band'), 'added')) === 'New', 'it is marked');
    expect(nameOf(row(list, 'group:band'))).to.match(/^The band, You were added, /);
    await expectAccessible(list);
    const session = sessionOf(list);
    session.markRead('group:band', session.state.conversations.get('group:band')!.lastMessage!.id);
    await until(() => !partOf(row(list, 'group:band'), 'added'), 'it is looked at');
  });

  it('stay as high as any other, whatever marks a name piles up', async () => {
    const users = [
      { uid: 'ada', name: 'Ada' },
      { uid: 'grace', name: PILED.slice(0, 100), avatar: 'https://example.invalid/not-a-picture.txt' },
      { uid: 'linus', name: 'L'.repeat(100), avatar: 'javascript:alert(1)' },
    ];
    const list = await show(new TestChat({ seed: seedOf(TALK, { users }), width: 320 }));
    const heights = new Set(rowsOf(list).map(one => Math.round(one.getBoundingClientRect().height)));
    expect([...heights]).to.have.length(1);
    const item = row(list, 'user:grace').parentElement!;
    expect(getComputedStyle(item).overflowX).to.equal('clip');
    const scroller = partOf(list, 'scroller')!;
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
    // What is no picture leaves the initials.
    await until(
      () => findAll(row(list, 'user:grace'), 'img').every(img => (img as HTMLElement).hidden),
      'initials',
    );
    expect(findAll(row(list, 'user:linus'), 'img')).to.have.length(0);
  });

  it('leave their place to nobody while the mouse is over them, when a conversation is deleted elsewhere', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const phone = await chat.elsewhere('ada');
    const [first, second] = order(list) as [string, string];
    const over = (name: string): boolean =>
      row(list, second).dispatchEvent(new PointerEvent(name, { bubbles: true, pointerType: 'mouse' }));
    over('pointerover');
    const top = row(list, second).getBoundingClientRect().top;
    await phone.session.deleteConversation(first as 'group:crew');
    await until(() => !order(list).includes(first), 'it is gone');
    await painted();
    expect(row(list, second).getBoundingClientRect().top).to.be.closeTo(top, 1);
    row(list, second)
      .closest('.list')!
      .dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await until(() => row(list, second).getBoundingClientRect().top < top - 20, 'it moves up');
  });

  it('are gone with the conversation that is open, when it is deleted elsewhere', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const phone = await chat.elsewhere('ada');
    sessionOf(list).open('user:grace');
    await until(() => row(list, 'user:grace').getAttribute('aria-current') === 'true', 'it is open');
    row(list, 'user:grace').focus();
    await phone.session.deleteConversation('user:grace');
    await until(() => sessionOf(list).state.current === undefined, 'nothing is open');
    await until(() => rowsOf(list).length === 2, 'two are left');
  });
});
