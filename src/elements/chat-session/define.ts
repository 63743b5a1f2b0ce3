import { ChatSession } from './chat-session.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-session': ChatSession;
  }
}

customElements.get('chat-session') ?? customElements.define('chat-session', ChatSession);
