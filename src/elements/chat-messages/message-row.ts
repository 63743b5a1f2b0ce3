import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { drawMessage, kindFor, previewOf, spokenOf } from '../../kinds/registry.js';
import { kindOf, type Message } from '../../model/message.js';
import type { UserSummary } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';
import { rolePart } from '../../parts/role-part.js';
import type { Entry } from '../../session/state.js';
import { icon } from '../../styles/first-icons.js';
import { failedLine, metaLine } from './delivery.js';
import { foldLine, spokenFold } from './fold-line.js';
import type { Fold } from './folds.js';
import type { Place } from './grouping.js';
import { foldable } from './long-text.js';
import { quoteBlock, reactionChips, threadButton } from './row-parts.js';
import type { RowView } from './row-view.js';

/** Where a row stands in the whole list, and what stands over it. */
export interface RowPlace extends Place {
  /** The row's number in the list, from 1, and how many rows there are: for screen readers. */
  readonly position: number;
  readonly total: number;
  /** How many unread messages begin with this row; 0 where none do. */
  readonly unread: number;
  /** Whether the row takes the Tab key. */
  readonly isTabStop: boolean;
  /** The run of comings and goings that the row stands for. */
  readonly fold?: Fold | undefined;
  /** Who has read it, for my newest message in a group. */
  readonly seenBy: TemplateResult | typeof nothing | undefined;
  /** Whether a long message is shown whole. */
  readonly unfolded: boolean;
  /** Whether it is selected; undefined while nothing is being selected. */
  readonly selected?: boolean | undefined;
}

/** One row of the list: a message with all that stands around it. */
export function messageRow(entry: Entry, place: RowPlace, view: RowView): TemplateResult {
  const { message } = entry;
  const mine = message.sender.uid === view.me && message.category !== 'action';
  const frame = message.deletedAt === undefined ? kindFor(message).frame : 'bubble';
  const classes = [
    'row',
    frame,
    mine ? 'mine' : 'theirs',
    place.first && 'first',
    place.last && 'last',
    message.deletedAt !== undefined && 'deleted',
    entry.delivery,
    place.selected && 'selected',
  ];
  return html`
    <div
      class=${classes.filter(Boolean).join(' ')}
      part="message ${mine ? 'mine' : 'theirs'} ${message.category} ${rolePart(message.sender.role)}"
      role="listitem"
      tabindex=${place.isTabStop ? 0 : -1}
      aria-posinset=${place.position}
      aria-setsize=${place.total}
      aria-label=${guard([message, view.locale, kindFor(message), namesIn(message, view), place.fold], () => rowLabel(message, place, view))}
      data-key=${entry.key}
      data-message-id=${message.id}
      data-kind=${kindOf(message)}
      data-state=${entry.delivery}
      ?data-mine=${mine}
      data-role=${message.sender.role ?? nothing}
    >
      ${
        place.startsDay
          ? html`<div class="day" part="day">
              <span>${view.locale.soon(() => view.locale.day(message.sentAt))}</span>
            </div>`
          : nothing
      }
      ${
        place.unread
          ? html`<div class="unread" part="unread">
              <span>${view.locale.text('unreadFromHere', { count: place.unread })}</span>
            </div>`
          : nothing
      }
      ${
        frame === 'line'
          ? html`<div class="line-words" part="line">
              ${
                place.fold
                  ? foldLine(place.fold, view, () => {
                      view.toggleFold(entry.key);
                    })
                  : nothing
              }
              ${!place.fold || place.fold.open ? body(message, view) : nothing}
            </div>`
          : framed(entry, mine, place, view)
      }
    </div>
  `;
}

/** A body is drawn again only when its message, a name in it or the language changed. */
const body = (message: Message, view: RowView): unknown =>
  guard(drawnFrom(message, view), () => {
    if (message.category === 'message' && message.type === 'audio') loadPlayer();
    return drawMessage(message, view);
  });

/** The player is there when the first sound is. Without it a sound has a name and no button; the next one tries again. */
function loadPlayer(): void {
  import('../chat-audio/define.js').catch((thrown: unknown) => {
    console.error('[parlour] <chat-audio> could not be loaded.', thrown);
  });
}

