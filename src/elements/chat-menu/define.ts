import { ChatMenu } from './chat-menu.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-menu': ChatMenu;
  }
}

customElements.get('chat-menu') ?? customElements.define('chat-menu', ChatMenu);
