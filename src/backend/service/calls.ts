import { isOver, mayStep, type CallStatus } from '../../model/call.js';
import type { CallId, ConversationId, Uid } from '../../model/ids.js';
import type { CallMessage } from '../../model/message.js';
import type { CallQuery, Page } from '../../model/queries.js';
import { checkOneOf, must, refuse } from '../checks.js';
import { fits } from '../filters.js';
import { pageOfRange, viewed } from '../paging.js';
import type { MessageRecord } from '../records.js';
import { startingWith } from '../storage/keys.js';
import { messageView } from '../views/message-view.js';
import { conversationOf, type Visit } from '../visit.js';
import { checkedReceiver, demandWriting, isVisible } from './access.js';
import { append, change } from './append.js';
import { isMissedBy, statusAt } from './call-status.js';
import { recountFor } from './inbox.js';
import { checkMuid, sentBefore } from './send.js';

const view = async (visit: Visit, call: MessageRecord): Promise<CallMessage> =>
  (await messageView(visit, call)) as CallMessage;

/** Takes a call one step on. */
async function step(
  visit: Visit,
  call: MessageRecord,
  status: CallStatus,
  changes: Partial<MessageRecord> = {},
): Promise<MessageRecord> {
  if (!mayStep(call.status ?? 'ended', status)) refuse('call-state');
  const over = isOver(status) ? { participants: [], endedAt: visit.now } : {};
  const now = change(visit, call, { status, updatedAt: visit.now, ...changes, ...over });
  if (status !== 'initiated') visit.delete('marks', `r/${call.id}`);
  await recountFor(visit, now, call);
  return now;
}

/** Ends the ringing of calls that nobody took in time. */
export async function endRinging(visit: Visit): Promise<void> {
  for (const id of await visit.all('marks', startingWith('r/'))) {
    const call = await visit.message(id);
    if (!call) visit.delete('marks', `r/${id}`);
    else if (call.status === 'initiated' && statusAt(call, visit.now) === 'unanswered') {
      await step(visit, call, 'unanswered');
    }
  }
}

export async function startCall(
  visit: Visit,
  id: ConversationId,
  type: 'audio' | 'video',
  muid: string,
): Promise<CallMessage> {
  checkOneOf(type, ['audio', 'video']);
  const before = await sentBefore(visit, checkMuid(muid));
  if (before) return before as CallMessage;
  const receiver = checkedReceiver(id);
  await demandWriting(visit, receiver, 'call');
  const { me } = visit;
  const call = await append(visit, receiver, {
    ...{ category: 'call', type, muid, status: 'initiated', participants: [me], joined: [me] },
  });
  visit.put('marks', `m/${me}/${muid}`, call.id);
  visit.put('marks', `r/${call.id}`, call.id);
  for (const uid of await visit.peopleOf(call)) visit.put('marks', `c/${uid}/${call.id}`, call.id);
  return view(visit, call);
}

/** A call that I may take part in. */
export async function callFor(visit: Visit, id: CallId): Promise<MessageRecord> {
  const call = typeof id === 'string' ? await visit.message(id) : undefined;
  if (call?.category !== 'call' || !(await isVisible(visit, call))) refuse('call-not-found');
  return { ...call, status: statusAt(call, visit.now) };
}

const withMe = (uids: readonly Uid[] = [], me: Uid): Uid[] => [...uids.filter(uid => uid !== me), me];

export async function acceptCall(visit: Visit, id: CallId): Promise<CallMessage> {
  const { me } = visit;
  const call = await callFor(visit, id);
  await demandWriting(visit, checkedReceiver(conversationOf(call, me)), 'call');
  if (call.from === me || call.participants?.includes(me)) refuse('call-state');
  const inIt = { participants: withMe(call.participants, me), joined: withMe(call.joined, me) };
  // Others of a group may come in later.
  if (call.status === 'ongoing' && call.receiverType === 'group') {
    return view(visit, change(visit, call, { ...inIt, updatedAt: visit.now }));
  }
  return view(visit, await step(visit, call, 'ongoing', { ...inIt, startedAt: visit.now }));
}

export async function rejectCall(
  visit: Visit,
  id: CallId,
  reason: 'rejected' | 'busy',
): Promise<CallMessage> {
  const { me } = visit;
  const call = await callFor(visit, id);
  checkOneOf(reason, ['rejected', 'busy']);
  if (call.from === me || isOver(call.status ?? 'ended') || call.participants?.includes(me))
    refuse('call-state');
  const declined = reason === 'rejected' ? withMe(call.declined, me) : call.declined;
  if (call.receiverType === 'group') {
    const others = (await visit.peopleOf(call)).filter(uid => uid !== call.from);
    const isLast = call.status === 'initiated' && others.every(uid => declined?.includes(uid));
    // It rings on for the others.
    if (!isLast) return view(visit, change(visit, call, { declined }));
  }
  return view(visit, await step(visit, call, reason, { declined }));
}

/** Ends an ongoing call, or cancels one that rings. From a group's call one goes, and the last but one ends it. */
export async function endCall(visit: Visit, id: CallId): Promise<CallMessage> {
  const { me } = visit;
  const call = await callFor(visit, id);
  if (call.status === 'initiated') {
    return view(visit, call.from === me ? await step(visit, call, 'cancelled') : refuse('call-state'));
  }
  if (!call.participants?.includes(me)) refuse('call-state');
  const participants = call.participants.filter(uid => uid !== me);
  if (participants.length > 1)
    return view(visit, change(visit, call, { participants, updatedAt: visit.now }));
  return view(visit, await step(visit, call, 'ended'));
}

/** Calls I was part of or was rung for, newest first. */
export async function listCalls(visit: Visit, query: CallQuery): Promise<Page<CallMessage>> {
  const { me } = visit;
  const page = await pageOfRange(visit, 'marks', startingWith(`c/${me}/`), query, async id => {
    const call = await visit.message(id);
    if (!call || !(await isVisible(visit, call))) return undefined;
    if (query.conversationId && conversationOf(call, me) !== query.conversationId) return undefined;
    if (query.types && !query.types.includes(call.type as 'audio')) return undefined;
    return fits(query.missed, isMissedBy(call, me, visit.now)) ? call : undefined;
  });
  return viewed(page, call => view(visit, call));
}

/** To whom what I tell of a call goes: all others that it rings for. */
export async function callPartners(visit: Visit, id: CallId): Promise<Uid[]> {
  const call = await callFor(visit, id);
  if (isOver(must(call.status, 'call-not-found'))) refuse('call-state');
  return (await visit.peopleOf(call)).filter(uid => uid !== visit.me);
}
