import { randomFrom } from '../random.js';
import type { Random } from '../random.js';
import { fade, glow, round } from './picture.js';
import type { Picture } from './picture.js';

interface Scene {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly sky: readonly string[];
  /** Far to near; the sea, if there is one, lies below the last of them that is not `near`. */
  readonly hills: readonly string[];
  /** Where the farthest line of hills stands, and where the nearest, as parts of the height. */
  readonly from: number;
  readonly to: number;
  /** How high a line of hills rises and falls, as a part of the height. */
  readonly rise: number;
  readonly light?: {
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly color: string;
  };
  readonly stars?: number;
  /** Drawn in front of all. */
  readonly front?: string;
}

/** Heights of a line of hills, by halving stretches again and again. */
function heights(random: Random, steps: number): number[] {
  const line = new Array<number>(steps + 1).fill(0);
  for (let stretch = steps, spread = 1; stretch > 1; stretch /= 2, spread *= 0.52) {
    for (let at = stretch / 2; at < steps; at += stretch) {
      const between = ((line[at - stretch / 2] ?? 0) + (line[at + stretch / 2] ?? 0)) / 2;
      line[at] = between + (random() - 0.5) * spread;
    }
  }
  return line;
}

function hill(random: Random, { width, height, rise }: Scene, level: number, fill: string): string {
  const steps = 32;
  const tilt = (random() - 0.5) * 0.8;
  const points = heights(random, steps).map((up, index) => {
    const x = (index / steps) * width;
    const y = height * (level - rise * (up + tilt * (index / steps - 0.5)));
    return `${round(x)} ${round(y)}`;
  });
  return `<path fill="${fill}" d="M0 ${height}L${points.join(' ')}V${height}z"/>`;
}

function stars(random: Random, { width, height, stars: count = 0 }: Scene): string {
  const dots = Array.from(
    { length: count },
    () => `M${round(random() * width)} ${round(random() * random() * height * 0.7)}h0`,
  );
  return `<path stroke="#fff" stroke-opacity=".75" stroke-width="3" stroke-linecap="round" d="${dots.join('')}"/>`;
}

/** Lines of hills under a sky, each with mist at its foot. */
function scenery(scene: Scene): string {
  const { width, height, sky, hills, from, to, light } = scene;
  const random = randomFrom(scene.seed);
  const layers = hills.map((color, index) => {
    const level = from + ((to - from) * index) / Math.max(1, hills.length - 1);
    const next = hills[index + 1];
    const mist = next
      ? `<rect y="${round(height * (level - 0.02))}" width="${width}" height="${round(height * 0.2)}" fill="url(#m)"/>`
      : '';
    return hill(random, scene, level, color) + mist;
  });
  return [
    `<defs>${fade('s', ...sky)}${glow('g', light?.color ?? '#fff')}`,
    `<linearGradient id="m" x2="0" y2="1"><stop stop-color="${sky.at(-1) ?? '#fff'}" stop-opacity="0"/><stop offset="1" stop-color="${sky.at(-1) ?? '#fff'}" stop-opacity=".34"/></linearGradient></defs>`,
    `<path fill="url(#s)" d="M0 0h${width}v${height}H0z"/>`,
    scene.stars ? stars(random, scene) : '',
    light
      ? `<circle cx="${light.x}" cy="${light.y}" r="${light.radius * 6}" fill="url(#g)" opacity=".55"/><circle cx="${light.x}" cy="${light.y}" r="${light.radius}" fill="${light.color}"/>`
      : '',
    ...layers,
    scene.front ?? '',
  ].join('');
}

/** Streaks of light on water. */
function water(seed: number, top: number, bottom: number, x: number, color: string): string {
  const random = randomFrom(seed);
  const lines = Array.from({ length: 46 }, (_, index) => {
    const depth = (index + 1) / 46;
    const y = top + (bottom - top) * depth ** 1.5;
    const half = (14 + random() * 60) * (0.3 + depth);
    return `M${round(x + (random() - 0.5) * 120 * (0.25 + depth) - half)} ${round(y)}h${round(half * 2)}`;
  });
  return `<path fill="none" stroke="${color}" stroke-opacity=".5" stroke-width="4" stroke-linecap="round" d="${lines.join('')}"/>`;
}

const WIDE = { width: 1200, height: 800 };

export const cove: Picture = {
  ...WIDE,
  name: 'cove-0612.svg',
  alt: 'A cove at first light, the sun a hand above calm water',
  tones: ['#5b7aa6', '#f2c9a1', '#2d5068'],
  svg: scenery({
    ...WIDE,
    seed: 11,
    sky: ['#5b7aa6', '#a9b6c8', '#f2c9a1', '#f6dcb4'],
    hills: ['#8d9bb0', '#6a7f97'],
    from: 0.5,
    to: 0.53,
    rise: 0.2,
    light: { x: 760, y: 330, radius: 38, color: '#fff1cf' },
    front: `<defs>${fade('w', '#e9c8a4', '#7f9bb0', '#2d5068')}</defs><path fill="url(#w)" d="M0 440h1200v360H0z"/>${water(3, 446, 790, 760, '#fff3d8')}<path fill="#22384a" d="M0 420q90-10 150 30 70 10 90 60 80 20 70 60-40 30-310 40z"/><path fill="#1a2c3b" d="M1200 360q-110 20-140 80-60 20-60 70-50 20-40 50 80 40 240 40z"/>`,
  }),
};

