/** Times as people say them: days ago, and the hour. */
export interface Clock {
  /** So many days before the last day, at `hours:minutes`. */
  at(daysAgo: number, time: `${number}:${number}`): number;
}

const WAKING_HOUR = 10;

/**
 * The days that end with the day of `now`, in the time zone of the page. The last day's talk is over by ten in the
 * morning; before that hour the day before is the last one, so that nothing was said in the future.
 */
export function clockOf(now: number): Clock {
  const last = new Date(now);
  if (last.getHours() < WAKING_HOUR) last.setDate(last.getDate() - 1);
  return {
    at(daysAgo, time) {
      const [hours, minutes] = time.split(':').map(Number);
      const date = new Date(last.getFullYear(), last.getMonth(), last.getDate() - daysAgo, hours, minutes);
      return date.getTime();
    },
  };
}
