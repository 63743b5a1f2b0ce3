import type { Message } from '../../../model/message.js';
import type { MenuItem } from '../../chat-menu/chat-menu.js';

/** One thing that can be done to a message: a line of its menu, and what it does. */
export interface MessageAction extends MenuItem {
  /** Does it. What it throws is told to the user. */
  run(message: Message): unknown;
}

/**
 * Changes the menu of a message: takes what the kit offers, and gives back what is to be shown, in that order. May
 * leave out, add and move.
 */
export type MessageMenuHook = (
  actions: readonly MessageAction[],
  message: Message,
) => readonly MessageAction[];
