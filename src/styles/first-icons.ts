import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { EARLY_ICONS, drawIcon } from './early-icons.js';

/**
 * The icons of what every chat shows at once, apart from the rest (`icon.ts`), which weighs as much as a small element.
 * 24 units on a 1.75 px stroke. Shapes from Lucide (lucide.dev), ISC License, Copyright (c) 2020, Lucide Contributors.
 */
export const FIRST_ICONS = {
  ...EARLY_ICONS,
  'arrow-down': svg`<path d="M12 5v14"/><path d="m19 12-7 7-7-7"/>`,
  check: svg`<path d="M20 6 9 17l-5-5"/>`,
  'check-check': svg`<path d="M18 6 7 17l-5-5"/><path d="m22 10-7.5 7.5L13 16"/>`,
  'circle-alert': svg`<circle cx="12" cy="12" r="10"/><line x1="12" x2="12" y1="8" y2="12"/><line x1="12" x2="12.01" y1="16" y2="16"/>`,
  forward: svg`<path d="m15 17 5-5-5-5"/><path d="M4 18v-2a4 4 0 0 1 4-4h12"/>`,
  'message-circle': svg`<path d="M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719"/>`,
  pin: svg`<path d="M12 17v5"/><path d="M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

/** One of the icons that are there at once. What loads with the first chat takes `icon` from here. */
export const icon = (name: keyof typeof FIRST_ICONS): TemplateResult => drawIcon(name, FIRST_ICONS[name]);
