import type { Locale } from '../../../locales/locale.js';
import type { CompletionContext } from './completion.js';

/** Something that one does by writing `/name` in a composer. */
export interface Command {
  /** What one writes after the `/`: small letters, digits, `_` and `-`. */
  readonly name: string;
  /** What it does, in a few words. */
  readonly description: string | ((locale: Locale) => string);
  /** What may follow its name: `[text]`. Shown beside it. */
  readonly arguments?: string | undefined;
  /** Whether it can be used here; default yes. */
  when?(context: CompletionContext): boolean;
  /**
   * Does it. What was written leaves the field when that is done; a text that it answers takes its place. Where it
   * throws, the writer is told and the text stays.
   * @param words What follows the name; mentions as they go out, `<@uid:ada>`.
   */
  run(words: string, context: CompletionContext): unknown;
}

/** A composer, as far as its own commands go. */
export interface CommandHost {
  readonly commands?: readonly Command[] | undefined;
}

const commands = new Map<string, Command>();

/**
 * Makes a command that one can write in any composer. Registered again, it is replaced.
 * @returns The undo.
 */
export function registerCommand(command: Command): () => void {
  if (!/^[a-z0-9_-]+$/.test(command.name))
    throw new TypeError(`“${command.name}” can't be a command's name.`);
  commands.set(command.name, command);
  return () => {
    if (commands.get(command.name) === command) commands.delete(command.name);
  };
}

/** All commands of a composer: its own, then those that were registered, less those that it has of the same name. */
export function allCommands({ commands: own = [] }: CommandHost): readonly Command[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...[...commands.values()].filter(({ name }) => !names.has(name))];
}

/** The command that a text calls, and what follows its name. */
export function commandIn(
  text: string,
  host: CommandHost,
): { readonly command: Command; readonly words: string } | undefined {
  const [, name = '', words = ''] = /^\/([\w-]+)(?:\s+([^]*))?$/.exec(text.trim()) ?? [];
  const command = name && allCommands(host).find(one => one.name === name.toLowerCase());
  return command ? { command, words } : undefined;
}
