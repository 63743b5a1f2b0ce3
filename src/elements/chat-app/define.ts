import '../chat-composer/define.js';
import '../chat-conversations/define.js';
import '../chat-header/define.js';
import '../chat-messages/define.js';
import '../chat-session/define.js';
import { ChatApp } from './chat-app.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-app': ChatApp;
  }
}

customElements.get('chat-app') ?? customElements.define('chat-app', ChatApp);
