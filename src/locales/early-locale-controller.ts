import type { LitElement, ReactiveController } from 'lit';
import type { Pattern } from '../support/pattern.js';
import type { StringKey } from './en.js';
import { giveEnglish, loadEnglish } from './english.js';
import type { Locale } from './locale.js';
import { localeOf, onLocaleChange, sayWhatWasMissed } from './registry.js';

const hosts = new Set<EarlyLocaleController>();
let observer: MutationObserver | undefined;

/** One observer for all elements: `lang` changes are rare, and each element finds out by itself what it means. */
function watchLanguage(controller: EarlyLocaleController): void {
  hosts.add(controller);
  observer ??= new MutationObserver(() => {
    for (const host of hosts) host.look();
  });
  if (hosts.size === 1) {
    observer.observe(document.documentElement, { subtree: true, attributeFilter: ['lang'] });
  }
}

function unwatchLanguage(controller: EarlyLocaleController): void {
  hosts.delete(controller);
  if (!hosts.size) observer?.disconnect();
}

/**
 * A {@link LocaleController} for an element that is to be light: it begins with the few English sentences that the
 * element gives, and loads the others once these are seen. Until they are here, a sentence that is not given is empty.
 */
export class EarlyLocaleController implements ReactiveController {
  /** The language now. */
  locale: Locale;
  #undo: (() => void) | undefined;

  /** @param words The English sentences to begin with. */
  constructor(
    private readonly host: LitElement,
    words: Readonly<Partial<Record<StringKey, Pattern>>> = {},
  ) {
    giveEnglish(words);
    this.locale = localeOf('en');
    host.addController(this);
  }

  hostConnected(): void {
    void loadEnglish()?.then(sayWhatWasMissed);
    this.#undo = onLocaleChange(() => {
      this.look();
    });
    watchLanguage(this);
    this.look();
  }

  hostDisconnected(): void {
    this.#undo?.();
    unwatchLanguage(this);
  }

  /** Looks again which language stands around the element. */
  look(): void {
    const locale = localeOf(languageAt(this.host));
    if (locale === this.locale) return;
    this.locale = locale;
    this.host.requestUpdate();
  }
}

function languageAt(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const found: Element | null = at.closest('[lang]');
    const language = found?.getAttribute('lang');
    if (language) return language;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return navigator.language;
}
