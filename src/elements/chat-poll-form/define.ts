import { ChatPollForm } from './chat-poll-form.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-poll-form': ChatPollForm;
  }
}

customElements.get('chat-poll-form') ?? customElements.define('chat-poll-form', ChatPollForm);
