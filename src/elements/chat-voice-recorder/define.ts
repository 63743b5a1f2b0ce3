import { ChatVoiceRecorder } from './chat-voice-recorder.js';

declare global {
  interface HTMLElementTagNameMap {
    'chat-voice-recorder': ChatVoiceRecorder;
  }
}

customElements.get('chat-voice-recorder') ?? customElements.define('chat-voice-recorder', ChatVoiceRecorder);
