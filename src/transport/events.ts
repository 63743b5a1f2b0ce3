export type * from '../model/events.js';
