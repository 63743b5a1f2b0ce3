import { runConformance } from '../../../src/transport/conformance/index.js';
import { localOptions } from '../../node/conformance/local-harness.js';

// A database a case takes its time; the groups and their members are in a file of their own.
runConformance(
  { describe, it },
  {
    ...localOptions('indexeddb'),
    only: ['connect', 'events', 'requests', 'conversations', 'messages', 'users'],
  },
);
