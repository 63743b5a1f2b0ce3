import type { Core } from '../core.js';
import { errorOf } from '../edge/errors.js';
import type { Line } from './line.js';

/** Heeds what events say of the line itself. */
export function followLine(core: Core, line: Line): void {
  core.onBatch.add(events => {
    for (const event of events) {
      if (event.type === 'cursor') line.cursor = event.cursor;
      else if (event.type === 'notice') core.notify(errorOf(event.error), 'transport');
      else if (event.type === 'lineLost') return line.lost(errorOf(event.error), event.final);
    }
  });
}
