// npm start: the demo, on the first free port from 5173.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from '../lib/setup.mjs';

if (!existsSync(join(root, 'demo/index.html'))) throw new Error('There is no demo/index.html');
const asked = process.argv.find(arg => arg.startsWith('--port='))?.slice('--port='.length);
const server = await createServer({
  root,
  logLevel: 'warn',
  clearScreen: false,
  ...(asked ? { server: { port: Number(asked), strictPort: true } } : {}),
});
await server.listen();
const { port } = server.httpServer.address();
console.log(`\n  Parlour's demo: http://localhost:${port}/demo/\n`);
