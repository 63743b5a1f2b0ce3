import { ChatDetails } from './chat-details.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-details': ChatDetails;
  }
}

customElements.get('chat-details') ?? customElements.define('chat-details', ChatDetails);
