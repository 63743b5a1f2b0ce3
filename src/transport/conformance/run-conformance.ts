import { App, HarnessSkip, Skip } from './app.js';
import type { Case } from './case.js';
import { callCases } from './cases/calls.js';
import { connectCases } from './cases/connect.js';
import { conversationCases } from './cases/conversations.js';
import { conversationQueryCases } from './cases/conversation-queries.js';
import { eventCases } from './cases/events.js';
import { faultCases } from './cases/faults.js';
import { fileCases } from './cases/files.js';
import { followedCases } from './cases/followed.js';
import { groupCases } from './cases/groups.js';
import { groupEntryCases } from './cases/group-entry.js';
import { memberCases } from './cases/members.js';
import { messageChangeCases } from './cases/message-changes.js';
import { messageMarkCases } from './cases/message-marks.js';
import { messageScheduledCases } from './cases/message-scheduled.js';
import { messageQueryCases } from './cases/message-queries.js';
import { messageSendCases } from './cases/message-send.js';
import { policyCases } from './cases/policy.js';
import { readingCases } from './cases/reading.js';
import { requestCases } from './cases/requests.js';
import { slowModeCases } from './cases/slow-mode.js';
import { threadCases } from './cases/threads.js';
import { transientCases } from './cases/transient.js';
import { userCases } from './cases/users.js';
import type { ConformanceOptions, Runner, SectionName } from './harness.js';

/** The cases, one list a port. */
const SECTIONS: Readonly<Record<SectionName, readonly Case[]>> = {
  connect: connectCases,
  events: eventCases,
  requests: requestCases,
  conversations: [...conversationCases, ...readingCases, ...conversationQueryCases],
  messages: [
    ...messageSendCases,
    ...messageQueryCases,
    ...threadCases,
    ...messageChangeCases,
    ...messageMarkCases,
    ...messageScheduledCases,
  ],
  users: userCases,
  groups: [...groupCases, ...groupEntryCases, ...slowModeCases],
  members: [...memberCases, ...policyCases],
  files: fileCases,
  transient: transientCases,
  threads: followedCases,
  calls: callCases,
  faults: faultCases,
};

/**
 * Runs the conformance suite against a transport, in a test runner that is handed in: one `describe` a port, a fresh
 * app a case. A case about an ability that the transport lacks (a port or method left out, or a request that it
 * refuses with `unsupported`) shows as skipped.
 */
export function runConformance({ describe, it }: Runner, options: ConformanceOptions): void {
  describe(`conformance: ${options.name}`, () => {
    for (const [section, cases] of Object.entries(SECTIONS)) {
      if (options.only && !options.only.includes(section as SectionName)) continue;
      describe(section, () => {
        for (const one of cases) {
          it(one.name, async function (this: unknown, ...context: unknown[]) {
            const reason = await runCase(one, options);
            if (reason !== undefined) skip(reason, [...context, this]);
          });
        }
      });
    }
  });
}

/** Runs a case; resolves to why it could not be run, if so. */
async function runCase(one: Case, options: ConformanceOptions): Promise<string | undefined> {
  const app = await App.open(options);
  try {
    await app.need(one.needs);
    await one.run(app);
    app.check();
    return undefined;
  } catch (thrown) {
    const reason = reasonToSkip(thrown);
    if (reason === undefined) throw thrown;
    if (options.complete && !(thrown instanceof HarnessSkip)) throw new Error(`cannot be run: ${reason}`);
    return reason;
  } finally {
    await app.close();
  }
}

function reasonToSkip(thrown: unknown): string | undefined {
  if (thrown instanceof Skip) return thrown.message;
  const { name, code, message } = (thrown ?? {}) as { name?: string; code?: string; message?: string };
  return name === 'ChatError' && code === 'unsupported' ? `the transport refuses it: ${message}` : undefined;
}

/** `node:test` and vitest hand the case a context that can skip; mocha's is its `this`. */
function skip(reason: string, contexts: readonly unknown[]): void {
  for (const context of contexts) {
    const { skip: skipIt } = (context ?? {}) as { skip?: unknown };
    if (typeof skipIt === 'function') {
      Reflect.apply(skipIt, context, [reason]);
      return;
    }
  }
  console.warn(`skipped: ${reason}`);
}
