import type { Message } from '../model/message.js';
import { kindOf } from '../model/message.js';
import { BUILT_IN } from './built-in.js';
import { tellKindsChange } from './changes.js';
import type { Kind, KindContext, KindPattern, KindView } from './kind.js';
import { unknown } from './unknown.js';

export { onKindsChange } from './changes.js';

const kinds = new Map<string, Kind>(BUILT_IN);

/**
 * Says how a kind of message shows itself: in the list of messages, in previews, quotes, search and to screen readers.
 * Registering a kind again replaces it; lists that are on screen redraw.
 * @param pattern `custom/poll`, or `custom/*` for all of a category that have none of their own.
 * @returns The undo.
 */
export function registerKind<M extends Message>(pattern: KindPattern, kind: Kind<M>): () => void {
  const before = kinds.get(pattern);
  kinds.set(pattern, kind as unknown as Kind);
  tellKindsChange();
  return () => {
    if (kinds.get(pattern) !== (kind as unknown as Kind)) return;
    if (before) kinds.set(pattern, before);
    else kinds.delete(pattern);
    tellKindsChange();
  };
}

/** How a message is shown. Every category has a registration for what nobody knows, so that nothing is dropped. */
export function kindFor(message: Message): Kind {
  return kinds.get(kindOf(message)) ?? kinds.get(`${message.category}/*`) ?? kinds.get('custom/*') ?? unknown;
}

/** All registrations, each once. */
export const allKinds = (): readonly Kind[] => [...new Set(kinds.values())];

/** One line of plain text for a message of any kind, deleted ones too. */
export function previewOf(message: Message, context: KindContext): string {
  if (message.deletedAt !== undefined) {
    return context.locale.text(message.sender.uid === context.me ? 'deletedByMe' : 'deleted');
  }
  return orUnknown(message, kind => kind.preview(message, context));
}

/** What a screen reader says for a message of any kind. */
export function spokenOf(message: Message, context: KindContext): string {
  if (message.deletedAt !== undefined) return previewOf(message, context);
  return orUnknown(message, kind => kind.spoken?.(message, context) ?? kind.preview(message, context));
}

/** The body of a message of any kind. */
export const drawMessage = (message: Message, view: KindView): ReturnType<Kind['render']> =>
  orUnknown(message, kind => kind.render(message, view));

/** A kind of the page's own may fail: its message is then shown as one that nobody knows, and no other is harmed. */
function orUnknown<Answer>(message: Message, ask: (kind: Kind) => Answer): Answer {
  try {
    return ask(kindFor(message));
  } catch (thrown) {
    console.error(`[parlour] The kind ${kindOf(message)} failed.`, thrown);
    return ask(unknown);
  }
}
