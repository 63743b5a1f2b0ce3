import { ChatCallLog } from './chat-call-log.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-call-log': ChatCallLog;
  }
}

customElements.get('chat-call-log') ?? customElements.define('chat-call-log', ChatCallLog);
