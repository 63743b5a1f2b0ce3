import type { Conversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import type { TransportEvent } from '../transport/events.js';
import type { Layer, Overlay } from './overlay.js';

/**
 * Patches laid over what the service last said of a thing. When one is refused, the thing is what the service said
 * with the other patches on it; nothing that came meanwhile is lost.
 */
class Patches implements Layer {
  /** As the service has it. */
  base: unknown;
  /** What was asked of it and is not answered yet, oldest first. */
  readonly all = new Set<(thing: never) => unknown>();

  constructor(base: unknown) {
    this.base = base;
  }

  over(thing: unknown): unknown {
    this.base = thing;
    return this.shown;
  }

  get shown(): unknown {
    let thing = this.base;
    for (const patch of this.all) thing = (patch as (thing: unknown) => unknown)(thing);
    return thing;
  }
}

/** Lays a patch over a thing; the undo takes it off again. Both answer with the thing as it is to be shown. */
export function layPatch<Thing extends Message | Conversation>(
  { layers }: Overlay,
  thing: Thing,
  patch: (thing: Thing) => Thing,
): { shown: Thing; settle: (accepted: boolean, answer?: Thing) => Thing } {
  const layer = (layers.get(thing.id) as Patches | undefined) ?? new Patches(thing);
  layers.set(thing.id, layer);
  layer.all.add(patch);
  const settle = (accepted: boolean, answer?: Thing): Thing => {
    layer.all.delete(patch);
    if (answer) layer.base = answer;
    else if (accepted) layer.base = patch(layer.base as Thing);
    if (!layer.all.size) layers.delete(thing.id);
    return layer.shown as Thing;
  };
  return { shown: layer.shown as Thing, settle };
}

/** An event, with what is still asked of the thing that it tells of. */
export function overEvent(overlay: Overlay, event: TransportEvent): TransportEvent {
  if (!overlay.layers.size) return event;
  switch (event.type) {
    case 'message':
    case 'messageUpdated':
      return { ...event, message: overlay.over(event.message) };
    case 'conversation':
      return { ...event, conversation: overlay.over(event.conversation) };
    default:
      return event;
  }
}
