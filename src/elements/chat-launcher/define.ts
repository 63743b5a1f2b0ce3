import '../chat-session/define.js';
import { ChatLauncher } from './chat-launcher.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-launcher': ChatLauncher;
  }
}

customElements.get('chat-launcher') ?? customElements.define('chat-launcher', ChatLauncher);
