import { html, nothing } from 'lit';
import { mediaTypeOf } from '../../../model/media-type.js';
import type { DraftFile, MessageDraft } from '../../../session/message-draft.js';
import type { OutgoingFile } from '../../../session/outgoing.js';
import type { Entry, SessionState, ThreadId } from '../../../session/state.js';
import { accepts } from '../../../support/accepts.js';
import { newId } from '../../../support/new-id.js';
import { ChatAttachEvent } from '../chat-attach-event.js';
import type { ComposerFace, ComposerPart, ComposerPlace, DraftMessage } from '../composer-face.js';
import { Later } from '../../../support/later.js';
import { mayHaveCamera } from './camera.js';
import { Beside } from './beside.js';
import type { Tray } from './tray.js';
import { faultOf, fit, rulesOf, type Refusal } from './rules.js';
import { uploadsIn } from './uploads.js';

/** Files that go out with a message, and what else the attach button has to offer. */
export class AllAttachments implements ComposerPart {
  #refused: readonly Refusal[] = [];
  #uploads: readonly Entry[] = [];
  /** Loaded with the first file. */
  readonly #tray: Later<Tray>;
  /** Files are looked at in the order in which they came. */
  #looking: Promise<void> = Promise.resolve();
  #looked: Promise<void> | undefined = this.#looking;
  readonly #face: ComposerFace;
  readonly #beside: Beside;

