import { describe, it } from 'node:test';
import { runConformance } from '../../../src/transport/conformance/index.js';
import { localOptions } from './local-harness.js';

runConformance({ describe, it }, localOptions('memory'));
