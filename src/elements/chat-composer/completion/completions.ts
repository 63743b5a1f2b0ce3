import { nothing } from 'lit';
import type { Uid } from '../../../model/ids.js';
import type { DraftUnit, MessageDraft } from '../../../session/message-draft.js';
import type { ChatSendEvent } from '../chat-send-event.js';
import type { ComposerFace, ComposerPart, ComposerPlace } from '../composer-face.js';
import { allCommands, commandIn } from './commands.js';
import { takeExpected } from './expected-units.js';
import type * as help from './help.js';
import { allCompletions } from './registry.js';
import { deletion, moveUnits, readText, sentText, type Written } from './units.js';

/** How many texts with units are remembered for undo. */
const REMEMBERED = 100;

/**
 * Mentions, emoji by name, commands, and whatever else pages complete. What is here sees when there is something to do,
 * and keeps units whole; the rest is loaded when a sign is first written.
 */
export class Completions implements ComposerPart {
  readonly #face: ComposerFace;
  #help: help.Help | undefined;
  #loading: Promise<help.Help | undefined> | undefined;
  /** The units of texts that there were: undo and redo bring a text back, not what stood in it as one. */
  readonly #remembered = new Map<string, readonly DraftUnit[]>();

  constructor(face: ComposerFace) {
    this.#face = face;
    // Before the page hears of it: a command is not a message.
    face.host.addEventListener('chat-send', event => this.#onSend(event));
  }

  handleKey(event: KeyboardEvent): boolean {
    return this.#help?.handleKey(event) || this.#deletes(event);
  }

  handlePaste(data: DataTransfer): boolean {
    return this.#help?.handlePaste(data) ?? false;
  }

  textChanged(before: string): void {
    const { draft, selection, isComposing } = this.#face;
    const given = takeExpected(this.#face);
    const { units, rests } = given
      ? { units: given, rests: [] }
      : moveUnits(draft.units, before, draft.text, selection[1]);
    const known = given ? undefined : this.#remembered.get(draft.text);
    const now = known && known.length > units.length ? known : units;
    if (now !== draft.units) this.#face.change({ units: now });
    this.#remember(draft.text, now);
    // A keyboard that sends no keys took a part of a unit away: the rest goes, too.
    const [rest] = rests;
    if (rest && !known && !isComposing) {
      queueMicrotask(() => {
        if (this.#face.draft.text === draft.text) this.#face.edit({ start: rest[0], end: rest[1], text: '' });
      });
    }
  }

  selectionMoved(): void {
    const { draft, field, selection } = this.#face;
    const [start, end] = selection;
    const inside = start === end && draft.units.find(unit => unit.start < start && unit.end > start);
    if (inside && field) {
      const edge = start - inside.start < inside.end - start ? inside.start : inside.end;
      field.setSelectionRange(edge, edge);
    }
    this.#remember(draft.text, draft.units);
    if (this.#help) this.#help.look();
    else if (draft.units.length || this.#mayComplete(draft.text, start)) void this.#load();
  }

  reset(): void {
    this.#remembered.clear();
    this.#help?.reset();
    if (this.#face.draft.units.length) void this.#load();
  }

  render(place: ComposerPlace): unknown {
    return (this.#help?.render(place) as unknown) ?? nothing;
  }

  readText(sent: string): Written {
    const patterns = allCompletions().flatMap(({ unit }) => unit ?? []);
    const read = (): Written => readText(sent, uid => this.#nameOf(uid), patterns);
    const now = read();
    if (now.units.length)
      void this.#load().then(loaded => loaded?.names.want({ sent, shown: now.text, read }));
    return now;
  }

  writeText(draft: MessageDraft): string {
    return sentText(draft);
  }

  #nameOf(uid: Uid | undefined): string {
    const { state, composing, locale } = this.#face;
    // The words of the language may still be on their way.
    if (uid === undefined) return locale.text('mentionAll') || 'all';
    const mentions = composing && 'mentions' in composing.message ? composing.message.mentions : undefined;
    const named = state?.me?.uid === uid ? state.me : mentions?.find(user => user.uid === uid);
    return state?.users.get(uid)?.name ?? named?.name ?? uid;
  }

  #remember(text: string, units: readonly DraftUnit[]): void {
    if (!units.length) return;
    this.#remembered.delete(text);
    this.#remembered.set(text, units);
    if (this.#remembered.size > REMEMBERED)
      this.#remembered.delete(this.#remembered.keys().next().value ?? '');
  }

  /** A key that deletes takes a unit as one. */
  #deletes({ key, metaKey }: KeyboardEvent): boolean {
    if ((key !== 'Backspace' && key !== 'Delete') || metaKey) return false;
    const { draft, selection } = this.#face;
    const range = deletion(draft.units, selection, key);
    if (!range) return false;
    const [start, end] = range;
    this.#face.edit({ start, end, text: '' });
    return true;
  }

  /** Whether a sign before the caret may begin something: cheap, and wrong now and then. */
  #mayComplete(text: string, caret: number): boolean {
    const before = text.slice(Math.max(caret - 60, 0), caret);
    return [
      '@',
      ':',
      allCommands(this.#face.host).length ? '/' : '@',
      ...allCompletions().map(each => each.trigger),
    ].some(sign => {
      const at = before.lastIndexOf(sign);
      return at >= 0 && !/[a-z0-9]/i.test(before[at - 1] ?? '');
    });
  }

  async #load(): Promise<help.Help | undefined> {
    this.#loading ??= import('./help.js').then(
      async ({ Help }) => {
        const loaded = new Help(this.#face);
        this.#help = loaded;
        // What it opens has to be in the page.
        this.#face.redraw();
        await this.#face.host.updateComplete;
        loaded.look();
        return loaded;
      },
      () => {
        // Without it one can still write; the next sign tries again.
        this.#loading = undefined;
        return undefined;
      },
    );
    return this.#loading;
  }

  #onSend(event: ChatSendEvent): void {
    const { outgoing } = event;
    const text = 'text' in outgoing && !('custom' in outgoing) && !('files' in outgoing) ? outgoing.text : '';
    const found = text ? commandIn(text, this.#face.host) : undefined;
    if (!found || event.target !== this.#face.host || sentText(this.#face.draft).trim() !== text) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.#load().then(loaded => {
      if (loaded) void loaded.run(found.command, found.words);
      else this.#face.tell(this.#face.locale.text('composeFailed'));
    });
  }
}
