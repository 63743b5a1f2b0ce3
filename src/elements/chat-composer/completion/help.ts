import { adoptStyles } from '../../../support/adopt-styles.js';
import type { ComposerFace, ComposerPlace } from '../composer-face.js';
import { Absentees } from './absentees.js';
import { Clip } from './clip.js';
import type { Command } from './commands.js';
import { Completer } from './completer.js';
import type { TextUnit } from './completion.js';
import { LearnNames } from './learn-names.js';
import { Marks, markStyles } from './marks.js';
import { runCommand } from './run-command.js';
import { applyChange } from './text-change.js';

/** What a composer loads when somebody first writes a sign that completes something, or a unit stands in the text. */
export class Help {
  readonly names: LearnNames;
  readonly #face: ComposerFace;
  readonly #completer: Completer;
  readonly #marks: Marks;
  readonly #absentees: Absentees;
  readonly #clip: Clip;
  #isRunning = false;

  constructor(face: ComposerFace) {
    this.#face = face;
    adoptStyles(face.host, markStyles);
    this.#completer = new Completer(face, (start, end, put, isClosed) =>
      this.#insert(start, end, put, isClosed),
    );
    this.#marks = new Marks(face);
    this.#absentees = new Absentees(face);
    this.#clip = new Clip(face);
    this.names = new LearnNames(face);
    face.host.addController({ hostDisconnected: () => this.#completer.close() });
  }

  handleKey(event: KeyboardEvent): boolean {
    return this.#completer.handleKey(event);
  }

  handlePaste(data: DataTransfer): boolean {
    return this.#clip.paste(data);
  }

  look(): void {
    this.#completer.look();
    this.#absentees.look();
    this.#clip.look();
  }

  reset(): void {
    this.#completer.close();
    this.#absentees.reset();
  }

  render(place: ComposerPlace): unknown {
    return place === 'popups' ? [this.#completer.list.node, this.#marks.node] : undefined;
  }

  /** Runs a command in place of sending it. The text stays until that is done, and where it fails. */
  async run(command: Command, words: string): Promise<void> {
    const context = this.#completer.context(new AbortController().signal);
    if (!context || this.#isRunning) return;
    this.#isRunning = true;
    this.#completer.close();
    await runCommand(this.#face, command, words, context);
    this.#isRunning = false;
  }

  /** Puts words or a unit in place of what was typed, and a blank behind it unless one is there, or it was closed. */
  #insert(start: number, end: number, put: string | TextUnit, isClosed: boolean): void {
    const { text } = this.#face.draft;
    const label = typeof put === 'string' ? put : put.label;
    const isBare = isClosed || !label;
    const hasBlank = isBare || /^\s/u.test(text.slice(end));
    const behind = start + label.length + (isBare ? 0 : 1);
    const unit = typeof put === 'string' ? [] : [{ start, end: start + label.length, value: put.value }];
    const places = [{ start, end, text: hasBlank ? label : `${label} ` }];
    applyChange(this.#face, { places, select: [behind, behind] }, unit);
  }
}
