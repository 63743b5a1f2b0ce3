import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const run = promisify(execFile);

/** A small house that keeps every rule; each test plants one import in it. */
const house: Record<string, string> = {
  'src/support/tool.ts': 'export const tool = 1;',
  'src/model/message.ts': 'export interface Message { id: string }\nexport const limit = 1;',
  'src/transport/transport.ts':
    "import type { Message } from '../model/message.js';\nexport type Sent = Message;",
  'src/backend/rules.ts': "import { limit } from '../model/message.js';\nexport const rules = limit;",
  'src/transports/local/index.ts':
    "import { rules } from '../../backend/rules.js';\nexport const local = rules;",
  'src/session/session.ts':
    "import type { Sent } from '../transport/transport.js';\nexport interface State { sent: Sent }",
  'src/context/context.ts': "import type { State } from '../session/session.js';\nexport type Told = State;",
  'src/elements/chat-session/chat-session.ts':
    "import type { Told } from '../../context/context.js';\nexport type Seen = Told;\nexport const load = () => import('../../transports/local/index.js');",
  'src/elements/chat-app/chat-app.ts': "import '../chat-session/define.js';\nexport const app = 1;",
  'src/elements/chat-app/inside.ts': 'export const inside = 1;',
  'src/elements/chat-session/define.ts': "import './chat-session.js';",
};

let folder = '';

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

/** The names of the rules that the house breaks, with these lines added to these files. */
async function broken(planted: Record<string, string> = {}): Promise<string[]> {
  for (const [file, text] of Object.entries({ ...house, ...planted }))
    await put(file, file in planted && file in house ? `${text}\n${house[file] ?? ''}` : text);
  const output = await run(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'],
    { cwd: folder, maxBuffer: 1 << 26 },
  ).catch((error: { stdout: string }) => error);
  for (const file of Object.keys(planted)) await rm(join(folder, file), { force: true });
  const { summary } = JSON.parse(output.stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return summary.violations.map(({ rule }) => rule.name);
}

describe('imports point down', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parlour-house-'));
    await cp(join(root, '.dependency-cruiser.mjs'), join(folder, '.dependency-cruiser.mjs'));
    await cp(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    await writeFile(join(folder, 'package.json'), '{ "name": "house", "type": "module" }');
  });

  after(() => rm(folder, { recursive: true, force: true }));

  test('a house that keeps the rules is let be', async () => {
    assert.deepEqual(await broken(), []);
  });

  const planted: [what: string, rule: string, file: string, line: string][] = [
    ['an upward import', 'model-looks-down', 'src/model/message.ts', "import '../session/session.js';"],
    [
      'an upward type import',
      'model-looks-down',
      'src/model/message.ts',
      "import type { State } from '../session/session.js';",
    ],
    [
      'support that knows a room',
      'support-looks-down',
      'src/support/tool.ts',
      "import '../model/message.js';",
    ],
    [
      'a session that knows a backend',
      'session-looks-down',
      'src/session/session.ts',
      "import '../backend/rules.js';",
    ],
    [
      'an element that knows the backend',
      'elements-looks-down',
      'src/elements/chat-app/chat-app.ts',
      "import type { rules } from '../../backend/rules.js';",
    ],
    [
      'a service that comes with the page',
      'embedded-service-is-loaded-when-needed',
      'src/elements/chat-session/chat-session.ts',
      "import '../../transports/local/index.js';",
    ],
    [
      'another element that loads the service',
      'only-chat-session-reaches-a-transport',
      'src/elements/chat-app/chat-app.ts',
      "void import('../../transports/local/index.js');",
    ],
    [
      'an element that reaches into another',
      'elements-keep-their-insides',
      'src/elements/chat-session/chat-session.ts',
      "import '../chat-app/inside.js';",
    ],
    ['a circle', 'no-circles', 'src/support/tool.ts', "import './tool-two.js';"],
    ['a package that needs a page', 'core-needs-no-page', 'src/session/session.ts', "import 'lit';"],
    ['Node itself', 'no-node-in-library', 'src/backend/rules.ts', "import 'node:fs';"],
  ];

  for (const [what, rule, file, line] of planted) {
    test(`${what} is caught`, async () => {
      if (rule === 'no-circles') await put('src/support/tool-two.ts', "import './tool.js';");
      if (rule === 'core-needs-no-page') await put('node_modules/lit/package.json', '{ "main": "index.js" }');
      if (rule === 'core-needs-no-page') await put('node_modules/lit/index.js', '');
      assert.ok((await broken({ [file]: line })).includes(rule));
      await rm(join(folder, 'src/support/tool-two.ts'), { force: true });
    });
  }
});
