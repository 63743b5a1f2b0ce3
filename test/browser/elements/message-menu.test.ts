import { expect } from 'chai';
import type { AppSeed, SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatMessageActionEvent } from '../../../src/elements/chat-messages/actions/chat-message-action-event.js';
import type { MessagesPort } from '../../../src/transport/ports.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import {
  atEnd,
  dayAt,
  find,
  findAll,
  isVisible,
  partOf,
  rowNamed,
  rowsOf,
  rowWith,
  seedOf,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, hover, press, type } from '../../support/input.js';
import {
  accessible,
  choose,
  menuIds,
  menuItem,
  messageOf,
  noticesOf,
  openMenu,
  openMenuOf,
  showChat,
  watchClipboard,
} from '../../support/message-actions.js';
import { until } from '../../support/wait.js';

const at = (minute: number): number => dayAt(1, '9:00') + minute * 60_000;

const inCrew: SeedMessage[] = [
  { ref: 'hers', from: 'grace', to: 'group:crew', sentAt: at(0), text: 'Hers, <@uid:ada>' },
  { from: 'ada', to: 'group:crew', sentAt: at(1), text: 'Mine' },
  { from: 'grace', to: 'group:crew', sentAt: at(2), text: 'Hers gone', deletedAt: at(5) },
  { from: 'ada', to: 'group:crew', sentAt: at(3), text: 'Mine gone', deletedAt: at(5) },
  { from: 'grace', to: 'group:crew', sentAt: at(4), custom: 'mystery', customData: {} },
  { from: 'grace', to: 'user:ada', sentAt: at(0), text: 'To you' },
  { from: 'ada', to: 'user:grace', sentAt: at(1), text: 'To her' },
];

/** The crew with a standing of Ada's. */
function crewWith(standing: 'owner' | 'moderator' | 'participant'): AppSeed {
  const owner = standing === 'owner' ? 'ada' : 'grace';
  return seedOf(inCrew, {
    groups: [
      {
        guid: 'crew',
        name: 'The crew',
        type: 'public',
        owner,
        createdAt: dayAt(30, '8:00'),
        members: [
          { uid: 'ada', ...(standing === 'moderator' && { scope: 'moderator' }) },
          { uid: 'grace' },
          { uid: 'linus' },
        ],
      },
    ],
  });
}

const show = (standing: 'owner' | 'moderator' | 'participant' = 'owner') =>
  showChat(new TestChat({ seed: crewWith(standing), height: 700 }));

const touch = (target: Element, name: string, x: number, y: number): boolean =>
  target.dispatchEvent(
    new PointerEvent(name, {
      bubbles: true,
      composed: true,
      cancelable: true,
      pointerType: 'touch',
      isPrimary: true,
      pointerId: 7,
      clientX: x,
      clientY: y,
    }),
  );

const middle = (element: Element): [number, number] => {
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};

