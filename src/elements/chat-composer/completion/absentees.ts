import { receiverOf, type Uid } from '../../../model/ids.js';
import { mentionedUids } from '../../../model/mentions.js';
import type { Session } from '../../../session/session.js';
import type { ComposerFace } from '../composer-face.js';

/** Tells who is named in the text and is not in the group any more: they will not hear of it. */
export class Absentees {
  readonly #face: ComposerFace;
  /** Whether each is a member, as far as it was asked. */
  #known = new Map<Uid, boolean>();
  #asking = new Set<Uid>();
  #told = '';
  #session: Session | undefined;
  #unhear: (() => void) | undefined;
  #of: string | undefined;

  constructor(face: ComposerFace) {
    this.#face = face;
    face.host.addController({
      hostDisconnected: () => {
        this.#unhear?.();
        this.#session = undefined;
      },
    });
  }

  look(): void {
    const { draft, conversationId, session, state } = this.#face;
    if (conversationId !== this.#of) this.reset();
    const uids = draft.units.flatMap(({ value }) => mentionedUids(value));
    if (!uids.length && !this.#told) return;
    const guid = conversationId?.startsWith('group:') ? receiverOf(conversationId).receiverId : undefined;
    if (!session || guid === undefined || !state?.can.members) return;
    this.#hear(session, guid);
    for (const uid of uids) {
      if (this.#known.has(uid) || this.#asking.has(uid)) continue;
      this.#asking.add(uid);
      void this.#ask(session, guid, uid);
    }
    this.#tell(uids.filter(uid => this.#known.get(uid) === false));
  }

  reset(): void {
    this.#of = this.#face.conversationId;
    this.#known = new Map();
    this.#asking = new Set();
    this.#told = '';
  }

  /** Who was chosen from the list just now is a member: the service said so. */
  async #ask(session: Session, guid: string, uid: Uid): Promise<void> {
    const known = this.#known;
    try {
      const { items } = await session.listMembers({ guid, search: uid, limit: 100 });
      known.set(
        uid,
        items.some(({ user }) => user.uid === uid),
      );
    } catch {
      // Nobody knows: nothing is said, and the next change asks again.
    }
    this.#asking.delete(uid);
    if (known === this.#known) this.look();
  }

  #tell(gone: readonly Uid[]): void {
    const { state, locale, draft } = this.#face;
    const names = gone.map(uid => {
      const unit = draft.units.find(({ value }) => value === `<@uid:${uid}>`);
      const shown = unit && draft.text.slice(unit.start, unit.end).replace(/^@/, '');
      return state?.users.get(uid)?.name ?? shown ?? uid;
    });
    const words = gone.length
      ? locale.text('mentionGone', { names: locale.list(names), count: gone.length })
      : '';
    if (words === this.#told) return;
    this.#told = words;
    this.#face.tell(words);
  }

  #hear(session: Session, guid: string): void {
    if (session === this.#session) return;
    this.#unhear?.();
    this.#session = session;
    this.#unhear = session.onEvent(event => {
      // Somebody came or went: ask anew.
      const isMove = event.type === 'memberRemoved' || event.type === 'member';
      if (event.type === 'resync' || (isMove && event.guid === guid)) {
        this.#known = new Map();
        this.look();
      }
    });
  }
}
