import type { CustomMessage } from '../../model/message.js';
import type { Kind, KindContext } from '../kind.js';
import { unknown } from '../unknown.js';
import { isBallot, pollOf, type PollOption } from './poll-data.js';
import { lazyKind } from '../lazy-kind.js';

/** A question with answers that people vote for. How a vote is kept: `poll-data.ts`. */
export const poll: Kind<CustomMessage> = lazyKind<CustomMessage>(
  {
    frame: 'card',
    previewIcon: 'chart-column',
    preview: (message, context) => {
      const found = pollOf(message);
      return found
        ? context.locale.text('poll', { text: found.question })
        : unknown.preview(message, context);
    },
    spoken(message, context) {
      const found = pollOf(message);
      if (!found) return unknown.preview(message, context);
      const options = found.options.map(option => optionWords(option, context));
      return [context.locale.text('poll', { text: found.question }), ...options].join(
        context.locale.text('separator'),
      );
    },
    text: message => {
      const found = pollOf(message);
      return found
        ? [found.question, ...found.options.map(({ label }) => `- ${label}`)].join('\n')
        : message.text;
    },
    ownsReaction: isBallot,
    compose: {
      label: locale => locale.text('pollQuestion'),
      icon: 'chart-column',
      open: context => context.openForm('chat-poll-form'),
    },
  },
  async () => (await import('./poll-body.js')).pollBody,
);

function optionWords({ label, votes, mine }: PollOption, { locale }: KindContext): string {
  const words = locale.text('pollOptionVotes', {
    option: label,
    votes: locale.text('votes', { count: votes }),
  });
  return mine ? words + locale.text('separator') + locale.text('pollMine') : words;
}
