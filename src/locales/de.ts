import type { Strings } from './en.js';

/** German. */
export const de: Strings = {};
