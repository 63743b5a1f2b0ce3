import { ChatThreads } from './chat-threads.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-threads': ChatThreads;
  }
}

customElements.get('chat-threads') ?? customElements.define('chat-threads', ChatThreads);
