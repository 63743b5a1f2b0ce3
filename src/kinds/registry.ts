import type { Message } from '../model/message.js';
import { kindOf } from '../model/message.js';
import { tellKindsChange } from './changes.js';
import { comingKind } from './coming.js';
import { entry, FIRST } from './first.js';
import type { Kind, KindContext, KindPattern, KindView } from './kind.js';
import { isRich } from './text-body.js';

export { onKindsChange } from './changes.js';

/** What the kit brings, as far as it is here. */
const builtIn = new Map<string, Kind>(FIRST);
/** What the page registered. */
const own = new Map<string, Kind>();
let isWhole = false;
let coming: Promise<unknown> | undefined;
let formats: Promise<unknown> | undefined;

/** Takes in the kinds of the kit that come after the first ones. */
export function addBuiltIn(entries: readonly (readonly [string, Kind])[]): void {
  if (isWhole) return;
  for (const [pattern, kind] of entries) builtIn.set(pattern, kind);
  isWhole = true;
  tellKindsChange();
}

/** Whether the kinds of the kit are here, all of them. */
export const areAllKindsHere = (): boolean => isWhole;

/** Sees to it that all kinds of the kit come; whoever shows messages is told by {@link onKindsChange}. */
export function loadAllKinds(): void {
  if (isWhole) return;
  coming ??= import('./all.js').then(
    ({ REST }) => {
      addBuiltIn(REST);
    },
    () => {
      // The next message of such a kind tries again.
      coming = undefined;
    },
  );
}

/** Sees to it that texts are drawn with their formatting; until then, they stand as they were written. */
function loadFormats(): void {
  formats ??= import('./formatted-text.js').then(
    ({ formattedText }) => {
      builtIn.set(...entry('message/text', formattedText));
      tellKindsChange();
    },
    () => {
      // The next text that is drawn tries again.
      formats = undefined;
    },
  );
}

/**
 * Says how a kind of message shows itself: in the list of messages, in previews, quotes, search and to screen readers.
 * Registering a kind again replaces it; lists that are on screen redraw.
 * @param pattern `custom/poll`, or `custom/*` for all of a category that have none of their own.
 * @returns The undo.
 */
export function registerKind<M extends Message>(pattern: KindPattern, kind: Kind<M>): () => void {
  const before = own.get(pattern);
  own.set(pattern, kind as unknown as Kind);
  tellKindsChange();
  return () => {
    if (own.get(pattern) !== (kind as unknown as Kind)) return;
    if (before) own.set(pattern, before);
    else own.delete(pattern);
    tellKindsChange();
  };
}

/** How a message is shown. Every category has a registration for what nobody knows, so that nothing is dropped. */
export function kindFor(message: Message): Kind {
  const name = kindOf(message);
  const found = own.get(name) ?? builtIn.get(name);
  if (found) return found;
  return (isWhole && (own.get(`${message.category}/*`) ?? own.get('custom/*'))) || unknownKind(message);
}

/** How a message is shown that nobody knows, or nobody yet. */
function unknownKind(message: Message): Kind {
  loadAllKinds();
  return builtIn.get('custom/*') ?? comingKind(message);
}

/** All registrations that are here, each once. */
export const allKinds = (): readonly Kind[] => [...new Set(new Map([...builtIn, ...own]).values())];

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
export function drawMessage(message: Message, view: KindView): ReturnType<Kind['render']> {
  if (isRich(message)) loadFormats();
  return orUnknown(message, kind => kind.render(message, view));
}

/** A kind of the page's own may fail: its message is then shown as one that nobody knows, and no other is harmed. */
function orUnknown<Answer>(message: Message, ask: (kind: Kind) => Answer): Answer {
  try {
    return ask(kindFor(message));
  } catch (thrown) {
    console.error(`[parlour] The kind ${kindOf(message)} failed.`, thrown);
    return ask(unknownKind(message));
  }
}
