import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Uid } from '../../model/ids.js';
import { isWritten } from '../../model/message.js';
import type { Session } from '../../session/session.js';
import type { Entry } from '../../session/state.js';
import type { RowView } from './row-view.js';
import type { MessagesSlice } from './slice.js';

/** Receipts that come within this time make one question, milliseconds. */
const PAUSE = 400;
/** So many are named; the others are counted. */
const NAMED = 3;

/** Who of a group has read my newest message: said under it. Between two people its mark says it. */
export class SeenBy implements ReactiveController {
  #session: Session | undefined;
  #entry: Entry | undefined;
  #readers: readonly Uid[] = [];
  #undo: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.turnTo(undefined, undefined, []);
  }

  /** Follows the newest message of mine among these. */
  turnTo(session: Session | undefined, slice: MessagesSlice | undefined, entries: readonly Entry[]): void {
    const asks = slice?.can.receipts && slice.conversation?.receiverType === 'group';
    const entry = asks ? entries.findLast(found => isMine(found, slice.me)) : undefined;
    if (session !== this.#session) {
      this.#undo?.();
      this.#session = session;
      this.#undo = session?.onEvent(event => {
        if (event.type === 'receipt' && event.receipt.type === 'read' && this.#entry) this.#later();
      });
    }
    if (entry?.key === this.#entry?.key && entry?.message.id === this.#entry?.message.id) return;
    this.#entry = entry;
    this.#readers = [];
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (entry) this.#later();
  }

  /** What stands under a row. */
  render(key: string, view: RowView): TemplateResult | typeof nothing {
    const entry = this.#entry;
    if (key !== entry?.key || !this.#readers.length) return nothing;
    const names = this.#readers.slice(0, NAMED).map(uid => view.nameOfUid(uid, entry.message));
    const count = this.#readers.length - names.length;
    if (count) names.push(view.locale.text('moreReaders', { count }));
    const words = view.locale.text('seenBy', { names: view.locale.list(names) });
    return html`<div class="seen-by meta" part="seen-by">${words}</div>`;
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#ask();
    }, PAUSE);
  }

  async #ask(): Promise<void> {
    const entry = this.#entry;
    const session = this.#session;
    if (!entry || !session) return;
    try {
      const receipts = await session.receipts(entry.message.id);
      if (entry !== this.#entry) return;
      const readers = receipts.filter(({ type }) => type === 'read').sort((a, b) => a.at - b.at);
      this.#readers = readers.map(({ uid }) => uid);
      this.host.requestUpdate();
      // The names of those whom this page has not met yet come after.
      for (const uid of this.#readers.slice(0, NAMED))
        if (!session.state.users.has(uid)) void session.getUser(uid).catch(() => undefined);
    } catch {
      // One reads on without it; the next receipt asks again.
    }
  }
}

const isMine = ({ message, delivery }: Entry, me: Uid | undefined): boolean =>
  message.sender.uid === me &&
  isWritten(message) &&
  message.deletedAt === undefined &&
  delivery !== 'sending' &&
  delivery !== 'failed';
