export type { StringKey, Strings } from './en.js';
export { registerStrings } from './registry.js';
