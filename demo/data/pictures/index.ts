export { camp, coast, cove, ridges, slab, tarn } from './landscapes.js';
export { moods, poster, screens, table } from './studio.js';
export { photo } from './picture.js';
export type { Picture } from './picture.js';
