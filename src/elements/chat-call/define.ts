import { ChatCall } from './chat-call.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-call': ChatCall;
  }
}

customElements.get('chat-call') ?? customElements.define('chat-call', ChatCall);
