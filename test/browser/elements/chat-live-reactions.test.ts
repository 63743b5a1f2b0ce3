import { expect } from 'chai';
import { html } from 'lit';
import type { ChatLiveReactionEvent } from '../../../src/elements/chat-live-reactions/chat-live-reaction-event.js';
import type { ChatLiveReactions } from '../../../src/elements/chat-live-reactions/chat-live-reactions.js';
import '../../../src/elements/chat-live-reactions/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { TransportEvent } from '../../../src/transport/events.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, partOf, TestChat, wordsOf, type ChatOptions } from '../../support/chat.js';
import { canEmulateMedia, click, media, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

let element: ChatSession;
let live: ChatLiveReactions;

async function open(options: ChatOptions = {}): Promise<TestChat> {
  const chat = new TestChat(options);
  element = await chat.show(html`<chat-live-reactions user="grace"></chat-live-reactions>`);
  live = find<ChatLiveReactions>(element, 'chat-live-reactions');
  await live.updateComplete;
  return chat;
}

type Transient = Extract<TransportEvent, { type: 'transient' }>;

async function hearing(chat: TestChat): Promise<Transient[]> {
  const heard: Transient[] = [];
  const { session } = await chat.elsewhere('grace');
  session.onEvent(event => event.type === 'transient' && heard.push(event));
  return heard;
}

const signs = (): string[] => findAll(live, '.sign').map(wordsOf);
const button = (): HTMLButtonElement => find<HTMLButtonElement>(live, '[part="button"]');
const count = (heard: readonly Transient[]): number =>
  heard.reduce((sum, { data }) => sum + Number(data['count']), 0);

describe('<chat-live-reactions>', () => {
  it('sends a heart by mouse and keyboard, shows it rise, and stores nothing', async () => {
    const chat = await open();
    const heard = await hearing(chat);
    expect(button().getAttribute('aria-label')).to.equal('Send a heart');
    await expectAccessible(live);
    await click(button());
    expect(signs()).to.deep.equal(['❤️']);
    button().focus();
    await press('Enter');
    await until(() => count(heard) === 2, 'both at the other end');
    expect(heard[0]?.data['liveReaction']).to.equal('❤️');
    await until(() => !signs().length, 'they are gone');
    const { items } = await element.session!.listMessages({ conversationId: 'user:grace' });
    expect(items.length).to.equal(0);
  });

  it('collects many presses into few messages, and counts no more than a few', async () => {
    const chat = await open();
    const heard = await hearing(chat);
    for (let i = 0; i < 30; i += 1) button().click();
    await until(() => heard.length, 'a message');
    expect(count(heard)).to.equal(10);
    expect(heard.length).to.equal(1);
    expect(signs().length <= 24).to.equal(true);
  });

  it('shows what others send, and tells of a burst once, politely', async () => {
    const chat = await open();
    const { session: grace } = await chat.elsewhere('grace');
    const status = find(live, '[role="status"]');
    const said: string[] = [];
    new MutationObserver(() => said.push(wordsOf(status))).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    for (let i = 0; i < 3; i += 1) await grace.sendTransient('user:ada', { liveReaction: '🎉', count: 2 });
    await until(() => signs().length === 6, 'six signs');
    expect(signs()[0]).to.equal('🎉');
    expect(said).to.deep.equal(['Grace sends 🎉']);
    await expectAccessible(live);
  });

  it('takes nothing for one that is none, and no more than a few of anybody', async () => {
    const chat = await open();
    const { session: grace } = await chat.elsewhere('grace');
    const { session: linus } = await chat.elsewhere('linus');
    for (const data of [{ liveReaction: 5 }, { liveReaction: 'x'.repeat(99) }, { other: '❤️' }])
      await grace.sendTransient('user:ada', data);
    await linus.sendTransient('user:ada', { liveReaction: '❤️' });
    await grace.sendTransient('user:ada', { liveReaction: '👏', count: 1e9 });
    await until(() => signs().includes('👏'), 'the last one');
    expect(new Set(signs())).to.deep.equal(new Set(['👏']));
    expect(signs().length).to.equal(10);
  });

  it('asks the page first', async () => {
    const chat = await open();
    const heard = await hearing(chat);
    const asked: ChatLiveReactionEvent[] = [];
    live.addEventListener('chat-live-reaction', event => {
      asked.push(event);
      event.preventDefault();
    });
    live.emoji = '🔥';
    live.react();
    expect(asked.map(({ conversationId, emoji }) => [conversationId, emoji])).to.deep.equal([
      ['user:grace', '🔥'],
    ]);
    expect(signs()).to.deep.equal([]);
    await element.session!.sendTransient('user:grace', { bell: true });
    await until(() => heard.length, 'the bell');
    expect(heard.length).to.equal(1);
  });

  it('stands still where motion is unwanted', async function () {
    if (!canEmulateMedia) this.skip();
    await media({ reducedMotion: 'reduce' });
    try {
      await open();
      live.react();
      live.react();
      expect(signs().length).to.equal(1);
      const [animation] = findAll(live, '.sign').flatMap(sign => sign.getAnimations());
      const frames = (animation?.effect as KeyframeEffect).getKeyframes();
      expect(frames.some(frame => frame['transform'])).to.equal(false);
    } finally {
      await media({ reducedMotion: 'no-preference' });
    }
  });

  it('is nothing where the transport has no such messages', async () => {
    const wrap = ({ transient, ...local }: LocalTransport) => ({
      ...local,
      transient: { typing: transient.typing },
    });
    await open({ wrap });
    expect(partOf(live, 'button') === null).to.equal(true);
    live.react();
    expect(signs()).to.deep.equal([]);
  });
});
