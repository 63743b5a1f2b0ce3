import type { Guid } from '../../model/ids.js';
import { newId } from '../../support/new-id.js';

/** A guid that a person can tell by its name, and that nobody else has: `design-team-4fK2_x9a`. */
export function guidFromName(name: string): Guid {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-|-$/g, '')
    .toLowerCase();
  return `${slug || 'group'}-${newId().slice(0, 8)}`;
}
