import { expectAccessible } from './axe.js';
import { findAll } from './chat.js';

/** Waits until nothing in an element moves or fades in any more: what does has other colours for a moment. */
export async function calm(element: Element): Promise<void> {
  const moving = [element, ...findAll(element, '*')].flatMap(one => one.getAnimations());
  await Promise.all(moving.map(one => one.finished.catch(() => undefined)));
}

/** {@link expectAccessible}, once nothing moves any more. */
export async function expectCalmAndAccessible(element: Element): Promise<void> {
  await calm(element);
  await expectAccessible(element);
}
