import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-profile/define.js';
import '../../../src/elements/chat-users/define.js';
import type { AppSeed, SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatProfile } from '../../../src/elements/chat-profile/chat-profile.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectCalmAndAccessible } from '../../support/calm.js';
import { dayAt, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

const DOT =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="8" height="8"%3E%3Crect width="8" height="8"/%3E%3C/svg%3E';
const picture = (name: string): SeedMessage => ({
  from: 'grace',
  to: 'user:ada',
  sentAt: Date.now() - 60_000,
  media: 'image',
  attachments: [{ url: DOT, name, size: 100, mimeType: 'image/svg+xml' }],
});

const seed = (more: Partial<AppSeed> = {}): AppSeed =>
  seedOf([picture('sea.svg')], {
    users: [
      { uid: 'ada', name: 'Ada' },
      {
        uid: 'grace',
        name: 'Grace',
        role: 'captain',
        statusMessage: 'At sea',
        tags: ['navy'],
        lastActiveAt: dayAt(1, '9:00'),
        link: 'https://example.org/grace',
      },
      { uid: 'linus', name: 'Linus' },
    ],
    ...more,
  });

async function show(wrap?: (transport: LocalTransport) => Transport, more: Partial<AppSeed> = {}) {
  const chat = new TestChat({ seed: seed(more), ...(wrap && { wrap }) });
  const session = await chat.show(html`<chat-profile user="grace"></chat-profile>`);
  return { chat, session, card: find<ChatProfile>(session, 'chat-profile') };
}

describe('<chat-profile>', () => {
  it('tells who somebody is, what both are in, and what was shown to one another', async () => {
    const { card, session } = await show();
    await until(() => wordsOf(partOf(card, 'name')) === 'Grace', 'the name');
    const said = wordsOf(partOf(card, 'card'));
    expect(said)
      .to.include('Last seen yesterday')
      .and.to.include('At sea')
      .and.to.match(/captain.*navy/u);
    expect(find<HTMLAnchorElement>(card, 'a').href).to.equal('https://example.org/grace');
    await until(() => partOf(card, 'group'), 'a group in common');
    expect(partOf(card, 'group')!.dataset['guid']).to.equal('crew');
    await until(() => partOf(card, 'tile'), 'a picture');
    expect(partOf(card, 'tile')!.getAttribute('aria-label')).to.equal('Open picture: sea.svg');
    expect(card.matches(':state(role-captain)')).to.equal(true);
    await expectCalmAndAccessible(card);
    await click(partOf(card, 'group')!);
    expect(session.session!.state.current).to.equal('group:crew');
  });

  it('opens a picture, by keyboard', async () => {
    const { card } = await show();
    await until(() => partOf(card, 'tile'), 'a picture');
    partOf(card, 'tile')!.focus();
    await press('Enter');
    await until(() => findAll(find(card, 'chat-viewer'), 'dialog[open]').length, 'the viewer');
  });

  it('writes to them, when nobody objects', async () => {
    const { card, session } = await show();
    await until(() => partOf(card, 'write'), 'the button');
    const stop = (event: Event): void => event.preventDefault();
    card.addEventListener('chat-open', stop);
    await click(partOf(card, 'write')!);
    expect(session.session!.state.current).to.equal(undefined);
    card.removeEventListener('chat-open', stop);
    await click(partOf(card, 'write')!);
    expect(session.session!.state.current).to.equal('user:grace');
  });

  it('blocks after a question and lifts the block without one', async () => {
    const { card, session } = await show();
    const asked: string[] = [];
    card.addEventListener('chat-block', ({ uid }) => asked.push(`block ${uid}`));
    card.addEventListener('chat-unblock', ({ uid }) => asked.push(`unblock ${uid}`));
    await until(() => partOf(card, 'block'), 'the button');
    await click(partOf(card, 'block')!);
    await until(() => partOf(card, 'dialog')?.matches(':modal'), 'the question');
    await expectCalmAndAccessible(card);
    await press('Escape');
    expect(asked).to.deep.equal([]);
    await click(partOf(card, 'block')!);
    await click(findAll(partOf(card, 'dialog')!, '.dialog-actions button')[1]!);
    await until(() => wordsOf(partOf(card, 'block')) === 'Unblock', 'the block');
    expect(session.session!.state.users.get('grace')!.blockedByMe).to.equal(true);
    await click(partOf(card, 'block')!);
    await until(() => wordsOf(partOf(card, 'block')) === 'Block', 'no block');
    expect(asked).to.deep.equal(['block grace', 'unblock grace']);
  });

  it('says why a block was refused', async () => {
    const { card } = await show(transport => ({
      ...transport,
      users: { ...transport.users, block: () => Promise.reject(new ChatError('timeout')) },
    }));
    await until(() => partOf(card, 'block'), 'the button');
    await click(partOf(card, 'block')!);
    await click(findAll(partOf(card, 'dialog')!, '.dialog-actions button')[1]!);
    await until(() => partOf(card, 'trouble'), 'the words');
    expect(wordsOf(partOf(card, 'trouble'))).to.equal(
      'Grace was not blocked. The service did not answer in time.',
    );
  });

  it('says that the pictures could not be loaded, and tries again', async () => {
    let fails = true;
    const { card } = await show(transport => ({
      ...transport,
      messages: {
        ...transport.messages,
        list: (...asked) =>
          fails ? Promise.reject(new ChatError('timeout')) : transport.messages.list(...asked),
      },
    }));
    const failed = (): HTMLElement | undefined => findAll(card, 'section [role="alert"]')[0];
    await until(failed, 'the failure');
    expect(wordsOf(failed())).to.include('The service did not answer in time.');
    fails = false;
    await click(find(failed()!, 'button'));
    await until(() => partOf(card, 'tile'), 'the picture');
  });

  it('hides what the transport cannot tell or do', async () => {
    const { card } = await show(transport => ({
      ...transport,
      users: { list: transport.users.list, get: transport.users.get },
      groups: { list: transport.groups.list, get: transport.groups.get },
    }));
    await until(() => partOf(card, 'tile'), 'a picture');
    expectNone(partOf(card, 'block'));
    expect(wordsOf(card.shadowRoot as unknown as Element)).to.not.include('Groups in common');
  });

  it('follows them: a new name, a new picture in the chat', async () => {
    const { card, chat } = await show();
    await until(() => partOf(card, 'tile'), 'a picture');
    const { session: grace } = await chat.elsewhere('grace');
    await grace.updateMe({ name: 'Rear Admiral', avatar: 'https://example.invalid/not-a-picture' });
    await until(() => wordsOf(partOf(card, 'name')) === 'Rear Admiral', 'the name');
    await until(() => findAll<HTMLImageElement>(card, '.avatar img')[0]?.hidden, 'no broken picture');
    const attachment = { url: DOT, name: 'sky.svg', size: 100, mimeType: 'image/svg+xml' };
    grace.send('user:ada', { attachments: [attachment], type: 'image' });
    await until(() => findAll(card, '[part~="tile"]').length === 2, 'two pictures');
    expect(findAll(card, '[part~="tile"]')[0]!.getAttribute('aria-label')).to.include('sky.svg');
  });

  it('says that somebody cannot be found, and tries again', async () => {
    let fails = true;
    const { card } = await show(transport => ({
      ...transport,
      users: {
        ...transport.users,
        get: (...asked) => (fails ? Promise.reject(new ChatError('timeout')) : transport.users.get(...asked)),
      },
      conversations: { ...transport.conversations, list: () => Promise.resolve({ items: [] }) },
    }));
    await until(() => partOf(card, 'error'), 'the failure');
    fails = false;
    await click(find(partOf(card, 'error')!, 'button'));
    await until(() => wordsOf(partOf(card, 'name')) === 'Grace', 'the name');
  });

  it('opens from the list of people', async () => {
    const chat = new TestChat({ seed: seed() });
    const session = await chat.show(html`<chat-users></chat-users>`);
    const list = find(session, 'chat-users');
    await until(() => findAll(list, '[part~="user"]').length === 2, 'people');
    find(list, '[data-uid="grace"]').focus();
    await press('Shift+F10');
    await until(() => findAll(list, '[role="menuitem"]').some(item => item.matches(':focus')), 'the menu');
    await press('Enter');
    await until(() => findAll(list, 'chat-profile').some(one => partOf(one, 'name')), 'the profile');
    await expectCalmAndAccessible(list);
    await click(findAll(list, '[part~="write"]')[0]!);
    await until(() => !partOf(list, 'dialog'), 'the dialog is gone');
    expect(session.session!.state.current).to.equal('user:grace');
  });
});
