import type { Conversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';

/** What lies over one thing. */
export interface Layer {
  /** Takes what the service says of the thing now; answers with how it is to be shown. */
  over(thing: unknown): unknown;
}

/**
 * Changes that are shown before the service accepted them lie over what the service says, by the ids of messages and
 * conversations. `layPatch` lays them.
 */
export class Overlay {
  readonly layers = new Map<string, Layer>();

  /** What the service says of a thing now, with what is still asked of it. */
  over<Thing extends Message | Conversation>(thing: Thing): Thing {
    const layer = this.layers.get(thing.id);
    return layer ? (layer.over(thing) as Thing) : thing;
  }
}
