import type { LitElement } from 'lit';

/** Something that is loaded when it is first wanted; its element is drawn anew when it is there. */
export class Later<Thing> {
  /** What was loaded. */
  thing: Thing | undefined;
  #isComing = false;

  constructor(
    private readonly host: LitElement,
    private readonly load: () => Promise<Thing>,
  ) {}

  /** It, if it is here; else it is on its way. */
  want(): Thing | undefined {
    if (!this.thing && !this.#isComing) {
      this.#isComing = true;
      this.load().then(
        thing => {
          this.thing = thing;
          this.host.requestUpdate();
        },
        () => {
          // The next drawing tries again.
          this.#isComing = false;
        },
      );
    }
    return this.thing;
  }
}
