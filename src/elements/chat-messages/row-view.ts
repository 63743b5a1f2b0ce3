import type { KindView } from '../../kinds/kind.js';
import type { Message, MessageId, UserSummary } from '../../model/index.js';
import type { Entry } from '../../session/state.js';

/** What a row needs of its list: the words and names, and what a press on one of its parts does. */
export interface RowView extends KindView {
  /** Whether names and avatars stand beside what others write: in groups. */
  readonly showsSenders: boolean;
  readonly mayReact: boolean;
  readonly mayOpenThreads: boolean;
  /** A user as they are now. */
  userOf(user: UserSummary): UserSummary;
  retry(entry: Entry): void;
  discard(entry: Entry): void;
  /** How far the files of a message are; loaded when it is first wanted. */
  uploadLine(entry: Entry): unknown;
  /** Each file of a message on its way, with its own ways on and out; loaded when it is first wanted. */
  fileLines(entry: Entry): unknown;
  react(message: Message, emoji: string, on: boolean): void;
  goTo(id: MessageId): void;
  openThread(message: Message): void;
  /** Opens or closes a run of comings and goings. */
  toggleFold(key: string): void;
  /** Shows a long message whole, or its beginning again. */
  unfold(key: string): void;
}
