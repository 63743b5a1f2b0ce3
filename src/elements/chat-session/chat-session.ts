import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { nameSession } from '../../context/named-sessions.js';
import { sessionContext } from '../../context/session-context.js';
import { SessionController } from '../../context/session-controller.js';
import { EarlyLocaleController } from '../../locales/early-locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { checkId } from '../../model/check-id.js';
import type { Me } from '../../model/user.js';
import { checkUrl } from '../../model/url.js';
import { afterPaint } from '../../support/after-paint.js';
import { icon } from '../../styles/first-icons.js';
import { createSession } from '../../session/session-store.js';
import type { Session } from '../../session/session.js';
import type { Notice } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import type { Credentials, Transport } from '../../transport/transport.js';
import type { Announcer } from './announcer.js';
import { ChatErrorEvent } from './chat-error-event.js';
import { ChatReadyEvent } from './chat-ready-event.js';
import { styles } from './chat-session.styles.js';

const CREDENTIALS = ['appId', 'uid', 'authToken', 'authKey'] as const;

/**
 * Signs a user in and gives the session to every element inside it. Without a `transport` it runs on the embedded
 * service, which lives in this browser and needs no server.
 *
 * @tag chat-session
 * @summary Who chats: provides the session to the elements inside it.
 * @since 0.1
 *
 * @slot - The elements of the chat, and anything else.
 *
 * @fires {ChatReadyEvent} chat-ready - Once signed in.
 * @fires {ChatErrorEvent} chat-error - When something went wrong that no other element shows. Cancel it to keep it
 * from being shown here.
 *
 * @csspart announcer - Says new messages to screen readers; out of sight.
 * @csspart notices - Holds the notices, at the foot of the page.
 * @csspart notice - One notice.
 * @csspart notice-dismiss - Its button.
 */
export class ChatSession extends LitElement {
  static override styles = [...base, styles];

  /** The app to sign in to. Users of two apps never meet. */
  @property({ attribute: 'app-id' }) appId = '';

  /** Who signs in: 1 to 100 characters of `A-Z a-z 0-9 _ -`. */
  @property() uid = '';

  /** The name of a user who is new: on the embedded service, or with an auth key. */
  @property() name = '';

  /** The picture of a user who is new. */
  @property() avatar = '';

  /** Made by your server for this user and device. */
  @property({ attribute: 'auth-token' }) authToken = '';

  /** For development alone: signs in anyone. A page that carries it away from localhost is warned. */
  @property({ attribute: 'auth-key' }) authKey = '';

  /** Does not show notices; listen to `chat-error` instead. */
  @property({ type: Boolean, attribute: 'without-notices' }) withoutNotices = false;

  /** Sends pictures as they are. Without it, large ones are scaled to 2048 pixels first. */
  @property({ type: Boolean, attribute: 'without-image-scaling' }) withoutImageScaling = false;

  /**
   * Keeps what is written and not sent only as long as the page lasts. Without it, drafts are kept in this browser,
   * with their files, and shown in all tabs of the same user.
   */
  @property({ type: Boolean, attribute: 'without-kept-drafts' }) withoutKeptDrafts = false;

  /** The chat service; without one, the embedded one. */
  @property({ attribute: false }) transport: Transport | undefined;

  /** Why the sign-in was refused. */
  @state() private failure: ChatError | undefined;

  readonly #provider = new ContextProvider(this, { context: sessionContext });
  readonly #locale = new EarlyLocaleController(this);
  readonly #notices = new SessionController(this, state => state.notices);

  #announcer: Announcer | undefined;
  #session: Session | undefined;
  #given = false;
  #attempt = 0;
  /** Whether what is asked for was not tried yet. */
  #isUntried = true;
  #undo: (() => void)[] = [];
  #announced = new Set<string>();
  #ready = Promise.withResolvers<Me>();
  #resolved = false;

  constructor() {
    super();
    // A page that does not ask for it must not see an unhandled rejection.
    this.#ready.promise.catch(() => undefined);
  }

