import { runConformance } from '../../../src/transport/conformance/index.js';
import { localOptions } from '../../node/conformance/local-harness.js';

runConformance(
  { describe, it },
  { ...localOptions('indexeddb'), only: ['groups', 'members', 'files', 'transient', 'calls', 'faults'] },
);
