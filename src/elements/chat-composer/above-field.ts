import { nothing, type TemplateResult } from 'lit';
import type { StringKey } from '../../locales/en.js';
import { ChatError } from '../../model/chat-error.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { focused } from '../../support/focused.js';
import { styles } from './above-field.styles.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import { composeBar } from './compose-bar.js';
import type { ComposerCore } from './composer-core.js';
import { noteLines } from './notes.js';
import { copyWords } from './copy-words.js';
import { obstacleBar, type KeptWords } from './obstacle-bar.js';
import { WayOn } from './way-on.js';

/** What stands over the field, or in its place: notes, what is answered or changed, why one may not write. */
export class AboveField {
  readonly #core: ComposerCore;
  readonly #way: WayOn;
  #told: ChatError | undefined;
  #said: StringKey = 'textKept';

  constructor(core: ComposerCore) {
    this.#core = core;
    this.#way = new WayOn(core.host);
    adoptStyles(core.host, styles);
  }

  /** Another conversation is on show. */
  reset(): void {
    this.#way.reset();
    this.#said = 'textKept';
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
    if (obstacle) return obstacleBar(obstacle, this.#way, locale, this.#onWay, this.#kept);
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

  /** What one wrote where one may write no more, but for what the page itself keeps for reading. */
  get #kept(): KeptWords | undefined {
    const { host, draft, view } = this.#core;
    if (!draft.text.trim() || host.disabled || host.readonly || !view?.id) return undefined;
    return { said: this.#said, onCopy: () => void this.#copy(draft.text) };
  }

  async #copy(text: string): Promise<void> {
    this.#said = (await copyWords(text, this.#core.field)) ? 'copied' : 'copyFailed';
    this.#core.redraw();
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
