import type { LitElement } from 'lit';
import type { KindActions, KindMessage } from '../../kinds/kind.js';
import type { Locale } from '../../locales/locale.js';
import type { CallMessage, CustomMessage, Message, MessageId, Uid, UserSummary } from '../../model/index.js';
import { ChatError } from '../../model/chat-error.js';
import type { Session } from '../../session/session.js';
import { conversationOfThread, parentOfThread, type Entry, type ThreadId } from '../../session/state.js';
import { Later } from '../../support/later.js';
import { mayHere } from './actions/actions-for.js';
import { ChatSendEvent } from '../chat-composer/chat-send-event.js';
import { openViewer } from './open-viewer.js';
import { ChatThreadOpenEvent } from './chat-thread-open-event.js';
import type { RowView } from './row-view.js';
import type { MessagesSlice } from './slice.js';
import type { UploadRows } from './upload-rows.js';

/** What {@link RowViews} are made of: the list, as it is at the time. */
export interface ViewSource {
  session(): Session | undefined;
  slice(): MessagesSlice | undefined;
  locale(): Locale;
  threadId(): ThreadId | undefined;
  inThread(): boolean;
  goTo(id: MessageId): void;
  toggleFold(key: string): void;
  unfold(key: string): void;
}

/** Makes what rows are drawn with. Its functions stay the same objects, so that rows need no redrawing for them. */
export class RowViews {
  #act: KindActions | undefined;
  /** What {@link #act} was made for. */
  #allowed = '';
  readonly #unfinished = new Map<MessageId, unknown>();
  /** Whose those are. */
  #of: Session | undefined;
  #answered: readonly Entry[] = [];
  #answers = new Map<unknown, CustomMessage[]>();
  readonly #uploads: Later<UploadRows>;

  constructor(
    private readonly host: LitElement,
    private readonly source: ViewSource,
  ) {
    this.#uploads = new Later(host, async () => {
      const { UploadRows: Uploads } = await import('./upload-rows.js');
      return new Uploads(host, source);
    });
  }

  /** The view of now. */
  view(): RowView {
    const { session, slice, locale, inThread, goTo, toggleFold, unfold } = this.source;
    // What somebody began to fill in is nobody else's.
    if (session() !== this.#of) this.#unfinished.clear();
    this.#of = session();
    const { me, conversation, can } = slice() ?? {};
    return {
      locale: locale(),
      me,
      showsSenders: conversation?.receiverType !== 'user',
      mayReact: can?.react ?? false,
      mayOpenThreads: !inThread(),
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
      goTo,
      openThread: this.#openThread,
      toggleFold,
      unfold,
    };
  }

  readonly #userOf = (user: UserSummary): UserSummary => this.source.slice()?.users.get(user.uid) ?? user;

  readonly #nameOf = (user: UserSummary): string => this.#userOf(user).name;

  readonly #nameOfUid = (uid: Uid, message: Message): string =>
    this.source.slice()?.users.get(uid)?.name ??
    message.mentions?.find(user => user.uid === uid)?.name ??
    uid;

  readonly #fileUrl = (url: string): string | Promise<string> => this.source.session()?.fileUrl(url) ?? url;

  readonly #openMedia = (message: Message, index: number): void => {
    const { shadowRoot } = this.host;
    this.#here((session, threadId) => {
      if (shadowRoot)
        void openViewer(shadowRoot, session, this.source.slice()?.thread, threadId, message.id, index);
    });
  };

  readonly #retry = (entry: Entry): void => {
    this.#here((session, threadId) => session.retry(threadId, entry.key));
  };

  readonly #discard = (entry: Entry): void => {
    this.#here((session, threadId) => session.discard(threadId, entry.key));
  };

  readonly #uploadLine = (entry: Entry): unknown => this.#uploads.want()?.line(entry);

  readonly #fileLines = (entry: Entry): unknown => this.#uploads.want()?.files(entry);

  readonly #react = (message: Message, emoji: string, on: boolean): void => {
    void this.#do('react', session => session.react(message.id, emoji, on));
  };

  readonly #callBack = (message: CallMessage): void => {
    this.#here(
      (_, threadId) =>
        void this.#do('startCall', session =>
          session.startCall(conversationOfThread(threadId), message.type),
        ),
    );
  };

  readonly #joinCall = (message: CallMessage): void => {
    void this.#do('acceptCall', session => session.acceptCall(message.sessionId));
  };

  readonly #openThread = (message: Message): void => {
    const threadId = this.source.threadId();
    if (threadId) this.#ask(new ChatThreadOpenEvent(conversationOfThread(threadId), message.id));
  };

  /** What kinds may do here: the same object until that changes, so that bodies are drawn again only then. */
  #actions(): KindActions | undefined {
    const threadId = this.source.threadId();
    const slice = this.source.slice();
    if (!this.#of || !slice?.me || !threadId) return undefined;
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
        ? async message => (await this.source.session()?.reactors(message.id)) ?? []
        : undefined,
      unfinished: this.#unfinished,
      ask: this.#ask,
      answersTo: this.#answersTo,
    };
    return this.#act;
  }

  readonly #send = (message: KindMessage): void => {
    this.#here((session, threadId) => {
      const id = conversationOfThread(threadId);
      const outgoing = { ...message, parentId: parentOfThread(threadId) };
      // The page is asked as it is when somebody writes.
      if (this.#ask(new ChatSendEvent(id, outgoing))) session.send(id, outgoing);
    });
  };

  readonly #ask = (event: Event): boolean => this.host.dispatchEvent(event);

  /** Does something where the list is. */
  #here(act: (session: Session, threadId: ThreadId) => unknown): void {
    const session = this.source.session();
    const threadId = this.source.threadId();
    if (session && threadId) act(session, threadId);
  }

  /** Looks through what is held once for each of its versions, and only where a kind wants to know. */
  readonly #answersTo = (message: Message): readonly CustomMessage[] => {
    const entries = this.source.slice()?.thread?.entries ?? [];
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
    const session = this.source.session();
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
