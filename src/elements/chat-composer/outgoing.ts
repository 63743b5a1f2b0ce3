import type { MessageId } from '../../model/ids.js';
import { LIMITS } from '../../model/limits.js';
import type { MediaType } from '../../model/message.js';
import type { Outgoing } from '../../session/outgoing.js';
import type { Draft } from './drafts.js';

/** Why a file was not taken. */
export type Refusal =
  { readonly reason: 'empty' | 'large' | 'folder'; readonly name: string } | { readonly reason: 'many' };

/** Which sort of message a file goes out as. An SVG may hold a program: it is a file, not a picture. */
export function sortOf({ type }: File): MediaType {
  const sort = type.split('/')[0];
  if (type.startsWith('image/svg')) return 'file';
  return sort === 'image' || sort === 'video' || sort === 'audio' ? sort : 'file';
}

/** Those of the files that can be sent, and why the others cannot. */
export function checkFiles(offered: Iterable<File>): { taken: File[]; refused: Refusal[] } {
  const taken: File[] = [];
  const refused: Refusal[] = [];
  for (const file of offered) {
    const reason = file.size === 0 ? 'empty' : file.size > LIMITS.fileBytes ? 'large' : undefined;
    if (reason) refused.push({ reason, name: file.name });
    else if (taken.length < LIMITS.attachments) taken.push(file);
    else if (refused.at(-1)?.reason !== 'many') refused.push({ reason: 'many' });
  }
  return { taken, refused };
}

/** The messages that a draft makes: one for each sort of file; the words, and what is answered, with the first. */
export function outgoingsOf(
  { text, files }: Draft,
  parentId: MessageId | undefined,
  quotedMessageId?: MessageId,
): Outgoing[] {
  const words = text.trim();
  const base = parentId ? { parentId } : {};
  const quote = quotedMessageId ? { quotedMessageId } : {};
  if (!files.length) return words ? [{ ...base, ...quote, text: words }] : [];
  const sorts = Map.groupBy(files, sortOf);
  return [...sorts.values()].map((group, index) => ({
    ...base,
    ...(index === 0 && quote),
    files: group.map(file => ({ file })),
    ...(index === 0 && words && { text: words }),
  }));
}

/** How many bytes a text is over what a message can hold. */
export function overBy(text: string): number {
  // A code unit of UTF-16 makes three bytes of UTF-8 at most: short texts, nearly all, need no counting.
  if (text.length * 3 <= LIMITS.textBytes) return 0;
  return Math.max(0, new TextEncoder().encode(text.trim()).length - LIMITS.textBytes);
}
