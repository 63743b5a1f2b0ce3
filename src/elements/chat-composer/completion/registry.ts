import type { Completion, CompletionItem } from './completion.js';

const completions: Completion[] = [];

/**
 * Opens a list at a sign while one writes in any composer, and puts what is chosen there into the text: `#channel`,
 * `:sticker:`. Of several for one sign the newest counts, also before the kit's own `@`, `:` and `/`.
 * @returns The undo.
 */
export function registerCompletion<Item extends CompletionItem>(completion: Completion<Item>): () => void {
  const registered = completion as unknown as Completion;
  completions.unshift(registered);
  return () => {
    const at = completions.indexOf(registered);
    if (at >= 0) completions.splice(at, 1);
  };
}

/** What pages registered, the newest first. */
export const allCompletions = (): readonly Completion[] => completions;
