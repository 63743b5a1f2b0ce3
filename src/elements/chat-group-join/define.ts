import { ChatGroupJoin } from './chat-group-join.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-group-join': ChatGroupJoin;
  }
}

customElements.get('chat-group-join') ?? customElements.define('chat-group-join', ChatGroupJoin);
