import type { SeedUser } from '../../src/backend/app-seed.js';
import { AVATARS } from './avatars.js';
import type { Clock } from './clock.js';

/** Everyone there is. */
export const usersOf = (clock: Clock): readonly SeedUser[] => [
  {
    uid: 'ada',
    name: 'Ada Najjar',
    avatar: AVATARS.ada,
    statusMessage: 'Shipping Tern. Ask me after high water.',
    metadata: { title: 'Product, Fieldnote', city: 'Gothenburg' },
    tags: ['studio'],
  },
  {
    uid: 'grace',
    name: 'Grace Adeyinka',
    avatar: AVATARS.grace,
    statusMessage: 'Sketching. Knock loudly.',
    metadata: { title: 'Design, Fieldnote', city: 'Gothenburg' },
    tags: ['studio'],
  },
  {
    uid: 'linus',
    name: 'Linus Vesterholm',
    avatar: AVATARS.linus,
    statusMessage: 'On a rope until Tuesday',
    metadata: { title: 'Apps, Fieldnote', city: 'Gothenburg' },
    tags: ['studio'],
    lastActiveAt: clock.at(0, '9:41'),
  },
  {
    uid: 'alan',
    name: 'Alan Pemberwick',
    avatar: AVATARS.alan,
    statusMessage: 'Accounts. Receipts by Friday, please and thank you.',
    metadata: { title: 'Accounts, Fieldnote' },
    tags: ['studio'],
    lastActiveAt: clock.at(1, '17:30'),
  },
  {
    uid: 'haruka',
    name: '森川 遥',
    avatar: AVATARS.haruka,
    statusMessage: '東京は夜です',
    metadata: { title: 'Translation, Fieldnote', city: 'Tokyo' },
    tags: ['studio'],
    alwaysStatus: 'away',
    lastActiveAt: clock.at(0, '8:55'),
  },
  {
    uid: 'maria',
    name: 'Maria-Magdalena Wilhelmine Theodora von Hohenfels-Birkenstein zu Oberwalddorf am Untersee',
    avatar: AVATARS.maria,
    statusMessage: 'Nennt mich einfach Mia.',
    metadata: { title: 'Tide data' },
    tags: ['studio'],
    alwaysStatus: 'online',
  },
  {
    uid: 'priya',
    name: 'Priya Venkatarao',
    avatar: AVATARS.priya,
    statusMessage: 'Testing what you said would never happen',
    metadata: { title: 'Quality, Fieldnote' },
    tags: ['studio'],
    alwaysStatus: 'online',
  },
  {
    uid: 'mateo',
    name: 'Mateo Quispe Arana',
    avatar: AVATARS.mateo,
    statusMessage: '🧗‍♂️ > 💻',
    alwaysStatus: 'away',
    lastActiveAt: clock.at(0, '9:02'),
  },
  {
    uid: 'noam',
    name: 'נועם ברקאי',
    avatar: AVATARS.noam,
    statusMessage: 'בדרך לסלע',
    lastActiveAt: clock.at(2, '21:14'),
  },
  {
    uid: 'layla',
    name: 'ليلى النجّار',
    avatar: AVATARS.layla,
    statusMessage: 'قهوة أولًا',
    alwaysStatus: 'online',
    tags: ['family'],
  },
  {
    uid: 'omar',
    name: 'عمر النجّار',
    avatar: AVATARS.omar,
    tags: ['family'],
    lastActiveAt: clock.at(0, '7:50'),
  },
  {
    uid: 'suad',
    name: 'سعاد النجّار',
    avatar: AVATARS.suad,
    statusMessage: 'من أكل آخر قطعة؟',
    tags: ['family'],
    lastActiveAt: clock.at(1, '22:05'),
  },
  // Three without a picture: their initials show.
  { uid: 'tomasz', name: 'Tomasz Wiśniecki', lastActiveAt: clock.at(6, '12:20') },
  {
    uid: 'zeynep',
    name: 'Zeynep Karadağlı',
    alwaysStatus: 'online',
    statusMessage: 'Reading chapter four. Still.',
  },
  {
    uid: 'vic',
    name: 'Vic from GrowthRocket',
    statusMessage: 'Let’s hop on a quick call!',
    lastActiveAt: clock.at(12, '9:00'),
  },
  {
    uid: 'pico',
    name: 'Pico',
    avatar: AVATARS.pico,
    role: 'assistant',
    statusMessage: 'A helper. I look things up and admit when I cannot.',
    alwaysStatus: 'online',
  },
  {
    uid: 'juno',
    name: 'Juno Castellane',
    avatar: AVATARS.juno,
    role: 'support',
    statusMessage: 'Harbour Hosting support, weekdays 8–18',
    alwaysStatus: 'online',
  },
];

const STUDIO = ['ada', 'grace', 'linus', 'priya', 'haruka', 'maria', 'alan'] as const;
const FAMILY = ['ada', 'layla', 'omar', 'suad'] as const;

const pairsOf = (uids: readonly string[]): (readonly [string, string])[] =>
  uids.flatMap((one, index) => uids.slice(index + 1).map(other => [one, other] as const));

/** Who knows whom. */
export const FRIENDS: readonly (readonly [string, string])[] = [
  ...pairsOf(STUDIO),
  ...pairsOf(FAMILY),
  ['ada', 'mateo'],
  ['ada', 'noam'],
  ['grace', 'noam'],
  ['grace', 'zeynep'],
  ['linus', 'mateo'],
];

/** Who has had enough of whom. */
export const BLOCKS = [{ uid: 'ada', blocked: 'vic' }] as const;
