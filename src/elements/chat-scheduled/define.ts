import '../chat-schedule/define.js';
import { ChatScheduled } from './chat-scheduled.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-scheduled': ChatScheduled;
  }
}

customElements.get('chat-scheduled') ?? customElements.define('chat-scheduled', ChatScheduled);
