import type { Decorator } from '@storybook/web-components-vite';
import type { ConversationId } from '../../src/model/ids.js';
import type { Message } from '../../src/model/message.js';
import { inRoom, type Room, type Stage } from './room.js';

/** The newest messages of a conversation, oldest first. */
export async function messagesOf(
  { session }: Stage,
  conversationId: ConversationId,
): Promise<readonly Message[]> {
  return (await session.listMessages({ conversationId, limit: 100 })).items;
}

/** What opens over a page stands in a frame of its own in docs, or all stories of a page would open at once. */
export const overPage = (
  given: Room,
): { room: Room; docs: { story: { inline: false; height: string } } } => ({
  room: { height: 600, ...given },
  docs: { story: { inline: false, height: '640px' } },
});

export const decorators: Decorator[] = [inRoom];
