// What tests of the whole app have in common.
import '../../src/elements/chat-app/define.js';
import type { ChatApp } from '../../src/elements/chat-app/chat-app.js';
import { isVisible } from './chat.js';

/** A page with room for three columns, for two, and for one; CSS pixels. */
export const WIDE = 1200;
export const MIDDLE = 800;
export const NARROW = 360;

/** One of its columns, where it is to be seen. */
export function pane(app: ChatApp, part: string): HTMLElement | null {
  const found = app.shadowRoot!.querySelector<HTMLElement>(`.pane[part="${part}"]`);
  return found && isVisible(found) && found.getBoundingClientRect().width > 0 ? found : null;
}

/** The columns that one sees, from where lines begin. */
export const columns = (app: ChatApp): string[] =>
  ['list', 'chat', 'side']
    .flatMap(name => {
      const left = pane(app, name)?.getBoundingClientRect().left;
      return left === undefined ? [] : [{ name, left }];
    })
    .sort((a, b) => a.left - b.left)
    .map(({ name }) => name);
