import type { ConversationId, MessageId } from '../../model/ids.js';
import type { Message, Quote } from '../../model/message.js';
import type { Entry, Thread } from '../state.js';
import { noteArrival, patchLastMessage } from './arrivals.js';
import type { Draft } from './draft.js';
import { acceptedCount, entryOf, withMessage } from './entries.js';
import { indexOfId, indexOfMessage, indexOfPending, placeOf } from './find-entry.js';
import { conversationIdOfMessage, threadIdOfMessage, threadsOf } from './place.js';
import { stopTyping } from './typing.js';

/** A new message: into its thread, its conversation, and its writer types no more. */
export function messageArrived(draft: Draft, message: Message): void {
  putMessage(draft, message);
  noteArrival(draft, message);
  stopTyping(draft, threadIdOfMessage(message, draft.state.me?.uid), message.sender.uid);
}

/**
 * Puts a message where it belongs: in place of the one of mine that waited for it, of an older state of itself, or
 * new, if its place is within the run that is held.
 */
export function putMessage(draft: Draft, message: Message): void {
  const me = draft.state.me?.uid;
  const thread = draft.state.threads.get(threadIdOfMessage(message, me));
  if (!thread) return;
  const { entries } = thread;
  const accepted = acceptedCount(entries);
  const place = placeOf(entries, message, accepted);
  const held = entries[place];
  const pending = message.sender.uid === me ? indexOfPending(entries, message.muid) : -1;
  if (held && place < accepted && held.message.id === message.id) {
    const next = withMessage(held, message, me);
    if (next === held && pending < 0) return;
    const list = draft.list(entries);
    list[place] = next;
    if (pending >= 0) list.splice(pending, 1);
    setEntries(draft, thread, list);
    return;
  }
  if (pending < 0 && !joins(thread, place)) return;
  const list = draft.list(entries);
  if (pending >= 0) list.splice(pending, 1);
  if (place === list.length) list.push(entryOf(message, me));
  else list.splice(place, 0, entryOf(message, me));
  setEntries(draft, thread, list);
}

/** Whether a message that would stand at a place is part of the run, and not of a page that is not held. */
const joins = (thread: Thread, place: number): boolean =>
  thread.status === 'ready' &&
  thread.newer === undefined &&
  (place > 0 || thread.older === undefined || thread.entries.length === 0);

/** A message as it is now, wherever it is held. */
export function messageUpdated(draft: Draft, message: Message): void {
  const me = draft.state.me?.uid;
  const thread = draft.state.threads.get(threadIdOfMessage(message, me));
  const index = thread ? indexOfMessage(thread.entries, message) : -1;
  if (thread && index >= 0) {
    const held = thread.entries[index] as Entry;
    const next = withMessage(held, message, me);
    if (next !== held) {
      const list = draft.list(thread.entries);
      list[index] = next;
      setEntries(draft, thread, list);
    }
  } else if (message.sender.uid === me) {
    // The news of a change may overtake the echo.
    if (thread && indexOfPending(thread.entries, message.muid) >= 0) putMessage(draft, message);
  }
  if (message.editedAt !== undefined || message.deletedAt !== undefined) refreshQuotes(draft, message);
  if (message.deletedAt !== undefined) endComposing(draft, message.id);
  patchLastMessage(draft, conversationIdOfMessage(message, me), message);
}

/** A message is gone for me. */
export function messageRemoved(draft: Draft, conversationId: ConversationId, id: MessageId): void {
  endComposing(draft, id);
  for (const thread of threadsOf(draft.state, conversationId)) {
    const index = indexOfId(thread.entries, id);
    if (index < 0) continue;
    const list = draft.list(thread.entries);
    list.splice(index, 1);
    setEntries(draft, thread, list);
  }
}

/** Replaces the entries of a thread. */
export function setEntries(draft: Draft, thread: Thread, entries: readonly Entry[]): void {
  draft.set('threads', thread.id, { ...thread, entries });
}

function refreshQuotes(draft: Draft, message: Message): void {
  const text = 'text' in message ? message.text : '';
  for (const thread of threadsOf(draft.state, conversationIdOfMessage(message, draft.state.me?.uid))) {
    thread.entries.forEach((entry, index) => {
      const { quote } = entry.message;
      if (quote?.id !== message.id) return;
      const next: Quote = {
        ...quote,
        text: message.deletedAt ? '' : text || quote.text,
        deletedAt: message.deletedAt,
      };
      if (next.text === quote.text && next.deletedAt === quote.deletedAt) return;
      const now = draft.state.threads.get(thread.id) ?? thread;
      const list = draft.list(now.entries);
      list[index] = { ...entry, message: { ...entry.message, quote: next } };
      setEntries(draft, now, list);
    });
  }
}

/** What is gone can be neither answered nor changed. */
function endComposing(draft: Draft, id: MessageId): void {
  const { composing } = draft.state;
  const left = [...composing].filter(([, { message }]) => message.id !== id);
  if (left.length < composing.size) draft.assign({ composing: new Map(left) });
}
