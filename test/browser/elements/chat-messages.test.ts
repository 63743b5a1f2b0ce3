import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatMessages } from '../../../src/elements/chat-messages/chat-messages.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { ChatThreadOpenEvent } from '../../../src/elements/chat-messages/chat-thread-open-event.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import type { Transport } from '../../../src/transport/transport.js';
import { withFaults, type FaultyTransport } from '../../../src/transport/conformance/faults.js';
import {
  dayAt,
  expectSame,
  partOf,
  rowNamed,
  rowsOf,
  rowWith,
  seedOf,
  settled,
  talk,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, painted } from '../../support/input.js';
import { until } from '../../support/wait.js';

const crew = html`<chat-messages group="crew"></chat-messages>`;
const withGrace = html`<chat-messages user="grace"></chat-messages>`;
/** What a list says, rows and all else. */
const shownBy = (root: Element): string =>
  wordsOf((root.matches('chat-messages') ? root : root.querySelector('chat-messages'))?.shadowRoot);
const listIn = (session: ChatSession): ChatMessages => session.querySelector('chat-messages')!;

/** Shows the group `crew` with these messages, as Ada sees it. */
async function showCrew(messages: Iterable<SeedMessage>, more: Parameters<typeof seedOf>[1] = {}) {
  const chat = new TestChat({ seed: seedOf(messages, more) });
  const session = await chat.show(crew);
  const list = listIn(session);
  await settled(list);
  return { chat, session, list };
}

const say = (from: string, text: string, sentAt: number, more: Partial<SeedMessage> = {}): SeedMessage =>
  ({ from, to: 'group:crew', text, sentAt, ...more }) as SeedMessage;

/** A transport whose `send` does what a test says. */
function sendingBy(send: (transport: LocalTransport) => Transport['messages']['send']) {
  return (transport: LocalTransport): Transport => ({
    ...transport,
    messages: { ...transport.messages, send: send(transport) },
  });
}

/** Whether a change is one of a row itself, not of the bar that comes and goes with the mouse. */
const isOfMessage = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  ![target, ...addedNodes, ...removedNodes].some(
    node => node instanceof Element && node.closest('[part~="action-bar"]'),
  );

