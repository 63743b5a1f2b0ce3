import { ChatMessageInfo } from './chat-message-info.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-message-info': ChatMessageInfo;
  }
}

customElements.get('chat-message-info') ?? customElements.define('chat-message-info', ChatMessageInfo);
