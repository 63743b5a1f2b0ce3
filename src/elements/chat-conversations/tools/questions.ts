import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../../locales/locale.js';
import type { ChatError } from '../../../model/chat-error.js';
import { titleOf, type Conversation } from '../../../model/conversation.js';
import { LIMITS } from '../../../model/limits.js';
import type { DialogContent } from '../../../parts/dialog.js';
import { icon } from '../../../styles/icon.js';

/** Asks before conversations are deleted. */
export const deleteQuestion = (
  count: number,
  locale: Locale,
  { cancel, go }: { cancel(): void; go(): void },
): DialogContent => ({
  title: locale.text('deleteChats', { count }),
  locale,
  isQuestion: true,
  body: html`<p>${locale.text('deleteChatHint')}</p>`,
  actions: html`
    <button class="button" type="button" @click=${cancel}>${locale.text('cancel')}</button>
    <button class="button destructive" type="button" @click=${go}>${locale.text('delete')}</button>
  `,
});

/** The tags of a conversation while they are being changed. */
export interface TagForm {
  readonly conversation: Conversation;
  /** All that can be chosen: every tag that I gave anywhere, and those just written. */
  readonly known: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly busy: boolean;
  readonly error: ChatError | undefined;
}

/** What a form of tags does. */
export interface TagFormDoes {
  change(form: Partial<TagForm>): void;
  cancel(): void;
  save(): void;
}

/** Lets one choose the tags of a conversation, and write new ones. */
export function tagQuestion(form: TagForm, locale: Locale, does: TagFormDoes): DialogContent {
  const { conversation, known, chosen, busy, error } = form;
  const isFull = chosen.size >= LIMITS.tags;
  const toggle = (tag: string): void => {
    const after = new Set(chosen);
    if (!after.delete(tag)) after.add(tag);
    does.change({ chosen: after });
  };
  const add = (field: HTMLInputElement): void => {
    const tag = field.value.trim();
    if (!tag || isFull) return;
    field.value = '';
    does.change({
      known: known.includes(tag) ? known : [...known, tag],
      chosen: new Set([...chosen, tag]),
    });
  };
  return {
    title: locale.text('tagsOf', { name: titleOf(conversation) }),
    locale,
    body: html`
      <p class="hint">${locale.text('tagsHint')}</p>
      ${tagChoice(known, chosen, isFull, toggle)}
      <form
        class="new-tag"
        @submit=${(event: Event) => {
          event.preventDefault();
          const field = (event.currentTarget as HTMLElement).querySelector('input');
          if (field) add(field);
        }}
      >
        <input
          class="field"
          maxlength=${LIMITS.tag}
          autocomplete="off"
          ?disabled=${isFull}
          aria-label=${locale.text('newTag')}
          placeholder=${locale.text('newTag')}
        />
        <button
          class="icon-button"
          aria-label=${locale.text('addTag')}
          title=${locale.text('addTag')}
          ?disabled=${isFull}
        >
          ${icon('plus')}
        </button>
      </form>
      ${error ? html`<p class="refused" role="alert">${locale.error(error)}</p>` : nothing}
    `,
    actions: html`
      <button class="button" type="button" @click=${does.cancel}>${locale.text('cancel')}</button>
      <button class="button primary" type="button" ?disabled=${busy} @click=${does.save}>
        ${locale.text('saveTags')}
      </button>
    `,
  };
}

const tagChoice = (
  known: readonly string[],
  chosen: ReadonlySet<string>,
  isFull: boolean,
  toggle: (tag: string) => void,
): TemplateResult => html`
  <div class="tag-choice">
    ${repeat(
      known,
      tag => tag,
      tag => html`
        <button
          class="filter"
          type="button"
          aria-pressed=${chosen.has(tag)}
          ?disabled=${isFull && !chosen.has(tag)}
          @click=${() => toggle(tag)}
        >
          <span class="said" dir="auto">${tag}</span>
        </button>
      `,
    )}
  </div>
`;
