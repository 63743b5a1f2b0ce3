import { expect } from 'chai';
import { html } from 'lit';
import type { CallLine, CallMedia, CallProvider } from '../../../src/elements/chat-call/call-provider.js';
import type { ChatCall } from '../../../src/elements/chat-call/chat-call.js';
import '../../../src/elements/chat-call/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { expectAccessible } from '../../support/axe.js';
import { atEnd, find, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

/** A provider whose camera is a canvas; it tells what it was asked. */
class Fake implements CallProvider {
  readonly joined: CallLine[] = [];
  readonly said: string[] = [];
  fails: Error | undefined;
  remote = new Map<string, MediaStream>();
  #change: (() => void) | undefined;

  join(_call: unknown, line: CallLine): Promise<CallMedia> {
    this.joined.push(line);
    if (this.fails) return Promise.reject(this.fails);
    return Promise.resolve({
      local: picture('green'),
      remote: this.remote,
      onChange: (listener: () => void) => {
        this.#change = listener;
        return () => this.said.push('gone');
      },
      setMicrophone: (on: boolean) => void this.said.push(`microphone ${String(on)}`),
      setCamera: (on: boolean) => void this.said.push(`camera ${String(on)}`),
    });
  }

  comes(uid: string): void {
    this.remote.set(uid, picture('blue'));
    this.#change?.();
  }
}

function picture(colour: string): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 16;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 16, 16);
  return 'captureStream' in canvas ? canvas.captureStream(1) : new MediaStream();
}

interface Seat {
  readonly session: ChatSession;
  readonly element: ChatCall;
}

async function seat(chat: TestChat, uid: string, provider?: CallProvider, timeout = 45): Promise<Seat> {
  const session = await chat.show(
    html`<chat-call .provider=${provider} without-sound ring-timeout=${timeout}></chat-call>`,
    uid,
  );
  return { session, element: find<ChatCall>(session, 'chat-call') };
}

const screen = ({ element }: Seat): HTMLElement | null => partOf(element, 'call');
const phase = (at: Seat): string | undefined => screen(at)?.dataset['phase'];
const status = ({ element }: Seat): string => wordsOf(partOf(element, 'status'));
const button = ({ element }: Seat, part: string): HTMLElement => partOf(element, part)!;
const comes = (at: Seat, wanted: string): Promise<void> =>
  until(() => phase(at) === wanted, `the call is ${wanted}`);
const goes = (at: Seat): Promise<void> => until(() => !screen(at), 'the screen is gone');
const chatOf = (): TestChat => new TestChat({ seed: seedOf(), width: 400, height: 200 });

/** Several screens stand in one place here: they cover one another. */
const use = (at: Seat, part: string): void => button(at, part).click();

