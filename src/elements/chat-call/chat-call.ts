import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { isOver } from '../../model/call.js';
import { ChatError } from '../../model/chat-error.js';
import type { CallId, Uid } from '../../model/ids.js';
import type { CallMessage } from '../../model/message.js';
import { avatarStyles } from '../../parts/avatar.js';
import { conversationIdOfMessage } from '../../session/reduce/place.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { focused } from '../../support/focused.js';
import { WakeController } from '../../support/wake-controller.js';
import type { TransportEvent } from '../../transport/events.js';
import { ChatCallEvent } from '../chat-header/chat-call-event.js';
import { callButtons, type CallSteps } from './call-buttons.js';
import { callHead, callTrouble, stage } from './call-face.js';
import { CallConnection } from './call-line.js';
import type { CallProvider } from './call-provider.js';
import { labelOf, phaseOf, statusWords, subjectOf, type Phase } from './call-words.js';
import { ChatCallAnswerEvent } from './chat-call-answer-event.js';
import { styles } from './chat-call.styles.js';
import { Ring } from './ring.js';

/** How long a call that is over is shown, milliseconds. */
const FAREWELL = 2500;

/**
 * The screens of calls: one that comes in and rings, one that goes out, and the one that goes on, over whatever else is
 * on the page. Without a `provider` calls ring and are counted, and sound and picture go their own way.
 *
 * @tag chat-call
 * @summary The screens of calls: ringing, calling, talking.
 * @since 0.1
 *
 * @fires {ChatCallAnswerEvent} chat-call-answer - Before a call is answered. Cancel it to answer by other means.
 * @fires {ChatCallEvent} chat-call - Before somebody who did not answer is called again. Cancel it to call by other
 * means.
 *
 * @csspart call - What stands over the page; `data-phase` is `incoming`, `outgoing`, `ongoing` or `over`.
 * @csspart avatar - Who it is.
 * @csspart presence - The mark of presence on it.
 * @csspart status - How the call stands, and for how long it goes on.
 * @csspart stage - Holds the pictures.
 * @csspart video - A picture; one’s own is also `self`.
 * @csspart self - One’s own picture.
 * @csspart answer - Answers.
 * @csspart decline - Declines.
 * @csspart hang-up - Ends the call, or cancels it.
 * @csspart microphone - Turns the microphone on and off.
 * @csspart camera - Turns the camera on and off.
 * @csspart size - Makes the screen larger and smaller.
 * @csspart again - Calls again.
 * @csspart close - Closes the screen of a call that is over.
 * @csspart error - Says what went wrong.
 *
 * @cssprop [--chat-call-inset=16px] - Between the screen and the edges of the page.
 */
