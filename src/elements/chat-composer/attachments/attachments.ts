import { html, nothing } from 'lit';
import { mediaTypeOf } from '../../../model/media-type.js';
import type { DraftFile, MessageDraft } from '../../../session/message-draft.js';
import type { OutgoingFile } from '../../../session/outgoing.js';
import type { Entry, SessionState, ThreadId } from '../../../session/state.js';
import { accepts } from '../../../support/accepts.js';
import { newId } from '../../../support/new-id.js';
import { ChatAttachEvent } from '../chat-attach-event.js';
import type { ComposerFace, ComposerPart, ComposerPlace, DraftMessage } from '../composer-face.js';
import { attachButton, mayHaveCamera, takeShot } from './attach-button.js';
import { DropArea } from './drop-area.js';
import { KindEntries } from './kind-entries.js';
import { Previews } from './previews.js';
import { refusalLines } from './refusal-lines.js';
import { faultOf, fit, rulesOf, type Refusal } from './rules.js';
import type { Tray } from './tray.js';
import { uploadLines, uploadsIn } from './uploads.js';

/** Files that go out with a message, and the button that adds them, or something else that a kind has to offer. */
export class Attachments implements ComposerPart {
  #refused: readonly Refusal[] = [];
  #uploads: readonly Entry[] = [];
  /** Loaded with the first file. */
  #tray: Tray | undefined;
  #trayComing = false;
  /** Files are looked at in the order in which they came. */
  #looking: Promise<void> = Promise.resolve();
  readonly #face: ComposerFace;
  readonly #previews: Previews;
  readonly #area: DropArea;
  readonly #entries: KindEntries;

  constructor(face: ComposerFace) {
    const { host } = face;
    this.#face = face;
    this.#previews = new Previews(host);
    this.#area = new DropArea(face, {
      mayTake: () => this.#mayAttach && face.mayWrite,
      take: this.#take,
    });
    this.#entries = new KindEntries(host, {
      locale: () => face.locale,
      mayAttachFiles: () => this.#mayAttach,
      shots: () => (['image', 'video'] as const).filter(shot => this.#mayShoot(shot)),
      chooseFiles: () => host.renderRoot.querySelector<HTMLInputElement>('[type=file]')?.click(),
      takeShot: shot => {
        takeShot(shot, this.#take);
      },
      send: message => {
        const { parentId } = face;
        if (face.mayWrite) face.send({ ...message, ...(parentId && { parentId }) });
      },
      tell: words => {
        face.tell(words);
      },
    });
  }

  reset(): void {
    this.#refused = [];
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
      case 'before':
        return this.#renderButton();
      case 'popups':
        this.#face.toggle('dropping', this.#area.isOver);
        return html`${this.#area.render()} ${this.#tray?.renderEditor()}`;
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

  #renderNotes(): unknown {
    const { draft, locale, host } = this.#face;
    const count = draft.files.length;
    return html`
      ${count ? html`<span class="visually-hidden">${locale.text('attachedCount', { count })}</span>` : nothing}
      ${this.#tray?.said ? html`<span class="visually-hidden">${this.#tray.said}</span>` : nothing}
      ${refusalLines(this.#refused, rulesOf(host), locale, this.#onDismiss)}
    `;
  }

  #renderTray(): unknown {
    if (this.#tray) return this.#tray.render();
    if (this.#face.draft.files.length) void this.#needTray();
    return nothing;
  }

  async #needTray(): Promise<void> {
    if (this.#tray || this.#trayComing) return;
    this.#trayComing = true;
    try {
      const { Tray } = await import('./tray.js');
      this.#tray = new Tray(this.#face, this.#previews);
      this.#face.redraw();
    } catch {
      // The next drawing tries again.
      this.#trayComing = false;
    }
  }

  #renderUploads(): unknown {
    const { state, locale } = this.#face;
    if (state?.connection.status !== 'online') return nothing;
    return uploadLines(this.#uploads, locale, this.#onCancel);
  }

  #renderButton(): unknown {
    const { host, state, locale, mayWrite } = this.#face;
    const hasMenu = (this.#entries.any || mayHaveCamera()) && !host.withoutAttachments && !!state;
    if (!this.#mayAttach && !hasMenu) return nothing;
    const openMenu = hasMenu ? this.#entries.open : undefined;
    return attachButton(locale, !mayWrite, rulesOf(host), { take: this.#take, openMenu });
  }

  readonly #take = (files: readonly File[], refused: readonly Refusal[] = []): void => {
    const { at } = this.#face;
    this.#looking = this.#looking.then(() => this.#look(at, files, refused));
  };

  /** Adds what can be sent to where it was given, which may not be on show any more. */
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

  readonly #onCancel = ({ key }: Entry): void => {
    const { session, at } = this.#face;
    if (at) session?.discard(at, key);
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
