import { ChatError } from '../../model/chat-error.js';
import type { CallMessage } from '../../model/message.js';
import type { Session } from '../../session/session.js';
import type { CallMedia, CallProvider } from './call-provider.js';

/** Sound and picture of the call that one is in, from a provider. */
export class CallConnection {
  media: CallMedia | undefined;
  /** Why there is none. */
  failure: { readonly isRefused: boolean } | undefined;
  isMicrophoneOn = true;
  isCameraOn = true;
  readonly callId: string;
  readonly #life = new AbortController();
  readonly #changed: () => void;

  constructor(callId: string, changed: () => void) {
    this.callId = callId;
    this.#changed = changed;
  }

  async join(provider: CallProvider, call: CallMessage, session: Session, me: string): Promise<void> {
    const { signal } = this.#life;
    this.failure = undefined;
    try {
      const media = await provider.join(call, {
        me,
        signal,
        send: data => session.signalCall(this.callId, data),
        onSignal: listener => {
          const undo = session.onEvent(event => {
            if (event.type === 'callSignal' && event.callId === this.callId)
              listener(event.data, event.sender);
          });
          signal.addEventListener('abort', undo, { once: true });
          return undo;
        },
      });
      if (signal.aborted) return;
      this.media = media;
      signal.addEventListener('abort', media.onChange(this.#changed), { once: true });
    } catch (thrown) {
      if (signal.aborted) return;
      const name = thrown instanceof Error ? thrown.name : '';
      this.failure = { isRefused: name === 'NotAllowedError' || name === 'NotFoundError' };
      console.error('[parlour] The call provider failed.', thrown);
    }
    this.#changed();
  }

  async setMicrophone(on: boolean): Promise<void> {
    this.isMicrophoneOn = on;
    this.#changed();
    await this.#set(
      async () => this.media?.setMicrophone?.(on),
      () => (this.isMicrophoneOn = !on),
    );
  }

  async setCamera(on: boolean): Promise<void> {
    this.isCameraOn = on;
    this.#changed();
    await this.#set(
      async () => this.media?.setCamera?.(on),
      () => (this.isCameraOn = !on),
    );
  }

  /** The call is over here. */
  end(): void {
    this.#life.abort(new ChatError('aborted'));
  }

  async #set(set: () => Promise<void>, takeBack: () => void): Promise<void> {
    try {
      await set();
    } catch (thrown) {
      takeBack();
      console.error('[parlour] The call provider failed.', thrown);
      this.#changed();
    }
  }
}
