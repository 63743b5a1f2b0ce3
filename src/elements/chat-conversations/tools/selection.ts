import type { LitElement } from 'lit';
import type { ConversationId } from '../../../model/ids.js';

/** The conversations that are selected to do something with all of them. */
export class Selection {
  #ids: ReadonlySet<ConversationId> | undefined;
  /** Where a range begins. */
  #from: ConversationId | undefined;

  constructor(private readonly host: LitElement) {}

  /** Whether conversations are being selected. */
  get active(): boolean {
    return this.#ids !== undefined;
  }

  get ids(): readonly ConversationId[] {
    return [...(this.#ids ?? [])];
  }

  has(id: ConversationId): boolean {
    return this.#ids?.has(id) ?? false;
  }

  /** Puts one in or takes it out; begins with it where none are selected. */
  toggle(id: ConversationId): void {
    const after = new Set(this.#ids);
    if (!after.delete(id)) after.add(id);
    this.#from = id;
    this.#set(after);
  }

  /** Takes in all from the one last chosen to this one. */
  reach(id: ConversationId, order: readonly ConversationId[]): void {
    const from = this.#from === undefined ? -1 : order.indexOf(this.#from);
    const to = order.indexOf(id);
    if (from < 0 || to < 0) this.toggle(id);
    else this.add(order.slice(Math.min(from, to), Math.max(from, to) + 1));
  }

  add(ids: readonly ConversationId[]): void {
    this.#set(new Set([...(this.#ids ?? []), ...ids]));
  }

  /** Takes out those that are not there any more. */
  keep(isThere: (id: ConversationId) => boolean): void {
    const ids = this.ids;
    const left = ids.filter(isThere);
    if (left.length < ids.length) this.#set(left.length ? new Set(left) : undefined);
  }

  end(): void {
    if (this.#ids) this.#set(undefined);
  }

  #set(ids: ReadonlySet<ConversationId> | undefined): void {
    this.#ids = ids;
    this.host.requestUpdate();
  }
}
