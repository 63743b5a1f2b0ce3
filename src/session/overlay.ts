import type { Conversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import type { TransportEvent } from '../transport/events.js';

interface Layer {
  /** As the service has it. */
  base: unknown;
  /** What was asked of it and is not answered yet, oldest first. */
  readonly patches: Set<(thing: never) => unknown>;
}

/**
 * Changes that are shown before the service accepted them: patches laid over what the service last said. When one is
 * refused, the thing is what the service said with the other patches on it; nothing that came meanwhile is lost.
 */
export class Overlay {
  readonly #layers = new Map<string, Layer>();

  /** Lays a patch over a thing; the undo takes it off again. Both answer with the thing as it is to be shown. */
  lay<Thing extends Message | Conversation>(
    thing: Thing,
    patch: (thing: Thing) => Thing,
  ): { shown: Thing; settle: (accepted: boolean, answer?: Thing) => Thing } {
    const layer: Layer = this.#layers.get(thing.id) ?? { base: thing, patches: new Set() };
    this.#layers.set(thing.id, layer);
    layer.patches.add(patch);
    const settle = (accepted: boolean, answer?: Thing): Thing => {
      layer.patches.delete(patch);
      if (answer) layer.base = answer;
      else if (accepted) layer.base = patch(layer.base as Thing);
      const shown = this.#shown(layer) as Thing;
      if (!layer.patches.size) this.#layers.delete(thing.id);
      return shown;
    };
    return { shown: this.#shown(layer) as Thing, settle };
  }

  /** What the service says of a thing now, with what is still asked of it. */
  over<Thing extends Message | Conversation>(thing: Thing): Thing {
    const layer = this.#layers.get(thing.id);
    if (!layer) return thing;
    layer.base = thing;
    return this.#shown(layer) as Thing;
  }

  /** The same for an event. */
  event(event: TransportEvent): TransportEvent {
    if (!this.#layers.size) return event;
    switch (event.type) {
      case 'message':
      case 'messageUpdated':
        return { ...event, message: this.over(event.message) };
      case 'conversation':
        return { ...event, conversation: this.over(event.conversation) };
      default:
        return event;
    }
  }

  #shown({ base, patches }: Layer): unknown {
    let thing = base;
    for (const patch of patches) thing = (patch as (thing: unknown) => unknown)(thing);
    return thing;
  }
}