describe('chat-messages', () => {
  describe('shows a conversation', () => {
    it('oldest first, as a list that is named after it', async () => {
      const { list } = await showCrew(talk(5));
      const rows = list.shadowRoot!.querySelector('[role="list"]')!;
      expect(rows.getAttribute('aria-label')).to.equal('Messages with The crew');
      const said = rowsOf(list).map(row => /Message \d/.exec(wordsOf(row))?.[0]);
      expect(said).to.deep.equal([0, 1, 2, 3, 4].map(n => `Message ${String(n)}`));
      const last = rowsOf(list).at(-1)!;
      expect(last.getAttribute('role')).to.equal('listitem');
      expect(last.getAttribute('aria-posinset')).to.equal('5');
      expect(last.getAttribute('aria-setsize')).to.equal('5');
    });

    it('with hooks that pages may rely on', async () => {
      const { session, list } = await showCrew([
        say('ada', 'Mine', dayAt(1, '9:00')),
        say('grace', 'Hers', dayAt(1, '9:01')),
      ]);
      const [mine, hers] = rowsOf(list) as [HTMLElement, HTMLElement];
      const ids = session.session!.state.threads.get('group:crew')!.entries.map(({ message }) => message.id);
      expect(rowsOf(list).map(row => row.dataset['messageId'])).to.deep.equal(ids);
      expect(mine.dataset).to.include({ kind: 'message/text', state: 'read' });
      expect(mine.hasAttribute('data-mine')).to.equal(true);
      expect(hers.hasAttribute('data-mine')).to.equal(false);
    });

    it('with own messages on the side where lines end, others where they begin, both ways of writing', async () => {
      const { list } = await showCrew([
        say('ada', 'Mine', dayAt(1, '9:00')),
        say('grace', 'Hers', dayAt(1, '9:01')),
      ]);
      const middleOf = (row: HTMLElement): number => {
        const box = partOf(row, 'bubble')!.getBoundingClientRect();
        const all = list.getBoundingClientRect();
        return (box.left + box.right - all.left - all.right) / 2;
      };
      const [mine, hers] = rowsOf(list) as [HTMLElement, HTMLElement];
      expect(middleOf(mine)).to.be.above(50);
      expect(middleOf(hers)).to.be.below(-50);
      document.documentElement.dir = 'rtl';
      await painted();
      expect(middleOf(mine)).to.be.below(-50);
      expect(middleOf(hers)).to.be.above(50);
    });

    it('with a line over each day', async () => {
      const { list } = await showCrew([
        say('ada', 'Long ago', new Date(2021, 2, 3, 12).getTime()),
        say('ada', 'Before midnight', dayAt(1, '23:59')),
        say('ada', 'After midnight', dayAt(0, '0:01')),
        say('ada', 'And on', dayAt(0, '0:02')),
      ]);
      const days = rowsOf(list).map(row => wordsOf(partOf(row, 'day')));
      expect(days[0]).to.match(/March 3, 2021/);
      expect(days.slice(1)).to.deep.equal(['Yesterday', 'Today', '']);
    });

    it('in runs of one sender within five minutes: one name, one picture a run', async () => {
      const { list } = await showCrew([
        say('grace', 'One', dayAt(1, '9:00')),
        say('grace', 'Two', dayAt(1, '9:03')),
        say('grace', 'Three', dayAt(1, '9:09')),
        say('linus', 'Four', dayAt(1, '9:10')),
        say('ada', 'Five', dayAt(1, '9:11')),
      ]);
      expect(rowsOf(list).map(row => wordsOf(partOf(row, 'sender')))).to.deep.equal([
        'Grace',
        '',
        'Grace',
        'Linus',
        '',
      ]);
      const pictures = rowsOf(list).map(row => !!row.querySelector('[part="avatar"]'));
      expect(pictures).to.deep.equal([false, true, true, true, false]);
    });

    it('without names and pictures where there are only two', async () => {
      const messages: SeedMessage[] = [
        { from: 'grace', to: 'user:ada', text: 'Only us', sentAt: dayAt(1, '9:00') },
      ];
      const session = await new TestChat({ seed: seedOf(messages) }).show(withGrace);
      const row = await rowNamed(session, 'Only us');
      expect(!!partOf(row, 'sender')).to.equal(false);
      expect(!!partOf(row, 'avatar')).to.equal(false);
    });

    it('with a line over what is unread, that says how much it is, and stays while one reads', async () => {
      const { list, session } = await showCrew(
        [
          say('grace', 'Read', dayAt(1, '9:00')),
          say('grace', 'New', dayAt(1, '9:01')),
          say('grace', 'Newer', dayAt(1, '9:02')),
        ],
        { conversations: [{ uid: 'ada', with: 'group:crew', readUpTo: dayAt(1, '9:00') + 1 }] },
      );
      const lines = () => rowsOf(list).map(row => wordsOf(partOf(row, 'unread')));
      expect(lines()).to.deep.equal(['', '2 new messages', '']);
      await until(
        () => session.session!.state.conversations.get('group:crew')?.unreadCount === 0,
        'all is read',
      );
      expect(lines()).to.deep.equal(['', '2 new messages', '']);
      // The run ends at the line.
      expect(wordsOf(partOf(rowWith(list, 'New')!, 'sender'))).to.equal('Grace');
    });

    it('with the line over the first row when nothing was ever read', async () => {
      const { list } = await showCrew(
        [say('grace', 'New', dayAt(1, '9:01')), say('grace', 'Newer', dayAt(1, '9:02'))],
        { conversations: [{ uid: 'ada', with: 'group:crew', readUpTo: 1 }] },
      );
      expect(rowsOf(list).map(row => wordsOf(partOf(row, 'unread')))).to.deep.equal(['2 new messages', '']);
    });

    it('with marks on what was edited and on what was deleted', async () => {
      const { list } = await showCrew([
        say('grace', 'Better now', dayAt(1, '9:00'), { editedAt: dayAt(1, '9:05') }),
        say('grace', 'Regretted', dayAt(1, '9:01'), { deletedAt: dayAt(1, '9:05') }),
        say('ada', 'Taken back', dayAt(1, '9:02'), { deletedAt: dayAt(1, '9:05') }),
        say('ada', 'Untouched', dayAt(1, '9:03')),
      ]);
      const rows = rowsOf(list);
      expect(rows.map(row => wordsOf(partOf(row, 'edited')))).to.deep.equal(['edited', '', '', '']);
      expect(wordsOf(rows[1])).to.include('This message was deleted.').and.not.include('Regretted');
      expect(wordsOf(rows[2])).to.include('You deleted this message.');
    });

    it('with words and one action while it is empty, and where it begins', async () => {
      const session = await new TestChat().show(withGrace);
      await until(
        () => wordsOf(partOf(session, 'empty')) === 'No messages yet. Say hello.',
        'the empty state',
      );
      session.session!.send('user:grace', { text: 'Hello' });
      await rowNamed(session, 'Hello');
      expect(!!partOf(session, 'empty')).to.equal(false);
      await until(() => /begins/.test(shownBy(session)), 'the beginning');
    });

    it('and says so without a session, and without a conversation', async () => {
      const alone = document.createElement('chat-messages');
      document.body.append(alone);
      await until(() => /chat session/.test(shownBy(alone)), 'words');
      alone.remove();
      const session = await new TestChat().show(html`<chat-messages></chat-messages>`);
      await until(() => /Choose a chat/.test(shownBy(session)), 'words');
    });

    it('that does not exist, with words and a way on', async () => {
      const session = await new TestChat().show(html`<chat-messages group="nowhere"></chat-messages>`);
      await until(() => listIn(session).shadowRoot!.querySelector('[role="alert"]'), 'an alert');
      const alert = listIn(session).shadowRoot!.querySelector<HTMLElement>('[role="alert"]')!;
      expect(alert.dataset['code']).to.equal('group-not-found');
      expect(wordsOf(alert)).to.include('This group doesn’t exist');
    });
  });

  describe('follows what happens', () => {
    it('sending, sent, delivered, read, as the other one gets and reads it', async () => {
      const held = Promise.withResolvers<undefined>();
      const chat = new TestChat({
        wrap: sendingBy(transport => async (message, signal) => {
          if (message.type === 'text' && message.text !== 'Before') await held.promise;
          return transport.messages.send(message, signal);
        }),
      });
      const session = await chat.show(withGrace);
      const grace = await chat.elsewhere('grace');
      // She was here before: only then there is something to be missed.
      session.session!.send('user:grace', { text: 'Before' });
      const before = await rowNamed(session, 'Before');
      await until(() => before.dataset['state'] === 'delivered', 'she got it');
      grace.transport.setOnline(false);
      session.session!.send('user:grace', { text: 'Are you there?' });
      const row = await rowNamed(session, 'Are you there?');
      const says = (state: string, words: string) => async () => {
        await until(() => row.dataset['state'] === state, `state ${state}`);
        await until(() => wordsOf(partOf(row, 'delivery')) === words, `the words ${words}`);
      };
      await says('sending', 'Sending')();
      held.resolve(undefined);
      await says('sent', 'Sent')();
      grace.transport.setOnline(true);
      grace.session.reconnect();
      await says('delivered', 'Delivered')();
      const { items } = await grace.session.listMessages({ conversationId: 'user:ada' });
      grace.session.markRead('user:ada', items.at(-1)!.id);
      await says('read', 'Read')();
      expect(row.isConnected, 'the same row all the way').to.equal(true);
    });

    it('the row of a message is the same DOM node before and after the echo', async () => {
      const held = Promise.withResolvers<undefined>();
      const chat = new TestChat({
        wrap: sendingBy(transport => async (message, signal) => {
          await held.promise;
          return transport.messages.send(message, signal);
        }),
      });
      const session = await chat.show(crew);
      session.session!.send('group:crew', { text: 'One node' });
      const row = await rowNamed(session, 'One node');
      const text = partOf(row, 'text');
      const idBefore = row.dataset['messageId'];
      held.resolve(undefined);
      await until(() => row.dataset['state'] === 'sent', 'the echo');
      expect(row.dataset['messageId']).to.not.equal(idBefore);
      expectSame(rowsOf(session), [row]);
      expectSame([partOf(row, 'text')], [text]);
    });

    it('what could not be sent stays, says so, and goes out on retry', async () => {
      let broken = true;
      const chat = new TestChat({
        wrap: sendingBy(
          transport => (message, signal) =>
            broken ? Promise.reject(new ChatError('not-member')) : transport.messages.send(message, signal),
        ),
      });
      const session = await chat.show(crew);
      const grace = await chat.elsewhere('grace');
      session.session!.send('group:crew', { text: 'Stubborn' });
      const row = await rowNamed(session, 'Stubborn');
      await until(() => row.dataset['state'] === 'failed', 'it failed');
      await until(() => partOf(row, 'failed'), 'words');
      expect(partOf(row, 'failed')!.dataset['code']).to.equal('not-member');
      expect(wordsOf(partOf(row, 'failed')))
        .to.include('Not sent')
        .and.include('Only members can do this.');
      broken = false;
      await click(partOf(row, 'retry')!);
      await until(
        () => row.dataset['state'] === 'sent' || row.dataset['state'] === 'delivered',
        'it went out',
      );
      expect(!!partOf(row, 'failed')).to.equal(false);
      const { items } = await grace.session.listMessages({ conversationId: 'group:crew' });
      expect(items.filter(({ category }) => category === 'message')).to.have.length(1);
    });

    it('what could not be sent goes away on discard, for good', async () => {
      const chat = new TestChat({
        wrap: sendingBy(() => () => Promise.reject(new ChatError('internal', '', { retryable: false }))),
      });
      const session = await chat.show(crew);
      session.session!.send('group:crew', { text: 'Thought better of it' });
      const row = await rowNamed(session, 'Thought better of it');
      await until(() => partOf(row, 'discard'), 'the button');
      await click(partOf(row, 'discard')!);
      await until(() => rowsOf(session).length === 0, 'it is gone');
      expect(session.session!.state.threads.get('group:crew')!.entries).to.deep.equal([]);
    });

    it('what is written on a broken line goes out when the line is back, once', async () => {
      let line: FaultyTransport | undefined;
      const chat = new TestChat({ wrap: transport => (line = withFaults(transport)) });
      const session = await chat.show(crew);
      line!.breakLine();
      session.session!.send('group:crew', { text: 'From the tunnel' });
      const row = await rowNamed(session, 'From the tunnel');
      expect(row.dataset['state']).to.equal('sending');
      session.session!.reconnect();
      await until(() => row.dataset['state'] !== 'sending', 'it went out');
      expect(row.dataset['state']).to.equal('sent');
      expect(rowsOf(session).length).to.equal(1);
    });

    it('an answer that was lost does not make two of one', async () => {
      let first = true;
      const chat = new TestChat({
        wrap: sendingBy(transport => async (message, signal) => {
          const sent = await transport.messages.send(message, signal);
          if (!first) return sent;
          first = false;
          throw new ChatError('offline', 'The answer was lost.');
        }),
      });
      const session = await chat.show(crew);
      session.session!.send('group:crew', { text: 'Only once' });
      await until(() => rowsOf(session)[0]?.dataset['state'] === 'sent', 'it was sent');
      expect(rowsOf(session).length).to.equal(1);
    });

    it('an update of one message rewrites its row and no other', async () => {
      const { chat, list } = await showCrew(talk(8));
      const grace = await chat.elsewhere('grace');
      await grace.session.loadThread('group:crew');
      const own = grace.session.state.threads
        .get('group:crew')!
        .entries.find(({ message }) => message.sender.uid === 'grace')!;
      const row = rowsOf(list).find(({ dataset }) => dataset['messageId'] === own.message.id)!;
      const rows = rowsOf(list);
      const touched = new Set<HTMLElement>();
      const observer = new MutationObserver(records => {
        for (const { target } of records.filter(isOfMessage)) {
          const element = target instanceof Element ? target : target.parentElement;
          const touchedRow = element?.closest<HTMLElement>('[part~="message"]');
          if (touchedRow) touched.add(touchedRow);
        }
      });
      observer.observe(list.shadowRoot!, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      await grace.session.edit(own.message.id, { text: 'Said anew' });
      await until(() => wordsOf(row).includes('Said anew'), 'the new words');
      await painted();
      observer.disconnect();
      expectSame([...touched], [row]);
      expectSame(rowsOf(list), rows);
      expect(wordsOf(partOf(row, 'edited'))).to.equal('edited');
    });

    it('an arrival leaves the other rows alone but for what their neighbourhood changes', async () => {
      const { chat, list } = await showCrew(talk(8));
      const linus = await chat.elsewhere('linus');
      const rows = rowsOf(list);
      const rewritten = new Set<string>();
      const observer = new MutationObserver(records => {
        for (const { target, type } of records.filter(isOfMessage)) {
          const element = target instanceof Element ? target : target.parentElement;
          const row = element?.closest<HTMLElement>('[part~="message"]');
          if (row && rows.includes(row) && type !== 'attributes') rewritten.add(wordsOf(row));
        }
      });
      observer.observe(list.shadowRoot!, { subtree: true, childList: true, characterData: true });
      linus.session.send('group:crew', { text: 'Hello from me' });
      await rowNamed(list, 'Hello from me');
      observer.disconnect();
      expect([...rewritten]).to.deep.equal([]);
      expectSame(rowsOf(list).slice(0, 8), rows);
    });

    it('a deletion, and a new name of a sender', async () => {
      const { chat, list } = await showCrew([
        say('grace', 'To be gone', dayAt(1, '9:00')),
        say('linus', 'Stays', dayAt(1, '9:30')),
      ]);
      const grace = await chat.elsewhere('grace');
      const linus = await chat.elsewhere('linus');
      const row = rowWith(list, 'To be gone')!;
      await grace.session.deleteMessage(row.dataset['messageId']!, 'everyone');
      await until(() => wordsOf(row).includes('This message was deleted.'), 'it is marked');
      await linus.session.updateMe({ name: 'Linus P.' });
      await until(() => wordsOf(partOf(rowWith(list, 'Stays')!, 'sender')) === 'Linus P.', 'the new name');
    });
  });

  describe('reaches further', () => {
    it('a press on a quote goes to the quoted message, though it was not loaded', async () => {
      const messages = [...talk(150)];
      const last = messages.at(-1)!;
      messages.push(say('ada', 'As I said', last.sentAt + 1000, { quotes: 'm3' }));
      const { list } = await showCrew(messages);
      const there = () => rowsOf(list).find(each => wordsOf(partOf(each, 'text')).startsWith('Message 3.'));
      expect(!!there(), 'not there at first').to.equal(false);
      const quote = partOf(rowWith(list, 'As I said')!, 'quote')!;
      expect(wordsOf(quote)).to.match(/^Grace Message 3\./);
      await click(quote);
      await until(there, 'the quoted message');
      const box = (): DOMRect => there()!.getBoundingClientRect();
      const seen = list.getBoundingClientRect();
      await until(() => box().top >= seen.top && box().bottom <= seen.bottom, 'it is in view');
    });

    it('a quote of a message that was deleted says so', async () => {
      const { list } = await showCrew([
        say('grace', 'Gone', dayAt(1, '9:00'), { ref: 'gone', deletedAt: dayAt(1, '9:01') }),
        say('ada', 'Answer', dayAt(1, '9:02'), { quotes: 'gone' }),
      ]);
      expect(wordsOf(partOf(rowWith(list, 'Answer')!, 'quote'))).to.equal('Grace This message was deleted.');
    });

    it('a reaction counts, tells whose it is, and goes on and off by a press', async () => {
      const { chat, list } = await showCrew([
        say('grace', 'Ship it', dayAt(1, '9:00'), { reactions: { '🚀': ['grace', 'linus'] } }),
      ]);
      const linus = await chat.elsewhere('linus');
      const row = rowWith(list, 'Ship it')!;
      const chip = (): HTMLElement => partOf(row, 'reaction')!;
      expect(chip().getAttribute('aria-label')).to.equal('🚀, 2 reactions');
      expect(chip().title).to.equal('Grace, Linus');
      expect(chip().ariaPressed).to.equal('false');
      await click(chip());
      await until(() => chip().ariaPressed === 'true', 'it is on');
      expect(wordsOf(chip())).to.match(/3$/);
      const there = async () =>
        (await linus.session.getMessage(row.dataset['messageId']!)).reactions?.[0]?.count;
      await until(async () => (await there()) === 3, 'the others have it');
      await click(chip());
      await until(() => chip().ariaPressed === 'false', 'it is off');
      await until(async () => (await there()) === 2, 'the others have it');
    });

    it('the replies button tells how many, and asks for the thread', async () => {
      const { list } = await showCrew([
        say('grace', 'A question', dayAt(1, '9:00'), { ref: 'root' }),
        say('ada', 'An answer', dayAt(1, '9:01'), { parent: 'root' }),
        say('linus', 'Another', dayAt(1, '9:02'), { parent: 'root' }),
      ]);
      expect(rowsOf(list).length).to.equal(1);
      const row = rowsOf(list)[0]!;
      const asked: ChatThreadOpenEvent[] = [];
      document.body.addEventListener('chat-thread-open', event => asked.push(event), { once: true });
      expect(wordsOf(partOf(row, 'thread'))).to.match(/2 replies$/);
      await click(partOf(row, 'thread')!);
      expect(asked.map(({ conversationId, messageId }) => [conversationId, messageId])).to.deep.equal([
        ['group:crew', row.dataset['messageId']],
      ]);
    });

    it('`thread` shows one thread, and new replies of it alone', async () => {
      const { chat, session, list } = await showCrew([
        say('grace', 'A question', dayAt(1, '9:00'), { ref: 'root' }),
        say('ada', 'An answer', dayAt(1, '9:01'), { parent: 'root' }),
      ]);
      const root = rowsOf(list)[0]!.dataset['messageId']!;
      const thread = document.createElement('chat-messages');
      thread.group = 'crew';
      thread.thread = root;
      list.replaceWith(thread);
      const row = await rowNamed(session, 'An answer');
      const linus = await chat.elsewhere('linus');
      linus.session.send('group:crew', { text: 'Elsewhere' });
      linus.session.send('group:crew', { text: 'One more', parentId: root });
      await rowNamed(session, 'One more');
      expect(row.isConnected).to.equal(true);
      expect(!!rowWith(session, 'Elsewhere')).to.equal(false);
    });

    it('`user` wins over `group`, and both over the current conversation; a change turns the list', async () => {
      const messages: SeedMessage[] = [
        say('grace', 'In the group', dayAt(1, '9:00')),
        { from: 'grace', to: 'user:ada', text: 'Between us', sentAt: dayAt(1, '9:01') },
        { from: 'linus', to: 'user:ada', text: 'From Linus', sentAt: dayAt(1, '9:02') },
      ];
      const { list, session } = await showCrew(messages);
      session.session!.open('user:linus');
      list.user = 'grace';
      await rowNamed(list, 'Between us');
      expect(rowsOf(list).length).to.equal(1);
      list.user = '';
      await rowNamed(list, 'In the group');
      list.group = '';
      await rowNamed(list, 'From Linus');
      expect(rowsOf(list).length).to.equal(1);
    });
  });

  it('marks as read what is in view, and nothing in a list without height', async () => {
    const seed = seedOf([say('grace', 'Seen?', dayAt(1, '9:00'))], {
      conversations: [{ uid: 'ada', with: 'group:crew', readUpTo: 1 }],
    });
    const chat = new TestChat({ seed });
    const session = await chat.show(html`<chat-messages group="crew" hidden></chat-messages>`);
    const unread = () => session.session!.state.conversations.get('group:crew')?.unreadCount;
    await until(() => session.session!.state.threads.get('group:crew')?.status === 'ready', 'the messages');
    await painted();
    expect(unread()).to.equal(1);
    listIn(session).hidden = false;
    await until(() => unread() === 0, 'it is read');
  });
});
