import { spokenOf } from '../../kinds/index.js';
import type { Locale } from '../../locales/locale.js';
import { conversationIdOf, type Message, type Uid } from '../../model/index.js';
import { kindContextOf } from '../../parts/kind-context.js';
import type { Session } from '../../session/session.js';
import { threadIdOf, type ThreadId } from '../../session/state.js';

/** What comes within this time is said together, milliseconds. */
const PAUSE = 900;
/** More than this at once is counted, not read out. */
const MOST = 3;

/**
 * Says new messages of others to screen readers: those of the conversations on screen, sender first, politely, and a
 * burst as a number. There is one a session, so that two lists of one conversation do not speak twice.
 */
export class Announcer {
  /** What is to be said now. */
  words = '';
  /** Grows with each saying: the same words twice are two sayings. */
  turn = 0;
  #waiting: Message[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly locale: () => Locale,
    private readonly onWords: () => void,
  ) {}

  /** Says nothing more. */
  end(): void {
    clearTimeout(this.#timer);
  }

  /** Takes in a message that came. */
  hear(message: Message): void {
    const { session } = this;
    const me = session.state.me?.uid;
    if (message.sender.uid === me || (message.category === 'action' && message.type === 'message')) return;
    // A conversation that nobody looks at is the business of the list of conversations.
    if (!session.isWatched(threadOf(message, me))) return;
    this.#waiting.push(message);
    this.#timer ??= setTimeout(() => {
      this.#say();
    }, PAUSE);
  }

  #say(): void {
    const messages = this.#waiting;
    this.#waiting = [];
    this.#timer = undefined;
    const locale = this.locale();
    const context = kindContextOf(this.session.state, locale);
    const said = messages.map(message => {
      const text = spokenOf(message, context);
      if (message.category === 'action') return text;
      return locale.text('previewOther', { name: context.nameOf(message.sender), text });
    });
    this.words = said.length > MOST ? locale.text('announceMany', { count: said.length }) : said.join('\n');
    this.turn += 1;
    this.onWords();
  }
}

/** Where a message stands, seen from me: between two people, with the other one. */
function threadOf(message: Message, me: Uid | undefined): ThreadId {
  const toMe = message.receiverType === 'user' && message.receiverId === me;
  const id = toMe ? (`user:${message.sender.uid}` as const) : conversationIdOf(message);
  return threadIdOf(id, message.parentId);
}
