import '../chat-users/define.js';
import { ChatGroupForm } from './chat-group-form.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-group-form': ChatGroupForm;
  }
}

customElements.get('chat-group-form') ?? customElements.define('chat-group-form', ChatGroupForm);
