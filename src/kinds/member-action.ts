import { html } from 'lit';
import type { StringKey } from '../locales/en.js';
import type { MemberActionMessage } from '../model/message.js';
import type { Kind, KindContext } from './kind.js';

/** Keys of one happening: as others read it, as who did it reads it, as to whom it was done reads it. */
type Keys = readonly [others: StringKey, byMe: StringKey, onMe: StringKey];

const SENTENCES: Readonly<Record<string, Keys>> = {
  joined: ['memberJoined', 'youJoined', 'youJoined'],
  left: ['memberLeft', 'youLeft', 'youLeft'],
  added: ['memberAdded', 'youAdded', 'addedYou'],
  kicked: ['memberKicked', 'youKicked', 'kickedYou'],
  banned: ['memberBanned', 'youBanned', 'bannedYou'],
  unbanned: ['memberUnbanned', 'youUnbanned', 'unbannedYou'],
  admin: ['scopeAdmin', 'youScopeAdmin', 'scopeAdminYou'],
  moderator: ['scopeModerator', 'youScopeModerator', 'scopeModeratorYou'],
  participant: ['scopeParticipant', 'youScopeParticipant', 'scopeParticipantYou'],
};

/** Which sentence tells it to this reader. */
function sentenceOf(message: MemberActionMessage, { me }: KindContext): StringKey {
  const { action, actionBy, actionOn, newScope = 'participant' } = message;
  const keys = SENTENCES[action === 'scopeChanged' ? newScope : action];
  if (!keys) return 'unknownKind';
  const [others, byMe, onMe] = keys;
  if (actionBy.uid === me) return byMe;
  return actionOn.uid === me ? onMe : others;
}

const valuesOf = ({ actionBy, actionOn }: MemberActionMessage, context: KindContext) => ({
  by: context.nameOf(actionBy),
  on: context.nameOf(actionOn),
});

/** Who came, went, was made what: a sentence in the reader's language. */
export const memberAction: Kind<MemberActionMessage> = {
  frame: 'line',
  render: (message, view) =>
    html`<span
      >${view.locale
        .parts(sentenceOf(message, view), valuesOf(message, view))
        .map(part => (typeof part === 'string' ? part : html`<b><bdi>${part.value}</bdi></b>`))}</span
    >`,
  preview: (message, context) =>
    context.locale.text(sentenceOf(message, context), valuesOf(message, context)),
};