  constructor(face: ComposerFace) {
    const { host } = face;
    this.#face = face;
    this.#tray = new Later(host, async () => {
      const [{ Tray }, { Previews }] = await Promise.all([import('./tray.js'), import('./previews.js')]);
      return new Tray(face, new Previews(host));
    });
    this.#beside = new Beside(face, {
      mayAttach: () => this.#mayAttach,
      mayShoot: shot => this.#mayShoot(shot),
      take: this.take,
    });
  }

  /** Whether the attach button opens a menu. */
  get hasMenu(): boolean {
    return this.#beside.entries.any || mayHaveCamera();
  }

  /** Opens the menu at its button. */
  openMenu(anchor: HTMLElement): Promise<void> {
    return this.#beside.entries.open(anchor);
  }

  reset(): void {
    this.#refused = [];
  }

  coming(): Promise<unknown> | undefined {
    return this.#looked === this.#looking ? undefined : this.#looking;
  }

  /** What the page gives is as the page says; the limits hold for it, too. */
  filesGiven(given: readonly File[]): void {
    const rules = rulesOf(this.#face.host);
    const refused = given.flatMap(file => {
      const code = faultOf(file, rules);
      return code ? [{ code, name: file.name }] : [];
    });
    const [taken, tooMany] = fit(
      given.filter(file => !faultOf(file, rules)),
      0,
      rules,
    );
    this.#refused = [...refused, ...tooMany];
    const { files: held } = this.#face.draft;
    this.#face.change({
      files: taken.map(file => held.find(one => one.file === file) ?? { id: newId(), file }),
    });
  }

  /** One message for each sort of file, and one for each file with a caption; the words go with the first of all. */
  messages({ files }: MessageDraft, text: string): readonly DraftMessage[] {
    this.#refused = [];
    const groups = [
      ...Map.groupBy(files, ({ id, file, caption }) =>
        caption?.trim() ? id : mediaTypeOf(file.type),
      ).values(),
    ];
    const worded = groups.find(([first]) => !first?.caption?.trim());
    const alone: DraftMessage[] = text && !worded ? [{ outgoing: { text }, files: [] }] : [];
    const made = groups.map((group): DraftMessage => {
      const words = group === worded ? text : group[0]?.caption?.trim();
      return {
        files: group.map(({ id }) => id),
        outgoing: { files: group.map(outgoingFileOf), ...(words && { text: words }) },
      };
    });
    return [...alone, ...made];
  }

  slice(state: SessionState): unknown {
    const { at } = this.#face;
    return (this.#uploads = uploadsIn(at && state.threads.get(at), this.#uploads));
  }

  render(place: ComposerPlace): unknown {
    switch (place) {
      case 'notes':
        return this.#renderNotes();
      case 'over':
        return this.#renderUploads();
      case 'tray':
        return this.#renderTray();
      case 'popups':
        return this.#renderPopups();
      default:
        return nothing;
    }
  }

  /** What is changed keeps the files that it has. */
  get #mayAttach(): boolean {
    const { host, state, composing } = this.#face;
    return !host.withoutAttachments && state?.can.files === true && composing?.mode !== 'edit';
  }

  #mayShoot(shot: 'image' | 'video'): boolean {
    const probe = new File([], '', { type: `${shot}/${shot === 'image' ? 'jpeg' : 'mp4'}` });
    return this.#mayAttach && mayHaveCamera() && accepts(this.#face.host.accept, probe);
  }

  #renderPopups(): unknown {
    const area = this.#beside.area;
    this.#face.toggle('dropping', area.isOver);
    const drawn = [area.render(), this.#tray.thing?.renderEditor()].filter(one => one && one !== nothing);
    return drawn.length ? drawn : nothing;
  }

  #renderNotes(): unknown {
    const { draft, locale, host } = this.#face;
    const count = draft.files.length;
    const said = this.#tray.thing?.said;
    if (!count && !said && !this.#refused.length) return nothing;
    return html`
      ${count ? html`<span class="visually-hidden">${locale.text('attachedCount', { count })}</span>` : nothing}
      ${said ? html`<span class="visually-hidden">${said}</span>` : nothing}
      ${this.#beside.refusals(this.#refused, rulesOf(host), this.#onDismiss)}
    `;
  }

  #renderTray(): unknown {
    const tray = this.#face.draft.files.length ? this.#tray.want() : this.#tray.thing;
    return tray?.render() ?? nothing;
  }

  #renderUploads(): unknown {
    const { state } = this.#face;
    if (state?.connection.status !== 'online' || !this.#uploads.length) return nothing;
    return this.#beside.uploads(this.#uploads);
  }

  /** @param at Where they were given, which may not be on show any more. */
  readonly take = (
    files: readonly File[],
    refused: readonly Refusal[] = [],
    at: ThreadId | undefined = this.#face.at,
  ): void => {
    const looking = this.#looking.then(() => this.#look(at, files, refused));
    this.#looking = looking;
    void looking.then(() => (this.#looked = looking));
  };

  /** Adds what can be sent. */
  async #look(at: ThreadId | undefined, given: readonly File[], before: readonly Refusal[]): Promise<void> {
    const face = this.#face;
    const rules = rulesOf(face.host);
    const [good, bad] = await import('./intake.js').then(
      ({ takeIn }) => takeIn(given, rules),
      (): [File[], Refusal[]] => [[], given.map(({ name }) => ({ code: 'file-unreadable', name }))],
    );
    const isHere = face.at === at;
    const [taken, tooMany] = fit(good, isHere ? face.draft.files.length : 0, rules);
    if (isHere) this.#refused = [...before, ...bad, ...tooMany];
    const mayAdd = taken.length > 0 && face.host.dispatchEvent(new ChatAttachEvent(taken));
    if (mayAdd)
      face.addFiles(
        at,
        taken.map(file => ({ id: newId(), file })),
      );
    face.redraw();
    if (isHere) face.focus();
  }

  readonly #onDismiss = (): void => {
    this.#refused = [];
    this.#face.redraw();
    this.#face.focus();
  };
}

function outgoingFileOf({ file, alt, original, duration, waveform }: DraftFile): OutgoingFile {
  return {
    file,
    ...(alt?.trim() && { alt: alt.trim() }),
    ...(original && { original }),
    ...(duration && { duration }),
    ...(waveform && { waveform }),
  };
}
