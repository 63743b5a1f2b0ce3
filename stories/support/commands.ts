import { registerCommand } from '../../src/index.js';

/** Three commands: one that sends, one that changes what is written, one that fails. */
export function registerCommands(): () => void {
  const undo = [
    registerCommand({
      name: 'shrug',
      arguments: '[words]',
      description: 'Shrugs at the end',
      run: (words, { send }) => send({ text: `${words} ¯\\\\_(ツ)_/¯`.trim() }),
    }),
    registerCommand({
      name: 'shout',
      arguments: 'words',
      description: 'Writes it larger',
      run: words => words.toUpperCase(),
    }),
    registerCommand({
      name: 'sail',
      description: 'Throws',
      run: () => Promise.reject(new Error('There is no wind today.')),
    }),
  ];
  return () => {
    for (const each of undo) each();
  };
}
