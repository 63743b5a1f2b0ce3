import type { Locale } from '../locales/locale.js';
import type { ReceiverType } from '../model/ids.js';
import type { UserSummary } from '../model/user.js';

/** Who types, in one sentence; empty when nobody does. In a chat with one person it needs no name. */
export function typingWords(
  typing: readonly UserSummary[] | undefined,
  receiverType: ReceiverType,
  locale: Locale,
): string {
  const [first, second, third] = typing ?? [];
  if (!first) return '';
  if (receiverType === 'user') return locale.text('typing');
  if (!second) return locale.text('typingOne', { name: first.name });
  if (!third) return locale.text('typingTwo', { first: first.name, second: second.name });
  return locale.text('typingMany', { count: typing?.length ?? 0 });
}
