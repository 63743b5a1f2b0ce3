import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import '../../../src/elements/chat-messages/define.js';
import '../../../src/elements/chat-voice-recorder/define.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { ChatVoiceRecorder } from '../../../src/elements/chat-voice-recorder/chat-voice-recorder.js';
import type { ChatVoiceSendEvent } from '../../../src/elements/chat-voice-recorder/chat-voice-send-event.js';
import type { Attachment } from '../../../src/model/attachment.js';
import { expectAccessible } from '../../support/axe.js';
import { atEnd, find, findAll, partOf, seedOf, talk, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { canRecordTone, Tone } from '../../support/sound.js';
import { until } from '../../support/wait.js';

const fails = (name: string) => () => Promise.reject(new DOMException('No', name));

describe('<chat-voice-recorder>', () => {
  let tone: Tone;

  let works: boolean | undefined;

  beforeEach(async function () {
    // Sound may be made once somebody pressed something.
    await click(document.body);
    works ??= await canRecordTone();
    if (!works) this.skip();
    tone = new Tone();
    document.documentElement.lang = 'en';
  });

  function put(microphone: () => Promise<MediaStream> = tone.microphone): ChatVoiceRecorder {
    const made = document.createElement('chat-voice-recorder');
    made.microphone = microphone;
    document.body.append(made);
    atEnd(() => {
      made.remove();
    });
    return made;
  }

  const named = (root: Element, label: string): HTMLElement => find(root, `[aria-label="${label}"]`);
  const has = (root: Element, label: string): boolean => findAll(root, `[aria-label="${label}"]`).length > 0;
  const isRecording = (recorder: Element): boolean => recorder.matches(':state(recording)');
  const seconds = (recorder: Element): number => {
    const [minutes = 0, rest = 0] = wordsOf(partOf(recorder, 'time')).split(':').map(Number);
    return minutes * 60 + rest;
  };

  it('shows how loud and how long one speaks, and hands over what was recorded', async () => {
    const recorder = put();
    let made: ChatVoiceSendEvent | undefined;
    recorder.addEventListener('chat-voice-send', event => (made = event));
    await until(() => isRecording(recorder), 'it records');
    await expectAccessible(recorder);
    expect(recorder.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Pause recording');
    await until(() => seconds(recorder) >= 1, 'a second');
    const bars = (): number => find(recorder, '[part=meter] path').getAttribute('d')?.split('M').length ?? 0;
    await until(() => bars() > 5, 'the meter shows how loud it is');
    await click(named(recorder, 'Send voice message'));
    await until(() => made, 'the message');
    const { file, duration, waveform } = made!;
    expect(file.type).to.match(/^audio\/(webm|mp4|ogg)$/);
    expect(file.name).to.match(/^voice-\d{8}-\d{6}\.(webm|m4a|ogg)$/);
    expect(file.size).to.be.greaterThan(500);
    expect(duration).to.be.within(0.5, 10);
    expect(waveform.length).to.be.within(2, 100);
    expect(waveform.every(level => level >= 0 && level <= 1)).to.equal(true);
    expect(tone.open).to.equal(0);
  });

  it('pauses, lets one listen, and goes on', async () => {
    const recorder = put();
    // Firefox hands nothing over in the first second or so.
    await until(() => isRecording(recorder) && seconds(recorder) >= 3, 'three seconds');
    await click(named(recorder, 'Pause recording'));
    await until(() => recorder.matches(':state(paused)'), 'it is paused');
    await until(() => has(recorder, 'Play Voice message'), 'it can be heard');
    await expectAccessible(recorder);
    expect(find(recorder, 'chat-audio').shadowRoot!.querySelector('audio')!.src).to.match(/^blob:/);
    expect(tone.open).to.equal(1);
    await click(named(recorder, 'Go on recording'));
    await until(() => isRecording(recorder) && seconds(recorder) >= 4, 'it goes on where it was');
  });

  it('is paused by Escape, and discarded by another', async () => {
    const recorder = put();
    let discarded = 0;
    recorder.addEventListener('chat-voice-discard', () => (discarded += 1));
    await until(() => isRecording(recorder), 'it records');
    recorder.focus();
    await press('Escape');
    await until(() => recorder.matches(':state(paused)'), 'it is paused');
    expect(discarded).to.equal(0);
    await press('Escape');
    expect(discarded).to.equal(1);
    expect(tone.open).to.equal(0);
  });

  for (const [name, said] of [
    ['NotAllowedError', 'The microphone is blocked. Allow it for this page'],
    ['NotFoundError', 'No microphone was found.'],
    ['NotReadableError', 'Another app may be using it.'],
  ] as const) {
    it(`says in words why nothing is recorded: ${name}`, async () => {
      const recorder = put(fails(name));
      await until(() => partOf(recorder, 'trouble'), 'the reason');
      expect(wordsOf(partOf(recorder, 'trouble'))).to.include(said);
      expect(partOf(recorder, 'trouble')!.getAttribute('role')).to.equal('alert');
      await expectAccessible(recorder);
      recorder.microphone = tone.microphone;
      await press('Enter');
      await until(() => isRecording(recorder), 'it works when tried again');
    });
  }

  it('does not begin while another one records', async () => {
    const first = put();
    await until(() => isRecording(first), 'the first records');
    const second = put();
    await until(() => partOf(second, 'trouble'), 'the reason');
    expect(wordsOf(partOf(second, 'trouble'))).to.equal('Another voice message is being recorded.');
    expect(isRecording(first)).to.equal(true);
    first.remove();
    await until(() => tone.open === 0, 'the microphone is let go of');
    await click(partOf(second, 'retry')!);
    await until(() => isRecording(second), 'now it begins');
  });

  it('lets go of the microphone when it goes away while somebody is asked', async () => {
    let allow: (() => void) | undefined;
    const asked = new Promise<void>(resolve => (allow = resolve));
    const recorder = put(async () => {
      await asked;
      return tone.microphone();
    });
    await until(() => wordsOf(recorder.shadowRoot).includes('Waiting for the microphone'), 'it waits');
    await expectAccessible(recorder);
    recorder.remove();
    await Promise.resolve();
    allow!();
    await until(() => tone.open === 0, 'the stream is stopped');
  });

  describe('in a composer', () => {
    let page: ChatSession;
    let composer: ChatComposer;

    async function show(content: unknown): Promise<void> {
      page = await new TestChat({ seed: seedOf(talk(4, 'user:grace')) }).show(content);
      composer = find<ChatComposer>(page, 'chat-composer');
      composer.microphone = tone.microphone;
    }

    const sent = (): Attachment | undefined => {
      const entry = page.session!.state.threads.get('user:grace')?.entries.at(-1);
      return entry?.delivery === 'sent' && 'attachments' in entry.message
        ? entry.message.attachments[0]
        : undefined;
    };

    it('records in place of the text, and sends with the waveform', async () => {
      await show(
        html`<div>
          <chat-messages user="grace"></chat-messages><chat-composer user="grace"></chat-composer>
        </div>`,
      );
      await until(() => has(composer, 'Record a voice message'), 'the button');
      await click(named(composer, 'Record a voice message'));
      await until(() => findAll(composer, 'chat-voice-recorder').some(isRecording), 'it records');
      expect(composer.shadowRoot!.querySelector('textarea')!.checkVisibility()).to.equal(false);
      const recorder = find(composer, 'chat-voice-recorder');
      await until(() => seconds(recorder) >= 1, 'a second');
      await expectAccessible(composer);
      await click(named(composer, 'Send voice message'));
      await until(sent, 'it is sent');
      const { waveform = [], duration = 0, mimeType } = sent()!;
      expect(waveform.length).to.be.within(2, 100);
      expect(duration).to.be.within(0.5, 10);
      expect(mimeType).to.match(/^audio\//);
      expectNone(findAll(composer, 'chat-voice-recorder')[0]);
      await until(
        () => composer.shadowRoot!.activeElement?.localName === 'textarea',
        'the text has the focus',
      );
      await until(() => has(page, 'Play Voice message'), 'it stands in the list as a voice message');
      expect(tone.open).to.equal(0);
    });

    it('gives the text back when it is discarded', async () => {
      await show(html`<chat-composer user="grace"></chat-composer>`);
      await until(() => has(composer, 'Record a voice message'), 'the button');
      await click(named(composer, 'Record a voice message'));
      await until(() => findAll(composer, 'chat-voice-recorder').some(isRecording), 'it records');
      await click(named(composer, 'Discard the recording'));
      await until(() => composer.shadowRoot!.activeElement?.localName === 'textarea', 'the text');
      expect(tone.open).to.equal(0);
      expect(composer.files).to.be.empty;
      await type('words');
      expect(has(composer, 'Record a voice message')).to.equal(false);
    });

    it('keeps what was recorded with its conversation when one turns to another', async () => {
      await show(html`<chat-composer></chat-composer>`);
      page.session!.open('user:grace');
      await until(() => has(composer, 'Record a voice message'), 'the button');
      await click(named(composer, 'Record a voice message'));
      await until(() => findAll(composer, 'chat-voice-recorder').some(isRecording), 'it records');
      const recorder = find(composer, 'chat-voice-recorder');
      await until(() => seconds(recorder) >= 1, 'a second');
      page.session!.open('user:linus');
      await until(() => tone.open === 0, 'the microphone is let go of');
      expect(composer.files).to.be.empty;
      page.session!.open('user:grace');
      await until(() => composer.files.length === 1, 'what was recorded');
      expect(composer.files[0]!.type).to.match(/^audio\//);
      composer.submit();
      await until(sent, 'it is sent');
      expect(sent()!.waveform!.length).to.be.greaterThan(1);
    });

    it('has no button where the page wants none', async () => {
      await show(html`<chat-composer user="grace" without-voice></chat-composer>`);
      await until(() => has(composer, 'Attach'), 'the other buttons');
      expect(has(composer, 'Record a voice message')).to.equal(false);
    });
  });
});
