const isPrivate = ({ name = '', privacy }) =>
  name.startsWith('#') || privacy === 'private' || privacy === 'protected';

/** What Lit itself gives to every element, or reads from it, tells nothing about this one. */
const isLitOwn = ({ name }) => ['styles', 'shadowRootOptions', 'properties', 'formAssociated'].includes(name);

/** Leaves in the manifest what a page can use, in an order that does not depend on the machine. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = module.path.replaceAll('\\', '/');
        for (const declaration of module.declarations ?? []) {
          if (declaration.members)
            declaration.members = declaration.members.filter(
              member => !isPrivate(member) && !isLitOwn(member),
            );
          // An event that a handler dispatches is listed by its @fires; what was only guessed from code has no type.
          if (declaration.events) declaration.events = declaration.events.filter(event => event.name);
        }
      }
      customElementsManifest.modules = customElementsManifest.modules
        .filter(({ declarations = [], exports = [] }) => declarations.length + exports.length > 0)
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** Reads `@since`, so that docs can tell how old an element is. */
function since() {
  return {
    name: 'since',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const tag = node.jsDoc?.flatMap(doc => doc.tags ?? []).find(({ tagName }) => tagName.text === 'since');
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
      if (tag && declaration) declaration.since = String(tag.comment ?? '').trim();
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/data/**'],
  litelement: true,
  packagejson: false,
  plugins: [since(), publicOnly()],
};
