import { ChatGroups } from './chat-groups.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-groups': ChatGroups;
  }
}

customElements.get('chat-groups') ?? customElements.define('chat-groups', ChatGroups);
