import { ChatConversations } from './chat-conversations.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-conversations': ChatConversations;
  }
}

customElements.get('chat-conversations') ?? customElements.define('chat-conversations', ChatConversations);
