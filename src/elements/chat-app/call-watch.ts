import type { LitElement, ReactiveController } from 'lit';
import { isOver } from '../../model/call.js';
import { ChatError } from '../../model/chat-error.js';
import type { CallMessage } from '../../model/message.js';
import type { Session } from '../../session/session.js';
import type { ChatCall } from '../chat-call/chat-call.js';
import type { CallProvider } from '../chat-call/call-provider.js';

/** Loads the screens of calls with the first call, and puts them over the app. */
export class CallWatch implements ReactiveController {
  readonly #host: LitElement & { readonly callProvider: CallProvider | undefined };
  readonly #session: () => Session | undefined;
  #heard: Session | undefined;
  #undo: (() => void) | undefined;
  #screen: ChatCall | undefined;

  constructor(
    host: LitElement & { readonly callProvider: CallProvider | undefined },
    session: () => Session | undefined,
  ) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostUpdate(): void {
    const session = this.#session();
    if (this.#screen) Object.assign(this.#screen, { session, provider: this.#host.callProvider });
    if (session === this.#heard) return;
    this.#undo?.();
    this.#heard = session;
    this.#undo = session?.onEvent(event => {
      if (event.type !== 'message' && event.type !== 'messageUpdated') return;
      if (event.message.category === 'call' && !isOver(event.message.status))
        void this.#show(session, event.message);
    });
  }

  hostDisconnected(): void {
    this.#undo?.();
    this.#heard = undefined;
    this.#screen?.remove();
    this.#screen = undefined;
  }

  async #show(session: Session, call: CallMessage): Promise<void> {
    if (this.#screen) return;
    try {
      await import('../chat-call/define.js');
    } catch (thrown) {
      session.notify(ChatError.from(thrown), 'call');
      return;
    }
    if (this.#screen || !this.#host.isConnected || session !== this.#heard) return;
    this.#screen = document.createElement('chat-call');
    Object.assign(this.#screen, { session, provider: this.#host.callProvider });
    this.#host.renderRoot.append(this.#screen);
    await this.#screen.updateComplete;
    this.#screen.take(call);
  }
}
