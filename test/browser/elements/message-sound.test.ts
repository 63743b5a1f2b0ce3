import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { ChatAudio } from '../../../src/elements/chat-audio/chat-audio.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { expectAccessible } from '../../support/axe.js';
import { findAll, isVisible, partOf, seedOf, settled, talk, TestChat, wordsOf } from '../../support/chat.js';
import { click } from '../../support/input.js';
import { sound, WAVEFORM } from '../../support/media.js';
import { until } from '../../support/wait.js';

const note = sound('note', 20, { waveform: WAVEFORM });

/** A long talk whose last message but one is Grace's voice note. */
async function stage(): Promise<{ element: ChatSession; list: Element; scroller: HTMLElement }> {
  const last = Date.now() - 60_000;
  const seed = seedOf(
    [...talk(80), { from: 'grace', to: 'group:crew', sentAt: last, media: 'audio', attachments: [note] }],
    { conversations: [{ uid: 'ada', with: 'group:crew', readUpTo: last }] },
  );
  const chat = new TestChat({ seed });
  const element = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
  const list = element.querySelector('chat-messages')!;
  await settled(list);
  await until(() => player(list)?.shadowRoot?.querySelector('audio'), 'the player');
  return { element, list, scroller: partOf(list, 'scroller')! };
}

const player = (list: Element): ChatAudio | undefined => findAll<ChatAudio>(list, 'chat-audio')[0];
const bar = (list: Element): HTMLElement | null => partOf(list, 'now-playing');
const sounds = (list: Element): HTMLAudioElement[] => findAll<HTMLAudioElement>(list, 'audio');
const button = (list: Element, name: string): HTMLElement =>
  findAll(bar(list)!, 'button').find(each => each.ariaLabel === name)!;

/** Plays the note and goes far away from it. */
async function playAndGo(list: Element, scroller: HTMLElement): Promise<void> {
  // Firefox plays nothing aloud on a machine that has no loudspeaker.
  for (const audio of sounds(list)) audio.muted = true;
  await click(findAll(player(list)!, '[part="play"]')[0]!);
  await until(() => player(list)?.matches(':state(playing)') && bar(list), 'it plays');
  expect(isVisible(bar(list)!)).to.equal(false);
  scroller.scrollTop = 0;
  await until(() => !player(list), 'the row is gone');
}

describe('a sound in a list of messages', () => {
  it('plays on while its row is out of the window, and a bar says so, stops it and goes back to it', async () => {
    const { element, list, scroller } = await stage();
    await playAndGo(list, scroller);
    await until(() => isVisible(bar(list)!), 'the bar');
    expect(bar(list)!.ariaLabel).to.equal('Now playing');
    expect(wordsOf(bar(list))).to.match(/^Grace, Voice message 0:0\d/);
    const before = sounds(list)[0]!.currentTime;
    await until(() => sounds(list)[0]!.currentTime > before + 0.1, 'it goes on');
    await expectAccessible(element);

    await click(button(list, 'Pause Voice message'));
    await until(() => sounds(list)[0]!.paused, 'it stands');
    await click(button(list, 'Play Voice message'));
    await until(() => !sounds(list)[0]!.paused, 'it plays again');

    await click(findAll(bar(list)!, '.now-playing-words')[0]!);
    await until(() => player(list)?.matches(':state(playing)'), 'the row has it back, and it plays');
    await until(() => !isVisible(bar(list)!), 'no bar while the row is in view');
    expect(sounds(list).length).to.equal(1);
    expect(sounds(list)[0]!.currentTime).to.be.greaterThan(before);
    player(list)!.pause();
  });

  it('ends with its bar, and stays where it was', async () => {
    const { list, scroller } = await stage();
    await playAndGo(list, scroller);
    await until(() => isVisible(bar(list)!), 'the bar');
    await until(() => sounds(list)[0]!.currentTime > 0.2, 'it has played');
    const audio = sounds(list)[0]!;
    await click(button(list, 'Close'));
    await until(() => audio.paused && !isVisible(bar(list)!), 'it is silent, and the bar is gone');
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => player(list)?.shadowRoot?.querySelector('input'), 'the row is back');
    const slider = player(list)!.shadowRoot!.querySelector('input')!;
    expect(Number(slider.value)).to.be.closeTo(audio.currentTime, 0.5);
    expect(player(list)!.matches(':state(playing)')).to.equal(false);
  });

  it('plays on in another conversation, and stops with the list', async () => {
    const { list, scroller } = await stage();
    await playAndGo(list, scroller);
    list.setAttribute('user', 'grace');
    await until(() => wordsOf(list.shadowRoot as unknown as Node).includes('No messages'), 'the other one');
    const audio = sounds(list)[0]!;
    await until(() => isVisible(bar(list)!), 'the bar');
    expect(audio.paused).to.equal(false);
    list.remove();
    await until(() => audio.paused, 'silence');
  });
});
