import { testLoadOrder } from './load-order.js';

testLoadOrder('session first');
