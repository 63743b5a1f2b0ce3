import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** What a story is given: properties, attributes and custom properties, by the names that the manifest has. */
export type Args = Readonly<Record<string, unknown>>;

class Spread extends Directive {
  #before: Args = {};

  override render(_args: Args): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [Args]): typeof noChange {
    const names = new Set([...Object.keys(this.#before), ...Object.keys(args)]);
    for (const name of names) {
      const value = args[name];
      if (value !== this.#before[name]) put(element as HTMLElement, name, value);
    }
    this.#before = args;
    return noChange;
  }
}

function put(element: HTMLElement, name: string, value: unknown): void {
  if (typeof value === 'function' && name.startsWith('on')) return;
  if (name.startsWith('--')) element.style.setProperty(name, typeof value === 'string' ? value : '');
  else if (name in element && !(name in HTMLElement.prototype)) Reflect.set(element, name, value);
  else if (typeof value === 'boolean') element.toggleAttribute(name, value);
  else if (value === undefined || value === '') element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** Puts a story's args on its element, and takes back what is gone. */
export const spread = directive(Spread);
