import { ChatMessageReport } from './chat-message-report.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-message-report': ChatMessageReport;
  }
}

customElements.get('chat-message-report') ?? customElements.define('chat-message-report', ChatMessageReport);
