export type * from '../model/queries.js';
