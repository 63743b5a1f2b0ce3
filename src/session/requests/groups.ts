import type { Group } from '../../model/group.js';
import type { Guid } from '../../model/ids.js';
import type { MemberActionMessage } from '../../model/message.js';
import type { GroupsPort, MembersPort } from '../../transport/ports.js';
import type { BannedQuery, MemberQuery, Page } from '../../transport/queries.js';
import type { BannedMember, Member } from '../../model/member.js';
import type { Core } from '../core.js';
import { isBanned, isMember, isMemberAction } from '../edge/later-nouns.js';
import { isGroup } from '../edge/nouns.js';
import { listOf } from '../edge/shape.js';
import { putGroup } from '../reduce/groups.js';
import { messageArrived } from '../reduce/messages.js';
import { groupRemoved } from '../reduce/removals.js';
import { putUser } from '../reduce/users.js';
import type { Listings, ListingSpec } from './listings.js';
import { nothing } from './nothing.js';

/** Groups and who is in them. */
export class Groups {
  readonly #core: Core;
  readonly #listings: Listings;

  constructor(core: Core, listings: Listings) {
    this.#core = core;
    this.#listings = listings;
  }

  /** Asks for a page of groups and takes them in. */
  async list(
    call: (port: GroupsPort, signal: AbortSignal) => Promise<Page<Group>> | undefined,
    signal?: AbortSignal,
  ): Promise<Page<Group>> {
    const core = this.#core;
    const { groups } = core.transport;
    const page = await core.page(isGroup, line => groups && call(groups, line), signal);
    core.update(draft => {
      for (const group of page.items) putGroup(draft, group);
    });
    return page;
  }

  /** Asks for one group, or makes or changes one, and takes in the answer. */
  async ask(call: (port: GroupsPort, signal: AbortSignal) => Promise<Group> | undefined): Promise<Group> {
    const core = this.#core;
    const { groups } = core.transport;
    const group = await core.ask(isGroup, signal => groups && call(groups, signal));
    core.update(draft => putGroup(draft, group));
    return group;
  }

  async delete(guid: Guid): Promise<void> {
    const core = this.#core;
    await core.ask(nothing, signal => core.transport.groups?.delete?.(guid, signal));
    core.update(draft => {
      groupRemoved(draft, guid, 'deleted');
      // Whoever deletes it is done with it.
      if (draft.state.current === `group:${guid}`) draft.assign({ current: undefined });
    });
  }

  async join(guid: Guid, password: string | undefined): Promise<void> {
    const core = this.#core;
    await this.act(signal => core.transport.groups?.join?.(guid, password, signal));
    // Its event says what it is to me now; where that got lost, the group itself does.
    if (!core.state.groups.get(guid)?.hasJoined) await this.ask((port, signal) => port.get(guid, signal));
  }

  async leave(guid: Guid): Promise<void> {
    const core = this.#core;
    await this.act(signal => core.transport.groups?.leave?.(guid, signal));
    core.update(draft => groupRemoved(draft, guid, 'left'));
  }

  /** Does something that causes an action message, and takes that in. */
  async act(call: (signal: AbortSignal) => Promise<MemberActionMessage> | undefined): Promise<void> {
    const action = await this.#core.ask(isMemberAction, call);
    this.#core.update(draft => messageArrived(draft, action));
  }

  /** Does something that causes several. */
  async actAll(
    call: (port: MembersPort, signal: AbortSignal) => Promise<readonly MemberActionMessage[]> | undefined,
  ): Promise<readonly MemberActionMessage[]> {
    const { members } = this.#core.transport;
    const actions = await this.#core.ask(isActions, signal => members && call(members, signal));
    this.#core.update(draft => {
      for (const action of actions) messageArrived(draft, action);
    });
    return actions;
  }

  async listMembers(query: MemberQuery, signal?: AbortSignal): Promise<Page<Member>> {
    return this.#core.page(isMember, line => this.#core.transport.members?.list(query, line), signal);
  }

  loadMembers(guid: Guid, more: boolean): Promise<void> {
    const core = this.#core;
    const spec: ListingSpec<Member, Member> = {
      key: `members ${guid}`,
      get: state => state.members.get(guid),
      set: (draft, listing) => draft.set('members', guid, listing),
      // Whoever goes on down wants to see many.
      fetch: (cursor, signal) => this.listMembers({ guid, cursor, limit: cursor ? 100 : 30 }, signal),
      take: (draft, members) => {
        for (const { user } of members) if (user.uid !== core.uid) putUser(draft, user);
        return members;
      },
      idOf: ({ user }) => user.uid,
    };
    return this.#listings.load(spec, more);
  }

  async listBanned(query: BannedQuery, signal?: AbortSignal): Promise<Page<BannedMember>> {
    const { transport } = this.#core;
    return this.#core.page(isBanned, line => transport.members?.banned?.(query, line), signal);
  }

  loadBanned(guid: Guid): Promise<void> {
    const spec: ListingSpec<BannedMember, BannedMember> = {
      key: `banned ${guid}`,
      get: state => state.banned.get(guid),
      set: (draft, listing) => draft.set('banned', guid, listing),
      fetch: (cursor, signal) => this.listBanned({ guid, cursor, limit: 100 }, signal),
      take: (draft, all) => {
        for (const { user } of all) putUser(draft, user);
        return all;
      },
      idOf: ({ user }) => user.uid,
    };
    return this.#listings.load(spec, false);
  }

  /** Loads again what could not be loaded. */
  retryFailed(): void {
    for (const [guid, { status }] of this.#core.state.members)
      if (status === 'failed') void this.loadMembers(guid, false);
    for (const [guid, { status }] of this.#core.state.banned)
      if (status === 'failed') void this.loadBanned(guid);
  }
}

const areActions = listOf(isMemberAction);
const isActions = (value: unknown): value is MemberActionMessage[] => areActions(value);
