import { nothing } from 'lit';
import type { LinkPreview } from '../../../model/link-preview.js';
import type { JsonObject } from '../../../model/json.js';
import type { Outgoing } from '../../../session/outgoing.js';
import { splitLinks } from '../../../support/split-links.js';
import { adoptStyles } from '../../../support/adopt-styles.js';
import type { ComposerFace, ComposerPart, ComposerPlace } from '../composer-face.js';
import type { drawLinkCard } from './draw-link-card.js';

/** How long the words rest until a link in them is asked about, milliseconds. */
const REST = 500;

/**
 * The card of the first link that is written, where the transport can make one. It goes out with the message, unless
 * it was taken away: that is remembered with the words, over a reload, too.
 */
export class LinkCard implements ComposerPart {
  readonly #face: ComposerFace;
  /** Where and which link it is about. */
  #about = '';
  #card: LinkPreview | undefined;
  #draw: typeof drawLinkCard | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run: AbortController | undefined;

  constructor(face: ComposerFace) {
    this.#face = face;
    face.host.addController({
      hostUpdated: () => this.#look(),
      hostDisconnected: () => this.#forget(),
    });
  }

  reset(): void {
    this.#forget();
  }

  render(place: ComposerPlace): unknown {
    if (place !== 'over' || !this.#card || !this.#draw || this.#link === undefined) return nothing;
    const { locale, session } = this.#face;
    return this.#draw(this.#card, locale, session, () => {
      const link = this.#link;
      const { withoutCards = [] } = this.#face.draft;
      if (link !== undefined) this.#face.change({ withoutCards: [...withoutCards, link] });
      this.#forget();
      this.#face.focus();
    });
  }

  outgoing(outgoing: Outgoing): Outgoing {
    const card = this.#card;
    const isText =
      'text' in outgoing && !('files' in outgoing || 'attachments' in outgoing || 'custom' in outgoing);
    if (!card || !isText || !outgoing.text?.includes(this.#written)) return outgoing;
    this.#forget();
    const linkPreview = card as unknown as JsonObject;
    return { ...outgoing, metadata: { ...outgoing.metadata, linkPreview } };
  }

  /** The link as it stands in the words. */
  #written = '';

  /** The first link that is written, where a card of it may be shown. */
  get #link(): string | undefined {
    const { state, draft, composing } = this.#face;
    if (!state?.can.linkPreview || composing?.mode === 'edit' || !/https?:|www\./i.test(draft.text))
      return undefined;
    for (const piece of splitLinks(draft.text)) {
      if (typeof piece === 'string') continue;
      this.#written = piece.text;
      return draft.withoutCards?.includes(piece.href) ? undefined : piece.href;
    }
    return undefined;
  }

  #look(): void {
    const href = this.#link;
    const about = href === undefined ? '' : `${this.#face.at ?? ''} ${href}`;
    if (about === this.#about) return;
    this.#forget();
    this.#about = about;
    // Other words, other cards: what was dismissed with those that are gone may come again.
    const { text, withoutCards } = this.#face.draft;
    if (!text && withoutCards) this.#face.change({ withoutCards: undefined });
    if (href === undefined) return;
    this.#timer = setTimeout(() => void this.#ask(href), REST);
  }

  async #ask(href: string): Promise<void> {
    const run = (this.#run = new AbortController());
    try {
      const card = await this.#face.session?.linkPreview(href, run.signal);
      if (!card) return;
      const drawing = await import('./draw-link-card.js');
      if (run.signal.aborted) return;
      adoptStyles(this.#face.host, drawing.styles);
      this.#card = card;
      this.#draw = drawing.drawLinkCard;
      this.#face.redraw();
    } catch {
      // A message goes out without a card just as well.
    }
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#run?.abort();
    this.#card = this.#run = undefined;
    this.#about = '';
  }
}
