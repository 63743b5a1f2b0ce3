import type { SeedConversation } from '../../src/backend/app-seed.js';
import type { Clock } from './clock.js';

/** What each has read, pinned, muted, put away and labelled. */
export const conversationsOf = (clock: Clock): readonly SeedConversation[] => [
  {
    uid: 'ada',
    with: 'group:launch',
    readUpTo: clock.at(0, '8:32'),
    pinnedAt: clock.at(20, '9:00'),
    tags: ['work', 'tern'],
  },
  { uid: 'ada', with: 'user:grace', readUpTo: clock.at(0, '8:30'), pinnedAt: clock.at(16, '9:00') },
  { uid: 'ada', with: 'group:family', readUpTo: clock.at(0, '7:00'), tags: ['family'] },
  { uid: 'ada', with: 'group:climbing', readUpTo: clock.at(1, '9:00'), tags: ['friends', 'trips'] },
  { uid: 'ada', with: 'group:design', readUpTo: clock.at(1, '12:00'), tags: ['work'] },
  { uid: 'ada', with: 'user:linus', readUpTo: clock.at(1, '9:00') },
  { uid: 'ada', with: 'user:layla', tags: ['family'] },
  { uid: 'ada', with: 'user:juno', tags: ['ticket'] },
  { uid: 'ada', with: 'group:tides', mutedUntil: Infinity, tags: ['work', 'log'] },
  { uid: 'ada', with: 'user:alan', archived: true },
  { uid: 'ada', with: 'user:vic', archived: true },
  { uid: 'ada', with: 'user:noam', mutedUntil: clock.at(-2, '9:00') },
  { uid: 'grace', with: 'user:ada', pinnedAt: clock.at(16, '9:00') },
  {
    uid: 'grace',
    with: 'group:design',
    pinnedAt: clock.at(50, '9:00'),
    readUpTo: clock.at(1, '17:00'),
    tags: ['work'],
  },
  { uid: 'grace', with: 'group:launch', readUpTo: clock.at(0, '9:00'), tags: ['work'] },
  { uid: 'grace', with: 'group:tides', mutedUntil: Infinity },
  { uid: 'grace', with: 'user:linus', readUpTo: clock.at(1, '18:00') },
  { uid: 'grace', with: 'group:readers', readUpTo: clock.at(1, '9:00'), tags: ['books'] },
  { uid: 'grace', with: 'group:market', archived: true },
  { uid: 'linus', with: 'group:climbing', pinnedAt: clock.at(18, '9:00'), readUpTo: clock.at(1, '9:00') },
  { uid: 'linus', with: 'group:launch', readUpTo: clock.at(1, '18:00') },
  { uid: 'linus', with: 'group:tides', mutedUntil: Infinity },
];
