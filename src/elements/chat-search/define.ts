import { ChatSearch } from './chat-search.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-search': ChatSearch;
  }
}

customElements.get('chat-search') ?? customElements.define('chat-search', ChatSearch);
