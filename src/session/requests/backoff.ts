const FIRST = 1000;
const LONGEST = 30_000;

/**
 * How long to wait before the next attempt to connect, in milliseconds: exponential backoff with full jitter, a random
 * share of 1 s, 2 s, 4 s … 30 s, so that a thousand pages that lost the same service do not come back at once.
 * The rule and its measurements: Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015,
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ ("Full Jitter").
 * @param attempt Attempts that failed before, from 0.
 */
export const backoff = (attempt: number, random: () => number = Math.random): number =>
  random() * Math.min(LONGEST, FIRST * 2 ** attempt);
