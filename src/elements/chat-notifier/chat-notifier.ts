import { LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { previewOf } from '../../kinds/index.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { titleOf } from '../../model/conversation.js';
import { isSafeUrl } from '../../model/url.js';
import { isWritten, type Message } from '../../model/message.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { UnreadTotal } from '../../parts/unread-total.js';
import { conversationIdOfMessage, threadIdOfMessage } from '../../session/reduce/place.js';
import type { Session } from '../../session/session.js';
import { ChatNotifyEvent } from './chat-notify-event.js';
import { chime } from './chime.js';
import { OneTab } from './one-tab.js';

/** What stands before the page's own title. */
const PREFIX = /^\(\d+\+?\) /;

/**
 * Tells of new messages outside of the chat: on the desktop, by a sound, in the title of the page and on the app's
 * icon. Each is off until an attribute asks for it. Nothing is told of what somebody looks at, of muted
 * conversations, and of what was sent without sound; and of several tabs of one user, one tells. Draws nothing.
 *
 * @tag chat-notifier
 * @summary Desktop notifications, sounds, and the number of unread messages in the title and on the app’s icon.
 * @since 0.1
 *
 * @fires {ChatNotifyEvent} chat-notify - Before a message is told of. Cancel it to tell of it by other means.
 */
export class ChatNotifier extends LitElement {
  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Shows notifications on the desktop, once the user allowed them; see `requestPermission`. */
  @property({ type: Boolean, attribute: 'with-desktop' }) withDesktop = false;

  /** Plays a sound. */
  @property({ type: Boolean, attribute: 'with-sound' }) withSound = false;

  /** Puts the number of unread messages before the title of the page. */
  @property({ type: Boolean, attribute: 'with-title' }) withTitle = false;

  /** Puts the number of unread messages on the app’s icon, where the browser can. */
  @property({ type: Boolean, attribute: 'with-badge' }) withBadge = false;

  readonly #locale = new LocaleController(this);
  readonly #state = new SessionController(this, state => ({ me: state.me?.uid }));
  readonly #unread = new UnreadTotal(this);
  #heard: Session | undefined;
  #unhear: (() => void) | undefined;
  #tab: OneTab | undefined;
  #tabOf: string | undefined;

  /** Asks the user to allow notifications on the desktop. To be called while a press is handled. */
  async requestPermission(): Promise<NotificationPermission> {
    return 'Notification' in globalThis ? Notification.requestPermission() : 'denied';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unhear?.();
    this.#heard = undefined;
    this.#tab?.end();
    this.#tab = this.#tabOf = undefined;
    if (this.withTitle) count(0);
    if (this.withBadge) badge(0);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#state.hostUpdate();
    this.#unread.hostUpdate();
    const { session, value } = this.#state;
    if (session !== this.#heard) {
      this.#unhear?.();
      this.#heard = session;
      this.#unhear = session?.onEvent(event => {
        if (event.type === 'message') void this.#hear(session, event.message);
      });
    }
    if (value?.me !== this.#tabOf) {
      this.#tab?.end();
      this.#tabOf = value?.me;
      this.#tab = value?.me ? new OneTab(`parlour-notifier ${value.me}`) : undefined;
    }
    const unread = this.#unread.value;
    if (this.withTitle || changed.get('withTitle')) count(this.withTitle ? unread : 0);
    if (this.withBadge || changed.get('withBadge')) badge(this.withBadge ? unread : 0);
  }

  protected override render(): typeof nothing {
    return nothing;
  }

  async #hear(session: Session, message: Message): Promise<void> {
    const { me } = session.state;
    const tab = this.#tab;
    if (!me || !tab || message.sender.uid === me.uid || !isWritten(message) || message.notifies === false)
      return;
    const isRead = session.isWatched(threadIdOfMessage(message, me.uid)) && document.hasFocus();
    if (isRead) {
      tab.reads(message.id);
      return;
    }
    if (!(this.withDesktop || this.withSound)) return;
    // Both at once: what counts is how things stood when it came.
    const [isWanted, tells] = await Promise.all([this.#isWanted(session, message), tab.tells(message.id)]);
    if (isWanted && tells && session === this.#heard) this.#tell(session, message);
  }

  /** Nothing is told of what is muted, nor of threads that one does not follow. */
  async #isWanted(session: Session, message: Message): Promise<boolean> {
    const id = conversationIdOfMessage(message, session.state.me?.uid);
    await session.loadConversation(id);
    const { mutedUntil = 0 } = session.state.conversations.get(id) ?? {};
    if (mutedUntil > Date.now()) return false;
    if (!message.parentId) return true;
    if (message.mentions?.some(({ uid }) => uid === session.state.me?.uid)) return true;
    if (!session.state.can.threads) return false;
    return session.getThread(message.parentId).then(
      ({ followed }) => followed,
      () => false,
    );
  }

  #tell(session: Session, message: Message): void {
    const { locale } = this.#locale;
    const context = kindContextOf(session.state, locale);
    const id = conversationIdOfMessage(message, context.me);
    const conversation = session.state.conversations.get(id);
    const name = context.nameOf(message.sender);
    const text = previewOf(message, context);
    const isGroup = message.receiverType === 'group';
    const heading = conversation ? titleOf(conversation) : name;
    const body = isGroup ? locale.text('previewOther', { name, text }) : text;
    if (!this.dispatchEvent(new ChatNotifyEvent(id, message, heading, body))) return;
    if (this.withSound) void chime();
    if (!this.withDesktop || !('Notification' in globalThis) || Notification.permission !== 'granted') return;
    const picture = message.sender.avatar;
    try {
      const shown = new Notification(heading, {
        body,
        tag: id,
        lang: locale.language,
        silent: true,
        ...(picture && isSafeUrl(picture) && { icon: picture }),
      });
      shown.onclick = () => {
        window.focus();
        session.goTo({ conversationId: id, messageId: message.id, parentId: message.parentId });
        shown.close();
      };
    } catch {
      // Some phones show notifications through a service worker alone, which is the page's own.
    }
  }
}

/** The number before the title of the page; the page may change the rest of it. */
function count(unread: number): void {
  const title = document.title.replace(PREFIX, '');
  const wanted = unread ? `(${unread > 99 ? '99+' : String(unread)}) ${title}` : title;
  if (wanted !== document.title) document.title = wanted;
}

function badge(unread: number): void {
  // Not every browser has icons to put it on.
  const { setAppBadge, clearAppBadge } = navigator as Partial<Navigator>;
  const done = unread ? setAppBadge?.call(navigator, unread) : clearAppBadge?.call(navigator);
  done?.catch(() => undefined);
}
