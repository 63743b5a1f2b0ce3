import type { Conversation } from '../../model/conversation.js';
import type { MenuItem } from '../chat-menu/chat-menu.js';

/** One thing that can be done to a conversation: a line of its menu, and what it does. */
export interface ConversationAction extends MenuItem {
  /** Does it. What it throws is told to the user. */
  run(conversation: Conversation): unknown;
}

/**
 * Changes the menu of a conversation: takes what the kit offers, and gives back what is to be shown, in that order. May
 * leave out, add and move.
 */
export type ConversationMenuHook = (
  actions: readonly ConversationAction[],
  conversation: Conversation,
) => readonly ConversationAction[];
