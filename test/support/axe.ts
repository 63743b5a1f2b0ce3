import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';
import { axeOptions, wordsOfViolations } from './axe-rules.js';

declare const axe: typeof axeCore;

/** Fails, in words that can be acted on, when axe finds something in this element that WCAG 2.2 AA does not allow. */
export async function expectAccessible(
  target: Element,
  options: { except?: readonly string[] } = {},
): Promise<void> {
  const { violations } = await axe.run(target, axeOptions(options.except));
  if (violations.length > 0) throw new Error(wordsOfViolations(violations));
}
