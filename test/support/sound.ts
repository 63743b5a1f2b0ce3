// Sound for browser tests: a tone, in place of somebody who speaks into a microphone.
import { atEnd } from './chat.js';

/** Opens a tone as a stream, and counts what is still open. */
export class Tone {
  /** Streams that were opened and not stopped. */
  get open(): number {
    return this.#tracks.filter(track => track.readyState === 'live').length;
  }

  readonly #tracks: MediaStreamTrack[] = [];

  /** As `getUserMedia` would. */
  readonly microphone = async (): Promise<MediaStream> => {
    const context = new AudioContext();
    atEnd(() => void context.close());
    const tone = context.createOscillator();
    const to = context.createMediaStreamDestination();
    tone.connect(to);
    tone.start();
    await Promise.race([context.resume(), new Promise(resolve => setTimeout(resolve, 500))]);
    this.#tracks.push(...to.stream.getTracks());
    return to.stream;
  };

  /** Takes the microphone away. */
  unplug(): void {
    for (const track of this.#tracks) {
      track.stop();
      // Whoever stops a track is not told of its end; a recorder is, as when a cable is pulled.
      track.dispatchEvent(new Event('ended'));
    }
  }
}

/** Whether this engine records a stream that it made itself. WebKitGTK has a `MediaRecorder` that does not. */
export async function canRecordTone(): Promise<boolean> {
  if (typeof MediaRecorder !== 'function') return false;
  const stream = await new Tone().microphone();
  try {
    const recorder = new MediaRecorder(stream);
    return await new Promise(resolve => {
      setTimeout(() => resolve(false), 5000);
      recorder.ondataavailable = ({ data }) => {
        if (data.size) resolve(true);
      };
      recorder.onerror = () => resolve(false);
      recorder.start(200);
    });
  } catch {
    return false;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
