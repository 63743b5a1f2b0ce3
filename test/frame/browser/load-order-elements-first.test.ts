import { testLoadOrder } from './load-order.js';

testLoadOrder('elements first');
