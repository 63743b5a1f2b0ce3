// What people, groups and what is around them look like, against pictures that are kept: see chat-messages.test.ts.
import { looks } from './looks.js';

const of = (element: string, ...names: readonly string[]): string[] =>
  names.map(name => `elements-chat-${element}--${name}`);

const stories = [
  ...of('users', 'filters', 'multiple', 'empty', 'failed', 'oddities'),
  ...of('groups', 'tools', 'oddities'),
  ...of('group-members', 'owner', 'moderator', 'banned-people', 'refused', 'oddities'),
  ...of('group-form', 'new-group', 'password', 'people', 'missing', 'picture', 'picture-refused'),
  ...of('conversations', 'added', 'declined', 'gone'),
  ...of('profile', 'person', 'long-name', 'gone'),
  ...of('details', 'owner', 'person', 'files', 'links', 'pinned', 'outside', 'muted-and-blocked'),
  ...of('search', 'everything', 'filtered'),
  ...of('threads', 'threads'),
  ...of('call-log', 'log'),
];

/** Those that have most to lose in another surrounding. */
const everywhere = [
  ...of('users', 'filters'),
  ...of('group-members', 'owner'),
  ...of('details', 'owner'),
  ...of('search', 'everything'),
  ...of('group-form', 'new-group', 'password', 'people', 'missing'),
  ...of('conversations', 'added'),
];

looks('people and groups look as they did', stories, everywhere);
