import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../../locales/locale.js';
import type { ChatError } from '../../../model/chat-error.js';
import { titleOf, type Conversation } from '../../../model/conversation.js';
import { LIMITS } from '../../../model/limits.js';
import type { DialogContent } from '../../../parts/dialog.js';
import { icon } from '../../../styles/icon.js';

/** The tags of some conversations while they are being changed. */
export interface TagForm {
  readonly conversations: readonly Conversation[];
  /** All that can be chosen: every tag that I gave anywhere, and those just written. */
  readonly known: readonly string[];
  /** Which are given to all of them, and which are taken from all; any other one stays where it is. */
  readonly changes: ReadonlyMap<string, boolean>;
  readonly busy: boolean;
  readonly error: ChatError | undefined;
}

/** What a form of tags does. */
export interface TagFormDoes {
  change(form: Partial<TagForm>): void;
  cancel(): void;
  save(): void;
}

/** The tags that a conversation has then. */
export function tagsAfter({ tags }: Conversation, changes: TagForm['changes']): readonly string[] {
  const given = [...changes].flatMap(([tag, on]) => (on ? [tag] : []));
  return [...new Set([...tags.filter(tag => changes.get(tag) !== false), ...given])];
}

/** Lets one choose the tags of conversations, and write new ones. */
export function tagQuestion(form: TagForm, locale: Locale, does: TagFormDoes): DialogContent {
  const { conversations, known, changes, busy, error } = form;
  const [first] = conversations;
  const isFull = conversations.some(one => tagsAfter(one, changes).length >= LIMITS.tags);
  const add = (field: HTMLInputElement): void => {
    const tag = field.value.trim();
    if (!tag || isFull) return;
    field.value = '';
    does.change({
      known: known.includes(tag) ? known : [...known, tag],
      changes: new Map([...changes, [tag, true]]),
    });
  };
  return {
    title:
      conversations.length === 1 && first
        ? locale.text('tagsOf', { name: titleOf(first) })
        : locale.text('tagsOfMany', { count: conversations.length }),
    locale,
    body: html`
      <p class="hint">${locale.text('tagsHint')}</p>
      ${tagChoice(form, isFull, after => does.change({ changes: after }))}
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

/** Whether the conversations have a tag: all, none, or `mixed`. */
function held({ conversations, changes }: TagForm, tag: string): boolean | 'mixed' {
  const change = changes.get(tag);
  if (change !== undefined) return change;
  const count = conversations.filter(({ tags }) => tags.includes(tag)).length;
  return count === conversations.length || (count > 0 && 'mixed');
}

/** From some to all, from all to none, and from there back to how it was. */
function toggled(form: TagForm, tag: string): TagForm['changes'] {
  const after = new Map(form.changes);
  const now = held(form, tag);
  after.delete(tag);
  const before = held({ ...form, changes: after }, tag);
  const next = now === 'mixed' ? true : now ? false : before === 'mixed' ? before : true;
  return next === before || next === 'mixed' ? after : after.set(tag, next);
}

const tagChoice = (
  form: TagForm,
  isFull: boolean,
  choose: (changes: TagForm['changes']) => void,
): TemplateResult => html`
  <div class="tag-choice">
    ${repeat(
      form.known,
      tag => tag,
      tag => {
        const pressed = held(form, tag);
        return html`
          <button
            class="filter"
            type="button"
            aria-pressed=${String(pressed) as 'mixed'}
            ?disabled=${isFull && pressed !== true}
            @click=${() => choose(toggled(form, tag))}
          >
            <span class="said" dir="auto">${tag}</span>
          </button>
        `;
      },
    )}
  </div>
`;