describe('chat-call', () => {
  it('rings at the other end, is answered, goes on, and is hung up', async () => {
    const chat = chatOf();
    const [a, b] = [new Fake(), new Fake()];
    const ada = await seat(chat, 'ada', a);
    const grace = await seat(chat, 'grace', b);
    await ada.session.session!.startCall('user:grace', 'video');
    await comes(ada, 'outgoing');
    expect(status(ada)).to.equal('Calling…');
    await comes(grace, 'incoming');
    expect(wordsOf(screen(grace)))
      .to.include('Ada')
      .and.include('Incoming video call');
    expect(screen(grace)!.ariaLabel).to.equal('Incoming video call from Ada');
    expect(wordsOf(find(grace.element, '[role="alert"]'))).to.equal('Incoming video call from Ada');
    expect(a.joined.length + b.joined.length).to.equal(0);
    use(grace, 'answer');
    await comes(grace, 'ongoing');
    await comes(ada, 'ongoing');
    await until(() => a.joined.length === 1 && b.joined.length === 1, 'both providers are asked');
    await until(() => /^\d+:\d\d$/.test(status(ada)), 'the time runs');
    a.comes('grace');
    await until(() => ada.element.shadowRoot!.querySelectorAll('video').length === 2, 'both pictures');
    expect(partOf(ada.element, 'self')).to.be.instanceOf(HTMLVideoElement);
    use(ada, 'microphone');
    await until(() => button(ada, 'microphone').ariaLabel === 'Unmute microphone', 'it is off');
    use(ada, 'camera');
    await until(() => !partOf(ada.element, 'self'), 'no own picture');
    expect(a.said).to.deep.equal(['microphone false', 'camera false']);
    use(ada, 'size');
    await until(() => screen(ada)!.hasAttribute('data-large'), 'large');
    button(ada, 'size').focus();
    await press('Escape');
    await until(() => !screen(ada)!.hasAttribute('data-large'), 'small again');
    use(ada, 'hang-up');
    await comes(grace, 'over');
    expect(status(grace)).to.match(/^Ended, \d+:\d\d$/);
    expect(a.joined[0]!.signal.aborted && b.joined[0]!.signal.aborted).to.equal(true);
    expect(a.said.at(-1)).to.equal('gone');
    await goes(grace);
    await goes(ada);
  });

  it('lets the two ends tell each other what they need', async () => {
    const chat = chatOf();
    const [a, b] = [new Fake(), new Fake()];
    const ada = await seat(chat, 'ada', a);
    const grace = await seat(chat, 'grace', b);
    await ada.session.session!.startCall('user:grace', 'audio');
    await comes(grace, 'incoming');
    use(grace, 'answer');
    await until(() => a.joined.length === 1 && b.joined.length === 1, 'both providers are asked');
    const told: string[] = [];
    b.joined[0]!.onSignal((data, from) => told.push(`${from.uid} ${String(data['sdp'])}`));
    await a.joined[0]!.send({ sdp: 'offer' });
    await until(() => told.join() === 'ada offer', 'it came');
  });

  it('is declined, and who called may call again', async () => {
    const chat = chatOf();
    const ada = await seat(chat, 'ada');
    const grace = await seat(chat, 'grace');
    await ada.session.session!.startCall('user:grace', 'audio');
    await comes(grace, 'incoming');
    use(grace, 'decline');
    await goes(grace);
    await comes(ada, 'over');
    expect(status(ada)).to.equal('Declined');
    use(ada, 'again');
    await comes(ada, 'outgoing');
    await comes(grace, 'incoming');
    use(ada, 'hang-up');
    await goes(grace);
    await goes(ada);
  });

  it('stops ringing in every other tab when it is answered in one', async () => {
    const chat = chatOf();
    const ada = await seat(chat, 'ada');
    const tab = await seat(chat, 'grace');
    const other = await seat(chat, 'grace');
    await ada.session.session!.startCall('user:grace', 'audio');
    await comes(tab, 'incoming');
    await comes(other, 'incoming');
    use(tab, 'answer');
    await goes(other);
    await comes(tab, 'ongoing');
    await comes(ada, 'ongoing');
  });

  it('shows who calls only where the call was started', async () => {
    const chat = chatOf();
    const ada = await seat(chat, 'ada');
    const tab = await seat(chat, 'ada');
    await ada.session.session!.startCall('user:grace', 'audio');
    await comes(ada, 'outgoing');
    expectNone(screen(tab));
  });

  it('rings for so long, and no longer', async () => {
    const chat = chatOf();
    const ada = await seat(chat, 'ada', undefined, 1);
    const grace = await seat(chat, 'grace');
    await ada.session.session!.startCall('user:grace', 'audio');
    await comes(grace, 'incoming');
    await comes(ada, 'over');
    await goes(grace);
  });

  it('rings when the page is opened while it rings', async () => {
    const chat = chatOf();
    const ada = await chat.elsewhere('ada');
    await ada.session.startCall('user:grace', 'audio');
    const grace = await seat(chat, 'grace');
    await comes(grace, 'incoming');
  });

  it('says that one is busy who talks already', async () => {
    const chat = chatOf();
    const grace = await seat(chat, 'grace');
    const ada = await chat.elsewhere('ada');
    const linus = await chat.elsewhere('linus');
    await ada.session.startCall('user:grace', 'audio');
    await comes(grace, 'incoming');
    use(grace, 'answer');
    await comes(grace, 'ongoing');
    const { sessionId } = await linus.session.startCall('user:grace', 'audio');
    await until(
      async () =>
        (await linus.session.listCalls({})).items.find(call => call.sessionId === sessionId)?.status ===
        'busy',
      'busy',
    );
    expect(phase(grace)).to.equal('ongoing');
  });

  it('says why sound and picture did not come, and tries again', async () => {
    const error = console.error;
    console.error = () => undefined;
    atEnd(() => (console.error = error));
    const chat = chatOf();
    const provider = new Fake();
    provider.fails = new DOMException('no', 'NotAllowedError');
    const grace = await seat(chat, 'grace', provider);
    const ada = await chat.elsewhere('ada');
    await ada.session.startCall('user:grace', 'audio');
    await comes(grace, 'incoming');
    await click(button(grace, 'answer'));
    await until(() => wordsOf(partOf(grace.element, 'error')).includes('may not be used'), 'why');
    provider.fails = undefined;
    await click(find(partOf(grace.element, 'error')!, 'button'));
    await until(() => partOf(grace.element, 'microphone'), 'it came');
    expect(provider.joined.length).to.equal(2);
  });

  it('asks before it answers', async () => {
    const chat = chatOf();
    const grace = await seat(chat, 'grace');
    grace.element.addEventListener('chat-call-answer', event => event.preventDefault());
    const ada = await chat.elsewhere('ada');
    const { sessionId } = await ada.session.startCall('user:grace', 'audio');
    await comes(grace, 'incoming');
    await click(button(grace, 'answer'));
    expect(
      (await ada.session.listCalls({})).items.find(call => call.sessionId === sessionId)!.status,
    ).to.equal('initiated');
  });

  it('takes the focus from nobody who writes, and gives it back', async () => {
    const chat = chatOf();
    const field = document.createElement('input');
    document.body.append(field);
    atEnd(() => field.remove());
    field.focus();
    const grace = await seat(chat, 'grace');
    const ada = await chat.elsewhere('ada');
    await ada.session.startCall('user:grace', 'audio');
    await comes(grace, 'incoming');
    expect(document.activeElement === field).to.equal(true);
    button(grace, 'decline').focus();
    await press('Enter');
    await goes(grace);
    await until(() => document.activeElement === field, 'the focus is back');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds nothing in ${scheme}, ringing, talking, over`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const chat = chatOf();
      const provider = new Fake();
      const ada = await seat(chat, 'ada', provider);
      const grace = await seat(chat, 'grace', provider);
      await ada.session.session!.startCall('user:grace', 'video');
      await comes(grace, 'incoming');
      await comes(ada, 'outgoing');
      await expectAccessible(grace.element);
      await expectAccessible(ada.element);
      use(grace, 'answer');
      await until(() => partOf(grace.element, 'stage'), 'the stage');
      await expectAccessible(grace.element, { except: ['video-caption'] });
    });
  }
});
