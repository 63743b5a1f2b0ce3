import { audio } from './audio.js';
import { call } from './call.js';
import { file } from './file.js';
import { image } from './image.js';
import { interaction } from './interactive/interaction.js';
import { interactive } from './interactive/interactive.js';
import type { Kind, KindPattern } from './kind.js';
import { location } from './location.js';
import { memberAction } from './member-action.js';
import { messageAction } from './message-action.js';
import { poll } from './poll/poll.js';
import { text } from './text.js';
import { unknown } from './unknown.js';
import { video } from './video.js';

const entry = (pattern: KindPattern, kind: unknown): readonly [string, Kind] => [pattern, kind as Kind];

/** The kinds that the kit brings. `custom/*` stands for all that nobody registered. */
export const BUILT_IN: readonly (readonly [string, Kind])[] = [
  entry('message/text', text),
  entry('message/image', image),
  entry('message/video', video),
  entry('message/audio', audio),
  entry('message/file', file),
  entry('custom/poll', poll),
  entry('custom/location', location),
  entry('custom/interactive', interactive),
  entry('custom/interaction', interaction),
  entry('custom/*', unknown),
  entry('action/groupMember', memberAction),
  entry('action/message', messageAction),
  entry('call/audio', call),
  entry('call/video', call),
];
