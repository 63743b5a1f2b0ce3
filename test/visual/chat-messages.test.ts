// What chat-messages looks like, each kind and state, against pictures that are kept. A change of the look is a changed
// picture: `npm run test:visual -- --update` keeps the new ones.
import { looks } from './looks.js';

/** Every kind and state, once. Those that go on by themselves (streaming, live arrivals) have tests of their own. */
const lists = (...names: readonly string[]): string[] => names.map(name => `elements-chat-messages--${name}`);
const kinds = (...names: readonly string[]): string[] => names.map(name => `messages-kinds--${name}`);
const states = (...names: readonly string[]): string[] => names.map(name => `messages-states--${name}`);

const stories = [
  ...lists('group', 'unread', 'edited-and-deleted', 'sending', 'not-sent', 'delivery', 'thread', 'arabic'),
  ...lists('mixed-directions', 'long-words', 'unknown-kind', 'empty', 'failed', 'not-member', 'compact'),
  ...kinds('formatting', 'code', 'emoji', 'long', 'pictures', 'film', 'sounds', 'files', 'location'),
  ...kinds('link-preview', 'poll', 'poll-of-several', 'poll-ended', 'interactive', 'answered', 'calls'),
  ...kinds('lines', 'folded-lines'),
  ...states('runs', 'quote', 'quote-of-picture', 'reactions', 'thread-button', 'pinned', 'forwarded'),
  ...states('seen-by', 'unread-here', 'new-messages', 'search', 'selection', 'uploading'),
];

/** Those that have most to lose in another surrounding. */
const everywhere = [
  ...lists('edited-and-deleted', 'delivery'),
  ...kinds('sounds', 'link-preview', 'poll', 'interactive', 'calls'),
];

looks('chat-messages looks as it did', stories, everywhere);
