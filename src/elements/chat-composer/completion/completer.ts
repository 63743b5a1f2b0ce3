import { ChatError } from '../../../model/chat-error.js';
import type { ComposerFace } from '../composer-face.js';
import { BUILT_IN } from './built-in.js';
import type { Completion, CompletionContext, CompletionItem, Found, TextUnit } from './completion.js';
import { CompletionList } from './completion-list.js';
import { allCompletions } from './registry.js';
import { triggerAt, type Trigger } from './trigger.js';

/** What {@link Completer} does to the text. */
export type Insert = (start: number, end: number, put: string | TextUnit, isClosed: boolean) => void;

/** Opens a list at a sign, searches as one types on, and puts what is chosen in place of what was typed. */
export class Completer {
  readonly list: CompletionList;
  readonly #face: ComposerFace;
  readonly #insert: Insert;
  #trigger: Trigger | undefined;
  #items: readonly CompletionItem[] = [];
  /** What the items were searched by. */
  #found: string | undefined;
  #active = 0;
  #more: (() => Promise<Found<CompletionItem>>) | undefined;
  #error: ChatError | undefined;
  #isBusy = false;
  #timer = 0;
  #run = new AbortController();
  /** The sign whose list was closed by hand: it stays closed. */
  #dismissed: number | undefined;
  /** A search that found nothing: nor do those that go on with it. */
  #inVain: string | undefined;

  constructor(face: ComposerFace, insert: Insert) {
    this.#face = face;
    this.#insert = insert;
    this.list = new CompletionList(face, {
      choose: index => this.#pick(index),
      point: index => {
        this.#active = index;
        this.#show();
      },
      nearEnd: () => void this.#next(),
      retry: () => this.#search(0),
      close: () => this.close(),
    });
  }

