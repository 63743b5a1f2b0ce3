import type { LitElement } from 'lit';
import { conversationOfThread, parentOfThread, type ThreadId } from '../../session/state.js';
import type { Session } from '../../session/session.js';
import { ChatSendEvent } from './chat-send-event.js';
import type { Drafts } from './drafts.js';
import { outgoingsOf } from './outgoing.js';

/**
 * Sends what is written to a conversation, after asking for each message that it makes. What goes out leaves the
 * draft; what somebody cancelled, or what could not be sent, stays in it.
 * @throws what the session throws.
 */
export function sendDraft(
  host: LitElement,
  session: Session,
  at: ThreadId,
  drafts: Drafts,
  quoted?: string,
): void {
  const id = conversationOfThread(at);
  const written = drafts.at(at);
  for (const outgoing of outgoingsOf(written, parentOfThread(at), quoted)) {
    if (!host.dispatchEvent(new ChatSendEvent(id, outgoing))) continue;
    session.send(id, outgoing);
    const gone = 'files' in outgoing ? outgoing.files.map(({ file }) => file) : [];
    // Whoever heard the event may have written something else meanwhile: that stays too.
    const { files, text } = drafts.at(at);
    drafts.change(at, {
      files: files.filter(file => !gone.includes(file)),
      text: outgoing.text && text === written.text ? '' : text,
    });
  }
}
