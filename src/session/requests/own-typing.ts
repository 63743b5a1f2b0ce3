import type { Core } from '../core.js';
import type { TransportEvent } from '../../transport/events.js';
import { stopTyping } from '../reduce/typing.js';
import { conversationOfThread, parentOfThread, threadIdOf, type ThreadId } from '../state.js';
import { nothing } from './nothing.js';

/** How often a start is said at most. */
const AGAIN = 3000;
/** How long after the last word the end is said by itself. */
const SILENCE = 5000;
/** How long somebody else's start holds unless repeated. */
const HOLDS = 6000;

interface Typing {
  readonly saidAt: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Says that I type, and lets what others said of themselves run out. All times are milliseconds. */
export class Typings {
  readonly #core: Core;
  readonly #mine = new Map<ThreadId, Typing>();
  readonly #others = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** Takes in a batch of events. */
  take(events: readonly TransportEvent[]): void {
    for (const event of events) if (event.type === 'typing') this.#heard(event);
  }

  say(id: ThreadId, typing: boolean): void {
    const mine = this.#mine.get(id);
    clearTimeout(mine?.timer);
    if (!typing) {
      this.#mine.delete(id);
      if (mine) this.#tell(id, false);
      return;
    }
    const now = Date.now();
    const again = !mine || now - mine.saidAt >= AGAIN;
    const timer = setTimeout(() => this.say(id, false), SILENCE);
    this.#mine.set(id, { saidAt: again ? now : mine.saidAt, timer });
    if (again) this.#tell(id, true);
  }

  /** Ends all waiting. */
  close(): void {
    for (const { timer } of this.#mine.values()) clearTimeout(timer);
    for (const timer of this.#others.values()) clearTimeout(timer);
    this.#mine.clear();
    this.#others.clear();
    this.#core.update(draft => draft.state.typing.size && draft.assign({ typing: new Map() }));
  }

  #tell(id: ThreadId, typing: boolean): void {
    const { transport, state } = this.#core;
    if (!transport.transient || state.connection.status !== 'online') return;
    const conversationId = conversationOfThread(id);
    const parentId = parentOfThread(id);
    void this.#core
      .ask(nothing, signal => transport.transient?.typing(conversationId, typing, parentId, signal))
      .catch(() => undefined);
  }

  #heard({ conversationId, parentId, user: { uid }, typing }: TransportEvent & { type: 'typing' }): void {
    const id = threadIdOf(conversationId, parentId);
    const key = `${id} ${uid}`;
    clearTimeout(this.#others.get(key));
    this.#others.delete(key);
    if (!typing) return;
    const end = (): void => {
      this.#others.delete(key);
      this.#core.update(draft => stopTyping(draft, id, uid));
    };
    this.#others.set(key, setTimeout(end, HOLDS));
  }
}
