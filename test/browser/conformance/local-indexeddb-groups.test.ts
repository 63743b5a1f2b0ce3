import { runConformance } from '../../../src/transport/conformance/index.js';
import { localOptions } from '../../node/conformance/local-harness.js';

// A database a case takes its time in some browsers: a page runs a part of the suite.
runConformance(
  { describe, it },
  { ...localOptions('indexeddb'), only: ['groups', 'files', 'transient', 'calls', 'faults'] },
);
