/** What has the focus, through all shadow roots; nothing when only the page itself has it. */
export function focused(): HTMLElement | undefined {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}
