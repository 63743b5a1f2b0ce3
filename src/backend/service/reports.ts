import type { ReportRecord } from '../records.js';
import { checkText } from '../checks.js';
import type { Visit } from '../visit.js';

/** Keeps a report for who runs the app. */
export async function putReport(
  visit: Visit,
  { reason, ...about }: Pick<ReportRecord, 'messageId' | 'about' | 'reason'>,
): Promise<void> {
  const checked = checkText(reason, true);
  const at = await visit.tick();
  visit.put('reports', String(at), { ...about, uid: visit.me, reason: checked, at });
}
