import type { CSSResult, TemplateResult } from 'lit';
import type { CallMessage, Message, MessageKind } from '../model/message.js';
import type { Uid } from '../model/ids.js';
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

/** What a kind may do beside, in the list of messages. */
export interface KindView extends KindContext {
  /** Turns an attachment's URL to one that the page can load. */
  fileUrl(url: string): string | Promise<string>;
  /** Calls back who called; absent where the transport has no calls. */
  readonly callBack?: ((message: CallMessage) => void) | undefined;
  /** Enters a call that goes on; absent where the transport has no calls. */
  readonly joinCall?: ((message: CallMessage) => void) | undefined;
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
  /** Goes with the body; adopted once by every list of messages. Scope it by a class of your own. */
  readonly styles?: CSSResult | undefined;
}

/** `custom/poll`, or `custom/*` for every type of a category. */
export type KindPattern = MessageKind;
