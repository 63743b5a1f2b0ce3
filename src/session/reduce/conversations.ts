import type { Conversation } from '../../model/conversation.js';
import type { Draft } from './draft.js';
import { putGroup } from './groups.js';
import { setConversation } from './inbox.js';
import { putUser } from './users.js';

/** A conversation as it is now, and with it its user or group. */
export function putConversation(draft: Draft, conversation: Conversation): void {
  setConversation(draft, conversation);
  if (conversation.receiverType === 'user') putUser(draft, conversation.user);
  else putGroup(draft, conversation.group);
}
