interface Declaration {
  tagName?: string;
  members?: { name: string }[];
}

interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

async function declarations(): Promise<Declaration[]> {
  const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
  return manifest.modules.flatMap(({ declarations: found = [] }) => found);
}

/** The tags of all elements, as the manifest has them. For browser tests. */
export async function elementTags(): Promise<string[]> {
  return (await declarations()).flatMap(({ tagName }) => (tagName ? [tagName] : []));
}

/** The tags of the elements that join a session. */
export async function sessionTags(): Promise<string[]> {
  return (await declarations()).flatMap(({ tagName, members = [] }) =>
    tagName && members.some(({ name }) => name === 'session') ? [tagName] : [],
  );
}

/** Registers one element and what it needs, and nothing else. */
export async function define(tag: string): Promise<void> {
  await import(`/src/elements/${tag}/define.ts`);
}
