import { ChatSchedule } from './chat-schedule.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-schedule': ChatSchedule;
  }
}

customElements.get('chat-schedule') ?? customElements.define('chat-schedule', ChatSchedule);
