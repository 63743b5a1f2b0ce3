import { expect } from 'chai';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import { dayAt, partOf, rowWith, seedOf, talk, TestChat, wordsOf } from '../../support/chat.js';
import { click, press } from '../../support/input.js';
import { accessible, choose, menuIds, openMenuOf, showChat } from '../../support/message-actions.js';
import { until } from '../../support/wait.js';

const far = (text: string, days: number, more: object = {}): SeedMessage =>
  ({ from: 'grace', to: 'group:crew', text, sentAt: dayAt(days, '8:00'), ...more }) as SeedMessage;
const bar = (list: Element): string => wordsOf(partOf(list, 'pinned'));
const shows = (list: Element, words: string) => (): boolean => {
  const box = rowWith(list, words)?.getBoundingClientRect();
  const view = partOf(list, 'scroller')!.getBoundingClientRect();
  return !!box && box.top >= view.top - 1 && box.bottom <= view.bottom + 1;
};

describe('Pinned messages', () => {
  it('stand over the list for all, one at a time; a press goes there, and on to the next', async () => {
    const chat = new TestChat({
      seed: seedOf([
        far('Pinned first', 20, { pinnedAt: dayAt(19, '8:00') }),
        far('Pinned last', 18, { pinnedAt: dayAt(2, '8:00') }),
        far('Pinned and gone', 17, { pinnedAt: dayAt(1, '8:00'), deletedAt: dayAt(1, '9:00') }),
        ...talk(200),
      ]),
      height: 500,
    });
    const { list } = await showChat(chat);
    await until(
      () =>
        bar(list) === 'Pinned message 1 of 2Pinned last' || bar(list) === 'Pinned message 1 of 2 Pinned last',
      'the bar',
    );
    await accessible(list);
    await click(partOf(list, 'pinned')!);
    await until(shows(list, 'Pinned last'), 'the one that was pinned last');
    await until(() => /2 of 2 ?Pinned first/.test(bar(list)), 'the next one');
    await until(() => rowWith(list, 'Pinned last')?.classList.contains('flash') === false, 'the flash ends');
    await press('Enter');
    await until(shows(list, 'Pinned first'), 'the other one');
    await until(() => /1 of 2 ?Pinned last/.test(bar(list)), 'round');
  });

  it('come and go for both as one pins and unpins', async () => {
    const chat = new TestChat({ seed: seedOf(talk(5)), height: 500 });
    const { list: hers } = await showChat(chat, 'group:crew', 'grace');
    const { list: his } = await showChat(chat, 'group:crew', 'ada');
    expect(partOf(his, 'pinned') === null).to.equal(true);
    await choose(hers, 'Message 3', 'pin');
    await until(
      () => /^Pinned ?Message 3/.test(bar(hers)) && /^Pinned ?Message 3/.test(bar(his)),
      'the bar for both',
    );
    await choose(hers, 'Message 1.', 'pin');
    await until(() => /1 of 2 ?Message 1/.test(bar(his)), 'the newer pin stands first');
    // A participant sees them and pins none.
    await openMenuOf(his, 'Message 3');
    expect(menuIds(his)).not.to.include('pin');
    await press('Escape');
    await choose(hers, 'Message 3', 'pin');
    await until(() => /^Pinned ?Message 1/.test(bar(his)), 'one is left');
    await choose(hers, 'Message 1.', 'pin');
    await until(() => !partOf(his, 'pinned') && !partOf(hers, 'pinned'), 'none');
  });

  it('follow what becomes of the message', async () => {
    const chat = new TestChat({ seed: seedOf([...talk(3), far('Pin', 1, { pinnedAt: dayAt(1, '9:00') })]) });
    const { list } = await showChat(chat);
    await until(() => /Pin$/.test(bar(list)), 'the bar');
    const { session: grace } = await chat.elsewhere('grace');
    const { items } = await grace.listMessages({ conversationId: 'group:crew', pinned: true });
    await grace.edit(items[0]!.id, { text: 'Pin, changed' });
    await until(() => /Pin, changed$/.test(bar(list)), 'its new words');
    await grace.deleteMessage(items[0]!.id, 'everyone');
    await until(() => !partOf(list, 'pinned'), 'no bar');
  });

  it('are those of the conversation on show, and none where the transport has no pins', async () => {
    const pinned = far('Pin', 1, { pinnedAt: dayAt(1, '9:00') });
    const chat = new TestChat({ seed: seedOf([...talk(3), pinned, far('To you', 1, { to: 'user:ada' })]) });
    const { list } = await showChat(chat);
    await until(() => partOf(list, 'pinned'), 'the bar');
    list.group = '';
    list.user = 'grace';
    await until(
      () => !partOf(list, 'pinned') && rowWith(list, 'To you'),
      'the other conversation, without a bar',
    );
    const bare = new TestChat({
      seed: seedOf([...talk(3), pinned]),
      wrap: transport => {
        const { pin: _, ...port } = transport.messages;
        return { ...transport, messages: port };
      },
    });
    const { list: without } = await showChat(bare);
    await openMenuOf(without, 'Message 1');
    expect(menuIds(without)).not.to.include('pin');
    expect(partOf(without, 'pinned') === null).to.equal(true);
    await press('Escape');
  });
});
