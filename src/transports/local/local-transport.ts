import { ChatError } from '../../model/chat-error.js';
import type { Me } from '../../model/user.js';
import type { TransportSink } from '../../transport/events.js';
import type {
  CallsPort,
  ConversationsPort,
  FilesPort,
  GroupsPort,
  MembersPort,
  ThreadsPort,
  TransientPort,
  UsersPort,
} from '../../transport/ports.js';
import type { ConnectOptions, Credentials, Transport } from '../../transport/transport.js';
import { Connection, demandWanted } from './connection.js';
import { LocalFiles } from './files-port.js';
import { Line } from './line.js';
import type { LocalOptions } from './options.js';
import {
  callsPort,
  conversationsPort,
  groupsPort,
  membersPort,
  messagesPort,
  type LocalMessages,
  threadsPort,
  transientPort,
  usersPort,
} from './ports.js';

/** The embedded service as a transport: every ability is there. */
export interface LocalTransport extends Transport {
  readonly conversations: Required<ConversationsPort>;
  /** Knows nothing of other sites: cards of links come from `linkPreview` of its options, or not at all. */
  readonly messages: LocalMessages;
  readonly users: Required<UsersPort>;
  readonly groups: Required<GroupsPort>;
  readonly members: Required<MembersPort>;
  readonly files: Required<FilesPort>;
  readonly transient: Required<TransientPort>;
  readonly threads: Required<ThreadsPort>;
  readonly calls: Required<CallsPort>;
  /** Breaks the line, or lets it be mended: to see how a page behaves without one. */
  setOnline(isOnline: boolean): void;
}

/**
 * Makes a transport to the embedded service: a whole chat service in this browser, shared by its tabs. It serves one
 * signed-in client at a time.
 */
export function createLocalTransport(options: LocalOptions = {}): LocalTransport {
  const line = new Line(options.latency ?? 0);
  const files = new LocalFiles(line);
  let sinkNow: TransportSink | undefined;

  const disconnect = (): void => {
    line.connection?.close();
    line.connection = undefined;
    sinkNow = undefined;
    files.release();
  };
  const lose = (): void => {
    const sink = sinkNow;
    disconnect();
    sink?.([{ type: 'lineLost', error: new ChatError('offline') }]);
  };

  return {
    async connect(
      credentials: Credentials,
      sink: TransportSink,
      connectOptions: ConnectOptions,
    ): Promise<Me> {
      const { signal } = connectOptions;
      try {
        demandWanted(signal);
        if (!line.isOnline) throw new ChatError('offline');
        disconnect();
        const { connection, me } = await Connection.open(credentials, sink, connectOptions, options, lost => {
          if (line.connection === lost) lose();
        });
        if (signal.aborted || !line.isOnline) {
          connection.close();
          throw new ChatError(signal.aborted ? 'aborted' : 'offline');
        }
        // Another call may have been quicker.
        disconnect();
        line.connection = connection;
        sinkNow = sink;
        signal.addEventListener('abort', () => line.connection === connection && disconnect(), {
          once: true,
        });
        return me;
      } catch (error) {
        throw ChatError.from(error);
      }
    },
    setOnline(isOnline) {
      line.isOnline = isOnline;
      if (!isOnline && line.connection) lose();
    },
    conversations: conversationsPort(line),
    messages: messagesPort(line, options),
    users: usersPort(line),
    groups: groupsPort(line),
    members: membersPort(line),
    files,
    transient: transientPort(line),
    threads: threadsPort(line),
    calls: callsPort(line),
  };
}
