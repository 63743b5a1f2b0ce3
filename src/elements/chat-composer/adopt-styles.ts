import type { CSSResult, LitElement } from 'lit';

/** Gives a composer the sheet of something that is loaded later, once. */
export function adoptStyles(host: LitElement, styles: CSSResult): void {
  const root = host.shadowRoot;
  const sheet = styles.styleSheet;
  if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
