import type { ConversationId } from '../../model/ids.js';
import type { Core } from '../core.js';
import { conversationIdOfMessage } from '../reduce/place.js';
import type { Conversations } from './conversations.js';

/** How long a message of an unknown conversation waits for the conversation's own event, milliseconds. */
const GRACE = 200;

/** Loads the conversations that messages come from and that nothing is known of. */
export function meetStrangers(core: Core, conversations: Conversations): void {
  const awaited = new Set<ConversationId>();
  core.onBatch.add(events => {
    for (const event of events) {
      if (event.type !== 'message') continue;
      const id = conversationIdOfMessage(event.message, core.uid);
      if (core.state.conversations.has(id) || awaited.has(id)) continue;
      // Its `conversation` event may be on its way.
      awaited.add(id);
      setTimeout(() => {
        awaited.delete(id);
        if (core.state.connection.status === 'online') void conversations.load(id);
      }, GRACE);
    }
  });
}
