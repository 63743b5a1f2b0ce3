/** Whether two values of the model say the same: plain objects, arrays and primitives. `undefined` is as absent. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || a instanceof Error) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key in left) if (!same(left[key], right[key])) return false;
  for (const key in right) if (right[key] !== undefined && left[key] === undefined) return false;
  return true;
}

/** The old value where the new one says the same, so that identity means "unchanged". */
export const keep = <Value>(before: Value | undefined, after: Value): Value =>
  before !== undefined && same(before, after) ? before : after;
