import { ChatError } from '../../model/chat-error.js';
import type { MessageId } from '../../model/index.js';
import type { Session } from '../../session/session.js';
import { conversationOfThread, parentOfThread, type Thread, type ThreadId } from '../../session/state.js';

/**
 * Shows a picture or film of a message, with all others of the thread beside it, loaded or not. Loaded when first wanted.
 */
export async function openViewer(
  root: ShadowRoot,
  session: Session,
  thread: Thread | undefined,
  threadId: ThreadId,
  id: MessageId,
  index: number,
): Promise<void> {
  try {
    await import('../chat-viewer/define.js');
  } catch (thrown) {
    session.notify(ChatError.from(thrown), 'openMedia');
    return;
  }
  let viewer = root.querySelector('chat-viewer');
  if (!viewer) root.append((viewer = document.createElement('chat-viewer')));
  viewer.session = session;
  viewer.messages = thread?.entries.map(({ message }) => message) ?? [];
  viewer.place = {
    conversationId: conversationOfThread(threadId),
    parentId: parentOfThread(threadId),
    ways: (['older', 'newer'] as const).filter(way => thread?.[way] !== undefined),
  };
  viewer.show(id, index);
}
