import { isId } from '../../model/ids.js';
import { LIMITS } from '../../model/limits.js';

/** Says whether a value from outside is what it should be. */
export type Check<Value> = (value: unknown) => value is Value;
type Test = (value: unknown) => boolean;

/** A uid or guid. */
export const id: Test = isId;
export const text: Test = value => typeof value === 'string';
/** An id that is the service's own: no spaces, no markup. */
export const opaque: Test = value => typeof value === 'string' && /^[^\s<>"'&\p{Cc}]{1,256}$/u.test(value);
/** A number; times may be `Infinity` where the contract says so. */
export const number: Test = value => typeof value === 'number' && !Number.isNaN(value);
export const time: Test = value => Number.isFinite(value);
export const count: Test = value => Number.isInteger(value) && (value as number) >= 0;
export const flag: Test = value => typeof value === 'boolean';
export const object: Test = value => typeof value === 'object' && value !== null && !Array.isArray(value);
/** One of a few words. */
export const oneOf =
  (...words: readonly string[]): Test =>
  value =>
    words.includes(value as string);
/** A list of something. */
export const listOf =
  (test: Test): Test =>
  value =>
    Array.isArray(value) && value.every(test);

/**
 * An object with the fields of a table. A name that ends in `?` may be absent. Fields that the table does not name are
 * let through: a service may say more than the kit reads.
 */
export function shape<Value>(table: Readonly<Record<string, Test>>): Check<Value> {
  const fields = Object.entries(table).map(([name, test]) => {
    const optional = name.endsWith('?');
    return { name: optional ? name.slice(0, -1) : name, optional, test };
  });
  return (value): value is Value =>
    object(value) &&
    fields.every(({ name, optional, test }) => {
      const field = (value as Record<string, unknown>)[name];
      return field === undefined ? optional : test(field);
    });
}

/** A page: an object with a list, which is looked at item by item, and two cursors. */
export const isPage = shape<{ items: unknown[]; older?: string; newer?: string }>({
  items: value => Array.isArray(value) && value.length <= LIMITS.page,
  'older?': text,
  'newer?': text,
});
