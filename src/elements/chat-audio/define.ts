import { ChatAudio } from './chat-audio.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-audio': ChatAudio;
  }
}

customElements.get('chat-audio') ?? customElements.define('chat-audio', ChatAudio);