export class ChatCall extends LitElement {
  static override styles = [...base, avatarStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Where sound and picture come from. */
  @property({ attribute: false }) provider: CallProvider | undefined;

  /** For how long a call rings, seconds. */
  @property({ type: Number, attribute: 'ring-timeout' }) ringTimeout = 45;

  /** Rings without a sound. */
  @property({ type: Boolean, attribute: 'without-sound' }) withoutSound = false;

  /** The call that is shown. */
  @state() private call: CallMessage | undefined;
  @state() private isLarge = false;
  @state() private isBusy = false;
  @state() private error: ChatError | undefined;

  @query('.call') private readonly screen!: HTMLElement | null;

  readonly #locale = new LocaleController(this);
  readonly #wake = new WakeController(this);
  readonly #state = new SessionController(
    this,
    ({ users, conversations, groups, me, call, connection, can }) => ({
      users,
      conversations,
      groups,
      me: me?.uid,
      mine: call,
      online: connection.status === 'online',
      hasLog: can.callLog,
    }),
  );
  readonly #ring = new Ring();
  /** What is not shown any more. */
  readonly #gone = new Set<CallId>();
  /** Calls that are not over, as they were heard of last. */
  readonly #known = new Map<CallId, CallMessage>();
  readonly #steps: CallSteps = {
    answer: () => void this.#answer(),
    decline: () => void this.#decline(),
    hangUp: () => void this.#hangUp(),
    again: () => void this.#again(),
    close: () => this.#hide(),
    resize: () => (this.isLarge = !this.isLarge),
  };
  #connection: CallConnection | undefined;
  #heard: Session | undefined;
  #unhear: (() => void) | undefined;
  #asked = false;
  #from: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes in a call that was heard of before this element was there. */
  take(call: CallMessage): void {
    const { session, value } = this.#state;
    const me = session?.state.me?.uid ?? value?.me;
    const { sessionId: id } = call;
    if (!session || !me || this.#gone.has(id)) return;
    this.#known.set(id, call);
    const isShown = this.call?.sessionId === id;
    if (isShown) {
      this.call = call;
      return;
    }
    if (isOver(call.status)) {
      this.#known.delete(id);
      return;
    }
    const isMine = session.state.call === id;
    const isFree = !this.call || isOver(this.call.status);
    if (isMine) this.#show(call);
    else if (call.status === 'initiated' && call.initiator.uid !== me && !this.#isLate(call)) {
      if (isFree) this.#show(call);
      // Who talks already is busy; in a group the others go on ringing.
      else void session.rejectCall(id, 'busy').catch(() => undefined);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unhear?.();
    this.#heard = undefined;
    this.#hide();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#state.hostUpdate();
    const { session, value } = this.#state;
    if (session !== this.#heard) {
      this.#unhear?.();
      this.#heard = session;
      this.#asked = false;
      this.#unhear = session?.onEvent(event => this.#hear(event));
      if (this.call) this.#hide();
    }
    if (session && value?.online && value.hasLog && !this.#asked) {
      this.#asked = true;
      void this.#catchUp(session);
    }
    // One that was started or taken here may have been heard of before it was known that it was here.
    const mine = value?.mine !== this.call?.sessionId && this.#known.get(value?.mine ?? '');
    if (mine) this.take(mine);
    this.#follow();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { call } = this;
    if (!call) return nothing;
    const phase = this.#phase(call);
    const subject = subjectOf(call, this.#state.value?.conversations, this.#state.value?.me);
    const { locale } = this.#locale;
    const label = labelOf(call, phase, subject, locale);
    const media = this.#connection?.media;
    if (phase === 'ongoing') this.#wake.at(Date.now() + 1000);
    const isConnecting = !!this.provider && !media && !this.#connection?.failure;
    const hasStage = phase === 'ongoing' && call.type === 'video' && !!media;
    return html`
      <div
        class="call"
        part="call"
        popover="manual"
        role="dialog"
        tabindex="-1"
        aria-label=${label}
        data-phase=${phase}
        data-type=${call.type}
        ?data-stage=${hasStage}
        ?data-large=${this.isLarge}
        @keydown=${this.#onKeydown}
      >
        ${callHead(subject, statusWords(call, phase, isConnecting, locale))}
        ${
          media && phase === 'ongoing'
            ? stage(media, call, uid => this.#nameOf(uid), !!this.#connection?.isCameraOn, locale)
            : nothing
        }
        ${callTrouble(this.error, this.#connection?.failure, locale, () => this.#connect(true))}
        <div class="buttons">
          ${callButtons(call, phase, this.#steps, {
            me: this.#state.value?.me,
            connection: this.#connection,
            isLarge: this.isLarge,
            isBusy: this.isBusy,
            locale,
          })}
        </div>
      </div>
      ${phase === 'incoming' ? html`<p class="visually-hidden" role="alert">${label}</p>` : nothing}
    `;
  }

  protected override updated(): void {
    const { screen, call } = this;
    if (!screen || !call || screen.matches(':popover-open')) return;
    screen.showPopover();
    // A call takes the focus from nobody who is writing; and not to a button: a blank would answer.
    const held = focused();
    if (!held?.matches('input, textarea, [contenteditable]')) screen.focus({ preventScroll: true });
  }

  #phase(call: CallMessage): Phase {
    const { me, mine } = this.#state.value ?? {};
    return phaseOf(call, me, mine);
  }

  #nameOf(uid: Uid): string {
    return this.#state.value?.users.get(uid)?.name ?? uid;
  }

  #hear(event: TransportEvent): void {
    if ((event.type === 'message' || event.type === 'messageUpdated') && event.message.category === 'call')
      this.take(event.message);
  }

  /** What rings already when the page is opened. */
  async #catchUp(session: Session): Promise<void> {
    try {
      const { items } = await session.listCalls({ limit: 5 });
      for (const call of items) if (!isOver(call.status)) this.take(call);
    } catch {
      // What rings next is heard of by itself.
    }
  }

  #isLate({ initiatedAt }: CallMessage): boolean {
    return Date.now() - initiatedAt > this.ringTimeout * 1000;
  }

  #show(call: CallMessage): void {
    this.#hide();
    this.#gone.delete(call.sessionId);
    this.#from = focused();
    this.error = undefined;
    this.call = call;
  }

  #hide(): void {
    const { call } = this;
    if (call) this.#gone.add(call.sessionId);
    this.#stay();
    this.#ring.stop();
    this.#connection?.end();
    this.#connection = undefined;
    this.isLarge = false;
    this.error = undefined;
    this.call = undefined;
    // A button that is busy has lost the focus; and who has gone on elsewhere stays there.
    const held = focused();
    const isHere = !held || this.shadowRoot?.contains(held);
    if (call && isHere && this.#from?.isConnected) this.#from.focus({ preventScroll: true });
    this.#from = undefined;
  }

  /** Does what belongs to how the call stands now: rings, connects, ends. */
  #follow(): void {
    const { call } = this;
    if (!call) return;
    const phase = this.#phase(call);
    const rings = phase === 'incoming' || phase === 'outgoing';
    if (rings && !this.withoutSound) this.#ring.start(call.sessionId, phase === 'incoming');
    else this.#ring.stop();
    if (rings) this.#later(call.initiatedAt + this.ringTimeout * 1000 - Date.now(), this.#onTimeout);
    else if (phase === 'ongoing') {
      this.#stay();
      this.#connect();
    } else {
      this.#connection?.end();
      this.#connection = undefined;
      this.#depart(call);
    }
  }

  /** A call that is over goes from the screen: at once where it was answered elsewhere, else after a moment. */
  #depart(call: CallMessage): void {
    const { me, mine } = this.#state.value ?? {};
    const isMine = mine === call.sessionId || call.initiator.uid === me;
    if (!isMine) queueMicrotask(() => this.call === call && this.#hide());
    // Who was not reached can be called again; that stays until somebody says otherwise.
    else if (call.status === 'ended' || call.status === 'cancelled')
      this.#later(FAREWELL, () => this.#hide());
    else this.#stay();
  }

  #later(wait: number, then: () => void): void {
    this.#stay();
    this.#timer = setTimeout(then, Math.max(wait, 0));
  }

  #stay(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #onTimeout = (): void => {
    const { call } = this;
    if (call && this.#phase(call) === 'outgoing') void this.#hangUp();
    else if (call) this.#hide();
  };

  #connect(again = false): void {
    const { call, provider } = this;
    const { session, value } = this.#state;
    if (!call || !provider || !session || !value?.me) return;
    if (this.#connection?.callId === call.sessionId && !again) return;
    this.#connection?.end();
    this.#connection = new CallConnection(call.sessionId, () => this.requestUpdate());
    void this.#connection.join(provider, call, session, value.me);
  }

  async #answer(): Promise<void> {
    const { call } = this;
    if (!call || !this.dispatchEvent(new ChatCallAnswerEvent(call))) return;
    await this.#do(session => session.acceptCall(call.sessionId));
  }

  async #decline(): Promise<void> {
    const { call } = this;
    if (!call) return;
    await this.#do(session => session.rejectCall(call.sessionId));
    // In a group it rings on for the others.
    if (!this.error) this.#hide();
  }

  async #hangUp(): Promise<void> {
    const { call } = this;
    if (!call) return;
    const wasOngoing = this.#phase(call) === 'ongoing';
    this.#connection?.end();
    await this.#do(session => session.endCall(call.sessionId));
    // A group goes on talking without me.
    if (!this.error && wasOngoing && this.call && !isOver(this.call.status)) this.#hide();
  }

  async #again(): Promise<void> {
    const { call } = this;
    if (!call) return;
    const id = conversationIdOfMessage(call, this.#state.value?.me);
    if (!this.dispatchEvent(new ChatCallEvent(id, call.type))) return;
    this.#hide();
    try {
      const next = await this.#state.session?.startCall(id, call.type);
      if (next) this.take(next);
    } catch (thrown) {
      this.#state.session?.notify(ChatError.from(thrown), 'startCall');
    }
  }

  /** Takes a step of the call; a refusal is said, and what is over is over. */
  async #do(step: (session: Session) => Promise<CallMessage>): Promise<void> {
    const { session } = this.#state;
    if (!session) return;
    this.isBusy = true;
    this.error = undefined;
    try {
      const call = await step(session);
      if (this.call?.sessionId === call.sessionId) this.call = call;
    } catch (thrown) {
      const error = ChatError.from(thrown);
      this.error = error;
      if (error.code === 'call-state' || error.code === 'call-not-found')
        this.#later(FAREWELL, () => this.#hide());
    } finally {
      this.isBusy = false;
    }
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (this.isLarge) this.isLarge = false;
    else if (this.call && this.#phase(this.call) === 'over') this.#hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