  /** The text is another one, or the caret went elsewhere. */
  look(): void {
    const { draft, selection, mayWrite, field } = this.#face;
    const [start, end] = selection;
    const mayOpen = mayWrite && start === end && !!field?.matches(':focus');
    const found = mayOpen
      ? triggerAt(draft.text, start, [...allCompletions(), ...BUILT_IN], draft.units)
      : undefined;
    const before = this.#trigger;
    if (!found || found.start !== this.#dismissed) this.#dismissed = undefined;
    if (!found || this.#dismissed !== undefined) {
      this.close();
      return;
    }
    this.#trigger = found;
    const isSame = before?.completion === found.completion && before.start === found.start;
    if (isSame && before.query === found.query) return;
    if (!isSame) this.#forget();
    if (this.#inVain !== undefined && found.query.startsWith(this.#inVain)) return;
    this.#search(isSame ? (found.completion.rest ?? 0) : 0);
  }

  /** A key goes down in the field. */
  handleKey(event: KeyboardEvent): boolean {
    const trigger = this.#trigger;
    if (!trigger || !this.list.isOpen || event.ctrlKey || event.metaKey || event.altKey) return false;
    const shown = this.#shown;
    const { key } = event;
    if (key === 'Escape') {
      this.#dismissed = trigger.start;
      this.close();
      return true;
    }
    const isPick = (key === 'Enter' || key === 'Tab') && !event.shiftKey;
    if (isPick) {
      const context = this.context(new AbortController().signal);
      const isWhole = key === 'Enter' && context && trigger.completion.isWhole?.(trigger.query, context);
      if (!shown.length || isWhole) {
        this.close();
        return false;
      }
      this.#pick(this.#active);
      return true;
    }
    const last = shown.length - 1;
    const to: Record<string, number> = {
      ArrowDown: this.#active >= last ? (this.#more ? last : 0) : this.#active + 1,
      ArrowUp: this.#active <= 0 ? (this.#more ? 0 : last) : this.#active - 1,
      PageDown: Math.min(this.#active + 7, last),
      PageUp: Math.max(this.#active - 7, 0),
    };
    const next = to[key];
    if (next === undefined || event.shiftKey || last < 0) return false;
    this.#active = next;
    this.#show();
    this.list.reveal(next);
    return true;
  }

  close(): void {
    if (!this.#trigger) return;
    this.#trigger = undefined;
    this.#forget();
    this.list.hide();
  }

  /** What a completion is told of where one writes. */
  context(signal: AbortSignal): CompletionContext | undefined {
    const { host, session, conversationId, parentId, locale } = this.#face;
    if (!session || !conversationId) return undefined;
    return {
      element: host,
      session,
      conversationId,
      parentId,
      locale,
      signal,
      send: outgoing => void this.#face.send(outgoing),
      tell: words => {
        this.#face.tell(words);
      },
    };
  }

  /** What is offered: while an answer is on its way, those of the last one that still fit. */
  get #shown(): readonly CompletionItem[] {
    const query = this.#trigger?.query ?? '';
    if (this.#found === undefined || this.#found === query) return this.#items;
    const letters = query.toLocaleLowerCase();
    return this.#items.filter(({ label }) => label.toLocaleLowerCase().includes(letters));
  }

  /** Whether the sign stands at the end again. */
  get #isClosed(): boolean {
    const { completion, query } = this.#trigger ?? {};
    return !!completion?.closed && !!query?.endsWith(completion.trigger) && !this.#face.isComposing;
  }

  #forget(): void {
    this.#run.abort();
    clearTimeout(this.#timer);
    this.#items = [];
    this.#found = this.#more = this.#error = this.#inVain = undefined;
    this.#active = 0;
    this.#isBusy = false;
  }

  #search(rest: number): void {
    const trigger = this.#trigger;
    if (!trigger) return;
    this.#run.abort();
    clearTimeout(this.#timer);
    this.#run = new AbortController();
    const { signal } = this.#run;
    const { completion, query } = trigger;
    this.#active = 0;
    this.#isBusy = true;
    this.#error = undefined;
    const ask = (): void => {
      const context = this.context(signal);
      if (!context) return;
      try {
        const found = completion.search(query, context);
        if (!(found instanceof Promise)) this.#take(found, query);
        else
          found.then(
            late => !signal.aborted && this.#take(late, query),
            (thrown: unknown) => !signal.aborted && this.#fail(completion, thrown),
          );
      } catch (thrown) {
        this.#fail(completion, thrown);
      }
    };
    if (rest) this.#timer = window.setTimeout(ask, rest);
    else ask();
    if (this.#isBusy) this.#show();
  }

  #take(found: Found<CompletionItem>, query: string): void {
    const { items, more } = 'items' in found ? found : { items: found, more: undefined };
    this.#items = items;
    this.#more = more;
    this.#found = query;
    this.#isBusy = false;
    this.#active = 0;
    if (items.length) this.#inVain = undefined;
    else this.#inVain = query;
    if (this.#isClosed && items.length === 1) {
      this.#pick(0);
      return;
    }
    this.#show();
    this.list.reveal(0);
    this.list.announce(items.length, more !== undefined);
  }

  #fail(completion: Completion, thrown: unknown): void {
    if (!(thrown instanceof ChatError))
      console.error(`[parlour] The completion of ${completion.trigger} failed.`, thrown);
    this.#isBusy = false;
    this.#items = [];
    this.#error = ChatError.from(thrown);
    this.#show();
  }

  async #next(): Promise<void> {
    const { signal } = this.#run;
    const ask = this.#more;
    if (!ask || this.#isBusy) return;
    this.#isBusy = true;
    try {
      const found = await ask();
      if (signal.aborted) return;
      const { items, more } = 'items' in found ? found : { items: found, more: undefined };
      const known = new Set(this.#items.map(({ id }) => id));
      this.#items = [...this.#items, ...items.filter(({ id }) => !known.has(id))];
      this.#more = more;
    } catch (thrown) {
      if (signal.aborted) return;
      // What is there stays; its end can be tried again by searching on.
      this.#more = undefined;
      this.#error = ChatError.from(thrown);
    }
    this.#isBusy = false;
    this.#show();
  }

  #show(): void {
    const trigger = this.#trigger;
    if (!trigger) return;
    const { label } = trigger.completion;
    const items = this.#shown;
    this.#active = Math.min(this.#active, Math.max(items.length - 1, 0));
    this.list.show({
      label: typeof label === 'string' ? label : label(this.#face.locale),
      items,
      active: this.#active,
      isBusy: this.#isBusy,
      hasMore: this.#more !== undefined,
      error: this.#error,
    });
  }

  #pick(index: number): void {
    const trigger = this.#trigger;
    const item = this.#shown[index];
    const context = this.context(new AbortController().signal);
    if (!trigger || !item || !context) return;
    const { completion, start, end } = trigger;
    const typed = this.#face.draft.text.slice(start, end);
    const isClosed = this.#isClosed;
    this.close();
    this.#dismissed = start;
    const put = (got: string | TextUnit | undefined): void => {
      // Who wrote on while the answer was on its way, wrote something else.
      if (got === undefined || this.#face.draft.text.slice(start, end) !== typed) return;
      this.#insert(start, end, got, isClosed);
    };
    const failed = (thrown: unknown): void => {
      console.error(`[parlour] The completion of ${completion.trigger} failed.`, thrown);
      this.#face.tell(this.#face.locale.error(ChatError.from(thrown)));
    };
    try {
      const got = completion.pick ? completion.pick(item, context) : `${completion.trigger}${item.label}`;
      if (got instanceof Promise) got.then(put, failed);
      else put(got);
    } catch (thrown) {
      failed(thrown);
    }
  }
}
