import type { Strings } from './en.js';

/** Arabic. */
export const ar: Strings = {};
