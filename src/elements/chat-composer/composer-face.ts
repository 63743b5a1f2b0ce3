/**
 * How the parts of the composer hang together.
 *
 * `chat-composer.ts` is the element: attributes, slots, and the frame that it draws. `composer-core.ts` knows what is
 * going on (session, conversation, draft, field) and is a {@link ComposerFace} to everybody else. What goes beyond
 * writing words and sending them is a {@link ComposerPart}, which sees nothing but the face (the buttons stand
 * in `parts.ts`, all others in `rest.ts`, which is loaded after the first drawing): it hears of keys,
 * pastes and changed words, draws into named places, and has a last look at what goes out.
 *
 * Rules of the house:
 * - A part that changes the text does so with `face.edit`, and in no other way: that keeps undo and redo whole.
 * - A part draws nothing until it has something to show, and loads what is heavy (a list, a recorder, a picker) with a
 *   dynamic `import()` when that is first wanted: the composer alone is to weigh 18 kB with all that it loads at once.
 * - A property of the element that a part reads stands in {@link ComposerOptions} and in the class.
 */
import type { LitElement, ReactiveControllerHost } from 'lit';
import type { SessionHost } from '../../context/session-controller.js';
import type { Locale } from '../../locales/locale.js';
import type { ConversationId, MessageId } from '../../model/ids.js';
import type { DraftFile, DraftUnit, MessageDraft } from '../../session/message-draft.js';
import type { Outgoing } from '../../session/outgoing.js';
import type { Session } from '../../session/session.js';
import type { Composing, SessionState, ThreadId } from '../../session/state.js';
import type { Command } from './completion/commands.js';
import type { EnterKey } from './enter-key.js';

/** The properties of the element that parts read. */
export interface ComposerOptions {
  readonly enter: EnterKey;
  readonly withoutAttachments: boolean;
  readonly withoutVoice: boolean;
  readonly accept: string;
  readonly maxSize: number;
  readonly maxFiles: number;
  /** Where a voice message is recorded from; default the microphone. */
  readonly microphone: (() => Promise<MediaStream>) | undefined;
  readonly withoutEmoji: boolean;
  readonly withoutSendOptions: boolean;
  readonly toolbar: boolean;
  readonly commands: readonly Command[];
}

/** The element, as its core and its field see it. */
export interface ComposerHost extends SessionHost, LitElement, ComposerOptions {
  readonly user: string;
  readonly group: string;
  readonly thread: string;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly enter: EnterKey;
}

/** Where a part can draw. */
export type ComposerPlace =
  /** A line over the field that is spoken when it appears. */
  | 'notes'
  /** Over the field, outside its frame: uploads, a link preview. */
  | 'over'
  /** Inside the frame, over the text: the files. */
  | 'tray'
  /** Inside the frame, under the files and over the text: the formatting bar. */
  | 'toolbar'
  /** A button ahead of the text. */
  | 'before'
  /** A button after the text. */
  | 'after'
  /** Right before the send button: other ways to send. */
  | 'ways'
  /** In place of the text and the buttons beside it: a voice note that is being recorded. The field stays, hidden. */
  | 'instead'
  /** In place of the send button, while it stands there: the microphone of an empty field, a countdown. */
  | 'send'
  /** After everything, not laid out: popovers and menus that place themselves. */
  | 'popups';

/** One change of the text. */
export interface TextEdit {
  /** What is replaced; `start === end`: something is put between. Without them, what is selected. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly text: string;
  /** What is selected afterwards; default behind what was put in. */
  readonly select?: readonly [start: number, end: number] | undefined;
}

/** A message that a draft makes, and the ids of the files that leave the draft with it. */
export interface DraftMessage {
  readonly outgoing: Outgoing;
  readonly files: readonly string[];
}

/** What is sent beside the words and files: added to each message that the draft makes. */
export type SendExtras = Partial<Outgoing>;

