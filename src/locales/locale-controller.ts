import type { LitElement } from 'lit';
import { EarlyLocaleController } from './early-locale-controller.js';
import { en } from './en.js';
import { giveAllEnglish } from './english.js';

/** Gives an element the language of where it stands: the nearest `lang`, through shadow roots, else the browser's. */
export class LocaleController extends EarlyLocaleController {
  constructor(host: LitElement) {
    giveAllEnglish(en);
    super(host);
  }
}
