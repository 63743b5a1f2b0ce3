import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icon.js';
import { avatar } from '../../parts/avatar.js';
import { isSafeUrl } from '../../model/url.js';
import type { FieldsView } from './group-fields.js';
import { MOST, PICTURES } from './group-picture.js';

/** The picture as it is, a file to take in its place, and what becomes of that. */
export const pictureField = (view: FieldsView): TemplateResult => html`
  <div class="picture" part="picture">
    ${avatar({ id: view.draft.guid || view.draft.name, name: view.draft.name || '?', picture: undefined })}
    ${probe(view)} ${view.canUpload ? buttons(view) : nothing} ${outcome(view)}
  </div>
`;

/** The picture of the address, once one stands there. */
function probe({ icon: address, isIconBroken, onIcon, locale }: FieldsView): TemplateResult | typeof nothing {
  const url = address.trim();
  if (!url || !isSafeUrl(url)) return nothing;
  return html`
    <img
      class="probe"
      part="preview"
      src=${url}
      alt=""
      ?hidden=${isIconBroken}
      @load=${() => onIcon(false)}
      @error=${() => onIcon(true)}
    />
    ${isIconBroken ? html`<p class="meta note" role="status">${locale.text('groupIconBroken')}</p>` : nothing}
  `;
}

const buttons = ({ locale, draft, choose, clear }: FieldsView): TemplateResult => html`
  <input
    class="picture-file"
    type="file"
    accept=${PICTURES}
    hidden
    aria-label=${locale.text('pictureChoose')}
    @change=${({ target }: Event) => {
      const field = target as HTMLInputElement;
      const [file] = field.files ?? [];
      // The same file again is a choice, too.
      field.value = '';
      if (file) choose(file);
    }}
  />
  <button
    class="button picture-choose"
    part="choose-picture"
    type="button"
    @click=${({ currentTarget }: Event) => {
      const field = (currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>('.picture-file');
      field?.click();
    }}
  >
    ${icon('image')}${locale.text(draft.icon ? 'pictureOther' : 'pictureChoose')}
  </button>
  ${
    draft.icon
      ? html`<button
          class="icon-button"
          part="remove-picture"
          type="button"
          aria-label=${locale.text('pictureRemove')}
          title=${locale.text('pictureRemove')}
          @click=${clear}
        >
          ${icon('trash-2')}
        </button>`
      : nothing
  }
`;

/** How far it is, or why it is not there. */
function outcome({ locale, picture, again }: FieldsView): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  const { name, share, problem, error } = picture;
  if (share !== undefined)
    return html`<p class="meta note" role="status">
      ${locale.text('uploading', { name, percent: locale.percent(share) })}
    </p>`;
  const words = problem
    ? locale.text(problem, { name, limit: locale.bytes(MOST) })
    : error && locale.text('uploadFailed', { name, reason: locale.error(error) });
  return html`<div class="problem note" part="picture-problem" role="alert">
    ${words}
    ${
      error
        ? html`<button class="button" part="retry" type="button" @click=${again}>
            ${locale.text('retry')}
          </button>`
        : nothing
    }
  </div>`;
}