/** What a part sees of the composer. All of it is as of now: read it anew each time. */
export interface ComposerFace {
  /** The element: add controllers to it, dispatch events from it, ask it to draw again. */
  readonly host: LitElement & ReactiveControllerHost & ComposerOptions;
  readonly session: Session | undefined;
  /** What the session knows. */
  readonly state: SessionState | undefined;
  readonly locale: Locale;
  /** Where what is written goes. */
  readonly at: ThreadId | undefined;
  readonly conversationId: ConversationId | undefined;
  /** The root of the thread that is answered in. */
  readonly parentId: MessageId | undefined;
  /** Whether one may write here now. */
  readonly mayWrite: boolean;
  /** What is answered or changed. */
  readonly composing: Composing | undefined;

  /** What is written. */
  readonly draft: MessageDraft;
  /** Changes what is written, but for the text of a field that is on show: that takes {@link edit}. */
  change(changes: Partial<MessageDraft>): void;

  /** Adds files to what is written somewhere, which may not be on show any more. */
  addFiles(at: ThreadId | undefined, files: readonly DraftFile[]): void;

  /** The text's element: put ARIA attributes of a combobox on it; never write its value. */
  readonly field: HTMLTextAreaElement | null;
  readonly selection: readonly [start: number, end: number];
  /** Whether an input method is at work: its keys and half-written words are none of a part's business. */
  readonly isComposing: boolean;
  /** Changes the text as if it were typed: undo takes it back in one step. */
  edit(edit: TextEdit): void;

  /** Whether a key that goes down is to send. */
  isSendKey(event: KeyboardEvent): boolean;

  /** Says something over the field, to be read and to be heard; `''` takes it back. */
  tell(words: string): void;
  focus(): void;
  /** Sends what is written, as the send button does. */
  submit(extras?: SendExtras): void;
  /**
   * Asks `chat-send`, then has what is written go out at a time, epoch milliseconds. Rejects where that is refused; what
   * is written then stays.
   */
  schedule(sendAt: number): Promise<void>;
  /** Asks `chat-send`, then sends something that is not in the draft. Answers its key; none where it was refused. */
  send(outgoing: Outgoing): string | undefined;
  /** Draws the element anew. */
  redraw(): void;
  /** Says whether a state of the element holds, for `:state(…)`. */
  toggle(name: string, isOn: boolean): void;
}

/** Something that the composer can do beyond words. Every member is optional. */
export interface ComposerPart {
  /**
   * A key goes down in the field and belongs to no input method. `true`: it is dealt with, nobody else is asked, and
   * nothing else comes of it. Parts are asked in the order of `rest.ts`, then of `parts.ts`, before Enter and Escape mean anything.
   */
  handleKey?(event: KeyboardEvent): boolean;
  /** Something is pasted into the field. `true`: it is dealt with. */
  handlePaste?(data: DataTransfer): boolean;
  /** The text is another one: typed, pasted, undone, edited. Called at once, with what it was before. */
  textChanged?(before: string): void;
  /** The caret or the selection moved, and after {@link textChanged}. */
  selectionMoved?(): void;
  /** Another conversation, or a draft that came from elsewhere: what hangs on the words there were is over. */
  reset?(): void;
  /** What it draws of the session's state, by identity: the composer is drawn anew only when that changes. */
  slice?(state: SessionState): unknown;
  /** Draws into a place; `nothing` (or undefined) leaves it empty. */
  render?(place: ComposerPlace): unknown;

  /** Reads a message's text for the field: `<@uid:ada>` becomes `@Ada`, and a unit. The first part that has this does. */
  readText?(sent: string): { readonly text: string; readonly units: readonly DraftUnit[] };
  /** The reverse: what goes out for what is written. */
  writeText?(draft: MessageDraft): string;
  /** The last look at a message before it is asked about and sent: what it answers goes out. */
  outgoing?(outgoing: Outgoing): Outgoing;
  /** Makes the messages of a draft that has files. The first part that has this does. */
  messages?(draft: MessageDraft, text: string): readonly DraftMessage[];
  /** The page gives files in place of those there are. */
  filesGiven?(files: readonly File[]): void;
  /** Files that were given and are looked at still: sending waits for them. */
  coming?(): Promise<unknown> | undefined;
  /** How many of the messages that a draft makes may go out at once; the others stay where they are written. */
  most?(count: number): number;
  /** Why nothing can be sent now though one may write: slow mode. In words, shown by the part itself. */
  hold?(): string | undefined;
}
