import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { AppSeed } from '../../src/backend/app-seed.js';
import type { ChatReadyEvent } from '../../src/elements/chat-session/chat-ready-event.js';
import '../../src/elements/chat-session/define.js';
import type { ChatSession } from '../../src/elements/chat-session/chat-session.js';
import type { ConversationId } from '../../src/model/ids.js';
import { createSession } from '../../src/session/session-store.js';
import type { Session } from '../../src/session/session.js';
import { newId } from '../../src/support/new-id.js';
import type { Transport } from '../../src/transport/transport.js';
import { createLocalTransport, type LocalTransport } from '../../src/transports/local/index.js';
import { demo } from './seeds.js';
import type { Wrap } from './transports.js';

/** What stands around a story. */
export interface Room {
  /** Who is signed in. */
  readonly uid?: string;
  /** The current conversation from the start. (A story's `undefined` would leave what its file says.) */
  readonly open?: ConversationId | 'none';
  /** The app; by default the demo's, with a short log. */
  readonly seed?: () => AppSeed;
  /** Changes what the service does. */
  readonly wrap?: Wrap;
  /** CSS pixels; by default as wide as there is room, and 560 high. */
  readonly width?: number;
  readonly height?: number;
  /** Puts the element outside any session. */
  readonly alone?: boolean;
  /** Done once, after sign-in; `data-busy` is on the session until then, for tests that look at the story. */
  readonly then?: (at: Stage) => unknown;
}

/** What a story may act on once it is signed in. */
export interface Stage {
  readonly session: Session;
  /** The embedded service itself. */
  readonly local: LocalTransport;
  /** The `chat-session`. */
  readonly root: ChatSession;
  /** Signs another user in, who is not on the screen. */
  readonly elsewhere: (uid: string) => Promise<Session>;
}

interface Seat {
  readonly story: string;
  readonly appId: string;
  readonly local: LocalTransport;
  readonly transport: Transport;
  readonly elsewhere: Stage['elsewhere'];
}

/** A canvas keeps its service while its story stays, so that changed controls find what was written. */
const seats = new WeakMap<Element, Seat>();

function seatOf(canvas: Element, story: string, { seed = demo, wrap }: Room): Seat {
  const known = seats.get(canvas);
  if (known?.story === story) return known;
  const name = newId();
  const app = seed();
  const make = (): LocalTransport => createLocalTransport({ name, storage: 'memory', seed: app });
  const local = make();
  const seat: Seat = {
    story,
    appId: app.appId,
    local,
    transport: wrap?.(local) ?? local,
    elsewhere: async uid => {
      const session = createSession({ transport: make(), credentials: { appId: app.appId, uid } });
      await session.connect();
      return session;
    },
  };
  seats.set(canvas, seat);
  return seat;
}

/** Puts a story into a chat of its own: the embedded service in memory, filled anew for each story. */
export const inRoom: Decorator = (story, { parameters, canvasElement, id }) => {
  const room = (parameters as { room?: Room }).room ?? {};
  const { uid = 'ada', open, width, height = 560, alone, then } = room;
  const seat = seatOf(canvasElement, id, room);
  const box = `block-size: ${String(height)}px; max-inline-size: 100%; display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr); overflow: hidden;
    ${width ? `inline-size: ${String(width)}px; margin-inline: auto` : ''}`;
  if (alone) return html`<div class="room" style=${box}>${story()}</div>`;
  const onReady = ({ currentTarget }: ChatReadyEvent): void => {
    const root = currentTarget as ChatSession;
    const { session } = root;
    if (!session) return;
    if (open && open !== 'none') session.open(open);
    void Promise.resolve(then?.({ session, root, local: seat.local, elsewhere: seat.elsewhere })).finally(
      () => root.removeAttribute('data-busy'),
    );
  };
  return html`
    <div class="room" style=${box}>
      <chat-session
        data-busy=${then ? '' : nothing}
        app-id=${seat.appId}
        uid=${uid}
        without-kept-drafts
        .transport=${seat.transport}
        @chat-ready=${onReady}
      >
        ${story()}
      </chat-session>
    </div>
  `;
};

/** Waits for a part somewhere inside, through open shadow roots. */
export async function partIn(root: Element, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = search(root, selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
    if (!root.isConnected) throw new Error(`Gone before there was a ${selector}`);
  }
}

function search(root: Element | ShadowRoot, selector: string): HTMLElement | undefined {
  const own = root.querySelector<HTMLElement>(selector);
  if (own) return own;
  for (const inner of [root, ...root.querySelectorAll('*')]) {
    const shadow = inner instanceof Element ? inner.shadowRoot : null;
    const found = shadow && search(shadow, selector);
    if (found) return found;
  }
  return undefined;
}
