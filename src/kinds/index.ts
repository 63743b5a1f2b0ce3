export type { Kind, KindContext, KindFrame, KindPattern, KindView } from './kind.js';
export { allKinds, kindFor, onKindsChange, previewOf, registerKind } from './registry.js';
