import { html } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Member } from '../../model/member.js';
import type { DialogContent } from '../../parts/dialog.js';
import { ChatMemberBanEvent } from './chat-member-ban-event.js';
import { ChatMemberKickEvent } from './chat-member-kick-event.js';
import { ChatTransferOwnershipEvent } from './chat-transfer-ownership-event.js';
import type { Deed } from './member-menu.js';

/** What is asked before it is done. */
export interface Question {
  readonly deed: Deed;
  readonly member: Member;
}

/** What is said of each deed, and the event that asks the page for it. */
export const DEEDS = {
  kick: { words: 'kick', confirm: 'confirmKick', failed: 'kickFailed', Asking: ChatMemberKickEvent },
  ban: { words: 'ban', confirm: 'confirmBan', failed: 'banFailed', Asking: ChatMemberBanEvent },
  transferOwnership: {
    words: 'makeOwner',
    confirm: 'confirmOwner',
    failed: 'transferFailed',
    Asking: ChatTransferOwnershipEvent,
  },
} as const;

/** The question before a deed. */
export function deedQuestion(
  question: Question | undefined,
  locale: Locale,
  onCancel: () => void,
  onConfirm: () => void,
): DialogContent {
  const { deed = 'kick', member } = question ?? {};
  const { words, confirm } = DEEDS[deed];
  return {
    title: locale.text(words),
    locale,
    isQuestion: true,
    body: locale.text(confirm, { name: member?.user.name ?? '' }),
    actions: html`
      <button class="button" type="button" @click=${onCancel}>${locale.text('cancel')}</button>
      <button class="button destructive" type="button" @click=${onConfirm}>${locale.text(words)}</button>
    `,
  };
}
