import { nothing, type TemplateResult } from 'lit';
import { ChatError } from '../../model/chat-error.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { focused } from '../../support/focused.js';
import { styles } from './above-field.styles.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import { composeBar } from './compose-bar.js';
import type { ComposerCore } from './composer-core.js';
import { noteLines } from './notes.js';
import { obstacleBar } from './obstacle-bar.js';
import { WayOn } from './way-on.js';

/** What stands over the field, or in its place: notes, what is answered or changed, why one may not write. */
export class AboveField {
  readonly #core: ComposerCore;
  readonly #way: WayOn;
  #told: ChatError | undefined;

  constructor(core: ComposerCore) {
    this.#core = core;
    this.#way = new WayOn(core.host);
    adoptStyles(core.host, styles);
  }

  /** Another conversation is on show. */
  reset(): void {
    this.#way.reset();
  }

  notes(): TemplateResult {
    const { failure, told, over, left, locale, isOffline } = this.#core;
    return noteLines(
      { isOffline, over, left, failure: failure ? ChatError.from(failure) : undefined, told },
      locale,
    );
  }

  bars(): unknown {
    const core = this.#core;
    const { obstacle, mode, view, locale } = core;
    if (obstacle) return obstacleBar(obstacle, this.#way, locale, this.#onWay);
    return mode?.shown && view ? composeBar(mode.shown, kindContextOf(view, locale), this.#onLeave) : nothing;
  }

  /** After each drawing. */
  updated(): void {
    const { obstacle } = this.#core;
    const { failure } = this.#way;
    if (!obstacle && this.#way.takeGone() && !focused()) this.#core.focus();
    if (failure && failure !== this.#told) this.#password?.select();
    this.#told = failure;
  }

  get #password(): HTMLInputElement | null | undefined {
    return this.#core.host.shadowRoot?.querySelector<HTMLInputElement>('[type=password]');
  }

  readonly #onWay = (event: SubmitEvent): void => {
    event.preventDefault();
    const { session, view, obstacle } = this.#core;
    if (session && view?.id) void this.#way.go(session, view.id, obstacle?.way, this.#password?.value ?? '');
  };

  readonly #onLeave = (): void => {
    const { mode, session, at } = this.#core;
    mode?.leave(session, at);
    this.#core.focus();
  };
}
