import { createSession, type Session, type SessionOptions } from '../../../../src/session/index.js';
// As on a page that was idle once: what a session loads later is there.
import '../../../../src/session/later-session.js';
import { ScriptTransport, settle } from './script-transport.js';

/** A session on a transport that a test answers by hand; connected unless said otherwise. */
export async function scripted(
  options: Partial<SessionOptions> & {
    readonly without?: readonly string[];
    readonly arrange?: (script: ScriptTransport) => void;
    readonly unconnected?: boolean;
  } = {},
): Promise<{ script: ScriptTransport; session: Session }> {
  const script = new ScriptTransport();
  options.arrange?.(script);
  const transport = script.transport(...(options.without ?? []));
  const session = createSession({ transport, credentials: { appId: 'app', uid: 'me' }, ...options });
  if (!options.unconnected) await session.connect();
  await settle();
  return { script, session };
}
