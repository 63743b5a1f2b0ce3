import { ChatShortcuts } from './chat-shortcuts.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-shortcuts': ChatShortcuts;
  }
}

customElements.get('chat-shortcuts') ?? customElements.define('chat-shortcuts', ChatShortcuts);
