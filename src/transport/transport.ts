import type { Me } from '../model/user.js';
import type { TransportSink } from './events.js';
import type {
  CallsPort,
  ConversationsPort,
  FilesPort,
  GroupsPort,
  MembersPort,
  MessagesPort,
  ThreadsPort,
  TransientPort,
  UsersPort,
} from './ports.js';

/** Who signs in, and by what right. */
export interface Credentials {
  readonly appId: string;
  readonly uid: string;
  /** Made server-side for this user and device. */
  readonly authToken?: string | undefined;
  /** For development alone: logs in, and creates, any user of the app. */
  readonly authKey?: string | undefined;
  /** The name of a user that is created on the way (with an auth key, or on the embedded service). */
  readonly name?: string | undefined;
  /** The picture of a user that is created on the way. */
  readonly avatar?: string | undefined;
}

/** What `connect` is told beside the credentials. */
export interface ConnectOptions {
  /** Ends the connection when it aborts, at any time: before it stands or after. */
  readonly signal: AbortSignal;
  /** The last `cursor` event of the line that broke: events since then follow, or `resync`. */
  readonly since?: string | undefined;
}

/**
 * A chat service, as the session sees it: small ports, each optional one (and each optional method) an ability. What
 * a transport cannot do is left out, and the elements hide it.
 *
 * Rules for all of it: every request takes an `AbortSignal` and rejects with a `ChatError`; nothing is written when
 * it rejects. No retry, cache or state below the session. Run `parlour/transport/conformance` against yours.
 */
export interface Transport {
  /**
   * Signs in and opens the line; events go to the sink until the signal aborts. May be called again after the line
   * was lost.
   * @throws {ChatError} `auth-missing`, `auth-refused`, `auth-rest-key`, `invalid-id`, `app-not-found`,
   * `user-not-found`, `offline`, `aborted`.
   */
  connect(credentials: Credentials, sink: TransportSink, options: ConnectOptions): Promise<Me>;

  readonly conversations: ConversationsPort;
  readonly messages: MessagesPort;
  readonly users?: UsersPort | undefined;
  readonly groups?: GroupsPort | undefined;
  readonly members?: MembersPort | undefined;
  readonly files?: FilesPort | undefined;
  readonly transient?: TransientPort | undefined;
  readonly threads?: ThreadsPort | undefined;
  readonly calls?: CallsPort | undefined;
}
