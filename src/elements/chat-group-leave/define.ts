import { ChatGroupLeave } from './chat-group-leave.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-group-leave': ChatGroupLeave;
  }
}

customElements.get('chat-group-leave') ?? customElements.define('chat-group-leave', ChatGroupLeave);
