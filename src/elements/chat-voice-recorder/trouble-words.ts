import type { StringKey } from '../../locales/en.js';

const WORDS: Readonly<Record<string, StringKey>> = {
  NotAllowedError: 'voiceDenied',
  SecurityError: 'voiceDenied',
  NotFoundError: 'voiceNone',
  OverconstrainedError: 'voiceNone',
  NotReadableError: 'voiceInUse',
  AbortError: 'voiceInUse',
  InvalidStateError: 'voiceTaken',
  NotSupportedError: 'voiceUnsupported',
};

/** Why nothing can be recorded, by the name of what the browser threw. */
export const troubleWords = (thrown: unknown): StringKey =>
  (thrown instanceof Error && WORDS[thrown.name]) || 'voiceFailed';

/** The microphone of this device. On a page without HTTPS there is none to ask for. */
export async function openMicrophone(): Promise<MediaStream> {
  if (!('mediaDevices' in navigator)) throw new DOMException('The page is not secure', 'NotSupportedError');
  return navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  });
}
