import { nothing } from 'lit';
import type { KindActions, KindMessage } from '../../kinds/kind.js';
import type { Locale } from '../../locales/locale.js';
import type { CallMessage, CustomMessage, Message, MessageId, Uid, UserSummary } from '../../model/index.js';
import { ChatError } from '../../model/chat-error.js';
import type { Session } from '../../session/session.js';
import { conversationOfThread, parentOfThread, type Entry, type ThreadId } from '../../session/state.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import { mayHere } from './actions/actions-for.js';
import { ChatSendEvent } from '../chat-composer/chat-send-event.js';
import { openViewer } from './open-viewer.js';
import { ChatThreadOpenEvent } from './chat-thread-open-event.js';
import type { RowView } from './row-view.js';
import type { MessagesSlice } from './slice.js';

/** What a view is made of. */
export interface ViewParts {
  readonly element: HTMLElement;
  readonly session: Session | undefined;
  readonly locale: Locale;
  readonly slice: MessagesSlice | undefined;
  readonly threadId: ThreadId | undefined;
  readonly inThread: boolean;
  goTo(id: MessageId): void;
  toggleFold(key: string): void;
  unfold(key: string): void;
}

/** Makes what rows are drawn with. Its functions stay the same objects, so that rows need no redrawing for them. */
export class RowViews {
  #parts: ViewParts | undefined;
  #act: KindActions | undefined;
  /** What {@link #act} was made for. */
  #allowed = '';
  readonly #unfinished = new Map<MessageId, unknown>();
  #answered: readonly Entry[] = [];
  #answers = new Map<unknown, CustomMessage[]>();

  /** The view of now. */
  view(parts: ViewParts): RowView {
    // What somebody began to fill in is nobody else's.
    if (parts.session !== this.#parts?.session) this.#unfinished.clear();
    this.#parts = parts;
    const { locale, slice } = parts;
    const can = slice?.can;
    return {
      locale,
      me: slice?.me,
      showsSenders: slice?.conversation?.receiverType !== 'user',
      mayReact: can?.react ?? false,
      mayOpenThreads: !parts.inThread,
      callBack: can?.calls ? this.#callBack : undefined,
      joinCall: can?.calls ? this.#joinCall : undefined,
      act: this.#actions(),
      nameOf: this.#nameOf,
      nameOfUid: this.#nameOfUid,
      userOf: this.#userOf,
      fileUrl: this.#fileUrl,
      openMedia: this.#openMedia,
      retry: this.#retry,
      discard: this.#discard,
      uploadLine: this.#uploadLine,
      fileLines: this.#fileLines,
      react: this.#react,
      goTo: this.#goTo,
      openThread: this.#openThread,
      toggleFold: this.#toggleFold,
      unfold: this.#unfold,
    };
  }

  readonly #userOf = (user: UserSummary): UserSummary => this.#parts?.slice?.users.get(user.uid) ?? user;

  readonly #nameOf = (user: UserSummary): string => this.#userOf(user).name;

  readonly #nameOfUid = (uid: Uid, message: Message): string =>
    this.#parts?.slice?.users.get(uid)?.name ?? message.mentions?.find(user => user.uid === uid)?.name ?? uid;

  readonly #fileUrl = (url: string): string | Promise<string> => this.#parts?.session?.fileUrl(url) ?? url;

  readonly #openMedia = (message: Message, index: number): void => {
    const { element, session, slice, threadId } = this.#parts ?? {};
    if (!element?.shadowRoot || !session || !threadId) return;
    void openViewer(element.shadowRoot, session, slice?.thread, threadId, message.id, index);
  };

