import { html, nothing } from 'lit';
import { icon } from '../../../styles/soon-icons.js';
import type { Group } from '../../../model/group.js';
import { receiverOf } from '../../../model/ids.js';
import { mayInGroup, myStanding } from '../../../model/policy.js';
import { spanInWords } from '../../../support/span-in-words.js';
import type { ComposerFace, ComposerPart, ComposerPlace } from '../composer-face.js';

/**
 * Counts down in words until slow mode lets one send again. It is spoken when it begins and when it ends alone. Of a
 * draft that makes several messages the first goes out, and the rest stays until then.
 */
export class SlowMode implements ComposerPart {
  readonly #face: ComposerFace;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #until = 0;
  #spoken = '';
  /** Something was written that slow mode did not let out with the rest. */
  #isPart = false;

  constructor(face: ComposerFace) {
    this.#face = face;
    face.host.addController({ hostUpdated: () => this.#tick(), hostDisconnected: () => this.#stop() });
  }

  reset(): void {
    this.#until = 0;
    this.#spoken = '';
    this.#isPart = false;
  }

  most(count: number): number {
    const { state } = this.#face;
    const group = this.#group;
    const isSlow =
      !!group?.slowMode && !mayInGroup(myStanding(group, state?.me?.uid ?? ''), 'skipSlowMode').ok;
    this.#isPart = isSlow && count > 1;
    return isSlow ? 1 : count;
  }

  hold(): string | undefined {
    const left = this.#left;
    if (left <= 0) return undefined;
    const { locale } = this.#face;
    const words = locale.text('slowWait', { time: spanInWords(left, locale.language) });
    return this.#isPart ? `${words} ${locale.text('slowRest')}` : words;
  }

  render(place: ComposerPlace): unknown {
    const { mayWrite } = this.#face;
    if (!mayWrite) return nothing;
    if (place === 'notes') return this.#renderSpoken();
    const words = place === 'over' && this.hold();
    return words
      ? html`<p class="note meta" part="slow-mode">${icon('clock')}<span>${words}</span></p>`
      : nothing;
  }

  /** What stays as it was said is not said again. */
  #renderSpoken(): unknown {
    const until = this.#slowUntil;
    const words = this.hold();
    if (words && until !== this.#until) this.#spoken = words;
    else if (!words && this.#until) this.#spoken = this.#face.locale.text('slowOver');
    this.#until = words ? until : 0;
    return this.#spoken ? html`<span class="visually-hidden">${this.#spoken}</span>` : nothing;
  }

  get #group(): Group | undefined {
    const { state, conversationId } = this.#face;
    const { receiverType, receiverId } = receiverOf(conversationId ?? 'user:');
    return receiverType === 'group' ? state?.groups.get(receiverId) : undefined;
  }

  get #slowUntil(): number {
    return this.#group?.slowUntil ?? 0;
  }

  /** Milliseconds to wait. */
  get #left(): number {
    return this.#slowUntil - Date.now();
  }

  #tick(): void {
    const left = this.#left;
    if (left <= 0) this.#stop();
    else
      this.#timer ??= setTimeout(
        () => {
          this.#timer = undefined;
          this.#face.redraw();
        },
        left % 1000 || 1000,
      );
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
