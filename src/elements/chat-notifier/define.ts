import { ChatNotifier } from './chat-notifier.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-notifier': ChatNotifier;
  }
}

customElements.get('chat-notifier') ?? customElements.define('chat-notifier', ChatNotifier);
