export { ConformanceError } from './assert.js';
export { withFaults, type Faults, type FaultyTransport } from './faults.js';
export {
  PEOPLE,
  type ConformanceOptions,
  type Harness,
  type Person,
  type Runner,
  type Seat,
} from './harness.js';
export { runConformance } from './run-conformance.js';
