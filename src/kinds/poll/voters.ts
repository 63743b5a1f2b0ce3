import { html, render, type TemplateResult } from 'lit';
import type { CustomMessage } from '../../model/message.js';
import type { Reactor } from '../../model/reactor.js';
import type { UserSummary } from '../../model/user.js';
import type { KindView } from '../kind.js';
import type { Poll } from './poll-data.js';

/** Says who voted for what, once somebody opened it: at once whom the message knows, then everyone. */
export function fillVoters(
  details: HTMLDetailsElement,
  poll: Poll,
  message: CustomMessage,
  view: KindView,
): void {
  const box = details.querySelector('div');
  if (!details.open || !box) return;
  render(list(poll, view), box);
  if (poll.options.every(({ votes, voters }) => votes <= voters.length)) return;
  view.act?.reactors?.(message).then(
    reactors => render(list(poll, view, reactors), box),
    // The first few stay, and how many there are beside.
    () => undefined,
  );
}

function list(poll: Poll, view: KindView, reactors?: readonly Reactor[]): TemplateResult {
  const { locale } = view;
  return html`<dl>
    ${poll.options
      .filter(({ votes }) => votes)
      .map(({ label, ballot, votes, voters }) => {
        const all = reactors?.filter(({ emoji }) => emoji === ballot).map(({ user }) => user) ?? voters;
        const rest = votes - all.length;
        return html`<div>
          <dt dir="auto">${label}</dt>
          ${all.map(user => html`<dd><bdi>${nameOf(user, view)}</bdi></dd>`)}
          ${rest > 0 ? html`<dd>${locale.text('pollMoreVoters', { count: rest })}</dd>` : ''}
        </div>`;
      })}
  </dl>`;
}

const nameOf = (user: UserSummary, { me, locale, nameOf: name }: KindView): string =>
  user.uid === me ? locale.text('you') : name(user);
