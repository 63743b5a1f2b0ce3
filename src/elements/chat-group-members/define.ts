import { ChatGroupMembers } from './chat-group-members.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-group-members': ChatGroupMembers;
  }
}

customElements.get('chat-group-members') ?? customElements.define('chat-group-members', ChatGroupMembers);
