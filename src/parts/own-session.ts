import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Transport } from '../transport/transport.js';

/** What an element needs to sign a user in by itself. */
export interface SignIn {
  readonly appId: string;
  readonly uid: string;
  readonly name: string;
  readonly authToken: string;
  readonly authKey: string;
  readonly transport: Transport | undefined;
}

/** An element with a user of its own is a session with such an element in it: there is one way to sign in. */
export const ownSession = (
  { appId, uid, name, authToken, authKey, transport }: SignIn,
  content: TemplateResult,
): TemplateResult => html`
  <chat-session
    app-id=${appId}
    uid=${uid}
    name=${name}
    auth-token=${authToken}
    auth-key=${authKey}
    .transport=${transport}
    >${content}</chat-session
  >
`;

/**
 * Hands on what stands in the slots of a host to the element that it draws inside. A slot that is handed on empty would
 * take the place of what stands there else.
 */
export class HandedOn implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer: MutationObserver;

  constructor(host: LitElement) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** One slot; without a name, the one of all other children. */
  slot(name = ''): TemplateResult | typeof nothing {
    const isFilled = [...this.#host.childNodes].some(child =>
      child instanceof Element ? child.slot === name : !name && child instanceof Text && child.data.trim(),
    );
    if (!isFilled) return nothing;
    return name ? html`<slot name=${name} slot=${name}></slot>` : html`<slot></slot>`;
  }
}
