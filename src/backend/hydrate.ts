import { conversationIdOf, receiverOf, type ConversationId, type Guid } from '../model/ids.js';
import type { TransportEvent } from '../model/events.js';
import type { Fact } from './facts.js';
import { isVisible } from './service/access.js';
import { threadFor } from './service/followed.js';
import { conversationView } from './views/conversation-view.js';
import { groupView, memberView, standing } from './views/group-view.js';
import { messageView } from './views/message-view.js';
import { scheduledView } from './views/scheduled-view.js';
import { userOf } from './views/user-view.js';
import { conversationOf, type Visit } from './visit.js';

/** What one visit tells of what happened: each thing once, as it is now, to those who may know. */
class Telling {
  readonly events: TransportEvent[] = [];
  readonly #told = new Set<string>();
  readonly #conversations = new Set<ConversationId>();

  constructor(readonly visit: Visit) {}

  async tell(fact: Fact): Promise<void> {
    const { visit, events } = this;
    const { me } = visit;
    switch (fact.type) {
      case 'message':
      case 'messageUpdated':
        return this.#message(fact.id, fact.type);
      case 'messageRemoved': {
        const { to, conversationId, id } = fact;
        if (to === me) events.push({ type: 'messageRemoved', conversationId, messageId: id });
        return;
      }
      case 'conversation':
        if (fact.to === me) this.#conversations.add(fact.conversationId);
        return;
      case 'conversationRemoved': {
        const { to, conversationId } = fact;
        if (to === me) events.push({ type: 'conversationRemoved', conversationId });
        return;
      }
      case 'receipt':
        return this.#receipt(fact);
      case 'thread': {
        const { id, to } = fact;
        const thread = this.#isTold(`thread ${id} ${String(to)}`)
          ? undefined
          : await threadFor(visit, id, to);
        if (thread) events.push({ type: 'thread', thread });
        return;
      }
      case 'user': {
        const { uid, to } = fact;
        if ((to && !to.includes(me)) || this.#isTold(`user ${uid}`)) return;
        if (await visit.get('users', uid)) events.push({ type: 'user', user: await userOf(visit, uid) });
        return;
      }
      case 'group':
        if (fact.to && !fact.to.includes(me)) return;
        return this.#group(fact.guid);
      case 'scheduled': {
        const { to, muid } = fact;
        if (to !== me || this.#isTold(`scheduled ${muid}`)) return;
        const record = await visit.get('scheduled', `${me}/${muid}`);
        events.push(
          record
            ? { type: 'scheduled', scheduled: scheduledView(record) }
            : { type: 'scheduledRemoved', muid },
        );
        return;
      }
      case 'groupRemoved': {
        const { guid, reason, to } = fact;
        if (!to || to.includes(me)) events.push({ type: 'groupRemoved', guid, reason });
        return;
      }
      case 'member':
      case 'memberRemoved':
      case 'banned':
      case 'unbanned':
        return this.#member(fact.type, fact.guid, fact.uid);
    }
  }

  /** The conversations that the rest was about. */
  async finish(): Promise<TransportEvent[]> {
    for (const id of this.#conversations) {
      const inbox = await this.visit.get('inbox', `${this.visit.me}/${id}`);
      const conversation = inbox?.isListed ? await conversationView(this.visit, inbox) : undefined;
      if (conversation) this.events.push({ type: 'conversation', conversation });
    }
    return this.events;
  }

  #isTold(what: string): boolean {
    const { size } = this.#told;
    return this.#told.add(what).size === size;
  }

  async #message(id: string, type: 'message' | 'messageUpdated'): Promise<void> {
    const { visit } = this;
    const record = await visit.message(id);
    if (!record || this.#isTold(`${type} ${id}`) || !(await isVisible(visit, record))) return;
    this.events.push({ type, message: await messageView(visit, record) });
    const conversationId = conversationOf(record, visit.me);
    const inbox = await visit.get('inbox', `${visit.me}/${conversationId}`);
    const mayHaveChanged = type === 'message' ? !record.parentId : inbox?.lastId === id || record.updatedAt;
    if (mayHaveChanged) this.#conversations.add(conversationId);
  }

  async #receipt({ from, conversationId, receipt }: Extract<Fact, { type: 'receipt' }>): Promise<void> {
    const { visit } = this;
    const { me } = visit;
    const { receiverType, receiverId } = receiverOf(conversationId);
    const isMine = from === me;
    if (
      receiverType === 'group'
        ? !(await visit.get('members', `${receiverId}/${me}`))
        : !isMine && receiverId !== me
    ) {
      return;
    }
    const seen =
      receiverType === 'group' || isMine
        ? conversationId
        : conversationIdOf({ receiverType, receiverId: from });
    this.events.push({ type: 'receipt', conversationId: seen, receipt });
  }

  async #group(guid: Guid): Promise<void> {
    if (this.#isTold(`group ${guid}`)) return;
    const record = await this.visit.get('groups', guid);
    const group = record && (await groupView(this.visit, record));
    if (group) this.events.push({ type: 'group', group });
  }

  async #member(
    type: 'member' | 'memberRemoved' | 'banned' | 'unbanned',
    guid: Guid,
    uid: string,
  ): Promise<void> {
    const { visit, events } = this;
    const group = await visit.get('groups', guid);
    const mine = group && (await standing(visit, group, visit.me));
    if (!mine || mine === 'none' || mine === 'banned') return;
    const key = `${guid}/${uid}`;
    const member = await visit.get('members', key);
    if (type === 'member') {
      if (member && !this.#isTold(`member ${key}`))
        events.push({ type, guid, member: await memberView(visit, member) });
    } else if (type === 'memberRemoved') {
      if (!member) events.push({ type, guid, uid });
    } else if (mine !== 'participant') {
      const ban = await visit.get('bans', key);
      if (type === 'unbanned') events.push({ type, guid, uid });
      else if (ban)
        events.push({ type, guid, banned: { user: await userOf(visit, uid), bannedAt: ban.bannedAt } });
    }
  }
}

/** What a list of facts is to one user. */
export async function hydrate(visit: Visit, facts: readonly Fact[]): Promise<TransportEvent[]> {
  const telling = new Telling(visit);
  for (const fact of facts) await telling.tell(fact);
  return telling.finish();
}
