import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-details/define.js';
import type { AppSeed, SeedMessage } from '../../../src/backend/app-seed.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Scope } from '../../../src/model/member.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectCalmAndAccessible } from '../../support/calm.js';
import { dayAt, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

type Wrap = (transport: LocalTransport) => Transport;

const DOT =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="8" height="8"%3E%3Crect width="8" height="8"/%3E%3C/svg%3E';
const at = (minutes: number): number => Date.now() - minutes * 60_000;
const said = (to: 'group:club' | 'user:ada'): SeedMessage[] => [
  { ref: 'hello', from: 'grace', to, sentAt: at(9), text: 'Hello there', pinnedAt: at(8) },
  {
    from: 'grace',
    to,
    sentAt: at(7),
    text: 'Look at https://www.example.org/sea?a=1, it is https://tide.example',
  },
  {
    from: 'grace',
    to,
    sentAt: at(6),
    media: 'image',
    attachments: [{ url: DOT, name: 'sea.svg', size: 90, mimeType: 'image/svg+xml' }],
  },
  {
    from: 'grace',
    to,
    sentAt: at(5),
    media: 'file',
    attachments: [
      { url: 'https://example.org/a.pdf', name: 'tides.pdf', size: 1200, mimeType: 'application/pdf' },
    ],
  },
];

const seed = (scope: Scope | 'none' | 'banned' = 'admin', more: Partial<AppSeed> = {}): AppSeed =>
  seedOf([...said('group:club'), ...said('user:ada')], {
    users: [
      { uid: 'ada', name: 'Ada' },
      { uid: 'grace', name: 'Grace', role: 'captain', statusMessage: 'At sea', alwaysStatus: 'online' },
      { uid: 'linus', name: 'Linus' },
    ],
    groups: [
      {
        guid: 'club',
        name: 'The club',
        type: 'public',
        owner: 'grace',
        description: 'Of the sea',
        tags: ['sea'],
        createdAt: dayAt(9, '8:00'),
        members: [
          { uid: 'grace', scope: 'admin' },
          { uid: 'linus' },
          ...(scope === 'none' || scope === 'banned' ? [] : [{ uid: 'ada', scope }]),
        ],
        ...(scope === 'banned' && { banned: ['ada'] }),
      },
    ],
    ...more,
  });

async function show(content: unknown, app: AppSeed = seed(), wrap?: Wrap) {
  const chat = new TestChat({ seed: app, ...(wrap && { wrap }) });
  const session = await chat.show(content);
  return { chat, session, panel: find(session, 'chat-details') };
}
const group = html`<chat-details group="club"></chat-details>`;
const person = html`<chat-details user="grace"></chat-details>`;

const own = (panel: Element, selector: string): HTMLElement | null =>
  panel.shadowRoot!.querySelector<HTMLElement>(selector);
const section = (panel: Element, name: string): HTMLElement | null => own(panel, `[data-section="${name}"]`);
const deed = (panel: Element, name: string): HTMLElement | null => own(panel, `[data-deed="${name}"]`);
const deeds = (panel: Element): string =>
  [...panel.shadowRoot!.querySelectorAll<HTMLElement>('[data-deed]')].map(one => one.dataset['deed']).join();
const ready = (panel: Element): Promise<void> => until(() => partOf(panel, 'name'), 'the head');
const back = async (panel: Element): Promise<void> => {
  await click(own(panel, '[part="back"]')!);
  await until(() => partOf(panel, 'head'), 'the overview');
};

describe('<chat-details>', () => {
  it('tells what a group is, with each section that there is', async () => {
    const { panel } = await show(group);
    await ready(panel);
    expect(wordsOf(partOf(panel, 'head'))).to.match(/The club.*3 members · Public.*Of the sea.*sea/u);
    await until(() => partOf(panel, 'tile') && partOf(panel, 'tags'), 'all sections');
    const sections = [...panel.shadowRoot!.querySelectorAll<HTMLElement>('[data-section]')];
    expect(sections.map(one => one.dataset['section'])).to.deep.equal([
      'members',
      'files',
      'links',
      'pinned',
      'media',
    ]);
    expect(deeds(panel)).to.equal('mute,add,edit,leave,delete,report');
    await expectCalmAndAccessible(panel);
  });

  it('shows files, links and pins whole, by keyboard, and goes back to where one was', async () => {
    const { panel, session } = await show(group);
    await ready(panel);
    section(panel, 'files')!.focus();
    await press('Enter');
    await until(() => partOf(panel, 'file'), 'the file');
    expect(wordsOf(partOf(panel, 'item'))).to.match(/tides.*pdf.*Grace/u);
    expect(own(panel, '[part="back"]')!.matches(':focus')).to.equal(true);
    await expectCalmAndAccessible(panel);
    await press('Enter');
    await until(() => section(panel, 'files')?.matches(':focus'), 'the focus is back');
    await click(section(panel, 'links')!);
    await until(() => findAll(panel, '[part~="link"]').length === 2, 'two links');
    expect(findAll<HTMLAnchorElement>(panel, '[part~="link"]').map(link => link.href)).to.deep.equal([
      'https://www.example.org/sea?a=1',
      'https://tide.example/',
    ]);
    await expectCalmAndAccessible(panel);
    await back(panel);
    await click(section(panel, 'pinned')!);
    await until(() => wordsOf(partOf(panel, 'item')).includes('Hello there'), 'the pin');
    await click(partOf(panel, 'show')!);
    await until(() => session.session!.state.goal?.conversationId === 'group:club', 'it is asked for');
    expect(session.session!.state.goal!.messageId).to.equal(partOf(panel, 'item')!.dataset['messageId']);
  });

  it('shows pictures, opens one, and takes in what comes and goes', async () => {
    const { panel, chat } = await show(group);
    await until(() => section(panel, 'media'), 'pictures');
    const { session: grace } = await chat.elsewhere('grace');
    const attachment = { url: DOT, name: 'sky.svg', size: 90, mimeType: 'image/svg+xml' };
    grace.send('group:club', { attachments: [attachment], type: 'image' });
    await until(() => findAll(panel, '[part~="tile"]').length === 2, 'two pictures');
    await click(section(panel, 'media')!);
    await until(() => !section(panel, 'media') && findAll(panel, '[part~="tile"]').length === 2, 'both');
    const [newest] = findAll(panel, '[part~="tile"]');
    expect(newest!.getAttribute('aria-label')).to.equal('Open picture: sky.svg');
    await click(newest!);
    await until(() => findAll(find(panel, 'chat-viewer'), 'dialog[open]').length, 'the viewer');
    await press('Escape');
    await grace.deleteMessage(newest!.dataset['messageId']!, 'everyone');
    await until(() => findAll(panel, '[part~="tile"]').length === 1, 'one picture');
  });

  it('shows the members, with what one may do to them', async () => {
    const { panel } = await show(group);
    await ready(panel);
    await click(section(panel, 'members')!);
    await until(() => findAll(panel, '[part~="member"]').length === 3, 'three members');
    await expectCalmAndAccessible(panel);
    await back(panel);
  });

  it('mutes for a time, and not any more', async () => {
    const { panel, session } = await show(group);
    await until(() => deed(panel, 'mute'), 'the button');
    const until1 = (): number | undefined =>
      session.session!.state.conversations.get('group:club')?.mutedUntil;
    await click(deed(panel, 'mute')!);
    await until(() => findAll(panel, '[role="menuitem"]').some(item => item.matches(':focus')), 'the menu');
    await press('Enter');
    await until(() => (until1() ?? 0) > Date.now(), 'it is muted');
    expect(until1()! - Date.now()).to.be.below(3_600_001);
    await until(() => deed(panel, 'unmute'), 'the way back');
    await click(deed(panel, 'unmute')!);
    await until(() => until1() === undefined, 'it is not muted');
  });

  it('keeps one’s own tags', async () => {
    const { panel, session } = await show(group);
    await until(() => own(panel, '[name="tag"]'), 'the field');
    const tags = (): readonly string[] => session.session!.state.conversations.get('group:club')!.tags;
    await click(own(panel, '[name="tag"]')!);
    await type('read later');
    await press('Enter');
    await until(() => tags().join() === 'read later', 'the tag');
    await click(own(panel, '[aria-label="Remove tag read later"]')!);
    await until(() => !tags().length, 'no tag');
  });

  it('tells of a person what there is, blocks them, and lifts the block', async () => {
    const { panel, session } = await show(person);
    await until(() => partOf(panel, 'group') && partOf(panel, 'tile'), 'all sections');
    expect(wordsOf(partOf(panel, 'head'))).to.match(/Grace.*Online.*At sea.*captain/u);
    expect(panel.matches(':state(role-captain)')).to.equal(true);
    expect(deeds(panel)).to.equal('mute,block,report');
    await expectCalmAndAccessible(panel);
    await click(deed(panel, 'block')!);
    await until(() => partOf(panel, 'dialog')?.matches(':modal'), 'the question');
    await click(findAll(partOf(panel, 'dialog')!, '.dialog-actions button')[1]!);
    await until(() => deed(panel, 'unblock'), 'the block');
    expect(wordsOf(partOf(panel, 'head')))
      .to.include('Blocked')
      .and.to.not.include('Online');
    await click(deed(panel, 'unblock')!);
    await until(() => !session.session!.state.users.get('grace')!.blockedByMe, 'no block');
  });

  for (const [what, content, about] of [
    ['a group', group, 'group:club'],
    ['a person', person, 'user:grace'],
  ] as const) {
    it(`reports ${what}, with a reason`, async () => {
      const { panel } = await show(content);
      const asked: unknown[] = [];
      panel.addEventListener('chat-report', event => asked.push([event.message, event.about, event.reason]));
      await until(() => deed(panel, 'report'), 'the button');
      await click(deed(panel, 'report')!);
      await until(() => findAll(panel, '[part~="reason"]').some(one => one.matches(':focus')), 'the field');
      await type('rude');
      await click(partOf(find(panel, 'chat-message-report'), 'send')!);
      await until(() => wordsOf(partOf(panel, 'thanks')).includes('It was reported.'), 'thanks');
      expect(asked).to.deep.equal([[undefined, about, 'rude']]);
    });
  }

  it('hides what the transport cannot do', async () => {
    const { panel } = await show(group, seed(), transport => ({
      ...transport,
      conversations: {
        list: transport.conversations.list,
        get: transport.conversations.get,
        markRead: transport.conversations.markRead,
      },
      messages: {
        list: transport.messages.list,
        get: transport.messages.get,
        send: transport.messages.send,
      },
      groups: { list: transport.groups.list, get: transport.groups.get },
      members: { list: transport.members.list },
    }));
    await until(() => partOf(panel, 'tile'), 'pictures');
    expect(deeds(panel)).to.equal('');
    expectNone(section(panel, 'pinned'));
    expectNone(partOf(panel, 'tags'));
  });

  it('shows a group that one is not in, from outside, and lets one join', async () => {
    const { panel, session } = await show(group, seed('none'));
    await ready(panel);
    expect(deeds(panel)).to.equal('join,report');
    expectNone(section(panel, 'files'));
    await click(deed(panel, 'join')!);
    await until(() => session.session!.state.groups.get('club')!.hasJoined, 'one is in');
    await until(() => section(panel, 'members'), 'the members');
    const banned = await show(group, seed('banned'));
    await ready(banned.panel);
    expect(wordsOf(partOf(banned.panel, 'head'))).to.include('You are banned from this group.');
    expect(deeds(banned.panel)).to.equal('report');
  });

  it('follows what others do to my rights, also where they are being used', async () => {
    const { panel, chat } = await show(group);
    const { session: grace } = await chat.elsewhere('grace');
    await until(() => deeds(panel) === 'mute,add,edit,leave,delete,report', 'an admin');
    await grace.setScope('club', 'ada', 'moderator');
    await until(() => deeds(panel) === 'mute,edit,leave,report', 'a moderator');
    await grace.setScope('club', 'ada', 'participant');
    await until(() => deeds(panel) === 'mute,leave,report', 'a participant');
    await click(section(panel, 'files')!);
    await until(() => partOf(panel, 'file'), 'the file');
    await grace.ban('club', 'ada');
    await until(() => wordsOf(partOf(panel, 'head')).includes('You are banned'), 'from outside');
    expectNone(partOf(panel, 'file'));
  });

  it('says why something was refused, and what could not be loaded', async () => {
    let fails = true;
    const { panel } = await show(group, seed(), transport => ({
      ...transport,
      messages: {
        ...transport.messages,
        list: (...asked) =>
          fails && asked[0].types
            ? Promise.reject(new ChatError('timeout'))
            : transport.messages.list(...asked),
      },
      conversations: {
        ...transport.conversations,
        tag: () => Promise.reject(new ChatError('storage-full')),
      },
    }));
    await until(() => own(panel, '[name="tag"]'), 'the field');
    await click(own(panel, '[name="tag"]')!);
    await type('x');
    await press('Enter');
    await until(() => wordsOf(partOf(panel, 'trouble')).includes('The tags were not changed.'), 'the words');
    await until(() => own(panel, 'section [role="alert"]'), 'the pictures did not come');
    await click(section(panel, 'files')!);
    await until(() => partOf(panel, 'error'), 'the failure');
    fails = false;
    await click(find(partOf(panel, 'error')!, 'button'));
    await until(() => partOf(panel, 'file'), 'the file');
    await back(panel);
    await until(() => partOf(panel, 'tile'), 'the pictures');
  });

  it('goes with the current conversation, and says so where there is none', async () => {
    const { panel, session } = await show(html`<chat-details></chat-details>`);
    await until(() => partOf(panel, 'empty'), 'the words');
    session.session!.open('group:club');
    await until(() => wordsOf(partOf(panel, 'name')) === 'The club', 'the group');
    await click(section(panel, 'files')!);
    session.session!.open('user:grace');
    await until(() => wordsOf(partOf(panel, 'name')) === 'Grace', 'the person, from the top');
  });
});
