import { ChatReactionPicker } from './chat-reaction-picker.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-reaction-picker': ChatReactionPicker;
  }
}

customElements.get('chat-reaction-picker') ??
  customElements.define('chat-reaction-picker', ChatReactionPicker);
