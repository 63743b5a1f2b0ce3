import { html, nothing, type TemplateResult } from 'lit';
import type { KindBody } from '../lazy-kind.js';
import { ref } from 'lit/directives/ref.js';
import type { CustomMessage } from '../../model/message.js';
import { icon } from '../../styles/icon.js';
import type { KindActions, KindView } from '../kind.js';
import { unknown } from '../unknown.js';
import { atTime } from './at-time.js';
import { excessOf, movesFor, pollOf, type Poll } from './poll-data.js';
import { styles } from './poll.styles.js';
import { fillVoters } from './voters.js';

/** What was taken back already, so that a service that refuses is asked once. */
const mended = new WeakMap<KindActions, Set<string>>();

/** The body of a message of this kind. */
export const pollBody: KindBody<CustomMessage> = {
  render(message, view) {
    const found = pollOf(message);
    if (!found) return unknown.render(message, view);
    mend(found, message, view.act);
    return html`${atTime(found.closed ? undefined : found.closesAt, isOver => draw(found, isOver || found.closed, message, view))}`;
  },
  styles,
};

function draw(found: Poll, isOver: boolean, message: CustomMessage, view: KindView): TemplateResult {
  const { locale, act } = view;
  // One that is on its way has no id that could be voted under.
  const mayVote = !isOver && !!act?.react && message.id !== message.muid;
  const mayEnd = !!act?.edit && message.sender.uid === view.me && (found.closed || !isOver);
  const rules = [locale.text(isOver ? 'pollClosed' : found.multiple ? 'pollMultiple' : 'pollSingle')];
  if (found.anonymous) rules.push(locale.text('pollAnonymous'));
  const role = mayVote ? (found.multiple ? 'group' : 'radiogroup') : 'list';
  return html`
    <div class="poll" part="poll">
      <div class="poll-head">
        <span class="poll-icon">${icon('chart-column')}</span>
        <span class="poll-title">
          <span class="poll-question" dir="auto">${found.question}</span>
          <span class="meta">${rules.join(' · ')}</span>
        </span>
      </div>
      <div class="poll-options" role=${role} aria-label=${found.question} @keydown=${onKeydown}>
        ${found.options.map((_, index) => drawOption(found, index, mayVote, message, view))}
      </div>
      <div class="poll-foot">
        <span class="meta" part="poll-votes">${locale.text('votes', { count: found.votes })}</span>
        ${
          found.closesAt !== undefined && !isOver
            ? html`<span class="meta"
                >${locale.text('pollEnds', { time: locale.full(found.closesAt) })}</span
              >`
            : nothing
        }
        ${
          mayEnd
            ? html`<button
                class="poll-link"
                type="button"
                part="poll-end"
                @click=${() => void end(found, message, act)}
              >
                ${locale.text(found.closed ? 'pollReopen' : 'pollEnd')}
              </button>`
            : nothing
        }
      </div>
      ${
        found.votes && !found.anonymous
          ? html`<details
              class="poll-voters"
              part="poll-voters"
              ${ref(element => element && fillVoters(element as HTMLDetailsElement, found, message, view))}
              @toggle=${({ target }: Event) => fillVoters(target as HTMLDetailsElement, found, message, view)}
            >
              <summary>${locale.text('pollVoters')}${icon('chevron-down')}</summary>
              <div></div>
            </details>`
          : nothing
      }
      <span class="visually-hidden poll-said" role="status"></span>
    </div>
  `;
}

function drawOption(
  found: Poll,
  index: number,
  mayVote: boolean,
  message: CustomMessage,
  view: KindView,
): TemplateResult | typeof nothing {
  const option = found.options[index];
  if (!option) return nothing;
  const { locale } = view;
  const share = found.votes ? option.votes / found.votes : 0;
  const inside = html`
    <span class="poll-mark ${found.multiple ? 'several' : ''}">${option.mine ? icon('check') : nothing}</span>
    <span class="poll-label" dir="auto">${option.label}</span>
    <span class="poll-share">${locale.percent(share)}</span>
    <span class="poll-bar"><span .style=${`inline-size: ${String(share * 100)}%`}></span></span>
    <span class="meta poll-count">${locale.text('votes', { count: option.votes })}</span>
  `;
  const classes = `poll-option ${option.mine ? 'mine' : ''}`;
  if (!mayVote) {
    return html`<div class=${classes} role="listitem" part="poll-option">
      ${inside}${option.mine ? html`<span class="visually-hidden">${locale.text('pollMine')}</span>` : nothing}
    </div>`;
  }
  // Of radio buttons one takes the Tab key, the others the arrows; none votes before it is pressed.
  const chosen = found.options.findIndex(({ mine }) => mine);
  const isStop = found.multiple || index === Math.max(chosen, 0);
  return html`<button
    class=${classes}
    type="button"
    part="poll-option"
    role=${found.multiple ? 'checkbox' : 'radio'}
    aria-checked=${option.mine}
    tabindex=${isStop ? 0 : -1}
    @click=${(event: Event) => void vote(event.currentTarget as HTMLElement, found, index, message, view)}
  >
    ${inside}
  </button>`;
}

/** Votes, or takes a vote back. What goes, goes first: at no moment has anyone two votes where one is allowed. */
async function vote(
  button: HTMLElement,
  found: Poll,
  index: number,
  message: CustomMessage,
  { act, locale }: KindView,
): Promise<void> {
  const group = button.parentElement;
  const said = button.closest('.poll')?.querySelector('.poll-said');
  const option = found.options[index]?.label ?? '';
  if (!act?.react || !group || group.ariaBusy === 'true') return;
  group.ariaBusy = 'true';
  if (said) said.textContent = '';
  const { off, on } = movesFor(found, index);
  // The mark is there at once; the service's word comes after it.
  button.classList.toggle('pending', on !== undefined);
  let done = true;
  for (const ballot of off) done &&= await act.react(message, ballot, false);
  if (done && on !== undefined) done = await act.react(message, on, true);
  button.classList.remove('pending');
  group.ariaBusy = null;
  if (said && done)
    said.textContent = locale.text(on === undefined ? 'pollUnvoted' : 'pollVoted', { option });
}

/** Takes back the votes that are too many. */
function mend(found: Poll, message: CustomMessage, act: KindActions | undefined): void {
  if (!act?.react) return;
  const asked = mended.get(act) ?? new Set();
  mended.set(act, asked);
  for (const ballot of excessOf(found)) {
    const key = `${message.id} ${ballot}`;
    if (asked.has(key)) continue;
    asked.add(key);
    void act.react(message, ballot, false).then(done => done && asked.delete(key));
  }
}

const end = (found: Poll, message: CustomMessage, act: KindActions | undefined): unknown =>
  act?.edit?.(message, { customData: { ...message.customData, closed: !found.closed } });

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrows walk the options. */
function onKeydown(event: KeyboardEvent): void {
  const group = event.currentTarget as HTMLElement;
  const options = [...group.querySelectorAll<HTMLElement>('button')];
  const at = options.indexOf(event.target as HTMLElement);
  const step = STEPS[event.key];
  if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const turned = isSideways && getComputedStyle(group).direction === 'rtl' ? -step : step;
  event.preventDefault();
  options.at((at + turned) % options.length)?.focus();
}
