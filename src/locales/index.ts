export type { StringKey, Strings } from './en.js';
export { LocaleController } from './locale-controller.js';
export { Locale, type Values } from './locale.js';
export { localeOf, onLocaleChange, registerStrings } from './registry.js';
