import { mentionedUids } from '../../../model/mentions.js';
import type { ComposerFace } from '../composer-face.js';
import type { Written } from './units.js';

/** A text that was read while people in it were known by their ids alone. */
interface Unnamed {
  readonly sent: string;
  /** As it stands in the field meanwhile. */
  readonly shown: string;
  readonly read: () => Written;
}

/** Asks for the names of people whom this page has not heard of, and shows them unless somebody wrote meanwhile. */
export class LearnNames {
  readonly #face: ComposerFace;
  #wanted: Unnamed | undefined;
  #isAsking = false;

  constructor(face: ComposerFace) {
    this.#face = face;
    // There may be no session yet when the page sets a text.
    face.host.addController({ hostUpdated: () => void this.#look() });
  }

  want(wanted: Unnamed): void {
    this.#wanted = wanted;
    void this.#look();
  }

  async #look(): Promise<void> {
    const wanted = this.#wanted;
    const { session, at, draft } = this.#face;
    if (!wanted || this.#isAsking) return;
    const { can, users, me } = session?.state ?? {};
    if (draft.text !== wanted.shown) this.#wanted = undefined;
    else if (session && can?.users && me) {
      const unknown = mentionedUids(wanted.sent).filter(uid => uid !== me.uid && !users?.has(uid));
      this.#isAsking = true;
      // Who is gone from the service keeps the id for a name.
      await Promise.allSettled(unknown.map(uid => session.getUser(uid)));
      this.#isAsking = false;
      if (this.#wanted === wanted) this.#wanted = undefined;
      const now = wanted.read();
      if (this.#face.at === at && this.#face.draft.text === wanted.shown && now.text !== wanted.shown)
        this.#face.change(now);
    }
  }
}
