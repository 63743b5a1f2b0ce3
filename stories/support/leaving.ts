import type { TransportSink } from '../../src/transport/events.js';
import type { LocalTransport } from '../../src/transports/local/index.js';
import type { Stage } from './room.js';
import type { Wrap } from './transports.js';

const sinks = new WeakMap<LocalTransport, TransportSink>();

/** A service that can tell of people who were deleted: see {@link remove}. */
export const leaving: Wrap = transport => ({
  ...transport,
  connect: (credentials, sink, options) => {
    sinks.set(transport, sink);
    return transport.connect(credentials, sink, options);
  },
});

/** Deletes somebody, as whoever runs the service does, once their chat is known. */
export const remove =
  (uid: string) =>
  async ({ session, local }: Stage): Promise<void> => {
    await session.loadInbox();
    sinks.get(local)?.([{ type: 'userRemoved', uid }]);
  };
