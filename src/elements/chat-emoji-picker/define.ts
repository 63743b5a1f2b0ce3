import { ChatEmojiPicker } from './chat-emoji-picker.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-emoji-picker': ChatEmojiPicker;
  }
}

customElements.get('chat-emoji-picker') ?? customElements.define('chat-emoji-picker', ChatEmojiPicker);
