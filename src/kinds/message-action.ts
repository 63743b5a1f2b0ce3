import { html } from 'lit';
import type { MessageActionMessage } from '../model/message.js';
import type { Kind, KindContext } from './kind.js';

const sentence = ({ action, actionBy }: MessageActionMessage, context: KindContext): string =>
  context.locale.text(action === 'edited' ? 'messageEdited' : 'messageDeleted', {
    by: context.nameOf(actionBy),
  });

/** Someone changed a message. The message itself shows that, so a list leaves these out. */
export const messageAction: Kind<MessageActionMessage> = {
  frame: 'line',
  render: (message, view) => html`<span>${sentence(message, view)}</span>`,
  preview: sentence,
};
