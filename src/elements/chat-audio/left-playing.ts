import { remembered } from './remembered.js';

/** The sound that plays on without its player: one at most, as one plays at a time. */
let left: { readonly id: string; readonly audio: HTMLAudioElement } | undefined;

function remember({ target }: Event): void {
  if (left?.audio !== target) return;
  const { id, audio } = left;
  remembered.keep(id, audio.ended ? 0 : audio.currentTime, audio.duration);
  if (audio.ended) left = undefined;
}

/** Moves a sound to where it plays on: what is put elsewhere in the page at once does not stop. */
export function leavePlaying(id: string, audio: HTMLAudioElement, box: Element): void {
  box.replaceChildren(audio);
  left = { id, audio };
  for (const type of ['pause', 'ended']) audio.addEventListener(type, remember);
}

/** The same sound, for a player that came back. */
export function takeBack(id: string): HTMLAudioElement | undefined {
  if (left?.id !== id || !left.audio.isConnected) return undefined;
  const { audio } = left;
  left = undefined;
  return audio;
}
