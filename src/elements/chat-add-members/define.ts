import '../chat-users/define.js';
import { ChatAddMembers } from './chat-add-members.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-add-members': ChatAddMembers;
  }
}

customElements.get('chat-add-members') ?? customElements.define('chat-add-members', ChatAddMembers);
