import { svgUrl } from './svg-url.js';

const icon = (ground: string, inside: string): string =>
  svgUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="${ground}" d="M0 0h64v64H0z"/>${inside}</svg>`,
  );

/** One emblem a group; the group that is not here is shown by initials. */
export const ICONS = {
  launch: icon(
    '#1f4e63',
    '<circle cx="40" cy="24" r="13" fill="#ef8f6b"/><path fill="#f3e6d2" d="M8 28q14-4 22 6 4-14 24-20-13 12-16 26 6 2 9 7-8-3-13-2-4 4-10 6 3-6 5-8-5-11-21-15z"/>',
  ),
  design: icon(
    '#f2d9c4',
    '<path fill="#d9644a" d="M12 12h24v24H12z"/><circle cx="40" cy="40" r="14" fill="#2f5d73"/><path fill="#7a2f2a" d="M26 40a14 14 0 0 1 10-13.4V36h-9.5q-.5 2-.5 4z"/>',
  ),
  everyone: icon(
    '#d8e2d6',
    '<g fill="none" stroke-width="6"><circle cx="24" cy="26" r="11" stroke="#3f7a5e"/><circle cx="40" cy="26" r="11" stroke="#d98f3c"/><circle cx="32" cy="40" r="11" stroke="#3d5a80"/></g>',
  ),
  climbing: icon(
    '#d9e4ee',
    '<path fill="#8ba3b8" d="m4 56 22-36 14 20 6-8 16 24z"/><path fill="#fff" d="m26 20-7 11.5 5-2 3 4 4-3.5 2 .5z"/><path fill="#48617a" d="m20 56 20-26 22 26z"/><circle cx="50" cy="16" r="6" fill="#f0b45a"/>',
  ),
  family: icon(
    '#f3e3d0',
    '<path fill="#b5523b" d="M10 32 32 13l22 19v4H10z"/><path fill="#e9a878" d="M15 33h34v20H15z"/><path fill="#7a3324" d="M27 53V43a5 5 0 0 1 10 0v10z"/><path fill="#fff3dc" d="M19 38h5v5h-5zM40 38h5v5h-5z"/>',
  ),
  books: icon(
    '#e4dcec',
    '<path fill="#5b4a78" d="M14 14h9v38h-9z"/><path fill="#a06a8c" d="M24 20h8v32h-8z"/><path fill="#d9a05a" d="M33 12h9v40h-9z"/><path fill="#6f8f7c" d="m43 17 7-2 9 35-8 2z"/>',
  ),
  films: icon(
    '#23263a',
    '<circle cx="32" cy="32" r="19" fill="#e6c067"/><g fill="#23263a"><circle cx="32" cy="20.5" r="5"/><circle cx="32" cy="43.5" r="5"/><circle cx="20.5" cy="32" r="5"/><circle cx="43.5" cy="32" r="5"/><circle cx="32" cy="32" r="2.5"/></g>',
  ),
  market: icon(
    '#dfead9',
    '<path fill="#4f7d55" d="M16 26h32l-4 26H20z"/><path fill="none" stroke="#2f5236" stroke-width="4" d="M24 30v-8a8 8 0 0 1 16 0v8"/><circle cx="32" cy="40" r="5" fill="#f0d58a"/>',
  ),
  sink: icon(
    '#cfe0e6',
    '<path fill="#fff" d="M8 34h48l-5 18H13z"/><path fill="none" stroke="#55707c" stroke-width="5" stroke-linecap="round" d="M32 34V20a8 8 0 0 1 16 0v3"/><circle cx="48" cy="30" r="2.5" fill="#4c9bb5"/><path fill="#a9c4ce" d="M8 34h48v4H8z"/>',
  ),
  tides: icon(
    '#dbe6ea',
    '<path fill="#8fb6c2" d="M0 30q8-8 16 0t16 0 16 0 16 0v34H0z"/><path fill="#4f8a9c" d="M0 40q8-8 16 0t16 0 16 0 16 0v24H0z"/><path fill="#1f4e63" d="M0 51q8-8 16 0t16 0 16 0 16 0v13H0z"/>',
  ),
} as const;
