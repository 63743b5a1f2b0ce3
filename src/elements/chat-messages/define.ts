import { ChatMessages } from './chat-messages.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-messages': ChatMessages;
  }
}

customElements.get('chat-messages') ?? customElements.define('chat-messages', ChatMessages);
