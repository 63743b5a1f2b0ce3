import { expect } from 'chai';
import { html, render } from 'lit';
import '../../../src/elements/chat-audio/define.js';
import type { ChatAudio } from '../../../src/elements/chat-audio/chat-audio.js';
import type { Attachment } from '../../../src/model/attachment.js';
import { expectAccessible } from '../../support/axe.js';
import { atEnd, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press } from '../../support/input.js';
import { sound, WAVEFORM } from '../../support/media.js';
import { until } from '../../support/wait.js';

/** Puts players of these sounds on the page. */
async function show(...sounds: readonly Attachment[]): Promise<ChatAudio[]> {
  const box = document.createElement('div');
  box.lang = 'en';
  box.style.cssText = 'inline-size: 280px; padding: 20px; background: Canvas; color: CanvasText';
  document.body.append(box);
  atEnd(() => box.remove());
  render(
    sounds.map(each => html`<chat-audio src=${each.url} .attachment=${each}></chat-audio>`),
    box,
  );
  const players = [...box.querySelectorAll('chat-audio')];
  await Promise.all(players.map(player => player.updateComplete));
  // Firefox plays nothing aloud on a machine that has no loudspeaker.
  for (const player of players) player.shadowRoot!.querySelector('audio')!.muted = true;
  return players;
}

const part = (player: ChatAudio, name: string): HTMLElement =>
  player.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`)!;
const slider = (player: ChatAudio): HTMLInputElement => part(player, 'slider') as HTMLInputElement;
const told = (player: ChatAudio): string | null => slider(player).getAttribute('aria-valuetext');
const isPlaying = (player: ChatAudio): boolean => player.matches(':state(playing)');

describe('chat-audio', () => {
  it('plays and pauses by its button, and says where it is', async () => {
    const [player] = (await show(sound('tune.wav', 20))) as [ChatAudio];
    expect(part(player, 'name').textContent).to.equal('tune.wav');
    expect(told(player)).to.equal('0:00 of 0:20');
    expect(part(player, 'play').getAttribute('aria-label')).to.equal('Play tune.wav');
    await click(part(player, 'play'));
    await until(() => isPlaying(player) && Number(slider(player).value) > 0.1, 'it plays');
    expect(part(player, 'play').getAttribute('aria-label')).to.equal('Pause tune.wav');
    await press('Enter');
    await until(() => !isPlaying(player), 'it stands');
    await expectAccessible(player);
  });

  it('is moved by keys', async () => {
    const [player] = (await show(sound('long.wav', 30))) as [ChatAudio];
    slider(player).focus();
    await press('ArrowRight');
    expect(told(player)).to.equal('0:03 of 0:30');
    await press('PageUp');
    expect(told(player)).to.equal('0:11 of 0:30');
    await press('ArrowLeft');
    expect(told(player)).to.equal('0:08 of 0:30');
    await press('End');
    expect(told(player)).to.equal('0:30 of 0:30');
    await press('Home');
    expect(told(player)).to.equal('0:00 of 0:30');
  });

  it('remembers where it was left when it goes and comes back', async () => {
    const tune = sound('left.wav', 22);
    const [player] = (await show(tune)) as [ChatAudio];
    slider(player).focus();
    await press('PageUp');
    const left = told(player);
    expect(left).not.to.equal('0:00 of 0:22');
    player.remove();
    const [again] = (await show(tune)) as [ChatAudio];
    expect(told(again)).to.equal(left);
  });

  it('stops when it is taken away, and stays where it was', async () => {
    const tune = sound('gone.wav', 21);
    const [player] = (await show(tune)) as [ChatAudio];
    slider(player).focus();
    await press('PageUp');
    await player.play();
    await until(() => isPlaying(player), 'it plays');
    const audio = player.shadowRoot!.querySelector('audio')!;
    player.remove();
    expect(audio.paused).to.equal(true);
    const [again] = (await show(tune)) as [ChatAudio];
    expect(Number(slider(again).value)).to.be.at.least(5.25);
    expect(isPlaying(again)).to.equal(false);
  });

  it('plays one at a time', async () => {
    const [one, other] = (await show(sound('one.wav', 23), sound('other.wav', 24))) as [ChatAudio, ChatAudio];
    await click(part(one, 'play'));
    await until(() => isPlaying(one), 'the first plays');
    await click(part(other, 'play'));
    await until(() => isPlaying(other) && !isPlaying(one), 'only the second plays');
    other.pause();
  });

  it('goes at the speed that was chosen, for all that follow', async () => {
    const [one, other] = (await show(sound('s1.wav', 25), sound('s2.wav', 26))) as [ChatAudio, ChatAudio];
    expect(part(one, 'speed').getAttribute('aria-label')).to.equal('Speed, 1×');
    await click(part(one, 'speed'));
    expect(wordsOf(part(one, 'speed'))).to.equal('1.5×');
    await click(part(other, 'play'));
    await until(() => isPlaying(other), 'it plays');
    expect(other.shadowRoot!.querySelector('audio')!.playbackRate).to.equal(1.5);
    other.pause();
    await click(part(other, 'speed'));
    await click(part(other, 'speed'));
    expect(wordsOf(part(other, 'speed'))).to.equal('1×');
  });

  it('shows a voice note as one, without a name', async () => {
    const [note] = (await show(sound('voice-123.wav', 7, { waveform: WAVEFORM }))) as [ChatAudio];
    expectNone(part(note, 'name'));
    expect(note.shadowRoot!.querySelectorAll('[part="track"] svg')).to.have.length(2);
    expect(note.shadowRoot!.querySelector('[role="group"]')!.getAttribute('aria-label')).to.equal(
      'Voice message',
    );
    expect(note.shadowRoot!.innerHTML).not.to.include('voice-123');
    await expectAccessible(note);
  });

  it('says in words that it cannot be played, and tries again when asked', async () => {
    const broken = sound('broken.wav', 5, { url: 'data:audio/wav,nothing' });
    const [player] = (await show(broken)) as [ChatAudio];
    await click(part(player, 'play'));
    await until(() => wordsOf(part(player, 'broken')) === 'This could not be played.', 'words');
    expect(part(player, 'play').getAttribute('aria-label')).to.equal('Try again');
    player.src = sound('', 5).url;
    await player.updateComplete;
    await click(part(player, 'play'));
    await until(() => isPlaying(player), 'it plays');
    player.pause();
  });
});
