import type { CallId, MessageId, Receiver, Uid } from '../model/ids.js';
import type { JsonObject } from '../model/json.js';
import type { Presence } from '../model/user.js';

/** What the clients of one app tell each other without writing it down. */
export type Signal =
  /** There is something new in the log. */
  | { readonly type: 'news' }
  | { readonly type: 'hello' | 'here'; readonly client: string; readonly uid: Uid; readonly status: Presence }
  | { readonly type: 'bye'; readonly client: string }
  | { readonly type: 'status'; readonly uid: Uid; readonly status: Presence }
  | {
      readonly type: 'typing';
      readonly from: Uid;
      readonly receiver: Receiver;
      readonly parentId?: MessageId | undefined;
      readonly typing: boolean;
    }
  | { readonly type: 'transient'; readonly from: Uid; readonly receiver: Receiver; readonly data: JsonObject }
  | {
      readonly type: 'callSignal';
      readonly from: Uid;
      readonly to: readonly Uid[];
      readonly callId: CallId;
      readonly data: JsonObject;
    };

/** A line to all other clients of an app. */
export interface Bus {
  post(signal: Signal): void;
  close(): void;
}

type Listener = (signal: Signal) => void;

const rooms = new Map<string, Set<Listener>>();

/** Reaches the other clients in this page, for storage that lives in this page. */
function pageBus(name: string, listener: Listener): Bus {
  const room = rooms.get(name) ?? new Set<Listener>();
  rooms.set(name, room.add(listener));
  return {
    post: signal => {
      for (const other of [...room]) if (other !== listener) other(signal);
    },
    close: () => void room.delete(listener),
  };
}

/** Reaches the other clients in all tabs. */
function tabsBus(name: string, listener: Listener): Bus {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Signal>) => listener(data);
  return { post: signal => channel.postMessage(signal), close: () => channel.close() };
}

/** Opens the line of that name. */
export const openBus = (name: string, isShared: boolean, listener: Listener): Bus =>
  isShared && typeof BroadcastChannel !== 'undefined' ? tabsBus(name, listener) : pageBus(name, listener);
