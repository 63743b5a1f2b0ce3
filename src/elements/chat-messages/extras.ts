import type { LitElement } from 'lit';
import type { UserSummary } from '../../model/user.js';
import type { Session } from '../../session/session.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import { Later } from '../../support/later.js';
import type { ListWindow } from '../../support/list-window.js';
import { whenIdle } from '../../support/when-idle.js';
import type { ChatPlayEvent } from '../chat-audio/chat-play-event.js';
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
  readonly #playing: Later<NowPlaying>;
  readonly #face: Later<FloatingFace>;
  readonly #notes: Later<ListNotes>;

  constructor(
    private readonly host: LitElement,
    private readonly window: ListWindow,
    private readonly source: ExtrasSource,
  ) {
    this.#playing = new Later(host, async () => {
      const { NowPlaying: Bar } = await import('./now-playing.js');
      return new Bar(host, source);
    });
    this.#face = new Later(host, () => this.#loadFace());
    this.#notes = new Later(host, async () => {
      // The messages come first.
      await whenIdle();
      const { ListNotes: Notes } = await import('./list-notes.js');
      return new Notes(host);
    });
  }

  /** A sound that plays is heard on when its row goes, and a bar stops it. Without the bar it stops with its row. */
  onPlay(event: ChatPlayEvent, player: Element): void {
    this.#playing.use(bar => {
      bar.take(event, player);
    });
  }

  /** Pins and readers, once they are here. */
  get notes(): ListNotes | undefined {
    return this.#notes.thing;
  }

  /** The list is about to draw something else, maybe. */
  onChange(): void {
    const { session, slice, entries, inThread } = this.source;
    const now = slice();
    const isReady = now?.thread?.status === 'ready';
    const notes = isReady ? this.#notes.want() : this.notes;
    notes?.turnTo(session(), now, entries(), inThread());
  }

  /** The list stands elsewhere now. */
  onMove(byHand: boolean): void {
    const face = byHand && this.source.view().showsSenders ? this.#face.want() : this.#face.thing;
    face?.follow();
  }

  async #loadFace(): Promise<FloatingFace> {
    const { FloatingFace: Face, floatingFaceStyles } = await import('./floating-face.js');
    adoptStyles(this.host, floatingFaceStyles);
    return new Face(() => ({
      scroller: this.source.scroller(),
      rows: this.source.rows(),
      box: this.host.renderRoot.querySelector('.floating-face'),
      last: this.window.visible.last - this.window.start,
      senderOf: row => this.#senderOf(row),
    }));
  }

  #senderOf(row: HTMLElement): UserSummary | undefined {
    const entry = this.source.entries().find(({ key }) => key === row.dataset['key']);
    return entry && this.source.view().userOf(entry.message.sender);
  }
}
