import { compareConversations, type Conversation } from '../../model/conversation.js';
import type { Draft } from './draft.js';
import { keep } from './same.js';
import { lowerBound } from './search.js';

/** A conversation as it is now: into the map, and to its place in the inbox. */
export function setConversation(draft: Draft, conversation: Conversation): void {
  const before = draft.state.conversations.get(conversation.id);
  const next = keep(before, conversation);
  if (next === before) return;
  // The old one still tells where it stands, so it is taken out before the map changes.
  const stays = before && !next.archived && !before.archived && compareConversations(before, next) === 0;
  if (stays) {
    draft.set('conversations', next.id, next);
    return;
  }
  if (before) leaveInbox(draft, before);
  draft.set('conversations', next.id, next);
  joinInbox(draft, next);
}

/** Takes a conversation from the list, not from the map. */
export function leaveInbox(draft: Draft, conversation: Conversation): void {
  const { inbox } = draft.state;
  let index = placeInInbox(draft, conversation);
  if (inbox.items[index] !== conversation.id) index = inbox.items.indexOf(conversation.id);
  if (index < 0) return;
  const items = draft.list(inbox.items);
  items.splice(index, 1);
  draft.assign({ inbox: { ...inbox, items } });
}

function joinInbox(draft: Draft, conversation: Conversation): void {
  const { inbox } = draft.state;
  if (conversation.archived || inbox.status !== 'ready') return;
  const index = placeInInbox(draft, conversation);
  // Further down than what is held: it comes with its page.
  if (index === inbox.items.length && inbox.older !== undefined && index > 0) return;
  const items = draft.list(inbox.items);
  items.splice(index, 0, conversation.id);
  draft.assign({ inbox: { ...inbox, items } });
}

function placeInInbox({ state }: Draft, conversation: Conversation): number {
  return lowerBound(state.inbox.items, id => {
    const other = state.conversations.get(id);
    return other !== undefined && compareConversations(other, conversation) < 0;
  });
}
