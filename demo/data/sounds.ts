import type { Attachment } from '../../src/model/attachment.js';
import { bytesOf, dataUrl, joined } from './bytes.js';
import { randomFrom } from './random.js';

const RATE = 8000;

/** A sound as eight-bit WAV, mono. */
function wav(samples: Float32Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(44));
  const words: readonly (readonly [offset: number, letters: string])[] = [
    [0, 'RIFF'],
    [8, 'WAVEfmt '],
    [36, 'data'],
  ];
  for (const [offset, letters] of words)
    bytesOf(letters).forEach((byte, at) => header.setUint8(offset + at, byte));
  header.setUint32(4, 36 + samples.length, true);
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, RATE, true);
  header.setUint32(28, RATE, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  header.setUint32(40, samples.length, true);
  const body = Uint8Array.from(samples, sample => Math.round(128 + Math.max(-1, Math.min(1, sample)) * 120));
  return joined(new Uint8Array(header.buffer), body);
}

/** How loud a sound is along its length, from 0 to 1. */
function waveformOf(samples: Float32Array, bars: number): number[] {
  const length = Math.floor(samples.length / bars);
  const loud = Array.from({ length: bars }, (_, bar) => {
    const piece = samples.subarray(bar * length, (bar + 1) * length);
    return Math.sqrt(piece.reduce((sum, sample) => sum + sample * sample, 0) / length);
  });
  const top = Math.max(...loud);
  return loud.map(level => Number((level / top).toFixed(2)));
}

function attachment(name: string, samples: Float32Array, bars?: number): Attachment {
  const bytes = wav(samples);
  return {
    url: dataUrl('audio/wav', bytes),
    name,
    size: bytes.length,
    mimeType: 'audio/wav',
    duration: samples.length / RATE,
    ...(bars !== undefined && { waveform: waveformOf(samples, bars) }),
  };
}

/** Someone humming to themself: syllables on a falling tune, with a breath between two phrases. */
export function voiceNote(seed: number, seconds: number): Attachment {
  const random = randomFrom(seed);
  const samples = new Float32Array(seconds * RATE);
  let at = 0.15;
  for (let syllable = 0; at < seconds - 0.4; syllable += 1) {
    const long = 0.12 + random() * 0.22;
    const pitch = 128 + 34 * Math.sin(syllable * 0.9) + random() * 18;
    const vowel = 420 + random() * 480;
    const loud = 0.28 + random() * 0.4;
    for (let index = 0; index < long * RATE; index += 1) {
      const time = index / RATE;
      const envelope = Math.sin((Math.PI * time) / long) ** 0.7;
      const bend = 2 * Math.PI * pitch * time * (1 - (0.06 * time) / long);
      let value = 0;
      for (let harmonic = 1; harmonic <= 12; harmonic += 1) {
        const distance = (pitch * harmonic - vowel) / 260;
        value += (Math.sin(bend * harmonic) * (0.25 + Math.exp(-distance * distance))) / harmonic ** 0.6;
      }
      const target = Math.floor(at * RATE) + index;
      if (target < samples.length) samples[target] = value * envelope * loud * 0.3;
    }
    at += long + 0.03 + (syllable % 7 === 6 ? 0.45 : random() * 0.07);
  }
  return attachment(`voice-${seed}.wav`, samples, 64);
}

/** Plucked strings, a bar of six-eight: the sound that the app makes at high water. */
export function chime(): Attachment {
  const tune = [392, 493.9, 587.3, 784, 587.3, 493.9, 440, 523.3, 659.3, 880];
  const samples = new Float32Array(4 * RATE);
  const random = randomFrom(5);
  tune.forEach((pitch, note) => {
    const string = Float32Array.from({ length: Math.round(RATE / pitch) }, () => random() * 2 - 1);
    let position = 0;
    for (let index = Math.floor(note * 0.3 * RATE); index < samples.length; index += 1) {
      const next = (position + 1) % string.length;
      const value = string[position] ?? 0;
      samples[index] = (samples[index] ?? 0) + value * 0.24;
      string[position] = 0.498 * (value + (string[next] ?? 0));
      position = next;
    }
  });
  return attachment('high-water.wav', samples);
}