describe('The menu of a message', () => {
  describe('opens', () => {
    for (const key of ['Enter', 'Shift+F10', 'ContextMenu']) {
      it(`by ${key} on the message, and Escape gives the focus back to it`, async () => {
        const { list } = await show();
        const row = await rowNamed(list, 'Mine');
        row.focus();
        await until(() => list.shadowRoot!.activeElement === row, 'the focus');
        if (key === 'ContextMenu') {
          row.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
          );
        } else await press(key);
        await until(() => openMenu(list), 'the menu');
        const menu = openMenu(list)!;
        expect(menu.getAttribute('aria-label')).to.equal('What to do with this message');
        for (const item of findAll(menu, '[data-item]')) {
          expect(item.getAttribute('role')).to.equal('menuitem');
          expect(wordsOf(item)).not.to.equal('');
        }
        await until(() => menu.contains((menu.getRootNode() as ShadowRoot).activeElement), 'the focus in it');
        await accessible(list);
        await press('Escape');
        await until(() => !openMenu(list), 'no menu');
        expect(list.shadowRoot!.activeElement === row).to.equal(true);
      });
    }

    it('by a right click, at the pointer', async () => {
      const { list } = await show();
      const row = await rowNamed(list, 'Hers, @Ada');
      await click(partOf(row, 'bubble')!, 'right');
      await until(() => menuIds(list).includes('reply'), 'the menu');
      await press('Escape');
      await until(() => !openMenu(list), 'no menu');
    });

    it('by a finger that rests, and not by one that scrolls or lets go', async () => {
      const { list } = await show();
      const row = await rowNamed(list, 'Hers, @Ada');
      await hover(row);
      const bubble = partOf(row, 'bubble')!;
      const [x, y] = middle(bubble);
      touch(bubble, 'pointerdown', x, y);
      touch(bubble, 'pointermove', x, y + 30);
      touch(bubble, 'pointerup', x, y + 30);
      touch(bubble, 'pointerdown', x, y);
      touch(bubble, 'pointerup', x, y);
      const other = await rowNamed(list, 'Mine');
      const [otherX, otherY] = middle(partOf(other, 'bubble')!);
      touch(partOf(other, 'bubble')!, 'pointerdown', otherX, otherY);
      touch(partOf(other, 'bubble')!, 'pointermove', otherX + 3, otherY);
      await until(() => openMenu(list), 'the menu');
      // The one that rested, not those before.
      expect(menuIds(list)).to.include('edit');
      touch(partOf(other, 'bubble')!, 'pointerup', otherX, otherY);
      await press('Escape');
    });

    it('not by a finger that draws a message aside: that answers it, where it is drawn far enough', async () => {
      const { list, session } = await show();
      const row = await rowNamed(list, 'Hers, @Ada');
      await hover(row);
      await until(() => partOf(row, 'action-bar'), 'what can be done');
      const bubble = partOf(row, 'bubble')!;
      const [x, y] = middle(bubble);
      const answered = (): unknown => session.state.composing.get('group:crew');
      const draw = (...by: readonly number[]): void => {
        touch(bubble, 'pointerdown', x, y);
        for (const each of by) touch(bubble, 'pointermove', x + each, y);
        touch(bubble, 'pointerup', x + by.at(-1)!, y);
      };
      draw(30, 40, 20);
      draw(-30, -80);
      expect(answered()).to.equal(undefined);
      draw(30, 70);
      await until(answered, 'the answer is begun');
      expect(row.classList.contains('swiped')).to.equal(false);
      expect(!!openMenu(list)).to.equal(false);
      document.documentElement.dir = 'rtl';
      session.compose('group:crew', undefined);
      draw(30, 70);
      expect(answered()).to.equal(undefined);
      draw(-30, -70);
      await until(answered, 'the other way where one reads the other way');
    });

    it('by the bar beside the message under the pointer, which moves along', async () => {
      const { list } = await show();
      const row = await rowNamed(list, 'Mine');
      await hover(row);
      await until(() => partOf(row, 'action-bar'), 'the bar');
      const names = (): (string | null)[] =>
        findAll(partOf(list, 'action-bar')!, 'button').map(button => button.getAttribute('aria-label'));
      expect(names()).to.deep.equal(['React', 'Reply', 'What to do with this message']);
      await accessible(list);
      const other = await rowNamed(list, 'Hers, @Ada');
      await hover(other);
      await until(() => partOf(other, 'action-bar'), 'the bar is here now');
      expect(findAll(list, '[part~="action-bar"]').length).to.equal(1);
      await click(findAll(partOf(other, 'action-bar')!, 'button').at(-1)!);
      await until(() => menuIds(list).includes('mark-unread'), 'the menu');
      await press('Escape');
    });

    it('not on what the system says', async () => {
      const { session, list } = await show();
      await session.setScope('crew', 'linus', 'moderator');
      const row = await rowNamed(list, 'moderator');
      row.focus();
      await press('Enter');
      await click(row, 'right');
      expect(openMenu(list) === undefined).to.equal(true);
    });
  });

  describe('has what transport and policy allow', () => {
    const theirs = [
      'react',
      'reply',
      'thread',
      'copy',
      'forward',
      'save',
      'mark-unread',
      'select',
      'report',
      'delete',
    ];
    const mine = ['react', 'reply', 'thread', 'edit', 'copy', 'forward', 'save', 'select', 'info', 'delete'];
    const pin = (ids: string[]): string[] => ids.toSpliced(ids.indexOf('save'), 0, 'pin');
    const cases = {
      participant: [theirs, mine],
      moderator: [pin(theirs), pin(mine)],
      owner: [pin(theirs), pin(mine)],
    } as const;
    for (const [standing, [hers, own]] of Object.entries(cases)) {
      it(`to a ${standing}`, async () => {
        const { list } = await show(standing as keyof typeof cases);
        await openMenuOf(list, 'Hers, @Ada');
        expect(menuIds(list)).to.deep.equal(hers);
        await press('Escape');
        await openMenuOf(list, 'Mine');
        expect(menuIds(list)).to.deep.equal(own);
        await press('Escape');
      });
    }

    it('between two people', async () => {
      const chat = new TestChat({ seed: seedOf(inCrew) });
      const { list } = await showChat(chat, 'user:grace');
      await openMenuOf(list, 'To you');
      expect(menuIds(list)).to.deep.equal(pin(theirs));
      await press('Escape');
      await openMenuOf(list, 'To her');
      expect(menuIds(list)).to.deep.equal(pin(mine));
      await press('Escape');
    });

    it('where one blocked the other: nothing that would be sent', async () => {
      const chat = new TestChat({ seed: seedOf(inCrew, { blocks: [{ uid: 'grace', blocked: 'ada' }] }) });
      const { list } = await showChat(chat, 'user:grace');
      await openMenuOf(list, 'To you');
      expect(menuIds(list)).to.include('copy').and.not.include.members(['reply']);
      for (const id of ['react', 'reply', 'thread']) expect(menuIds(list)).not.to.include(id);
      await press('Escape');
    });

    it('of a message that was deleted: no more than to select it and to take it out of one’s own sight', async () => {
      const { list } = await show();
      const gone = rowsOf(list).filter(row => wordsOf(row).includes('deleted'));
      const ids: string[][] = [];
      for (const row of gone) {
        row.focus();
        await press('Enter');
        await until(() => openMenu(list), 'the menu');
        ids.push(menuIds(list));
        await press('Escape');
        await until(() => !openMenu(list), 'no menu');
      }
      expect(ids).to.deep.equal([
        ['mark-unread', 'select', 'delete'],
        ['select', 'delete'],
      ]);
      gone[1]!.focus();
      await press('Enter');
      await until(() => menuItem(list, 'delete'), 'the menu');
      await click(menuItem(list, 'delete')!);
      await until(() => findAll(list, '[part~="for-me"]').some(isVisible), 'the question');
      expect(findAll(list, '[part~="for-all"]').length).to.equal(0);
      await click(find(list, '[part~="for-me"]'));
      await until(() => rowsOf(list).length === 4, 'the mark is gone');
    });

    it('of a kind that nobody knows: nothing that needs words', async () => {
      const { list } = await show();
      await openMenuOf(list, 'can’t be shown');
      expect(menuIds(list)).to.deep.equal(pin(theirs).filter(id => id !== 'copy'));
      await press('Escape');
    });

    it('of one that was not sent: nothing that the service would have to know it for', async () => {
      const offline = (transport: LocalTransport): Transport => ({
        ...transport,
        messages: { ...transport.messages, send: () => new Promise<never>(() => undefined) },
      });
      const { list, session } = await showChat(new TestChat({ seed: crewWith('owner'), wrap: offline }));
      session.send('group:crew', { text: 'On its way' });
      await openMenuOf(list, 'On its way');
      expect(menuIds(list)).to.deep.equal(['copy']);
      await press('Escape');
    });

    it('of a transport that can do no more than list and send', async () => {
      const bare = (transport: LocalTransport): Transport => {
        const { list, get, send } = transport.messages;
        const { conversations } = transport;
        return {
          connect: transport.connect.bind(transport),
          messages: { list, get, send } as MessagesPort,
          conversations: {
            list: conversations.list,
            get: conversations.get,
            markRead: conversations.markRead,
          } as Transport['conversations'],
        };
      };
      const { list } = await showChat(new TestChat({ seed: crewWith('owner'), wrap: bare }));
      for (const words of ['Hers, @', 'Mine']) {
        await openMenuOf(list, words);
        expect(menuIds(list)).to.deep.equal(['reply', 'thread', 'copy', 'forward', 'select']);
        await press('Escape');
      }
      const row = await rowNamed(list, 'Mine');
      await hover(row);
      await until(() => partOf(row, 'action-bar'), 'the bar');
      const names = findAll(partOf(row, 'action-bar')!, 'button').map(button =>
        button.getAttribute('aria-label'),
      );
      expect(names).to.deep.equal(['Reply', 'What to do with this message']);
    });
  });

  describe('is the page’s to change', () => {
    it('`messageMenu` leaves out, adds and moves', async () => {
      const { list } = await show();
      const ran: string[] = [];
      list.messageMenu = (actions, message) => [
        { id: 'star', label: 'Star', run: () => void ran.push(`star ${message.id}`) },
        ...actions.filter(({ id }) => id === 'copy' || id === 'reply').reverse(),
      ];
      const row = await openMenuOf(list, 'Mine');
      expect(menuIds(list)).to.deep.equal(['star', 'copy', 'reply']);
      await click(menuItem(list, 'star')!);
      await until(() => ran.length, 'it ran');
      expect(ran).to.deep.equal([`star ${row.dataset['messageId']!}`]);
      // What one of its own lines throws is told.
      list.messageMenu = () => [{ id: 'bad', label: 'Bad', run: () => Promise.reject(new Error('Bad')) }];
      await choose(list, 'Mine', 'bad');
      await until(() => noticesOf(list.closest('chat-session')!).length > 0, 'a notice');
      list.messageMenu = () => [];
      (await rowNamed(list, 'Mine')).focus();
      await press('Enter');
      expect(openMenu(list) === undefined).to.equal(true);
    });

    it('`chat-message-action` tells what and of which message, and holds it back when it is cancelled', async () => {
      const { list, element, session } = await show();
      const heard: [string, string][] = [];
      element.addEventListener('chat-message-action', (event: ChatMessageActionEvent) => {
        heard.push([event.action, event.message.id]);
        event.preventDefault();
      });
      const row = await choose(list, 'Mine', 'reply');
      const id = row.dataset['messageId']!;
      await choose(list, 'Mine', 'react');
      await choose(list, 'Mine', 'delete');
      await hover(row);
      await until(() => partOf(row, 'action-bar'), 'the bar');
      await click(findAll(partOf(row, 'action-bar')!, 'button')[0]!);
      await click(findAll(partOf(row, 'action-bar')!, 'button')[1]!);
      expect(heard.map(([action]) => action)).to.deep.equal(['reply', 'react', 'delete', 'react', 'reply']);
      expect(new Set(heard.map(([, of]) => of))).to.deep.equal(new Set([id]));
      expect(session.state.composing.size).to.equal(0);
      expect(findAll(list, 'dialog, [role="dialog"]').filter(isVisible).length).to.equal(0);
    });
  });

  describe('does', () => {
    const crew = (more: Parameters<typeof seedOf>[1] = {}) =>
      new TestChat({ seed: { ...crewWith('owner'), ...more }, height: 700 });

    it('copy: the words, with names', async () => {
      const copied: string[] = [];
      atEnd(watchClipboard(copied));
      const { list } = await show();
      await choose(list, 'Hers, @Ada', 'copy');
      await until(() => copied.length, 'the words');
      expect(copied).to.deep.equal(['Hers, @Ada']);
    });

    it('copy, refused by the browser: says so', async () => {
      atEnd(watchClipboard([], true));
      const { list, element } = await show();
      await choose(list, 'Hers, @Ada', 'copy');
      await until(() => noticesOf(element).length, 'a notice');
    });

    it('forward: asks where to, and it is there', async () => {
      const chat = crew();
      const { list } = await showChat(chat);
      const { session: grace } = await chat.elsewhere('grace');
      await choose(list, 'Hers, @Ada', 'forward');
      await until(() => findAll(list, '[data-conversation="user:grace"]').length, 'the chats');
      await click(find(list, '[data-conversation="user:grace"]'));
      await click(find(list, '[part~="dialog"] [part~="send"], chat-forward [part~="send"]'));
      await until(async () => {
        const { items } = await grace.listMessages({ conversationId: 'user:ada' });
        return items.some(message => 'text' in message && message.text === 'Hers, <@uid:ada>');
      }, 'it is there');
    });

    it('save, and takes it back', async () => {
      const { list, session } = await show();
      await choose(list, 'Mine', 'save');
      await until(() => messageOf(session, 'group:crew', 'Mine').savedAt !== undefined, 'it is saved');
      await openMenuOf(list, 'Mine');
      expect(wordsOf(menuItem(list, 'save'))).to.equal('Remove from saved');
      await click(menuItem(list, 'save')!);
      await until(() => messageOf(session, 'group:crew', 'Mine').savedAt === undefined, 'it is not');
    });

    it('mark unread: counts from there, and stays so while one looks', async () => {
      const chat = crew();
      const { list, session } = await showChat(chat);
      const { session: tablet } = await chat.elsewhere('ada');
      await tablet.loadConversation('group:crew');
      await choose(list, 'Hers, @Ada', 'mark-unread');
      const unread = (of = session): number | undefined =>
        of.state.conversations.get('group:crew')?.unreadCount;
      await until(() => unread(tablet) === 2, 'two are unread');
      // A redraw, and the pointer over it, are no reading.
      await hover(await rowNamed(list, 'Mine'));
      list.requestUpdate();
      await list.updateComplete;
      await session.saveMessage(messageOf(session, 'group:crew', 'Mine').id, true);
      expect([unread(), unread(tablet)]).to.deep.equal([2, 2]);
      // What comes after is read with all before it.
      const { session: grace } = await chat.elsewhere('grace');
      grace.send('group:crew', { text: 'News' });
      await until(() => unread(tablet) === 0, 'all is read');
    });

    it('info: who read it', async () => {
      const chat = crew();
      const { list, session } = await showChat(chat);
      const { session: grace } = await chat.elsewhere('grace');
      await grace.loadThread('group:crew');
      grace.markRead('group:crew', messageOf(session, 'group:crew', 'Mine').id);
      await choose(list, 'Mine', 'info');
      await until(
        () =>
          findAll(list, 'chat-message-info').some(info => /Read by.*Grace/.test(wordsOf(info.shadowRoot))),
        'the names',
      );
    });

    it('report: takes the reason and thanks', async () => {
      const { list } = await show();
      await choose(list, 'Hers, @Ada', 'report');
      await until(() => findAll(list, '[part~="reason"]').some(isVisible), 'the question');
      await click(find(list, '[part~="reason"]'));
      await type('Rude');
      await click(find(list, 'chat-message-report').shadowRoot!.querySelector('[part~="send"]')!);
      await until(() => findAll(list, '[part~="thanks"]').length, 'thanks');
    });

    it('delete: for me alone, or for everyone', async () => {
      const chat = crew();
      const { list } = await showChat(chat);
      const { list: hers } = await showChat(chat, 'group:crew', 'grace');
      await choose(list, 'Hers, @Ada', 'delete');
      await until(() => findAll(list, '[part~="for-me"]').some(isVisible), 'the question');
      await accessible(list);
      await click(find(list, '[part~="for-me"]'));
      await until(() => !rowWith(list, 'Hers, @Ada'), 'it is gone here');
      expect(rowWith(hers, 'Hers, @Ada') !== undefined).to.equal(true);
      await choose(list, 'Mine', 'delete');
      await until(() => findAll(list, '[part~="for-all"]').some(isVisible), 'the question');
      await click(find(list, '[part~="for-all"]'));
      await until(() => !rowWith(hers, 'Mine'), 'it is gone there');
      expect(wordsOf(rowsOf(hers)[1])).to.include('deleted');
      await rowNamed(list, 'You deleted this message.');
    });

    it('what the service refuses: tells why, and takes it back', async () => {
      const refusing = (transport: LocalTransport): Transport => ({
        ...transport,
        messages: {
          ...transport.messages,
          save: (id, saved, signal) => transport.messages.save!(`${id}nope`, saved, signal),
        },
      });
      const { list, element, session } = await showChat(
        new TestChat({ seed: crewWith('owner'), wrap: refusing }),
      );
      await choose(list, 'Mine', 'save');
      await until(() => noticesOf(element).some(words => words.includes('no longer there')), 'a notice');
      expect(messageOf(session, 'group:crew', 'Mine').savedAt).to.equal(undefined);
    });
  });

  describe('has reactions', () => {
    it('the quick ones, by mouse: both see it, it counts, and it goes again', async () => {
      const chat = new TestChat({ seed: crewWith('owner'), height: 700 });
      const { list } = await showChat(chat);
      const { list: hers } = await showChat(chat, 'group:crew', 'grace');
      const row = await rowNamed(list, 'Mine');
      await hover(row);
      await until(() => partOf(row, 'action-bar'), 'the bar');
      await click(findAll(partOf(row, 'action-bar')!, 'button')[0]!);
      await until(() => findAll(list, '[part~="quick"]').some(isVisible), 'the quick ones');
      await accessible(list);
      await click(find(list, '[part~="quick"] button'));
      const theirRow = await rowNamed(hers, 'Mine');
      await until(() => partOf(theirRow, 'reaction'), 'the other one sees it');
      const chip = partOf(theirRow, 'reaction')!;
      expect(chip.getAttribute('aria-pressed')).to.equal('false');
      expect(chip.getAttribute('aria-label')).to.match(/, 1 reaction$/);
      await click(chip);
      await until(() => /, 2 reactions$/.test(partOf(row, 'reaction')?.ariaLabel ?? ''), 'two');
      await click(partOf(row, 'reaction')!);
      await until(() => /, 1 reaction$/.test(partOf(theirRow, 'reaction')?.ariaLabel ?? ''), 'one');
      expect(partOf(row, 'reaction')!.getAttribute('aria-pressed')).to.equal('false');
    });

    it('by keys alone, and the focus is back on the message', async () => {
      const { list } = await show();
      const row = await openMenuOf(list, 'Hers, @Ada');
      await until(
        () => menuItem(list, 'react') === find(list, 'chat-menu').shadowRoot!.activeElement,
        'the first line',
      );
      await press('Enter');
      await until(() => findAll(list, '[part~="quick"]').some(isVisible), 'the quick ones');
      await until(
        () => find(list, 'chat-reaction-picker').shadowRoot!.activeElement?.localName === 'button',
        'the focus in it',
      );
      await press('ArrowRight');
      await press('Enter');
      await until(() => partOf(row, 'reaction'), 'the reaction');
      expect(partOf(row, 'reaction')!.dataset['emoji']).to.equal('❤️');
      await until(() => list.shadowRoot!.activeElement === row, 'the focus on the message');
      // Again takes it away.
      await press('Enter');
      await until(() => menuItem(list, 'react'), 'the menu');
      await press('Enter');
      await until(
        () => findAll(list, '[part~="quick"] [aria-pressed="true"]').some(isVisible),
        'mine is marked',
      );
      await click(find(list, '[part~="quick"] [aria-pressed="true"]'));
      await until(() => !partOf(row, 'reaction'), 'none');
    });
  });

  it('stays what it is while others write: the bar keeps up with its message', async () => {
    const chat = new TestChat({ seed: crewWith('owner'), height: 700 });
    const { list, session } = await showChat(chat);
    const row = await rowNamed(list, 'Mine');
    // It moves the rows above, and would move this one away from under the pointer.
    await until(() => partOf(list, 'seen-by'), 'who has read it');
    await hover(row);
    await until(() => partOf(row, 'action-bar'), 'the bar');
    await session.saveMessage(row.dataset['messageId']!, true);
    await list.updateComplete;
    await click(findAll(partOf(row, 'action-bar')!, 'button').at(-1)!);
    await until(() => menuItem(list, 'save'), 'the menu');
    expect(wordsOf(menuItem(list, 'save'))).to.equal('Remove from saved');
    await press('Escape');
  });
});
