import { ChatForward } from './chat-forward.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-forward': ChatForward;
  }
}

customElements.get('chat-forward') ?? customElements.define('chat-forward', ChatForward);
