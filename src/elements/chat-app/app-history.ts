import { isConversationId, type ConversationId } from '../../model/ids.js';
import type { Panel } from './panels.js';

/** Where one is in the app. */
export interface Place {
  readonly chat?: ConversationId | undefined;
  readonly panel?: Panel | undefined;
}

/** What an app keeps in an entry of the browser's history. */
interface Kept {
  readonly place: Place;
  /** Where the entry before this one is, when it is the app's, too. */
  readonly from?: Place | undefined;
}

const same = (a: Place | undefined, b: Place | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `#chat/group:design` names a conversation. */
const HASH = '#chat/';

/** Writes down in the browser's history where one is in the app, and goes where its buttons lead. */
export class AppHistory {
  #at: Place | undefined;
  #from: Place | undefined;

  constructor(
    private readonly withHash: boolean,
    private readonly go: (place: Place) => void,
  ) {
    addEventListener('popstate', this.#onPop);
    const place = this.#read();
    if (place) {
      this.#take(place);
      this.go(place);
    }
  }

  /** To be told of every drawing: where one is now. */
  note(place: Place): void {
    if (same(place, this.#at)) return;
    // Who goes back by a button of the app goes back in the history, too.
    if (this.#from && same(place, this.#from)) {
      this.#at = place;
      history.back();
      return;
    }
    const isFirst = this.#at === undefined;
    this.#from = isFirst ? undefined : this.#at;
    this.#at = place;
    const kept: Kept = { place, from: this.#from };
    const state: unknown = history.state;
    const next = { ...(typeof state === 'object' ? state : {}), parlour: kept };
    const url = this.#url(place);
    if (isFirst) history.replaceState(next, '', url);
    else history.pushState(next, '', url);
  }

  end(): void {
    removeEventListener('popstate', this.#onPop);
  }

  readonly #onPop = (): void => {
    const place = this.#read() ?? {};
    this.#take(place);
    this.go(place);
  };

  #take(place: Place): void {
    this.#at = place;
    this.#from = keptIn(history.state)?.from;
  }

  #read(): Place | undefined {
    const kept = keptIn(history.state);
    if (kept) return kept.place;
    const id = decodeURIComponent(location.hash.slice(HASH.length));
    return this.withHash && location.hash.startsWith(HASH) && isConversationId(id) ? { chat: id } : undefined;
  }

  #url({ chat }: Place): string | undefined {
    if (!this.withHash) return undefined;
    if (chat) return HASH + chat;
    return location.hash.startsWith(HASH) ? location.pathname + location.search : undefined;
  }
}

function keptIn(state: unknown): Kept | undefined {
  if (typeof state !== 'object' || !state || !('parlour' in state)) return undefined;
  const { parlour } = state;
  return typeof parlour === 'object' && parlour && 'place' in parlour ? (parlour as Kept) : undefined;
}
