import type { SeedMessage } from '../../src/backend/app-seed.js';
import type { Attachment } from '../../src/model/attachment.js';
import type { CallStatus } from '../../src/model/call.js';
import type { JsonObject } from '../../src/model/json.js';
import type { Scope } from '../../src/model/member.js';
import type { MediaType, MemberAction } from '../../src/model/message.js';
import type { Clock } from './clock.js';

type Time = `${number}:${number}`;

/** What may be known of any message, beside who said what and when. */
export type Extras = Pick<SeedMessage, 'ref' | 'parent' | 'quotes' | 'reactions' | 'tags' | 'metadata'> & {
  /** Minutes after it was said. */
  readonly editedAfter?: number;
  readonly deletedAfter?: number;
  readonly pinnedAfter?: number;
};

/** Writes one conversation down, line by line, as a script of a play is written. */
export interface Script {
  readonly messages: readonly SeedMessage[];
  /** The day that the following lines belong to. */
  day(daysAgo: number): void;
  say(from: string, time: Time, text: string, extras?: Extras): void;
  send(
    from: string,
    time: Time,
    media: MediaType,
    attachments: readonly Attachment[],
    text?: string,
    extras?: Extras,
  ): void;
  custom(from: string, time: Time, type: string, customData: JsonObject, text: string, extras?: Extras): void;
  act(from: string, time: Time, action: MemberAction, on?: string, scopes?: readonly [Scope, Scope]): void;
  call(from: string, time: Time, media: 'audio' | 'video', status: CallStatus, minutes?: number): void;
}

/** Whom a script's lines go to: a group, or the other one of two people. */
export type Cast = `group:${string}` | readonly [one: string, other: string];

const MINUTE = 60_000;

const extended = ({ editedAfter, deletedAfter, pinnedAfter, ...rest }: Extras, sentAt: number) => ({
  ...rest,
  ...(editedAfter !== undefined && { editedAt: sentAt + editedAfter * MINUTE }),
  ...(deletedAfter !== undefined && { deletedAt: sentAt + deletedAfter * MINUTE }),
  ...(pinnedAfter !== undefined && { pinnedAt: sentAt + pinnedAfter * MINUTE }),
});

/** An empty script of one conversation. */
export function scriptOf(clock: Clock, cast: Cast): Script {
  const messages: SeedMessage[] = [];
  let daysAgo = 0;
  let sentBefore = 0;
  const to = (from: string): SeedMessage['to'] =>
    typeof cast === 'string' ? cast : `user:${cast[0] === from ? cast[1] : cast[0]}`;
  // Lines of one minute keep their order: each stands a few seconds after the one before.
  const base = (from: string, time: Time, extras: Extras = {}) => {
    const sentAt = Math.max(clock.at(daysAgo, time), sentBefore + 7_000);
    sentBefore = sentAt;
    return { from, to: to(from), sentAt, ...extended(extras, sentAt) };
  };

  return {
    messages,
    day(days) {
      daysAgo = days;
    },
    say(from, time, text, extras) {
      messages.push({ ...base(from, time, extras), text });
    },
    send(from, time, media, attachments, text, extras) {
      messages.push({ ...base(from, time, extras), media, attachments, ...(text && { text }) });
    },
    custom(from, time, type, customData, text, extras) {
      messages.push({ ...base(from, time, extras), custom: type, customData, text });
    },
    act(from, time, action, on = from, scopes) {
      const scope = scopes && { oldScope: scopes[0], newScope: scopes[1] };
      messages.push({ ...base(from, time), action, on, ...scope });
    },
    call(from, time, media, status, minutes) {
      const line = base(from, time);
      const startedAt = line.sentAt + 9_000;
      messages.push({
        ...line,
        call: media,
        status,
        ...((status === 'ongoing' || status === 'ended') && { startedAt }),
        ...(status === 'ended' && { endedAt: startedAt + (minutes ?? 1) * MINUTE }),
        ...(status !== 'ended' &&
          status !== 'ongoing' &&
          status !== 'initiated' && { endedAt: line.sentAt + 40_000 }),
      });
    },
  };
}
