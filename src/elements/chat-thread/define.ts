import '../chat-composer/define.js';
import '../chat-messages/define.js';
import { ChatThread } from './chat-thread.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-thread': ChatThread;
  }
}

customElements.get('chat-thread') ?? customElements.define('chat-thread', ChatThread);
