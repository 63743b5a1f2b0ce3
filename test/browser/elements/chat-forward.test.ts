import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-forward/define.js';
import type { ChatForward } from '../../../src/elements/chat-forward/chat-forward.js';
import type { ChatForwardEvent } from '../../../src/elements/chat-forward/chat-forward-event.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { Message } from '../../../src/model/message.js';
import type { Session } from '../../../src/session/session.js';
import { expectAccessible } from '../../support/axe.js';
import { dayAt, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectFocus, expectNone } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

interface Stage {
  readonly chat: TestChat;
  readonly element: ChatSession;
  readonly session: Session;
  readonly forward: ChatForward;
  readonly messages: readonly Message[];
}

/** Ada, with chats with Grace, Linus (who blocked her), the crew, and a group that she was banned from. */
async function stage(): Promise<Stage> {
  const at = (minute: number): number => dayAt(1, '9:00') + minute * 60_000;
  const chat = new TestChat({
    seed: seedOf(
      [
        { from: 'grace', to: 'user:ada', sentAt: at(1), text: 'Hello <@uid:ada>' },
        {
          from: 'grace',
          to: 'group:crew',
          sentAt: at(2),
          media: 'image',
          text: 'The boat',
          attachments: [
            {
              url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
              name: 'boat.gif',
              size: 42,
              mimeType: 'image/gif',
            },
          ],
        },
        {
          from: 'ada',
          to: 'group:crew',
          sentAt: at(3),
          custom: 'poll',
          customData: { q: 'Tea?' },
          text: 'Tea?',
        },
        { from: 'linus', to: 'user:ada', sentAt: at(4), text: 'Bye' },
      ],
      { blocks: [{ uid: 'linus', blocked: 'ada' }] },
    ),
  });
  const element = await chat.show(html`<button>Here</button><chat-forward></chat-forward>`);
  const session = element.session!;
  const forward = element.querySelector('chat-forward')!;
  const direct = await session.listMessages({ conversationId: 'user:grace' });
  const crew = await session.listMessages({ conversationId: 'group:crew' });
  const messages = [...direct.items, ...crew.items].filter(({ category }) => category !== 'action');
  element.querySelector('button')!.focus();
  return { chat, element, session, forward, messages };
}

const rows = (forward: Element): HTMLElement[] => findAll(forward.shadowRoot!, '[part~="conversation"]');
const row = (forward: Element, id: string): HTMLElement =>
  find(forward.shadowRoot!, `[data-conversation="${id}"]`);

async function open({ forward, messages }: Stage, count = messages.length): Promise<void> {
  forward.messages = messages.slice(0, count);
  forward.show();
  await until(() => rows(forward).length > 0, 'the chats');
}

const inCrew = async ({ session }: Stage): Promise<readonly Message[]> =>
  (await session.listMessages({ conversationId: 'group:crew', withoutDeleted: true })).items;

/** What rises is see-through on its way. */
async function accessible(element: Element): Promise<void> {
  await Promise.all(
    partOf(element, 'dialog')!
      .getAnimations()
      .map(({ finished }) => finished),
  );
  await expectAccessible(element);
}

describe('chat-forward', () => {
  it('lists my chats, the newest first, without those that I may not write to', async () => {
    const set = await stage();
    await open(set, 1);
    expect(rows(set.forward).map(one => one.dataset['conversation'])).to.deep.equal([
      'group:crew',
      'user:grace',
    ]);
    expect(wordsOf(partOf(set.forward, 'preview'))).to.equal('Grace: Hello @Ada');
    await expectFocus(find(set.forward.shadowRoot!, 'input'));
    await accessible(set.forward);
  });

  it('sends each message to each chosen chat in its order, the words that were added first', async () => {
    const set = await stage();
    await open(set);
    expect(wordsOf(partOf(set.forward, 'preview'))).to.equal('3 messages');
    const before = (await inCrew(set)).length;
    const send = partOf(set.forward, 'send') as HTMLButtonElement;
    expect(send.disabled).to.equal(true);
    await click(row(set.forward, 'group:crew'));
    expect(wordsOf(send)).to.equal('Send to 1 chat');
    await click(row(set.forward, 'user:grace'));
    expect(wordsOf(send)).to.equal('Send to 2 chats');
    await accessible(set.forward);
    await click(partOf(set.forward, 'added')!);
    await type('Read this');
    await click(send);
    await expectFocus(set.element.querySelector('button'));
    await until(async () => (await inCrew(set)).length === before + 4, 'four messages in the crew');
    const sent = (await inCrew(set)).slice(-4);
    expect(sent.map(({ category, type: kind }) => `${category}/${kind}`)).to.deep.equal([
      'message/text',
      'message/text',
      'message/image',
      'custom/poll',
    ]);
    expect(sent.map(message => message.metadata?.['forwarded'])).to.deep.equal([undefined, true, true, true]);
    expect(sent.map(({ sender }) => sender.uid)).to.deep.equal(['ada', 'ada', 'ada', 'ada']);
    const [added, text, image, poll] = sent;
    expect('text' in added! && added.text).to.equal('Read this');
    expect(text!.mentions?.map(({ uid }) => uid)).to.deep.equal(['ada']);
    expect('attachments' in image! && image.attachments[0]?.name).to.equal('boat.gif');
    expect('text' in image! && image.text).to.equal('The boat');
    expect('customData' in poll! && poll.customData).to.deep.equal({ q: 'Tea?' });
    const { items } = await set.session.listMessages({ conversationId: 'user:grace' });
    expect(items.slice(-4).map(({ metadata }) => metadata?.['forwarded'])).to.deep.equal([
      undefined,
      true,
      true,
      true,
    ]);
  });

  it('searches, and is worked by keys alone', async () => {
    const set = await stage();
    await open(set, 1);
    await type('gra');
    await until(() => rows(set.forward).length === 1, 'Grace alone');
    await press('Enter');
    expect(row(set.forward, 'user:grace').ariaChecked).to.equal('true');
    await press('ArrowDown');
    await expectFocus(row(set.forward, 'user:grace'));
    await press('Escape');
    expectNone(partOf(set.forward, 'dialog'));
    await expectFocus(set.element.querySelector('button'));
    set.forward.show();
    await until(() => rows(set.forward).length === 2, 'all chats again, the search forgotten');
    expect(rows(set.forward).some(one => one.ariaChecked === 'true')).to.equal(false);
  });

  it('says when no chat is found', async () => {
    const set = await stage();
    await open(set, 1);
    await type('qxz');
    await until(() => partOf(set.forward, 'empty'), 'the sentence');
    expect(wordsOf(partOf(set.forward, 'empty'))).to.equal('Nothing found for “qxz”.');
  });

  it('asks the page first', async () => {
    const set = await stage();
    const asked: ChatForwardEvent[] = [];
    set.element.addEventListener('chat-forward', event => {
      event.preventDefault();
      asked.push(event);
    });
    await open(set, 1);
    await click(row(set.forward, 'group:crew'));
    await click(partOf(set.forward, 'send')!);
    expect(asked.map(({ to, messages }) => [to, messages.map(({ id }) => id)])).to.deep.equal([
      [['group:crew'], [set.messages[0]!.id]],
    ]);
    expect(set.session.state.threads.get('group:crew')?.entries ?? []).to.have.length(0);
  });
});
