import { ChatMessageDelete } from './chat-message-delete.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-message-delete': ChatMessageDelete;
  }
}

customElements.get('chat-message-delete') ?? customElements.define('chat-message-delete', ChatMessageDelete);
