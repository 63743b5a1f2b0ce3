import type { LitElement } from 'lit';
import { afterPaint } from './after-paint.js';

const coming = new WeakMap<LitElement, Set<Promise<void>>>();

/** Waits for all that is on its way to an element. */
export async function arrivals(host: LitElement): Promise<void> {
  const under = coming.get(host);
  while (under?.size) await Promise.all(under);
}

/** Something that is loaded when it is first wanted; its element is drawn anew when it is there. */
export class Later<Thing> {
  /** What was loaded. */
  thing: Thing | undefined;
  /** Whether it is on its way, or here. */
  isComing = false;
  #uses: ((thing: Thing) => void)[] = [];
  #isDue = false;

  constructor(
    private readonly host: LitElement,
    private readonly load: () => Promise<Thing>,
  ) {}

  /** It, if it is here; else it is on its way. */
  want(): Thing | undefined {
    if (!this.thing && !this.isComing) {
      this.isComing = true;
      this.#follow(
        this.load().then(
          thing => {
            this.thing = thing;
            for (const use of this.#uses.splice(0)) use(thing);
            this.host.requestUpdate();
          },
          () => {
            // The next drawing tries again.
            this.isComing = false;
          },
        ),
      );
    }
    return this.thing;
  }

  /** It, if it is here; else it comes when what is shown now was painted. */
  wantSoon(): Thing | undefined {
    if (!this.thing && !this.isComing && !this.#isDue) {
      this.#isDue = true;
      this.#follow(
        afterPaint().then(() => {
          this.#isDue = false;
          this.want();
        }),
      );
    }
    return this.thing;
  }

  /** Does something with it: now, or as soon as it is here. */
  use(use: (thing: Thing) => void): void {
    const thing = this.want();
    if (thing) use(thing);
    else this.#uses.push(use);
  }

  /** Asks it for something, as soon as it is here. */
  ask<Answer>(ask: (thing: Thing) => Promise<Answer>): Promise<Answer> {
    return new Promise(resolve => {
      this.use(thing => {
        resolve(ask(thing));
      });
    });
  }

  #follow(loading: Promise<void>): void {
    const under = coming.get(this.host) ?? new Set();
    coming.set(this.host, under.add(loading));
    void loading.finally(() => under.delete(loading));
  }
}
