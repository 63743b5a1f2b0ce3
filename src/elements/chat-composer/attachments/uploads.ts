import type { Entry, Thread } from '../../../session/state.js';

/** The messages of a thread whose files are on their way, or did not get there; `before` itself while they are the same. */
export function uploadsIn(thread: Thread | undefined, before: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  const entries = thread?.entries ?? [];
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    // What is not accepted yet stands last.
    if (entry?.delivery !== 'sending' && entry?.delivery !== 'failed') break;
    const isSending = entry.delivery === 'sending';
    if (entry.uploads?.some(({ progress, error }) => error ?? (isSending && progress < 1)))
      found.unshift(entry);
  }
  const same = found.length === before.length && found.every((entry, index) => entry === before[index]);
  return same ? before : found;
}
