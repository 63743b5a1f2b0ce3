import type { CSSResult, LitElement } from 'lit';

/** Gives an element the sheets of something that is loaded later, each once. */
export function adoptStyles(host: Pick<LitElement, 'shadowRoot'>, ...styles: readonly CSSResult[]): void {
  const root = host.shadowRoot;
  for (const { styleSheet: sheet } of styles)
    if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
