import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { kindFor, previewOf } from '../../kinds/registry.js';
import { kindOf, type Message } from '../../model/message.js';
import { avatar } from '../../parts/avatar.js';
import type { Entry } from '../../session/state.js';
import { failedLine, metaLine, uploadLine } from './delivery.js';
import type { Place } from './grouping.js';
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
  ];
  return html`
    <div
      class=${classes.filter(Boolean).join(' ')}
      part="message ${mine ? 'mine' : 'theirs'} ${message.category}"
      role="listitem"
      tabindex=${place.isTabStop ? 0 : -1}
      aria-posinset=${place.position}
      aria-setsize=${place.total}
      aria-label=${guard([message, view.locale], () => spokenLabel(message, view))}
      data-key=${entry.key}
      data-message-id=${message.id}
      data-kind=${kindOf(message)}
      data-state=${entry.delivery}
      ?data-mine=${mine}
      data-role=${message.sender.role ?? nothing}
    >
      ${place.startsDay
        ? html`<div class="day" part="day"><span>${view.locale.day(message.sentAt)}</span></div>`
        : nothing}
      ${place.unread
        ? html`<div class="unread" part="unread"
            ><span>${view.locale.text('unreadFromHere', { count: place.unread })}</span></div
          >`
        : nothing}
      ${frame === 'line'
        ? html`<div class="line-words" part="line">${body(message, view)}</div>`
        : framed(entry, mine, place, view)}
    </div>
  `;
}

/** A body is drawn again only when its message or the language changed. */
const body = (message: Message, view: RowView): unknown =>
  guard([message, view.locale, view.me, kindFor(message), view.callBack], () => kindFor(message).render(message, view));

function framed(entry: Entry, mine: boolean, place: Place, view: RowView): TemplateResult {
  const { message } = entry;
  const sender = view.userOf(message.sender);
  const withSender = view.showsSenders && !mine;
  return html`
    <div class="line">
      ${withSender
        ? html`<div class="gutter">
            ${place.last ? avatar({ id: sender.uid, name: sender.name, picture: sender.avatar }) : nothing}
          </div>`
        : nothing}
      <div class="column">
        ${withSender && place.first
          ? html`<div class="sender" part="sender"><bdi>${sender.name}</bdi>${roleMark(sender.role)}</div>`
          : nothing}
        <div class="body" part="bubble">
          ${message.deletedAt === undefined
            ? html`${message.quote ? quoteBlock(message.quote, view) : nothing}${body(message, view)}`
            : html`<div class="text">${previewOf(message, view)}</div>`}
          ${metaLine(entry, mine, view)}
        </div>
        ${uploadLine(entry, view)} ${failedLine(entry, view)} ${reactionChips(message, view)}
        ${threadButton(message, view)}
      </div>
    </div>
  `;
}

/** A role that the host app gave; `default` is none. */
const roleMark = (role: string | undefined): TemplateResult | typeof nothing =>
  role && role !== 'default' ? html`<span class="role" part="role">${role}</span>` : nothing;

/** What a screen reader says for a whole row: who, when, what. */
function spokenLabel(message: Message, view: RowView): string {
  const { locale } = view;
  if (message.category === 'action') return previewOf(message, view);
  const kind = kindFor(message);
  const text = message.deletedAt === undefined && kind.spoken ? kind.spoken(message, view) : previewOf(message, view);
  const name = message.sender.uid === view.me ? locale.text('you') : view.nameOf(message.sender);
  return locale.text('saidAt', { name, time: locale.time(message.sentAt), text });
}
