interface Manifest {
  modules: { declarations?: { tagName?: string }[] }[];
}

/** The tags of all elements, as the manifest has them. For browser tests. */
export async function elementTags(): Promise<string[]> {
  const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName }) => (tagName ? [tagName] : []));
}

/** Registers one element and what it needs, and nothing else. */
export async function define(tag: string): Promise<void> {
  await import(`/src/elements/${tag}/define.ts`);
}
