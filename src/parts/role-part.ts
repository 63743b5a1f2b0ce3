import type { Role } from '../model/user.js';

/**
 * The part by which a page styles all that is of somebody of a role: `role-teacher` in `::part(role-teacher)`. Nothing
 * for those without one of their own.
 */
export const rolePart = (role: Role | undefined): string =>
  role && role !== 'default' ? `role-${role.replace(/[^\p{L}\p{N}_-]+/gu, '-')}` : '';
