import { isId, type Uid } from './ids.js';

/** A piece of a text: words, or someone's name that stands in it. */
export type TextPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'mention'; readonly uid: Uid }
  | { readonly type: 'mentionAll' };

const MENTION = /<@(?:uid:([A-Za-z0-9_-]+)|(all))>/g;

/** Cuts a text at its mentions, `<@uid:ada>` and `<@all>`. */
export function splitMentions(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(MENTION)) {
    const uid = match[1];
    if (uid !== undefined && !isId(uid)) continue;
    if (match.index > end) parts.push({ type: 'text', text: text.slice(end, match.index) });
    parts.push(uid === undefined ? { type: 'mentionAll' } : { type: 'mention', uid });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ type: 'text', text: text.slice(end) });
  return parts;
}

/** Who is named in a text, each once. */
export function mentionedUids(text: string): Uid[] {
  const uids = splitMentions(text).flatMap(part => (part.type === 'mention' ? [part.uid] : []));
  return [...new Set(uids)];
}

/** Whether a text names everyone. */
export const mentionsAll = (text: string): boolean => text.includes('<@all>');
