import { ChatProfile } from './chat-profile.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-profile': ChatProfile;
  }
}

customElements.get('chat-profile') ?? customElements.define('chat-profile', ChatProfile);
