import '../chat-group-form/define.js';
import '../chat-groups/define.js';
import '../chat-users/define.js';
import { ChatNewChat } from './chat-new-chat.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-new-chat': ChatNewChat;
  }
}

customElements.get('chat-new-chat') ?? customElements.define('chat-new-chat', ChatNewChat);
