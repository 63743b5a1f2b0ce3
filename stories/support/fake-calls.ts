import type { CallProvider } from '../../src/elements/chat-call/call-provider.js';

/** A stream whose camera is a canvas and whose microphone is an oscillator that nobody hears. */
function fakeStream(hue: number): { stream: MediaStream; end: () => void } {
  const canvas = document.createElement('canvas');
  canvas.width = 480;
  canvas.height = 300;
  const context = canvas.getContext('2d');
  let frame = 0;
  const draw = (): void => {
    if (!context) return;
    frame += 1;
    context.fillStyle = `hsl(${String(hue)} 45% 32%)`;
    context.fillRect(0, 0, 480, 300);
    context.fillStyle = `hsl(${String(hue)} 70% 72%)`;
    context.beginPath();
    context.arc(240 + Math.sin(frame / 20) * 60, 130, 58, 0, Math.PI * 2);
    context.fill();
    context.beginPath();
    context.ellipse(240 + Math.sin(frame / 20) * 60, 300, 120, 90, 0, 0, Math.PI * 2);
    context.fill();
  };
  draw();
  const timer = setInterval(draw, 40);
  const audio = new AudioContext();
  const silence = new GainNode(audio, { gain: 0 });
  const sink = new MediaStreamAudioDestinationNode(audio);
  const tone = new OscillatorNode(audio);
  tone.connect(silence).connect(sink);
  tone.start();
  const stream = canvas.captureStream(25);
  for (const track of sink.stream.getAudioTracks()) stream.addTrack(track);
  return {
    stream,
    end: () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      void audio.close();
    },
  };
}

/** A provider that needs no camera, no microphone and no network: the others come after a moment. */
export const fakeProvider: CallProvider = {
  join(call, { me, signal }) {
    const mine = fakeStream(150);
    const other = fakeStream(230);
    const remote = new Map<string, MediaStream>();
    const listeners = new Set<() => void>();
    const uid = call.initiator.uid === me ? call.receiverId : call.initiator.uid;
    const timer = setTimeout(() => {
      remote.set(uid, other.stream);
      for (const tell of listeners) tell();
    }, 600);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      mine.end();
      other.end();
    });
    return Promise.resolve({
      local: mine.stream,
      remote,
      onChange: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      setMicrophone: (on: boolean) => {
        for (const track of mine.stream.getAudioTracks()) track.enabled = on;
      },
      setCamera: (on: boolean) => {
        for (const track of mine.stream.getVideoTracks()) track.enabled = on;
      },
    });
  },
};

/** A provider that may not use the camera. */
export const refusedProvider: CallProvider = {
  join: () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError')),
};
