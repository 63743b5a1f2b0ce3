let playing: WeakRef<HTMLMediaElement> | undefined;

/** Says that something begins to play: what played before on this page stops. */
export function playsAlone(media: HTMLMediaElement): void {
  const before = playing?.deref();
  if (before && before !== media) before.pause();
  playing = new WeakRef(media);
}

/** Stops what plays. */
export function stopPlaying(): void {
  playing?.deref()?.pause();
}
