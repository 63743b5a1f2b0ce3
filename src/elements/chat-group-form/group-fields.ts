import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../locales/locale.js';
import type { StringKey } from '../../locales/en.js';
import type { GroupType } from '../../model/group.js';
import { LIMITS } from '../../model/limits.js';
import { spanInWords } from '../../support/span-in-words.js';
import type { FieldName, GroupDraft, Problems } from './group-draft.js';
import type { PictureState } from './group-picture.js';
import { pictureField } from './picture-field.js';

const TYPES: readonly (readonly [GroupType, StringKey, StringKey])[] = [
  ['public', 'typePublic', 'typePublicHint'],
  ['password', 'typePassword', 'typePasswordHint'],
  ['private', 'typePrivate', 'typePrivateHint'],
];

/** What the fields need to be drawn. */
export interface FieldsView {
  readonly locale: Locale;
  readonly draft: GroupDraft;
  readonly problems: Problems;
  /** Whether the group is there already: its id stays as it is. */
  readonly isThere: boolean;
  /** Whether it has a password already. */
  readonly hasPassword: boolean;
  /** Whether the picture could not be loaded. */
  readonly isIconBroken: boolean;
  /** Whether the service can slow a group down. */
  readonly canSlow: boolean;
  /** The address of the picture, once it was typed whole. */
  readonly icon: string;
  readonly set: (field: FieldName, value: string) => void;
  /** Somebody is done with a field. */
  readonly done: () => void;
  readonly onIcon: (isBroken: boolean) => void;
  /** Whether files can be uploaded. */
  readonly canUpload: boolean;
  /** What becomes of the file that was chosen. */
  readonly picture: PictureState | undefined;
  readonly choose: (file: File) => void;
  /** Tries the same file again. */
  readonly again: () => void;
  /** Takes the picture away. */
  readonly clear: () => void;
}

interface FieldOptions {
  readonly label: StringKey;
  readonly hint?: StringKey | undefined;
  readonly type?: 'text' | 'password' | 'url';
  readonly most?: number;
  readonly long?: boolean;
  readonly required?: boolean;
  readonly spelled?: boolean;
}

/** Name, and who can join. */
export const mainFields = (view: FieldsView): TemplateResult => html`
  ${field(view, 'name', { label: 'groupName', required: true })} ${typeField(view)}
  ${
    view.draft.type === 'password'
      ? field(view, 'password', {
          label: 'groupPassword',
          type: 'password',
          most: LIMITS.password,
          required: !view.hasPassword,
          hint: view.hasPassword ? 'passwordKeep' : undefined,
        })
      : nothing
  }
`;

/** What most groups can do without. */
export const moreFields = (view: FieldsView): TemplateResult => html`
  ${field(view, 'description', { label: 'groupDescription', long: true })} ${pictureField(view)}
  ${field(view, 'icon', { label: 'groupIcon', type: 'url', spelled: false })}
  ${field(view, 'tags', { label: 'groupTags', hint: 'groupTagsHint' })}
  ${view.canSlow ? slowField(view) : nothing}
  ${view.isThere ? nothing : field(view, 'guid', { label: 'groupId', hint: 'groupIdHint', spelled: false })}
`;

/** Times that are chosen often, seconds. */
const SLOW = [0, 10, 30, 60, 300, 900, 3600];

function slowField({ locale, draft, set }: FieldsView): TemplateResult {
  const chosen = Number(draft.slowMode);
  const choices = SLOW.includes(chosen) ? SLOW : [...SLOW, chosen].sort((a, b) => a - b);
  return html`
    <div class="group-field">
      <label class="caption" for="group-slowMode">${locale.text('slowMode')}</label>
      <select
        id="group-slowMode"
        class="field"
        name="slowMode"
        aria-describedby="slowMode-hint"
        .value=${live(draft.slowMode)}
        @change=${({ target }: Event) => {
          set('slowMode', (target as HTMLSelectElement).value);
        }}
      >
        ${choices.map(
          seconds =>
            html`<option value=${seconds} ?selected=${seconds === chosen}>
              ${seconds ? spanInWords(seconds * 1000, locale.language) : locale.text('slowModeOff')}
            </option>`,
        )}
      </select>
      <p id="slowMode-hint" class="meta note">${locale.text('slowModeHint')}</p>
    </div>
  `;
}

function field(
  { locale, draft, problems, set, done }: FieldsView,
  name: FieldName,
  { label, hint, type = 'text', most, long, required, spelled = true }: FieldOptions,
): TemplateResult {
  const problem = problems[name];
  const described = [problem ? `${name}-problem` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ');
  // A picture that stands in its own address says nothing to anybody.
  const value = draft[name].startsWith('data:') && name === 'icon' ? '' : draft[name];
  const onInput = (event: Event): void => set(name, (event.target as HTMLInputElement).value);
  return html`
    <div class="group-field">
      <label class="caption" for="group-${name}">${locale.text(label)}</label>
      ${
        long
          ? html`<textarea
              id="group-${name}"
              class="field"
              name=${name}
              rows="3"
              dir="auto"
              aria-invalid=${problem ? 'true' : nothing}
              aria-describedby=${described || nothing}
              .value=${live(value)}
              @input=${onInput}
            ></textarea>`
          : html`<input
              id="group-${name}"
              class="field"
              type=${type}
              name=${name}
              autocomplete=${type === 'password' ? 'new-password' : 'off'}
              autocapitalize=${spelled ? nothing : 'none'}
              spellcheck=${spelled ? nothing : 'false'}
              dir=${type === 'text' ? 'auto' : nothing}
              maxlength=${most ?? nothing}
              ?required=${required}
              aria-invalid=${problem ? 'true' : nothing}
              aria-describedby=${described || nothing}
              .value=${live(value)}
              @input=${onInput}
              @change=${done}
            />`
      }
      ${hint ? html`<p id="${name}-hint" class="meta note">${locale.text(hint)}</p>` : nothing}
      ${
        problem
          ? html`<p id="${name}-problem" class="problem" role="alert">${locale.text(problem)}</p>`
          : nothing
      }
    </div>
  `;
}

const typeField = ({ locale, draft, set }: FieldsView): TemplateResult => html`
  <fieldset class="group-field types">
    <legend class="caption">${locale.text('groupType')}</legend>
    ${TYPES.map(
      ([type, label, hint]) => html`
        <label class="type">
          <input
            type="radio"
            name="type"
            .value=${type}
            aria-describedby="hint-${type}"
            .checked=${live(draft.type === type)}
            @change=${() => set('type', type)}
          />
          <span class="words">
            <span class="type-name">${locale.text(label)}</span>
            <span id="hint-${type}" class="meta" aria-hidden="true">${locale.text(hint)}</span>
          </span>
        </label>
      `,
    )}
  </fieldset>
`;
