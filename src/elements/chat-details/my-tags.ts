import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { icon } from '../../parts/icon.js';

/** One's own tags of a conversation: each can be taken away, and one added. */
export const myTags = (
  tags: readonly string[],
  locale: Locale,
  isBusy: boolean,
  set: (tags: readonly string[]) => void,
): TemplateResult => html`
  <section aria-labelledby="my-tags" part="tags">
    <div class="section-head">
      <h4 id="my-tags">${locale.text('myTags')}</h4>
      <span class="meta">${locale.text('tagsHint')}</span>
    </div>
    ${
      tags.length
        ? html`<div class="chips">
            ${tags.map(
              tag => html`
                <button
                  class="chip"
                  part="tag"
                  type="button"
                  aria-label=${locale.text('removeTag', { tag })}
                  ?disabled=${isBusy}
                  @click=${() => set(tags.filter(one => one !== tag))}
                >
                  <bdi>${tag}</bdi>${icon('x')}
                </button>
              `,
            )}
          </div>`
        : nothing
    }
    <form
      class="new-tag"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const field = (event.target as HTMLFormElement).querySelector('input');
        const tag = field?.value.trim() ?? '';
        if (!field || !tag || isBusy) return;
        field.value = '';
        if (!tags.includes(tag)) set([...tags, tag]);
      }}
    >
      <input
        class="field"
        name="tag"
        autocomplete="off"
        dir="auto"
        maxlength="100"
        aria-label=${locale.text('newTag')}
        placeholder=${locale.text('newTag')}
      />
      <button class="button" ?disabled=${isBusy}>${locale.text('addTag')}</button>
    </form>
  </section>
`;
