import { ChatLiveReactions } from './chat-live-reactions.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-live-reactions': ChatLiveReactions;
  }
}

customElements.get('chat-live-reactions') ?? customElements.define('chat-live-reactions', ChatLiveReactions);
