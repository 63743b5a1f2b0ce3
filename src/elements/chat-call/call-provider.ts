import type { Uid } from '../../model/ids.js';
import type { JsonObject } from '../../model/json.js';
import type { CallMessage } from '../../model/message.js';
import type { UserSummary } from '../../model/user.js';

/** Where the sound and the picture of calls come from: WebRTC of your own, or any service. See docs/calls.md. */
export interface CallProvider {
  /** Enters a call that goes on. Is asked once a call, and again when somebody tries again after a failure. */
  join(call: CallMessage, line: CallLine): Promise<CallMedia>;
}

/** What a provider is given to find the other ends by. */
export interface CallLine {
  /** Who is here. */
  readonly me: Uid;
  /** Aborts when the call is over here: give camera, microphone and connection back. */
  readonly signal: AbortSignal;
  /** Tells the other ends something, through the chat service; rejects where it cannot pass signals on. */
  send(data: JsonObject): Promise<void>;
  /** Hears what they tell; returns its undo. */
  onSignal(listener: (data: JsonObject, from: UserSummary) => void): () => void;
}

/** What a provider has of a call that one is in. What it cannot do it leaves out, and no button offers it. */
export interface CallMedia {
  /** What goes out from here: shown small, and never played. */
  readonly local?: MediaStream | undefined;
  /** What comes from the others, by who it is. */
  readonly remote: ReadonlyMap<Uid, MediaStream>;
  /** Calls back when `local` or `remote` changed; returns its undo. */
  onChange(listener: () => void): () => void;
  /** Turns the microphone on or off. */
  setMicrophone?(on: boolean): void | Promise<void>;
  /** Turns the camera on or off. */
  setCamera?(on: boolean): void | Promise<void>;
}
