import type { Locale } from '../../../locales/locale.js';
import type { ConversationId, MessageId } from '../../../model/ids.js';
import type { AvatarSubject } from '../../../parts/avatar.js';
import type { Outgoing } from '../../../session/outgoing.js';
import type { Session } from '../../../session/session.js';

/** One line of a list of completions. */
export interface CompletionItem {
  /** Its own in the list. */
  readonly id: string;
  readonly label: string;
  /** Quieter words beside it. */
  readonly hint?: string | undefined;
  /** A sign ahead of it: an emoji, a letter. */
  readonly sign?: string | undefined;
  /** A picture ahead of it. */
  readonly avatar?: AvatarSubject | undefined;
}

/** A part of what a search finds, and the way to more of it. */
export interface CompletionPage<Item extends CompletionItem = CompletionItem> {
  readonly items: readonly Item[];
  /** Asked when the end of the list comes near. */
  readonly more?: (() => Promise<CompletionPage<Item>>) | undefined;
}

/** What a search finds. */
export type Found<Item extends CompletionItem> = readonly Item[] | CompletionPage<Item>;

/** Stands in the text as one, and is deleted as one. */
export interface TextUnit {
  /** What one sees in the field. */
  readonly label: string;
  /** What goes out in its place. */
  readonly value: string;
}

/** What a completion knows of where one writes. */
export interface CompletionContext {
  /** The composer. */
  readonly element: HTMLElement;
  readonly session: Session;
  readonly conversationId: ConversationId;
  /** The root of the thread that is answered in. */
  readonly parentId: MessageId | undefined;
  readonly locale: Locale;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Sends to where one writes, after asking the page with `chat-send`. */
  send(outgoing: Outgoing): void;
  /** Says something over the field; empty words take it back. */
  tell(words: string): void;
}

/** How a unit is found again in a text that was sent, or kept. */
export interface UnitPattern {
  /** Finds what goes out; with the flag `g`. */
  readonly pattern: RegExp;
  /** What one sees in the field in its place; nothing leaves the text as it stands. */
  label(match: RegExpMatchArray): string | undefined;
}

/** A list that opens at a sign while one writes, and puts what is chosen into the text. */
export interface Completion<Item extends CompletionItem = CompletionItem> {
  /** The sign: `#`. */
  readonly trigger: string;
  /** Where it counts: where a word begins (default), or only where the text does. */
  readonly at?: 'word' | 'start' | undefined;
  /** How many letters have to follow it before anything is searched; default 0. */
  readonly min?: number | undefined;
  /** Whether what follows may have blanks in it, as names have. */
  readonly blanks?: boolean | undefined;
  /** Whether the sign, written again, chooses the one that is left: `:tada:`. */
  readonly closed?: boolean | undefined;
  /** How long typing has to rest before anything is searched, milliseconds; default 0. */
  readonly rest?: number | undefined;
  /** What the list is called. */
  readonly label: string | ((locale: Locale) => string);
  /** What there is for the letters after the sign, the best first. */
  search(query: string, context: CompletionContext): Found<Item> | Promise<Found<Item>>;
  /** What comes into the text: words, or a unit. Default: the sign and the label. Nothing leaves the text as it is. */
  pick?(
    item: Item,
    context: CompletionContext,
  ): string | TextUnit | undefined | Promise<string | TextUnit | undefined>;
  /** Whether what is typed says it all, so that Enter is not for the list any more. */
  isWhole?(query: string, context: CompletionContext): boolean;
  /** Finds its units again when a message is changed. */
  readonly unit?: UnitPattern | undefined;
}
