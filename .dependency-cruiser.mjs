// Imports point down, type imports included. Each room, and the rooms below that it may look into:
const rooms = {
  support: [],
  model: [],
  transport: ['model', 'support'],
  backend: ['model', 'support'],
  session: ['transport', 'model', 'support'],
  context: ['session', 'transport', 'model', 'support'],
  styles: ['support'],
  locales: ['model', 'support'],
  kinds: ['model', 'styles', 'support', 'locales'],
  parts: ['context', 'session', 'transport', 'model', 'kinds', 'styles', 'support', 'locales'],
  elements: ['context', 'session', 'transport', 'model', 'kinds', 'parts', 'styles', 'support', 'locales'],
};

const down = Object.entries(rooms).map(([room, below]) => ({
  name: `${room}-looks-down`,
  comment: `src/${room} may import from ${below.join(', ') || 'nothing else of ours'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(${[room, ...below].join('|')})/`,
      // Two rules of their own, below, say who may reach the embedded service, and how.
      ...(room === 'elements' ? ['^src/transports/'] : []),
    ],
  },
}));

export default {
  forbidden: [
    ...down,
    {
      name: 'local-transport-looks-down',
      severity: 'error',
      from: { path: '^src/transports/local/' },
      to: { path: '^src/', pathNot: '^src/(transports/local|backend|transport|model|support)/' },
    },
    {
      name: 'transports-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/transports/([^/]+)/' },
      to: { path: '^src/transports/', pathNot: '^src/transports/$1/' },
    },
    {
      name: 'only-chat-session-reaches-a-transport',
      severity: 'error',
      from: { path: '^src/elements/', pathNot: '^src/elements/chat-session/' },
      to: { path: '^src/transports/' },
    },
    {
      name: 'embedded-service-is-loaded-when-needed',
      comment: 'chat-session loads it by import(), so that a page with its own service never downloads it.',
      severity: 'error',
      from: { path: '^src/elements/chat-session/' },
      to: { path: '^src/transports/', dynamic: false },
    },
    {
      name: 'elements-keep-their-insides',
      comment: 'Of another element, import its define.ts, its main module or its events.',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/' },
      to: {
        path: '^src/elements/',
        pathNot: [
          '^src/elements/$1/',
          '^src/elements/([^/]+)/(define|\\1|[a-z-]+-event)\\.ts$',
          // The emoji, their names and one's habits: whoever completes a name reads them without the picker.
          '^src/elements/chat-emoji-picker/(skin-tone|load-emoji|habits|data/[a-z]+)\\.ts$',
          // What one fills a menu with.
          '^src/elements/chat-menu/menu-item\\.ts$',
          // What a page gives a call screen.
          '^src/elements/chat-call/call-provider\\.ts$',
        ],
      },
    },
    {
      name: 'entry-points-are-for-others',
      comment: 'Nothing inside imports the tables of contents at the top.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index|define)\\.ts$' },
      to: { path: '^src/(index|define)\\.ts$' },
    },
    {
      name: 'core-needs-no-page',
      comment: 'model, transport, backend and session run in plain Node: of npm they may use idb alone.',
      severity: 'error',
      from: { path: '^src/(model|transport|backend|session|transports)/' },
      to: { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/idb/' },
    },
    {
      name: 'idb-stays-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(backend|session)/' },
      to: { path: '(^|/)node_modules/idb/' },
    },
    {
      name: 'support-and-model-need-nothing',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '(^|/)node_modules/' },
    },
    {
      name: 'no-circles',
      comment:
        'A circle that only types close is none when the modules run: a part may name the class that makes it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'library-is-self-contained',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|stories|demo|scripts)/' },
    },
    {
      name: 'library-uses-no-dev-package',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-node-in-library',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'browser', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