  /** The session: its state, and everything it can do. None before the element has what it needs to sign in. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** A session that was made elsewhere; this element then only hands it on. */
  set session(session: Session | undefined) {
    const isOwn = !this.#given;
    this.#given = session !== undefined;
    this.#isUntried = !this.#given;
    this.#attempt += 1;
    this.#use(session, isOwn);
  }

  /** Resolves to the signed-in user; rejects with a `ChatError` when the sign-in is refused. */
  get ready(): Promise<Me> {
    return this.#ready.promise;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#session) this.#attach();
    else this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#detach();
    // Moved to another place, it is back before this runs; taken away for good, nobody is left to listen.
    queueMicrotask(() => {
      if (this.isConnected || this.#given) return;
      if (this.#resolved) this.#session?.close();
      else this.#giveUp();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('transport') || CREDENTIALS.some(name => changed.has(name))) this.#isUntried = true;
    this.#tellOfNotices();
    if (!this.#isUntried || this.#given || !this.isConnected) return;
    this.#isUntried = false;
    void this.#signIn();
  }

  protected override render(): TemplateResult {
    const notices = this.withoutNotices
      ? []
      : (this.#notices.value ?? []).filter(({ id }) => this.#announced.has(id));
    return html`
      <slot></slot>
      <div class="visually-hidden" role="log" aria-live="polite" part="announcer">
        ${keyed(this.#announcer?.turn, html`<p>${this.#announcer?.words}</p>`)}
      </div>
      <div class="notices" part="notices" role="status">
        ${
          this.failure && !this.withoutNotices
            ? html`<div class="notice" part="notice" data-code=${this.failure.code}>
                <span>${this.#locale.locale.error(this.failure)}</span>
              </div>`
            : nothing
        }
        ${repeat(
          notices,
          notice => notice.id,
          notice => this.#renderNotice(notice),
        )}
      </div>
    `;
  }

  /** The page hears of each notice before it is shown, and may keep it from being shown. */
  #tellOfNotices(): void {
    for (const notice of this.#notices.value ?? []) {
      if (this.#announced.has(notice.id)) continue;
      this.#announced.add(notice.id);
      const isShown = this.dispatchEvent(new ChatErrorEvent(notice.error, notice.during));
      if (!isShown) this.#session?.dismissNotice(notice.id);
    }
  }

  #renderNotice(notice: Notice): TemplateResult {
    const { locale } = this.#locale;
    return html`
      <div class="notice" part="notice" data-code=${notice.error.code}>
        <span>${locale.error(notice.error)}</span>
        <button
          class="icon-button"
          part="notice-dismiss"
          aria-label=${locale.text('dismiss')}
          @click=${() => this.#session?.dismissNotice(notice.id)}
        >
          ${icon('x')}
        </button>
      </div>
    `;
  }

  /** Signs in with what the attributes say now; a later change of them makes this attempt void. */
  async #signIn(): Promise<void> {
    const attempt = ++this.#attempt;
    this.failure = undefined;
    // A page may learn later who is here; until then there is nobody to sign in.
    if (!this.uid && !this.hasAttribute('uid')) return;
    let credentials: Credentials;
    try {
      credentials = this.#credentials();
    } catch (thrown) {
      // Who was signed in before is not who is asked for now.
      this.#use(undefined);
      this.#fail(ChatError.from(thrown));
      return;
    }
    try {
      if (credentials.authKey)
        void import('./warn-of-auth-key.js').then(
          ({ warnOfAuthKey }) => warnOfAuthKey(credentials, location),
          () => undefined,
        );
      const transport = this.transport ?? (await embeddedTransport());
      if (attempt !== this.#attempt) return;
      const session = createSession({
        transport,
        credentials,
        prepare: async file => (this.withoutImageScaling ? file : (await fileTools()).prepareFile(file)),
        probe: async file => (await fileTools()).describeFile(file),
        drafts: this.withoutKeptDrafts
          ? undefined
          : async () => {
              // The messages come first.
              await afterPaint();
              const { browserDrafts } = await import('../../session/browser-drafts.js');
              return browserDrafts(credentials.appId, credentials.uid);
            },
      });
      this.#use(session);
      const me = await session.connect();
      if (attempt !== this.#attempt) return;
      this.#resolve(me);
    } catch (thrown) {
      if (attempt !== this.#attempt) return;
      this.#fail(ChatError.from(thrown));
    }
  }

  #credentials(): Credentials {
    return {
      appId: checkId(this.appId, 'app-id'),
      uid: checkId(this.uid, 'uid'),
      ...(this.authToken && { authToken: this.authToken }),
      ...(this.authKey && { authKey: this.authKey }),
      ...(this.name && { name: this.name }),
      ...(this.avatar && { avatar: checkUrl(this.avatar, 'avatar') }),
    };
  }

  /** @param isOwn Whether the session of before was made here, and so ends here. */
  #use(session: Session | undefined, isOwn = true): void {
    if (session === this.#session) return;
    this.#detach();
    if (isOwn) this.#session?.close();
    if (this.#resolved) {
      this.#ready = Promise.withResolvers<Me>();
      this.#ready.promise.catch(() => undefined);
      this.#resolved = false;
    }
    this.#session = session;
    this.#provider.setValue(session);
    if (session && this.isConnected) this.#attach();
    this.requestUpdate();
  }

  /** Ends a sign-in that nobody waits for any more; put back, the element begins anew. */
  #giveUp(): void {
    this.#attempt += 1;
    this.#isUntried = true;
    this.#use(undefined);
  }

  #attach(): void {
    const session = this.#session;
    if (!session || this.#undo.length) return;
    this.#undo.push(this.#announce(session));
    if (this.id) this.#undo.push(nameSession(this.id, session));
    if (this.#given) {
      const { me } = session.state;
      if (me) this.#resolve(me);
      this.#undo.push(
        session.subscribe(state => {
          if (state.me) this.#resolve(state.me);
        }),
      );
    } else if (this.#resolved) {
      // It was taken out and put back: the line was let go then.
      void session.connect().catch(() => undefined);
    }
  }

  /** Says what comes to screen readers, by what is loaded with the first message. Returns the undo. */
  #announce(session: Session): () => void {
    let coming: Promise<Announcer> | undefined;
    let isOver = false;
    const redraw = (): void => this.requestUpdate();
    const undo = session.onEvent(event => {
      if (event.type !== 'message') return;
      coming ??= import('./announcer.js').then(
        ({ Announcer: Voice }) => (this.#announcer = new Voice(session, () => this.#locale.locale, redraw)),
      );
      coming.then(
        announcer => isOver || announcer.hear(event.message),
        // The next message tries again.
        () => (coming = undefined),
      );
    });
    return () => {
      isOver = true;
      undo();
      this.#announcer?.end();
      this.#announcer = undefined;
    };
  }

  #detach(): void {
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }

  #resolve(me: Me): void {
    if (this.#resolved) return;
    this.#resolved = true;
    this.#ready.resolve(me);
    this.dispatchEvent(new ChatReadyEvent(me));
  }

  /** Tells of a sign-in that was refused, whether or not there was something to make a session of. */
  #fail(error: ChatError): void {
    this.#ready.reject(error);
    this.#resolved = true;
    // For who builds the page: the words on the screen are for who reads it.
    console.error(`[parlour] ${error.code}: ${error.message}`);
    if (this.dispatchEvent(new ChatErrorEvent(error, 'connect'))) this.failure = error;
  }
}

/** The embedded service is a chunk of its own: pages with a service of their own never load it. */
async function embeddedTransport(): Promise<Transport> {
  const { createLocalTransport } = await import('../../transports/local/index.js');
  return createLocalTransport();
}

/** What looks at files is loaded with the first one. */
const fileTools = async () => import('./prepare-file.js');
