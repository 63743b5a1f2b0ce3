import { html, nothing, type TemplateResult } from 'lit';
import type { KindBody } from '../lazy-kind.js';
import type { JsonObject } from '../../model/json.js';
import type { CustomMessage } from '../../model/message.js';
import { icon } from '../../styles/icon.js';
import { withFileUrl } from '../file-url.js';
import type { KindView } from '../kind.js';
import { unknown } from '../unknown.js';
import { ChatInteractEvent } from './chat-interact-event.js';
import { answerOf, type Answer } from './interaction.js';
import {
  interactiveOf,
  type Interactive,
  type InteractiveButton,
  type InteractiveField,
} from './interactive-data.js';
import { styles } from './interactive.styles.js';

/** The body of a message of this kind. */
export const interactiveBody: KindBody<CustomMessage> = {
  render(message, view) {
    const found = interactiveOf(message);
    return found ? draw(found, message, view) : unknown.render(message, view);
  },
  styles,
};

function draw(found: Interactive, message: CustomMessage, view: KindView): TemplateResult {
  const { locale, act, me } = view;
  const answer = act
    ?.answersTo(message)
    .filter(({ sender, deletedAt }) => sender.uid === me && deletedAt === undefined)
    .at(-1);
  const chosen = answer && answerOf(answer);
  const isOff = !act?.send || message.id === message.muid || (found.once && !!chosen);
  const filled = act?.unfinished.get(message.id) as FormData | undefined;
  const press = (form: HTMLFormElement | null, elementId: string, label?: string): void => {
    if (!form || !act?.send) return;
    const values = valuesOf(form, found.fields);
    if (!act.ask(new ChatInteractEvent(message, elementId, values))) return;
    const said = label ?? summaryOf(form, found.fields);
    act.unfinished.delete(message.id);
    act.send({
      custom: 'interaction',
      customData: { inReplyTo: message.id, elementId, values, label: said },
      text: said || locale.text('answered'),
      quotedMessageId: message.id,
    });
  };
  return html`
    <form
      class="interactive"
      part="interactive"
      aria-label=${found.title || found.text || nothing}
      @input=${({ currentTarget }: Event) => {
        act?.unfinished.set(message.id, new FormData(currentTarget as HTMLFormElement));
      }}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        press(event.currentTarget as HTMLFormElement, 'submit');
      }}
    >
      ${found.image ? withFileUrl(view, found.image, picture, () => nothing) : nothing}
      ${found.title ? html`<div class="interactive-title" dir="auto">${found.title}</div>` : nothing}
      ${found.text ? html`<div class="text" dir="auto">${found.text}</div>` : nothing}
      ${found.fields.map(field => drawField(field, String(filled?.get(field.id) ?? ''), isOff, view))}
      ${
        found.fields.length
          ? html`<button class="button primary" part="interactive-button" ?disabled=${isOff}>
              ${found.submitLabel || locale.text('send')}
            </button>`
          : nothing
      }
      ${
        found.buttons.length
          ? html`<div class="interactive-buttons">
              ${found.buttons.map(button =>
                drawButton(button, chosen?.elementId === button.id, isOff, message, view, press),
              )}
            </div>`
          : nothing
      }
      <div class="interactive-answer meta" role="status">${chosen ? answerLine(chosen, view) : nothing}</div>
    </form>
  `;
}

const answerLine = ({ label }: Answer, { locale }: KindView): TemplateResult => {
  const words = label.replaceAll('\n', locale.text('separator'));
  return html`${icon('check')}<span
      >${words ? locale.text('youChose', { label: words }) : locale.text('answered')}</span
    >`;
};

const picture = (url: unknown): TemplateResult =>
  html`<img class="interactive-image" src=${url} alt="" loading="lazy" referrerpolicy="no-referrer" />`;

function drawField(
  field: InteractiveField,
  value: string,
  isOff: boolean,
  { locale }: KindView,
): TemplateResult {
  const { id, label, required } = field;
  return html`<label class="interactive-field">
    <span class="meta"
      ><span dir="auto">${label}</span>${required ? html`<span aria-hidden="true"> *</span>` : nothing}</span
    >
    ${
      field.type === 'input'
        ? html`<input
            class="field"
            name=${id}
            dir="auto"
            maxlength="1000"
            .value=${value}
            ?required=${required}
            ?disabled=${isOff}
          />`
        : html`<select class="field" name=${id} ?required=${required} ?disabled=${isOff}>
            <option value="">${locale.text('choose')}</option>
            ${field.options.map(
              option =>
                html`<option value=${option.value} ?selected=${option.value === value}>
                  ${option.label}
                </option>`,
            )}
          </select>`
    }
  </label>`;
}

function drawButton(
  { id, label, style, url }: InteractiveButton,
  isChosen: boolean,
  isOff: boolean,
  message: CustomMessage,
  { act }: KindView,
  press: (form: HTMLFormElement | null, elementId: string, label: string) => void,
): TemplateResult {
  if (url !== undefined) {
    const onClick = (event: Event): void => {
      if (act?.ask(new ChatInteractEvent(message, id, {})) === false) event.preventDefault();
    };
    return html`<a
      class="button ${style ?? ''}"
      part="interactive-button"
      href=${url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      @click=${onClick}
      ><bdi>${label}</bdi>${icon('link')}</a
    >`;
  }
  return html`<button
    class="button ${style ?? ''} ${isChosen ? 'chosen' : ''}"
    type="button"
    part="interactive-button"
    data-element=${id}
    ?disabled=${isOff}
    @click=${({ currentTarget }: Event) => {
      press((currentTarget as HTMLElement).closest('form'), id, label);
    }}
  >
    ${isChosen ? icon('check') : nothing}<bdi>${label}</bdi>
  </button>`;
}

function valuesOf(form: HTMLFormElement, fields: readonly InteractiveField[]): JsonObject {
  const data = new FormData(form);
  return Object.fromEntries(
    fields.map(({ id }): [string, string] => {
      const value = data.get(id);
      return [id, typeof value === 'string' ? value.trim() : ''];
    }),
  );
}

/** What was filled in, a line a field. */
function summaryOf(form: HTMLFormElement, fields: readonly InteractiveField[]): string {
  const values = valuesOf(form, fields);
  return fields
    .flatMap(field => {
      const value = String(values[field.id]);
      const shown =
        field.type === 'select' ? field.options.find(option => option.value === value)?.label : value;
      return shown ? [fields.length > 1 ? `${field.label}: ${shown}` : shown] : [];
    })
    .join('\n');
}