  readonly #retry = (entry: Entry): void => {
    const { session, threadId } = this.#parts ?? {};
    if (threadId) session?.retry(threadId, entry.key);
  };

  readonly #discard = (entry: Entry): void => {
    const { session, threadId } = this.#parts ?? {};
    if (threadId) session?.discard(threadId, entry.key);
  };

  readonly #uploadLine = async (entry: Entry): Promise<unknown> => {
    const { uploadLine, uploadLineStyles } = await import('./upload-line.js');
    const { element, locale } = this.#parts ?? {};
    if (!element || !locale) return nothing;
    adoptStyles(element, uploadLineStyles);
    return uploadLine(entry, locale, this.#discard);
  };

  readonly #fileLines = async (entry: Entry): Promise<unknown> => {
    const { element, session, threadId, locale } = this.#parts ?? {};
    const { uploadLines, uploadStyles } = await import('../../parts/upload-lines.js');
    if (!element || !session || !threadId || !locale) return nothing;
    adoptStyles(element, uploadStyles);
    return uploadLines(entry, locale, {
      retry: ({ id }) => session.retryUpload(threadId, entry.key, id),
      cancel: ({ id }) => session.cancelUpload(threadId, entry.key, id),
    });
  };

  readonly #react = (message: Message, emoji: string, on: boolean): void => {
    void this.#do('react', session => session.react(message.id, emoji, on));
  };

  readonly #callBack = (message: CallMessage): void => {
    const { threadId } = this.#parts ?? {};
    if (threadId)
      void this.#do('startCall', session => session.startCall(conversationOfThread(threadId), message.type));
  };

  readonly #joinCall = (message: CallMessage): void => {
    void this.#do('acceptCall', session => session.acceptCall(message.sessionId));
  };

  readonly #goTo = (id: MessageId): void => {
    this.#parts?.goTo(id);
  };

  readonly #toggleFold = (key: string): void => {
    this.#parts?.toggleFold(key);
  };

  readonly #unfold = (key: string): void => {
    this.#parts?.unfold(key);
  };

  readonly #openThread = (message: Message): void => {
    const { element, threadId } = this.#parts ?? {};
    if (threadId) element?.dispatchEvent(new ChatThreadOpenEvent(conversationOfThread(threadId), message.id));
  };

  /** What kinds may do here: the same object until that changes, so that bodies are drawn again only then. */
  #actions(): KindActions | undefined {
    const { session, slice, threadId } = this.#parts ?? {};
    if (!session || !slice?.me || !threadId) return undefined;
    const { can, me, conversation } = slice;
    const maySend = mayHere({ conversation, me }, 'send');
    const allowed = [threadId, me, maySend, can.react, can.edit, can.reactors].join();
    if (this.#act && allowed === this.#allowed) return this.#act;
    this.#allowed = allowed;
    this.#act = {
      send: maySend ? this.#send : undefined,
      react:
        maySend && can.react
          ? (message, emoji, on) => this.#do('react', now => now.react(message.id, emoji, on))
          : undefined,
      edit:
        maySend && can.edit
          ? (message, changes) => this.#do('edit', now => now.edit(message.id, changes))
          : undefined,
      reactors: can.reactors
        ? async message => (await this.#parts?.session?.reactors(message.id)) ?? []
        : undefined,
      unfinished: this.#unfinished,
      ask: event => this.#parts?.element.dispatchEvent(event) ?? false,
      answersTo: this.#answersTo,
    };
    return this.#act;
  }

  readonly #send = (message: KindMessage): void => {
    const { session, threadId } = this.#parts ?? {};
    if (!session || !threadId) return;
    const id = conversationOfThread(threadId);
    const outgoing = { ...message, parentId: parentOfThread(threadId) };
    // The page is asked as it is when somebody writes.
    if (this.#parts?.element.dispatchEvent(new ChatSendEvent(id, outgoing))) session.send(id, outgoing);
  };

  /** Looks through what is held once for each of its versions, and only where a kind wants to know. */
  readonly #answersTo = (message: Message): readonly CustomMessage[] => {
    const entries = this.#parts?.slice?.thread?.entries ?? [];
    if (entries !== this.#answered) {
      this.#answered = entries;
      this.#answers = Map.groupBy(
        entries.map(entry => entry.message).filter(each => each.category === 'custom'),
        each => each.customData['inReplyTo'],
      );
    }
    return this.#answers.get(message.id) ?? [];
  };

  /** Asks the session; what it refuses is told by its notices. */
  async #do(during: string, ask: (session: Session) => Promise<unknown>): Promise<boolean> {
    const session = this.#parts?.session;
    if (!session) return false;
    try {
      await ask(session);
      return true;
    } catch (thrown) {
      session.notify(ChatError.from(thrown), during);
      return false;
    }
  }
}
