import { svgUrl } from './svg-url.js';

/** The colours of one portrait: behind, skin, hair, clothes. */
type Palette = readonly [ground: string, skin: string, hair: string, cloth: string];

interface Portrait {
  readonly palette: Palette;
  /** Hair or cloth behind the head. */
  readonly behind?: string;
  /** Hair, scarf, glasses before it. */
  readonly before: string;
  /** The brow line, the mouth and what else makes the face this one. */
  readonly mouth?: string;
  readonly collar?: string;
}

const SMILE = 'M28 37q4 3.4 8 0';
const CALM = 'M28.5 37.6q3.5 1.4 7 0';
const GRIN = 'M27.5 36.4h9q-.8 4.4-4.5 4.4t-4.5-4.4z';

/** A head and shoulders out of a few flat shapes, drawn in the order in which paper would be laid. */
function portrait({ palette, behind = '', before, mouth = SMILE, collar = '' }: Portrait): string {
  const [ground, skin, hair, cloth] = palette;
  const lips = mouth.endsWith('z')
    ? 'fill="#fff"'
    : 'fill="none" stroke="#0007" stroke-width="1.5" stroke-linecap="round"';
  return svgUrl(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="5 4 54 54">
    <path fill="${ground}" d="M0 0h64v64H0z"/>
    <g fill="${hair}">${behind}</g>
    <path fill="${cloth}" d="M8 66q1-17 24-17t24 17z"/>
    ${collar}
    <path fill="${skin}" d="M27 40h10v10q-5 5-10 0z"/>
    <path fill="#0002" d="M27 43q5 4 10 0v2.5q-5 4-10 0z"/>
    <rect x="20.5" y="15" width="23" height="29" rx="11.5" fill="${skin}"/>
    <path fill="none" stroke="#0003" stroke-width="1.5" stroke-linecap="round" d="M32.4 29v3.6h-1.6"/>
    <path stroke="#000b" stroke-width="2.6" stroke-linecap="round" d="M27 29h0M37 29h0"/>
    <g fill="${hair}">${before}</g>
    <path d="${mouth}" ${lips}/></svg>`);
}

const glasses = (stroke: string): string =>
  `<path fill="#fff3" stroke="${stroke}" stroke-width="1.4" d="M22.6 26.5h8v3a4 4 0 0 1-8 0zM33.4 26.5h8v3a4 4 0 0 1-8 0zM30.6 28h2.8"/>`;

/** One drawing a person; who is not here is shown by initials. */
export const AVATARS = {
  // A dark bob with a straight fringe.
  ada: portrait({
    palette: ['#c9d6e8', '#e2b18d', '#33261f', '#3f5f8a'],
    behind: '<path d="M16 44V27a16 16 0 0 1 32 0v17q-4 3-8 3H24q-4 0-8-3z"/>',
    before: '<path d="M19 27q0-14 13-14t13 14l-2.5 9q0-9-3-11.5-8 1.5-15 0-3 2.5-3 11.5z"/>',
  }),
  // A high round afro, gold earrings.
  grace: portrait({
    palette: ['#f0d9b8', '#8a5638', '#241a18', '#b5523b'],
    behind: '<circle cx="32" cy="22" r="19"/>',
    before:
      '<path d="M20.5 27q0-14 11.5-14t11.5 14q-3-7-11.5-7t-11.5 7z"/><path fill="#e8b84a" d="M18.6 36a2 2 0 1 0 4 0 2 2 0 1 0-4 0M41.4 36a2 2 0 1 0 4 0 2 2 0 1 0-4 0"/>',
    mouth: GRIN,
  }),
  // Fair, a short beard, hair combed to one side.
  linus: portrait({
    palette: ['#cfe0d4', '#f1cdb0', '#c08a4e', '#2f5d50'],
    before:
      '<path d="M19.5 27q-1-13 9-15 14-3 17 6 1 4-1 9-1-6-4-7.5-10 2-17-1-3 2-4 8.5z"/><path d="M20.5 31q1 4 4 4.5 7.5-2.5 15 0 3-.5 4-4.5v3q0 12-11.5 12T20.5 34z"/><path fill="#f1cdb0" d="M27.5 37.5q4.5-1.5 9 0-1 3.5-4.5 3.5t-4.5-3.5z"/>',
    mouth: 'M29 38.6q3 1.6 6 0',
  }),
  // Bald on top, white at the sides, round glasses.
  alan: portrait({
    palette: ['#dcd6e6', '#ecc3a6', '#ece8e4', '#5b5470'],
    before: `<path d="M20.5 22q-3 2-2.5 8l2.5 4zM43.5 22q3 2 2.5 8l-2.5 4z"/><path d="M27 35.5q5-2.6 10 0-1 1.5-5 .8-4 .7-5-.8z"/>${glasses('#3a3550')}`,
    mouth: 'M29.5 39.4q2.5 1.2 5 0',
    collar: '<path fill="#fff" d="m25 49 7 7 7-7 2 3-6 8h-6l-6-8z"/>',
  }),
  // Long loose waves.
  layla: portrait({
    palette: ['#f3d3cc', '#dba57f', '#5a2f22', '#7a3e52'],
    behind: '<path d="M32 9q17 0 17 18 0 6 2 10t-1 9q2 5-2 9H16q-4-4-2-9-3-5-1-9t2-10Q15 9 32 9z"/>',
    before: '<path d="M19.5 31q-1-18 12.5-18t12.5 18q-2-10-9-14-3 6-12 8-3 1-4 6z"/>',
  }),
  // A full dark beard.
  omar: portrait({
    palette: ['#d5dfc9', '#cf9b74', '#27201d', '#4d5a34'],
    before:
      '<path d="M19.8 28q-1-16 12.2-16t12.2 16q-1-6-3.5-8-9-2-17.4 0-2.5 2-3.5 8z"/><path d="M20.5 29q1 6 4 6 7.5-3 15 0 3 0 4-6v6q0 13-11.5 13T20.5 35z"/><path fill="#cf9b74" d="M28 37.5q4-1.4 8 0-1 2.6-4 2.6t-4-2.6z"/>',
    mouth: 'M29.6 38.4q2.4 1 4.8 0',
  }),
  // A soft scarf over the hair.
  suad: portrait({
    palette: ['#e9dcc6', '#e3b591', '#2e7f86', '#256a70'],
    behind: '<path d="M32 7q19 0 19 23 0 12 5 24H8q5-12 5-24Q13 7 32 7z"/>',
    before:
      '<path fill-rule="evenodd" d="M32 9q15 0 15 21 0 12-6 19-9 4-18 0-6-7-6-19Q17 9 32 9zm0 8.5q-10 0-10 12.5 0 13 10 13t10-13q0-12.5-10-12.5z"/><path d="M22 40q10 7 20 0l8 14q-18 9-36 0z"/><path fill="none" stroke="#0002" stroke-width="1.5" d="M20 46q13 8 25-3M17 53q15 6 26-3"/>',
  }),
  // Curls, stubble.
  noam: portrait({
    palette: ['#c8dde0', '#dfae89', '#4a3527', '#e0a03c'],
    before:
      '<circle cx="22" cy="20" r="5"/><circle cx="27" cy="15" r="5.5"/><circle cx="34" cy="13.5" r="6"/><circle cx="40" cy="17" r="5.5"/><circle cx="43" cy="22" r="4"/><path d="M20 26q4-6 12-6t12 6l-2-9H22z"/><path opacity=".28" d="M20.5 32q2 4 4.5 3.5 7-2 14 0 2.5.5 4.5-3.5 0 12-11.5 12T20.5 32z"/>',
    mouth: GRIN,
  }),
  // Straight long hair, a heavy fringe.
  haruka: portrait({
    palette: ['#f2dfe3', '#f3cfae', '#1f2330', '#d9d4cc'],
    behind: '<path d="M15 56V27a17 17 0 0 1 34 0v29z"/>',
    before: '<path d="M18.5 36V25q2-12 13.5-12t13.5 12v11q-2.5-4-3-10-10 2.2-21 0-.5 6-3 10z"/>',
    mouth: CALM,
  }),
  // Silver, up in a bun, with glasses on.
  maria: portrait({
    palette: ['#d3d0e3', '#f0c9b2', '#b9b7bd', '#6a4a6e'],
    behind: '<circle cx="32" cy="9.5" r="6.5"/>',
    before: `<path d="M19.5 29q-2-17 12.5-17t12.5 17q-2-7-6-10-6 3-13 0-4 3-6 10z"/>${glasses('#8c3f4d')}<path fill="none" stroke="#f4ead8" stroke-width="2.4" stroke-linecap="round" stroke-dasharray="0 3.6" d="M23 50q9 8 18 0"/>`,
  }),
  // A woollen cap.
  mateo: portrait({
    palette: ['#f3e2ad', '#b9794f', '#1f1a1a', '#35495e'],
    before:
      '<path d="M20 27v5l-1.5-5zM44 27v5l1.5-5z"/><path fill="#c5533d" d="M18.5 24Q18 9 32 9t13.5 15z"/><path fill="#a9432f" d="M17.5 20.5h29v5.5h-29z"/><circle cx="32" cy="8" r="3" fill="#fff7e0"/>',
    mouth: GRIN,
  }),
  // A side plait and a small bindi.
  priya: portrait({
    palette: ['#f6d7b0', '#a86b45', '#231a1c', '#1f7a6b'],
    behind: '<circle cx="32" cy="26" r="16"/><path d="M42 36q6 2 5 8t0 14h-6q-3-8 0-12z"/>',
    before:
      '<path d="M20 31q-2-18 12-18t12 18q-1-11-12-15-11 4-12 15z"/><circle cx="32" cy="23.5" r="1.2" fill="#b8323c"/>',
  }),
  // The helper: a friendly lamp rather than a person.
  pico: svgUrl(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
    <path fill="#20243a" d="M0 0h64v64H0z"/>
    <path fill="#2c3252" d="M0 44q32-14 64 0v20H0z"/>
    <path stroke="#8f9cf0" stroke-width="2.5" stroke-linecap="round" d="M32 18v-6"/>
    <circle cx="32" cy="10" r="3.5" fill="#f5c469"/>
    <rect x="14" y="18" width="36" height="28" rx="12" fill="#8f9cf0"/>
    <rect x="18.5" y="23" width="27" height="17" rx="8.5" fill="#20243a"/>
    <path stroke="#f5e6c4" stroke-width="4" stroke-linecap="round" d="M26 30.5v2M38 30.5v2"/>
    <path fill="#6d7ad6" d="M24 50h16l4 14H20z"/></svg>`),
  // Support: short red hair and a headset.
  juno: portrait({
    palette: ['#d6e4f0', '#f4d3bd', '#a8472c', '#2d4a6b'],
    before:
      '<path d="M19.5 30q-2-18 12.5-18 13 0 13 15l-1.5 4q0-6-4-9-10 1-14-3-5 4-6 11z"/><path fill="none" stroke="#27313f" stroke-width="2" d="M19 30q-1-20 13-20t13 20v5q0 6-7 7"/><rect x="16.5" y="27" width="5" height="9" rx="2.5" fill="#27313f"/><rect x="42.5" y="27" width="5" height="9" rx="2.5" fill="#27313f"/>',
  }),
} as const;
