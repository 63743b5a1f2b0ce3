import { ChatHeader } from './chat-header.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-header': ChatHeader;
  }
}

customElements.get('chat-header') ?? customElements.define('chat-header', ChatHeader);
