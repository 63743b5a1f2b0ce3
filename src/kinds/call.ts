import type { CallMessage } from '../model/message.js';
import { callStatus, callTitle } from './call-words.js';
import type { Kind } from './kind.js';
import { lazyKind } from './lazy-kind.js';

/** A call. */
export const call: Kind<CallMessage> = lazyKind<CallMessage>(
  {
    frame: 'card',
    previewIcon: 'phone',
    preview: (message, context) => `${callTitle(message, context)} · ${callStatus(message, context)}`,
  },
  async () => (await import('./call-body.js')).callBody,
);
