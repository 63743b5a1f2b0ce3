import type { LitElement } from 'lit';
import { allKinds } from './registry.js';

const given = new WeakMap<ShadowRoot, readonly CSSStyleSheet[]>();

/** Gives an element that draws messages the sheets of all kinds, after its own, and takes back those of kinds that went. */
export function adoptKindStyles({ shadowRoot }: Pick<LitElement, 'shadowRoot'>): void {
  if (!shadowRoot) return;
  const before = given.get(shadowRoot);
  const kinds = allKinds().flatMap(({ styles }) => styles?.styleSheet ?? []);
  given.set(shadowRoot, kinds);
  const others = shadowRoot.adoptedStyleSheets.filter(sheet => !before?.includes(sheet));
  shadowRoot.adoptedStyleSheets = [...others, ...kinds];
}
