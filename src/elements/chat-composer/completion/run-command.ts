import { ChatError } from '../../../model/chat-error.js';
import type { ComposerFace } from '../composer-face.js';
import type { Command } from './commands.js';
import type { CompletionContext } from './completion.js';

/** Runs a command that is written in a composer; what was written leaves it when that is done. */
export async function runCommand(
  face: ComposerFace,
  command: Command,
  words: string,
  context: CompletionContext,
): Promise<void> {
  const { at } = face;
  const written = face.draft.text;
  face.tell('');
  let put: unknown;
  try {
    put = await command.run(words, context);
  } catch (thrown) {
    if (!(thrown instanceof ChatError))
      console.error(`[parlour] The command /${command.name} failed.`, thrown);
    // What a page says in words of its own is told as it is.
    const why =
      thrown instanceof ChatError ? face.locale.error(thrown) : thrown instanceof Error ? thrown.message : '';
    if (face.at === at) face.tell(face.locale.text('commandFailed', { name: command.name, why }).trim());
    return;
  }
  // Who turned to something else meanwhile keeps that.
  if (face.at !== at || face.draft.text !== written) return;
  face.edit({ start: 0, end: written.length, text: typeof put === 'string' ? put : '' });
}
