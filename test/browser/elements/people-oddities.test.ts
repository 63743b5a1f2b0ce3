// Names and pictures as nobody wishes for them: every list and card of people and groups stands them.
import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-details/define.js';
import '../../../src/elements/chat-group-members/define.js';
import '../../../src/elements/chat-groups/define.js';
import '../../../src/elements/chat-profile/define.js';
import '../../../src/elements/chat-search/define.js';
import '../../../src/elements/chat-users/define.js';
import { expectCalmAndAccessible } from '../../support/calm.js';
import { dayAt, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { until } from '../../support/wait.js';

/** One letter with 254 marks on it. */
const TOWER = `e${'\u0301\u0316'.repeat(127)}`;
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const NO_PICTURE = 'data:text/plain,no%20picture';
const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="8" height="8"%3E%3C/svg%3E';

const seed = (picture: string) =>
  seedOf([], {
    users: [
      { uid: 'ada', name: 'Ada' },
      { uid: 'tower', name: TOWER, avatar: picture, role: WORD, alwaysStatus: 'online' },
      { uid: 'zoe', name: 'Zoe' },
    ],
    groups: [
      {
        guid: 'tower',
        name: TOWER,
        icon: picture,
        description: WORD,
        tags: [WORD],
        type: 'public',
        owner: 'tower',
        createdAt: dayAt(9, '8:00'),
        members: [{ uid: 'tower', scope: 'admin' }, { uid: 'ada' }, { uid: 'zoe' }],
      },
    ],
  });

const elements = [
  ['chat-users', html`<chat-users></chat-users>`],
  ['chat-groups', html`<chat-groups></chat-groups>`],
  ['chat-group-members', html`<chat-group-members group="tower"></chat-group-members>`],
  ['chat-search', html`<chat-search value="e" scope="people"></chat-search>`],
  ['chat-profile', html`<chat-profile user="tower"></chat-profile>`],
  ['chat-details', html`<chat-details user="tower"></chat-details>`],
  ['chat-details', html`<chat-details group="tower"></chat-details>`],
] as const;

async function show(tag: string, content: unknown, picture: string) {
  const chat = new TestChat({ seed: seed(picture), width: 320 });
  const session = await chat.show(content);
  const element = find(session, tag);
  const avatar = (): HTMLElement | undefined =>
    findAll(element, '[part~="avatar"]').find(one => wordsOf(one).startsWith('E'));
  await until(avatar, 'whom it is about');
  return { chat, element, avatar: avatar()! };
}

/** How far anything of an element can be scrolled aside, which nothing of it should but the row of filters. */
const overflow = (element: Element): number =>
  Math.max(0, ...findAll(element, '*').map(one => (isWide(one) ? one.scrollWidth - one.clientWidth : 0)));
const isWide = (one: HTMLElement): boolean =>
  ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.getAttribute('role') !== 'toolbar';

describe('names and pictures as nobody wishes for them', () => {
  for (const [tag, content] of elements) {
    const about =
      tag === 'chat-details'
        ? `${tag} ${content.strings[0]!.includes('group') ? 'of a group' : 'of a person'}`
        : tag;

    it(`${about} keeps a name of 255 combining marks, and endless words, in their place`, async () => {
      const { element, avatar } = await show(tag, content, '');
      const initials = avatar.querySelector('.initials')!;
      expect(wordsOf(initials).length).to.be.below(8);
      const name = findAll(element, 'bdi').find(one => one.textContent.startsWith('e\u0301'))!;
      const box = name.closest<HTMLElement>('[data-row], h3')!;
      expect(box.getBoundingClientRect().height).to.be.below(110);
      const clip = name.closest('.name, h3')!;
      expect(getComputedStyle(clip).overflowY).to.equal('hidden');
      expect(overflow(element)).to.equal(0);
      await expectCalmAndAccessible(element);
    });

    it(`${about} shows initials where the avatar is the address of no picture`, async () => {
      const { avatar } = await show(tag, content, NO_PICTURE);
      const picture = avatar.querySelector('img')!;
      await until(() => !picture.checkVisibility(), 'the picture is gone');
      expect(avatar.querySelector('.initials')!.checkVisibility()).to.equal(true);
    });
  }

  it('shows a picture again when there is a good one', async () => {
    const { chat, element, avatar } = await show('chat-users', elements[0][1], NO_PICTURE);
    const picture = avatar.querySelector('img')!;
    await until(() => !picture.checkVisibility(), 'the picture is gone');
    const { session: tower } = await chat.elsewhere('tower');
    await tower.updateMe({ avatar: PICTURE });
    await until(() => findAll(element, 'img').some(one => one.checkVisibility()), 'the new one');
  });

  it('asks for no address that is none of a picture', async () => {
    for (const address of ['javascript:alert(1)', 'not an address', 'file:///etc/hosts']) {
      const { avatar } = await show('chat-users', elements[0][1], address);
      expect(avatar.querySelector('img')).to.equal(null);
    }
  });

  it('still shows the status beside them', async () => {
    const { element } = await show('chat-users', elements[0][1], NO_PICTURE);
    expect(partOf(element, 'presence')!.checkVisibility()).to.equal(true);
  });
});
