import { ChatSaved } from './chat-saved.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-saved': ChatSaved;
  }
}

customElements.get('chat-saved') ?? customElements.define('chat-saved', ChatSaved);
