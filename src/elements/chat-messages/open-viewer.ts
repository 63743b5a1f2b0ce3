import { ChatError } from '../../model/chat-error.js';
import type { Message, MessageId } from '../../model/index.js';
import type { Session } from '../../session/session.js';

/** Shows a picture or film of a message, with all others of these messages beside it. Loaded when first wanted. */
export async function openViewer(
  root: ShadowRoot,
  session: Session,
  messages: readonly Message[],
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
  viewer.messages = messages;
  viewer.show(id, index);
}
