import { ChatComposer } from './chat-composer.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-composer': ChatComposer;
  }
}

customElements.get('chat-composer') ?? customElements.define('chat-composer', ChatComposer);
