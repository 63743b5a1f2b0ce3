import { ChatUsers } from './chat-users.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-users': ChatUsers;
  }
}

customElements.get('chat-users') ?? customElements.define('chat-users', ChatUsers);
