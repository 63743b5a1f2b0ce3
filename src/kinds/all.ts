import { audio } from './audio.js';
import { call } from './call.js';
import { file } from './file.js';
import { entry } from './first.js';
import { image } from './image.js';
import { interaction } from './interactive/interaction.js';
import { interactive } from './interactive/interactive.js';
import type { Kind } from './kind.js';
import { location } from './location.js';
import { memberAction } from './member-action.js';
import { messageAction } from './message-action.js';
import { poll } from './poll/poll.js';
import { unknown } from './unknown.js';
import { video } from './video.js';

/** The kinds that the kit brings beside the first ones. A bundler keeps a module for what it gives, not for what it does. */
export const REST: readonly (readonly [string, Kind])[] = [
  entry('action/groupMember', memberAction),
  entry('action/message', messageAction),
  entry('message/image', image),
  entry('message/video', video),
  entry('message/audio', audio),
  entry('message/file', file),
  entry('custom/poll', poll),
  entry('custom/location', location),
  entry('custom/interactive', interactive),
  entry('custom/interaction', interaction),
  entry('call/audio', call),
  entry('call/video', call),
  // Stands for all that nobody knows.
  entry('custom/*', unknown),
];
