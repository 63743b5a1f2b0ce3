import { registerKind } from '../../src/kinds/index.js';
import { html } from 'lit';
import type { CustomMessage } from '../../src/model/message.js';

interface Poll {
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly votes: readonly string[] }[];
}
const pollOf = (message: CustomMessage): Poll => message.customData as unknown as Poll;

export const registerPoll = (): (() => void) =>
  registerKind<CustomMessage>('custom/poll', {
    frame: 'card',
    previewIcon: 'chart-column',
    preview: message => pollOf(message).question,
    render: message =>
      html`<strong>${pollOf(message).question}</strong>
        ${pollOf(message).options.map(({ text, votes }) => html`<div>${text} · ${votes.length}</div>`)}`,
  });
