import type { CallMessage } from '../../model/message.js';
import type { CallsPort } from '../../transport/ports.js';
import type { Core } from '../core.js';
import { isCall } from '../edge/later-nouns.js';
import { messageArrived, messageUpdated } from '../reduce/messages.js';

/**
 * Takes one step of a call, and takes in the message that tells of it.
 * @param isTaken Whether this page is in the call from now on.
 */
export async function stepOfCall(
  core: Core,
  call: (port: CallsPort, signal: AbortSignal) => Promise<CallMessage>,
  isTaken = false,
): Promise<CallMessage> {
  const { calls } = core.transport;
  const message = await core.ask(isCall, signal => calls && call(calls, signal));
  core.update(draft => {
    messageArrived(draft, message);
    messageUpdated(draft, message);
    if (isTaken) draft.assign({ call: message.sessionId });
  });
  return message;
}
