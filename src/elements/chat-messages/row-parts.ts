import { html, nothing, type TemplateResult } from 'lit';
import { kindFor } from '../../kinds/registry.js';
import { oneLine } from '../../kinds/text-body.js';
import type { StringKey } from '../../locales/en.js';
import type { Message, Quote } from '../../model/message.js';
import { avatar } from '../../parts/avatar.js';
import type { RowView } from './row-view.js';

/** What is quoted without words. */
const WORDLESS: Readonly<Record<string, StringKey>> = {
  'message/image': 'image',
  'message/video': 'video',
  'message/audio': 'voiceNote',
};

/** More of a quote than this is not seen, and nobody wants to hear it. */
const QUOTED = 240;

/** The message that this one answers; a press goes there. */
export function quoteBlock(quote: Quote, message: Message, view: RowView): TemplateResult {
  const { locale } = view;
  const words =
    quote.deletedAt === undefined
      ? oneLine(quote.text, message, view).slice(0, QUOTED) || locale.text(WORDLESS[quote.kind] ?? 'file')
      : locale.text('deleted');
  return html`
    <button
      class="quote"
      part="quote"
      @click=${() => {
        view.goTo(quote.id);
      }}
    >
      <bdi class="quote-name">${view.nameOf(quote.sender)}</bdi>
      <span class="quote-text" dir="auto">${words}</span>
    </button>
  `;
}

/** The emoji under a message, each a button that adds or takes away one's own. */
export function reactionChips(message: Message, view: RowView): TemplateResult | typeof nothing {
  if (!message.reactions?.length || message.deletedAt !== undefined) return nothing;
  const kind = kindFor(message);
  const shown = message.reactions.filter(({ emoji }) => !kind.ownsReaction?.(emoji, message));
  if (!shown.length) return nothing;
  const { locale } = view;
  return html`
    <div class="reactions" part="reactions">
      ${shown.map(({ emoji, count, mine, users }) => {
        const names = users.map(user => view.nameOf(user)).join(', ');
        return html`<button
          class="reaction"
          part="reaction"
          data-emoji=${emoji}
          aria-pressed=${mine}
          ?disabled=${!view.mayReact}
          title=${names}
          aria-label=${locale.text('reactedWith', { emoji, count })}
          @click=${() => {
            view.react(message, emoji, !mine);
          }}
        >
          <span class="emoji">${emoji}</span
          >${count > 1 ? html`<span>${locale.number(count)}</span>` : nothing}
        </button>`;
      })}
    </div>
  `;
}

/** How many answers a message has in its thread, with the faces of the last to answer. */
export function threadButton(message: Message, view: RowView): TemplateResult | typeof nothing {
  const count = message.replyCount ?? 0;
  if (!count || !view.mayOpenThreads) return nothing;
  return html`
    <button
      class="thread"
      part="thread"
      @click=${() => {
        view.openThread(message);
      }}
    >
      <span class="faces" aria-hidden="true">
        ${(message.repliers ?? []).map(user => {
          const now = view.userOf(user);
          return avatar({ id: now.uid, name: now.name, picture: now.avatar });
        })}
      </span>
      ${view.locale.text('replies', { count })}
    </button>
  `;
}
