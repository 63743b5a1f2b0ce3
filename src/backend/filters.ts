/** Whether one of these is among those. */
export const overlaps = (those: readonly string[] = [], these: readonly string[]): boolean =>
  these.some(item => those.includes(item));

/** Whether something is as it is wanted; a wish that was not made is always met. */
export const fits = (wanted: boolean | undefined, is: unknown): boolean =>
  wanted === undefined || wanted === Boolean(is);

/** Whether a word stands in a name or an id, in any case. */
export const isFound = (search: string | undefined, ...texts: readonly string[]): boolean =>
  !search || texts.some(text => text.toLowerCase().includes(search.toLowerCase()));
