import { html, type TemplateResult } from 'lit';
import { previewOf } from '../../kinds/index.js';
import type { KindContext } from '../../kinds/kind.js';
import type { Composing } from '../../session/state.js';
import { icon } from '../../styles/soon-icons.js';

/** Stands over the field while a message is answered or changed. */
export function composeBar(
  { mode, message }: Composing,
  context: KindContext,
  onLeave: () => void,
): TemplateResult {
  const { locale } = context;
  const title =
    mode === 'edit'
      ? locale.text('editing')
      : locale.text('replyingTo', { name: context.nameOf(message.sender) });
  return html`
    <div class="composing" part="composing" data-mode=${mode}>
      ${icon(mode === 'edit' ? 'pencil' : 'reply')}
      <span class="composing-words">
        <span class="composing-title">${title}</span>
        <bdi class="composing-text">${previewOf(message, context)}</bdi>
      </span>
      <button
        class="icon-button"
        type="button"
        part="composing-leave"
        aria-label=${locale.text('cancel')}
        @click=${onLeave}
      >
        ${icon('x')}
      </button>
    </div>
  `;
}
