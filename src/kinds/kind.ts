import type { CSSResult, TemplateResult } from 'lit';
import type { CallMessage, CustomMessage, Message, MessageKind } from '../model/message.js';
import type { MessageId, Uid } from '../model/ids.js';
import type { JsonObject } from '../model/json.js';
import type { MessageChanges } from '../model/new-message.js';
import type { Reactor } from '../model/reactor.js';
import type { UserSummary } from '../model/user.js';
import type { Locale } from '../locales/locale.js';

/** What a kind needs to know to show a message. */
export interface KindContext {
  readonly locale: Locale;
  /** The reader. */
  readonly me: Uid | undefined;
  /** A user's name as it is now, where a message may carry an old one. */
  nameOf(user: UserSummary): string;
  /** A user's name by uid alone, for mentions; the uid where nobody knows. */
  nameOfUid(uid: Uid, message: Message): string;
}

/** A message that a kind sends. */
export interface KindMessage {
  /** `poll` for `custom/poll`. */
  readonly custom: string;
  readonly customData: JsonObject;
  /** Stands for it where its kind is not known. */
  readonly text: string;
  readonly quotedMessageId?: MessageId | undefined;
}

/**
 * What a kind may do in the conversation that it is shown in; what the transport or the policy does not allow is
 * absent. A request answers whether it was done: what went wrong is told to the user already.
 */
export interface KindActions {
  /** Sends to the same conversation, or thread. */
  readonly send?: ((message: KindMessage) => void) | undefined;
  readonly react?: ((message: Message, emoji: string, on: boolean) => Promise<boolean>) | undefined;
  readonly edit?: ((message: Message, changes: MessageChanges) => Promise<boolean>) | undefined;
  /** Everyone who reacted; a message itself knows the first few. */
  readonly reactors?: ((message: Message) => Promise<readonly Reactor[]>) | undefined;
  /**
   * What a body keeps of somebody's unfinished doings, by message, while its row is out of sight and so out of the page.
   * Stays as long as the list does.
   */
  readonly unfinished: Map<MessageId, unknown>;
  /** Dispatches an event from the list; false where somebody cancelled it. */
  ask(event: Event): boolean;
  /** What answers this message by `customData.inReplyTo`, of what the list holds, oldest first. See `Kind.readsAnswers`. */
  answersTo(message: Message): readonly CustomMessage[];
}

/** What a kind may do beside, in the list of messages. */
export interface KindView extends KindContext {
  /** Turns an attachment's URL to one that the page can load. */
  fileUrl(url: string): string | Promise<string>;
  /** Opens a picture or film of a message over the whole page, by its number; absent where nothing can. */
  readonly openMedia?: ((message: Message, index: number) => void) | undefined;
  /** Calls back who called; absent where the transport has no calls. */
  readonly callBack?: ((message: CallMessage) => void) | undefined;
  /** Enters a call that goes on; absent where the transport has no calls. */
  readonly joinCall?: ((message: CallMessage) => void) | undefined;
  /** What may be done with the message; absent where it is only shown. */
  readonly act?: KindActions | undefined;
}

/** What a kind has to do with where one writes. */
export interface ComposeContext {
  readonly locale: Locale;
  /** Sends to where one writes, after asking the page. */
  send(message: KindMessage): void;
  /** Says what went wrong, or goes on; empty words take it away. */
  tell(words: string): void;
  /** Opens a dialog: an element with `show()` that fires `chat-compose`. Those of the kit are loaded by then. */
  openForm(tag: string): Promise<void>;
}

/** How a message of a kind begins: a line in the menu of the composer's attach button. */
export interface ComposeEntry {
  label(locale: Locale): string;
  readonly icon?: string | undefined;
  open(context: ComposeContext): void | Promise<void>;
}

/**
 * What stands around a kind's body: `bubble` for what people say, `card` for things, `line` for one centred line
 * without sender, `bare` for a body that is its own shape.
 */
export type KindFrame = 'bubble' | 'card' | 'line' | 'bare';

/** How one kind of message shows itself, everywhere. */
export interface Kind<M extends Message = Message> {
  readonly frame: KindFrame;
  /** The body: a Lit template, a DOM node, or a string. Called again only when the message or the language changed. */
  render(message: M, view: KindView): TemplateResult | Node | string;
  /** One line of plain text: in the list of conversations, in quotes, in search results and notifications. */
  preview(message: M, context: KindContext): string;
  /** A small icon before the preview. */
  readonly previewIcon?: string | undefined;
  /** What a screen reader says for it, without sender and time; default the preview. */
  spoken?(message: M, context: KindContext): string;
  /** Its words for search and copy; default the preview. */
  text?(message: M, context: KindContext): string;
  /** Whether a reaction is a part of the body, as a vote is: it is not shown under the message. */
  ownsReaction?(emoji: string, message: M): boolean;
  /** Draws the body again when an answer to the message comes. */
  readonly readsAnswers?: boolean | undefined;
  /** How one makes such a message; without it, by the page's own means. */
  readonly compose?: ComposeEntry | undefined;
  /** Goes with the body; adopted once by every list of messages. Scope it by a class of your own. */
  readonly styles?: CSSResult | undefined;
}

/** `custom/poll`, or `custom/*` for every type of a category. */
export type KindPattern = MessageKind;
