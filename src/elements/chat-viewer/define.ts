import { ChatViewer } from './chat-viewer.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-viewer': ChatViewer;
  }
}

customElements.get('chat-viewer') ?? customElements.define('chat-viewer', ChatViewer);