export const ridges: Picture = {
  ...WIDE,
  name: 'IMG_2041.svg',
  alt: 'Blue ridges one behind another, with mist between them',
  tones: ['#dfe8ee', '#9fb4c4', '#1f3440'],
  svg: scenery({
    ...WIDE,
    seed: 29,
    sky: ['#c9d8e4', '#e6e6e0', '#f3e4d0'],
    hills: ['#b9c7d2', '#98aebd', '#74909f', '#4f6f7d', '#315160', '#1d3642'],
    from: 0.42,
    to: 0.92,
    rise: 0.34,
    light: { x: 330, y: 190, radius: 34, color: '#fffaf0' },
  }),
};

export const camp: Picture = {
  ...WIDE,
  name: 'IMG_2067.svg',
  alt: 'A lit tent under a sky full of stars',
  tones: ['#0d1530', '#2b3a66', '#0b1220'],
  svg: scenery({
    ...WIDE,
    seed: 47,
    sky: ['#0b1230', '#1d2b57', '#43548a'],
    hills: ['#2a3763', '#1a2547', '#0c1428'],
    from: 0.62,
    to: 0.86,
    rise: 0.3,
    stars: 130,
    light: { x: 950, y: 150, radius: 26, color: '#f4efdc' },
    front: `<defs>${glow('t', '#ffb65c')}${fade('f', '#ffd48a', '#e98a3a')}</defs><circle cx="420" cy="640" r="260" fill="url(#t)" opacity=".5"/><path fill="url(#f)" d="M420 540 300 700h240z"/><path fill="#b8622a" d="m420 540 34 160h86z"/><path fill="#6d3617" d="m420 580-22 120h44z"/><path fill="#0c1428" d="M0 696q300-16 620 0t580-8v112H0z"/>`,
  }),
};

export const tarn: Picture = {
  ...WIDE,
  name: 'IMG_2052.svg',
  alt: 'A mountain lake in the evening; the far shore glows red',
  tones: ['#6b4a74', '#e88f6a', '#22304c'],
  svg: scenery({
    ...WIDE,
    seed: 83,
    sky: ['#51457c', '#a35d7d', '#ec9a72', '#f7c98f'],
    hills: ['#8a5a7c', '#5d4569', '#38324f'],
    from: 0.46,
    to: 0.6,
    rise: 0.36,
    light: { x: 620, y: 360, radius: 30, color: '#ffe9bd' },
    front: `<defs>${fade('w', '#d98a74', '#7a4d74', '#22304c')}</defs><path fill="url(#w)" d="M0 500h1200v300H0z"/>${water(9, 506, 790, 620, '#ffd9a6')}`,
  }),
};

export const slab: Picture = {
  width: 900,
  height: 1200,
  name: 'IMG_2049.svg',
  alt: 'A climber in red, small on a tall grey slab',
  tones: ['#a9c6da', '#b5aea2', '#6b665e'],
  svg: `<defs>${fade('s', '#8fb4cf', '#d9e5ea')}${fade('r', '#cfc6b8', '#a39a8c', '#756d62')}${fade('d', '#8d8478', '#5c554c')}</defs><path fill="url(#s)" d="M0 0h900v1200H0z"/><path fill="#fff" opacity=".7" d="M40 210q60-60 130-20 60-50 120 10 60 0 60 34H30q-20-10 10-24z"/><path fill="url(#r)" d="M330 1200 420 620l90-210 80-260 140-90 170 110v1030z"/><path fill="url(#d)" d="M330 1200 420 620l90-210 40 120-60 250 30 420z"/><path fill="none" stroke="#5c554c" stroke-opacity=".5" stroke-width="5" stroke-linecap="round" d="m640 210 30 190-50 160 60 240-40 190M760 180l20 260 60 180M560 700l50 200"/><path fill="none" stroke="#f2b33d" stroke-width="4" d="M668 400q-14 120-30 190 40 120 20 340t-40 270"/><g transform="translate(628 556)"><path stroke="#2b3242" stroke-width="15" stroke-linecap="round" stroke-linejoin="round" fill="none" d="m8 66-30 30 6 34M22 66l26 20-8 38"/><path stroke="#c8412f" stroke-width="26" stroke-linecap="round" d="m15 20-2 36"/><path stroke="#c8412f" stroke-width="11" stroke-linecap="round" fill="none" d="M8 20-18-6M24 18 42-18"/><circle cx="16" cy="-4" r="13" fill="#f4f1ea"/></g>`,
};

export const coast: Picture = {
  width: 2400,
  height: 800,
  name: 'panorama.svg',
  alt: 'The whole bay from the lighthouse to the harbour wall',
  tones: ['#7fb2d0', '#cfe2e4', '#3f7f8f'],
  svg: scenery({
    width: 2400,
    height: 800,
    seed: 61,
    sky: ['#6ba6cb', '#b8d7e2', '#eef0e4'],
    hills: ['#a7bfc6', '#86a8a6', '#5f8a80'],
    from: 0.5,
    to: 0.62,
    rise: 0.22,
    light: { x: 1900, y: 170, radius: 36, color: '#fffbe6' },
    front: `<defs>${fade('w', '#9cc9cf', '#4f97a6', '#2f6f84')}</defs><path fill="url(#w)" d="M0 520h2400v280H0z"/>${water(21, 530, 790, 1700, '#f4fbf6')}<path fill="#4c7366" d="M0 470q240-40 420 50 60 40-420 60z"/><path fill="#fbf7ee" d="m250 300 14-60h32l14 60 10 190h-80z"/><path fill="#c8412f" d="m246 360 68 0 4 44h-76zM264 240l16-30 16 30z"/><path fill="#5d564c" d="M1980 560h420v44h-440z"/><path fill="#fbf7ee" d="m1240 600 90 0-16 34h-60z"/><path fill="#f3e0bc" d="m1286 596 0-150 52 142z"/>`,
  }),
};
