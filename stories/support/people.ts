import type { AppSeed } from '../../src/backend/app-seed.js';
import type { Scope } from '../../src/model/member.js';
import { hoursAgo } from './seeds.js';

const FIRST =
  'Aaliyah Benno Chidi Dara Élodie Farid Greta Hugo Ines Jonas Kaito Lena Milan Noor Olga Pavel Rosa Sami Tove Yara Zhen';
const LAST =
  'Abara Becker Castillo Dubois Eriksen Fischer Garcia Haddad Ivanova Jensen Kaya Lindqvist Moreau Novak Okafor Peralta';
const first = FIRST.split(' ');
const last = LAST.split(' ');

/** One letter with 254 marks on it: as long as any name may be elsewhere, and as tall as a page if nobody clips it. */
export const TOWER = `e${'\u0301\u0316'.repeat(127)}`;

/** A picture that is none. */
const NO_PICTURE = 'data:text/plain,not a picture';

const crowdOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    uid: `p${String(i)}`,
    name: `${first[i % first.length]!} ${last[Math.floor(i / first.length) % last.length]!}`,
    ...(i % 7 === 0 && { alwaysStatus: 'online' as const }),
    ...(i % 11 === 0 && { statusMessage: 'Back on Monday' }),
    ...(i % 23 === 0 && { role: 'support' }),
  }));

/** Ada, and so many others; all of them in a group of hers. */
export const crowd = (count: number) => (): AppSeed => {
  const others = crowdOf(count);
  return {
    appId: 'demo',
    users: [{ uid: 'ada', name: 'Ada Najjar' }, ...others],
    groups: [
      {
        guid: 'crowd',
        name: 'Everybody',
        type: 'public',
        owner: 'ada',
        createdAt: hoursAgo(90),
        members: [
          { uid: 'ada' },
          ...others.map(({ uid }, i) => ({
            uid,
            scope: i < 2 ? ('admin' as const) : i < 8 ? ('moderator' as const) : ('participant' as const),
          })),
        ],
      },
    ],
  };
};

const odd = [
  { uid: 'tower', name: TOWER },
  {
    uid: 'broken',
    name: 'No Picture',
    avatar: NO_PICTURE,
    alwaysStatus: 'online' as const,
    statusMessage: 'Their avatar is the address of a text',
  },
  {
    uid: 'long',
    name: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff of Philadelphia, the elder of that name',
    role: 'correspondent-at-large',
    statusMessage: 'Away with a name that no screen is wide enough for, and with as much to say of it',
  },
  { uid: 'arabic', name: 'ليلى الحداد', statusMessage: 'في الحديقة', alwaysStatus: 'away' as const },
  { uid: 'emoji', name: '👩🏽‍🚀 🛰️', alwaysStatus: 'online' as const },
  { uid: 'word', name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
];

/** Names and pictures as nobody wishes for them, in the directory, in a group and as a group. */
export const oddities = (): AppSeed => ({
  appId: 'demo',
  users: [{ uid: 'ada', name: 'Ada Najjar' }, ...odd],
  groups: [
    {
      guid: 'odd',
      name: TOWER,
      icon: NO_PICTURE,
      description: odd[5]!.name,
      type: 'password',
      owner: 'ada',
      createdAt: hoursAgo(90),
      tags: [odd[5]!.name, 'a', 'b'],
      members: [{ uid: 'ada' }, ...odd.map(({ uid }, i) => ({ uid, scope: scopes[i % 3]! }))],
    },
    {
      guid: 'odd-outside',
      name: odd[2]!.name,
      type: 'public',
      owner: 'tower',
      createdAt: hoursAgo(80),
      description: odd[2]!.statusMessage!,
      members: [{ uid: 'tower' }],
    },
  ],
});

const scopes: readonly Scope[] = ['admin', 'moderator', 'participant'];