/** What a body shows, beside what never changes. */
const drawnFrom = (message: Message, view: RowView): unknown[] => {
  const kind = kindFor(message);
  const answers = kind.readsAnswers
    ? view.act?.answersTo(message).map(({ id, deletedAt }) => [id, deletedAt])
    : '';
  return [
    message,
    view.locale,
    view.me,
    kind,
    view.callBack,
    view.act,
    namesIn(message, view),
    String(answers),
  ];
};

/** The names that stand in a message, as they are now. */
function namesIn(message: Message, view: RowView): string {
  const people = [message.sender, ...(message.mentions ?? [])];
  if (message.category === 'action' && message.type === 'groupMember')
    people.push(message.actionBy, message.actionOn);
  return people.map(user => view.nameOf(user)).join('\n');
}

function framed(entry: Entry, mine: boolean, place: RowPlace, view: RowView): TemplateResult {
  const { message } = entry;
  const sender = view.userOf(message.sender);
  const withSender = view.showsSenders && !mine;
  return html`
    <div class="line">
      ${
        place.selected === undefined
          ? nothing
          : html`<input
              class="select"
              type="checkbox"
              tabindex="-1"
              .checked=${place.selected}
              aria-label=${view.locale.text('selectMessage', { text: previewOf(message, view) })}
            />`
      }
      ${
        withSender
          ? html`<div class="gutter">
              ${place.last ? avatar({ id: sender.uid, name: sender.name, picture: sender.avatar }) : nothing}
            </div>`
          : nothing
      }
      <div class="column">
        ${
          withSender && place.first
            ? html`<div class="sender" part="sender"><bdi>${sender.name}</bdi>${roleMark(sender.role)}</div>`
            : nothing
        }
        <div class="body" part="bubble">
          ${
            message.deletedAt === undefined
              ? html`${forwardedMark(message, view)}${message.quote ? quoteBlock(message.quote, message, view) : nothing}${foldable(
                  message,
                  body(message, view),
                  place.unfolded,
                  view,
                  () => {
                    view.unfold(entry.key);
                  },
                )}`
              : html`<div class="text">${previewOf(message, view)}</div>`
          }
          ${metaLine(entry, mine, view)} ${isUploading(entry) ? view.uploadLine(entry) : nothing}
        </div>
        ${(entry.uploads?.length ?? 0) > 1 ? view.fileLines(entry) : nothing} ${failedLine(entry, view)}
        ${reactionChips(message, view)} ${threadButton(message, view)} ${place.seenBy}
      </div>
    </div>
  `;
}

const isUploading = ({ delivery, uploads }: Entry): boolean => delivery === 'sending' && !!uploads?.length;

const forwardedMark = (message: Message, view: RowView): TemplateResult | typeof nothing =>
  message.metadata?.['forwarded'] === true
    ? html`<div class="forwarded meta">${icon('forward')}${view.locale.text('forwarded')}</div>`
    : nothing;

/** A role that the host app gave; `default` is none. */
const roleMark = (role: string | undefined): TemplateResult | typeof nothing =>
  role && role !== 'default' ? html`<span class="role" part="role">${role}</span>` : nothing;

/** What a row is called: what it folds, while it does, or what it says. */
const rowLabel = (message: Message, { fold }: RowPlace, view: RowView): string =>
  fold && !fold.open ? spokenFold(fold, view) : spokenLabel(message, view);

/** What a screen reader says for a whole row: who, when, to whom, what. */
function spokenLabel(message: Message, view: RowView): string {
  const { locale } = view;
  if (message.category === 'action') return previewOf(message, view);
  const { sender, quote, editedAt, deletedAt } = message;
  const spoken = spokenOf(message, view);
  const nameOf = (user: UserSummary): string =>
    user.uid === view.me ? locale.text('you') : view.nameOf(user);
  const isEdited = editedAt !== undefined && deletedAt === undefined;
  return locale.text(quote ? 'repliedAt' : 'saidAt', {
    name: nameOf(sender),
    time: locale.time(message.sentAt),
    to: quote ? nameOf(quote.sender) : '',
    text: isEdited ? locale.text('textEdited', { text: spoken }) : spoken,
  });
}
