import type { LitElement } from 'lit';
import type { UserSummary } from '../../model/user.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import type { ListWindow } from '../../support/list-window.js';
import { whenIdle } from '../../support/when-idle.js';
import type { ChatPlayEvent } from '../chat-audio/chat-play-event.js';
import type { Session } from '../../session/session.js';
import type { FloatingFace } from './floating-face.js';
import type { ListNotes } from './list-notes.js';
import type { NowPlaying, PlayingSource } from './now-playing.js';
import type { RowView } from './row-view.js';
import type { MessagesSlice } from './slice.js';

/** What {@link Extras} needs of the list. */
export interface ExtrasSource extends PlayingSource {
  view(): RowView;
  scroller(): HTMLElement | null;
  rows(): HTMLElement | null;
  session(): Session | undefined;
  slice(): MessagesSlice | undefined;
  inThread(): boolean;
}

/** What is loaded when it is first of use: the bar of the sound that plays, the face at the foot of the list, and the notes. */
export class Extras {
  #playing: NowPlaying | undefined;
  #face: FloatingFace | undefined;
  #faceComing = false;
  #notes: ListNotes | undefined;
  #notesComing = false;

  constructor(
    private readonly host: LitElement,
    private readonly window: ListWindow,
    private readonly source: ExtrasSource,
  ) {}

  /** A sound that plays is heard on when its row goes, and a bar stops it. Without the bar it stops with its row. */
  readonly onPlay = (event: ChatPlayEvent): void => {
    const player = event.composedPath()[0] as Element;
    import('./now-playing.js').then(
      ({ NowPlaying: Bar }) => {
        this.#playing ??= new Bar(this.host, this.source);
        this.#playing.take(event, player);
      },
      () => undefined,
    );
  };

  /** Pins and readers, once they are here. */
  get notes(): ListNotes | undefined {
    return this.#notes;
  }

  /** The list is about to draw something else, maybe. */
  onChange(): void {
    const { session, slice, entries, inThread } = this.source;
    const now = slice();
    if (!this.#notesComing && now?.thread?.status === 'ready') void this.#loadNotes();
    this.#notes?.turnTo(session(), now, entries(), inThread());
  }

  /** The list stands elsewhere now. */
  onMove(byHand: boolean): void {
    if (byHand && !this.#faceComing && this.source.view().showsSenders) void this.#loadFace();
    this.#face?.follow();
  }

  async #loadFace(): Promise<void> {
    this.#faceComing = true;
    try {
      const { FloatingFace: Face, floatingFaceStyles } = await import('./floating-face.js');
      adoptStyles(this.host, floatingFaceStyles);
      this.#face = new Face(() => ({
        scroller: this.source.scroller(),
        rows: this.source.rows(),
        box: this.host.renderRoot.querySelector('.floating-face'),
        last: this.window.visible.last - this.window.start,
        senderOf: row => this.#senderOf(row),
      }));
      this.#face.follow();
    } catch {
      // The next scroll tries again.
      this.#faceComing = false;
    }
  }

  async #loadNotes(): Promise<void> {
    this.#notesComing = true;
    // The messages come first.
    await new Promise<void>(resolve => {
      whenIdle(resolve);
    });
    try {
      const { ListNotes: Notes } = await import('./list-notes.js');
      this.#notes = new Notes(this.host);
      this.host.requestUpdate();
    } catch {
      // The next change of what is shown tries again.
      this.#notesComing = false;
    }
  }

  #senderOf(row: HTMLElement): UserSummary | undefined {
    const entry = this.source.entries().find(({ key }) => key === row.dataset['key']);
    return entry && this.source.view().userOf(entry.message.sender);
  }
}
