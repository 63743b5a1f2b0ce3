import { html, svg, type TemplateResult } from 'lit';
import type { Format } from './format.js';

/** Shapes from Lucide (lucide.dev), ISC License, Copyright (c) 2020, Lucide Contributors. Here, for only the bar has them. */
const SHAPES = {
  bold: svg`<path d="M6 12h9a4 4 0 0 1 0 8H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h7a4 4 0 0 1 0 8"/>`,
  italic: svg`<path d="M19 4h-9M14 20H5M15 4 9 20"/>`,
  strike: svg`<path d="M16 4H9a3 3 0 0 0-2.83 4"/><path d="M14 12a4 4 0 0 1 0 8H6M4 12h16"/>`,
  code: svg`<path d="m16 18 6-6-6-6"/><path d="m8 6-6 6 6 6"/>`,
  link: svg`<path d="M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71"/><path d="M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71"/>`,
  list: svg`<path d="M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13"/>`,
  numbers: svg`<path d="M11 5h10M11 12h10M11 19h10M4 4h1v5M4 9h2"/><path d="M6.5 20H3.4c0-1 2.6-1.925 2.6-3.5a1.5 1.5 0 0 0-2.6-1.02"/>`,
  quote: svg`<path d="M17 5H3M21 12H8M21 19H8M3 12v7"/>`,
} as const;

/** What stands on the button of a format. */
export const formatIcon = (format: Format): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[format]}</svg>`;
