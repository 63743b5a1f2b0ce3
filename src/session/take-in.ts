import { ChatError } from '../model/chat-error.js';
import { guard, type Change, type Core } from './core.js';
import { isEvent } from './edge/events.js';
import { overEvent } from './lay-patch.js';
import { apply } from './reduce/reduce.js';

/** Takes in a batch of events from the transport, whatever it is. */
export function takeIn(core: Core, batch: unknown): void {
  const events = Array.isArray(batch) ? batch.filter(isEvent) : [];
  if (!Array.isArray(batch) || events.length < batch.length)
    core.notify(new ChatError('bad-answer'), 'events');
  const shown = events.map(event => overEvent(core.overlay, event));
  core.update(draft => {
    for (const event of shown) apply(draft, event);
  });
  // Who typed then may have stopped since.
  const lasting = shown.filter(({ type }) => type !== 'typing');
  const again = lasting.map(
    (event): Change =>
      draft =>
        apply(draft, event),
  );
  for (const log of core.logs) log.push(...again);
  for (const hook of core.onBatch) guard(() => hook(shown));
  core.tell();
  for (const event of events) for (const listener of [...core.eventListeners]) guard(() => listener(event));
}
