import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The icons of a composer at rest, apart from all others: it is to be light. Their license stands in `icon.ts`. */
export const EARLY_ICONS = {
  'arrow-up': svg`<path d="m5 12 7-7 7 7"/><path d="M12 19V5"/>`,
  mic: svg`<path d="M12 19v3"/><path d="M19 10v2a7 7 0 0 1-14 0v-2"/><rect x="9" y="2" width="6" height="13" rx="3"/>`,
  paperclip: svg`<path d="m16 6-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551"/>`,
  smile: svg`<path d="M15 10V9"/><path d="M16.472 15a6 6 0 01-8.943 0"/><path d="M9 10V9"/><circle cx="12" cy="12" r="10"/>`,
  x: svg`<path d="M18 6 6 18"/><path d="m6 6 12 12"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

/** Shapes in the frame that all icons have; they say nothing by themselves: the button or the neighbour has the words. */
export const drawIcon = (name: string, shapes: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`;

/** One of these few. */
export const earlyIcon = (name: keyof typeof EARLY_ICONS): TemplateResult =>
  drawIcon(name, EARLY_ICONS[name]);
