import type { Attachment } from '../model/attachment.js';
import type { Group, GroupChanges, NewGroup, NewMember } from '../model/group.js';
import type { CallId, ConversationId, Guid, MessageId, Muid, Uid } from '../model/ids.js';
import type { JsonObject } from '../model/json.js';
import type { LinkPreview } from '../model/link-preview.js';
import type { BannedMember, Member, Scope } from '../model/member.js';
import type { CallMessage, MemberActionMessage, Message } from '../model/message.js';
import type { MessageChanges, Receipt } from '../model/new-message.js';
import type { Conversation } from '../model/conversation.js';
import type { ScheduledMessage } from '../model/scheduled.js';
import type { FollowedThread } from '../model/thread.js';
import type { User, UserChanges } from '../model/user.js';
import { newId } from '../support/new-id.js';
import type { TransportEvent } from '../transport/events.js';
import type { Reactor } from '../transport/ports.js';
import type {
  BannedQuery,
  CallQuery,
  ConversationQuery,
  GroupQuery,
  MemberQuery,
  MessageQuery,
  Page,
  PageRequest,
  ThreadQuery,
  UserQuery,
} from '../transport/queries.js';
import type { Core } from './core.js';
import { isCall, isLinkPreviewOrNothing } from './edge/later-nouns.js';
import { heedEvents, type FirstParts } from './heed-events.js';
import type { LaterMethods } from './later-methods.js';
import type { Outgoing } from './outgoing.js';
import type { UploadFileOptions } from './session.js';
import { stepOfCall } from './requests/calls.js';
import { ConversationChanges } from './requests/conversation-changes.js';
import { Files } from './requests/files.js';
import { FollowedThreads } from './requests/followed-threads.js';
import { GroupReceipts } from './requests/group-receipts.js';
import { Groups } from './requests/groups.js';
import { Marks } from './requests/marks.js';
import { MessageChanger } from './requests/message-changes.js';
import { nothing } from './requests/nothing.js';
import { Typings } from './requests/own-typing.js';
import { People } from './requests/people.js';
import { Scheduled } from './requests/scheduled.js';
import { Sender } from './requests/sending.js';
import { threadIdOf, type ThreadId } from './state.js';

/** What of a session no page needs for its first look. Each area of requests is a part of its own. */
export class LaterSession implements LaterMethods {
  readonly #core: Core;
  readonly #changes: ConversationChanges;
  readonly #followed: FollowedThreads;
  readonly #scheduled: Scheduled;
  readonly #changer: MessageChanger;
  readonly #people: People;
  readonly #groups: Groups;
  readonly #receipts: GroupReceipts;
  readonly #sender: Sender;
  readonly #marks: Marks;
  readonly #typings: Typings;
  readonly #files: Files;

  constructor(core: Core, first: FirstParts) {
    this.#core = core;
    this.#changes = new ConversationChanges(core);
    this.#followed = new FollowedThreads(core);
    this.#scheduled = new Scheduled(core, first.listings);
    this.#changer = new MessageChanger(core);
    this.#people = new People(core);
    this.#groups = new Groups(core, first.listings);
    this.#receipts = new GroupReceipts(core);
    this.#sender = new Sender(core);
    this.#marks = new Marks(core);
    this.#typings = new Typings(core);
    this.#files = new Files(core);
    heedEvents(core, first, events => this.#take(events));
  }

  /** Takes in a batch of events that the state has already. */
  #take(events: readonly TransportEvent[]): void {
    this.#sender.take(events);
    this.#marks.take(events);
    this.#typings.take(events);
    this.#receipts.take(events);
  }

  /** A page of the inbox came. */
  listed(conversations: readonly Conversation[]): void {
    this.#marks.listed(conversations);
  }

  /** The line stands again: asks anew for what could not be loaded. */
  online(): void {
    this.#groups.retryFailed();
  }

  close(): void {
    this.#typings.close();
  }

  send(id: ConversationId, outgoing: Outgoing, muid: Muid, at: number): void {
    this.#sender.send(id, outgoing, muid, at);
    this.#typings.say(threadIdOf(id, outgoing.parentId), false);
  }

  retry(id: ThreadId, key: string): void {
    this.#sender.retry(id, key);
  }

  discard(id: ThreadId, key: string): void {
    this.#sender.discard(id, key);
  }

  retryUpload(id: ThreadId, key: string, upload: string): void {
    this.#sender.retryUpload(id, key, upload);
  }

  cancelUpload(id: ThreadId, key: string, upload: string): void {
    this.#sender.cancelUpload(id, key, upload);
  }

  markRead(id: ConversationId, messageId: MessageId): void {
    this.#marks.markRead(id, messageId);
  }

  typing(id: ThreadId, typing: boolean): void {
    this.#typings.say(id, typing);
  }

  fileUrl(url: string): string | Promise<string> {
    return this.#files.urlOf(url);
  }

  /** Loads anew what was loaded before. */
  resync(): void {
    this.#scheduled.resync();
  }

  markThreadRead(rootId: MessageId, messageId: MessageId): void {
    this.#followed.markRead(rootId, messageId);
  }

  schedule(id: ConversationId, outgoing: Outgoing, sendAt: number): Promise<ScheduledMessage> {
    return this.#scheduled.schedule(id, outgoing, sendAt);
  }

  loadScheduled(): Promise<void> {
    return this.#scheduled.load();
  }

  reschedule(muid: Muid, sendAt: number): Promise<ScheduledMessage> {
    return this.#scheduled.reschedule(muid, sendAt);
  }

  sendScheduled(muid: Muid): Promise<Message> {
    return this.#scheduled.send(muid);
  }

  cancelScheduled(muid: Muid): Promise<void> {
    return this.#scheduled.cancel(muid);
  }

  linkPreview(url: string, signal?: AbortSignal): Promise<LinkPreview | undefined> {
    const { messages } = this.#core.transport;
    return this.#core.ask(isLinkPreviewOrNothing, line => messages.linkPreview?.(url, line), { signal });
  }

  uploadFile(file: File, options?: UploadFileOptions): Promise<Attachment> {
    return this.#files.upload(file, options);
  }

  edit(messageId: MessageId, changes: MessageChanges): Promise<void> {
    return this.#changer.edit(messageId, changes);
  }

  deleteMessage(messageId: MessageId, forWhom: 'me' | 'everyone'): Promise<void> {
    return this.#changer.delete(messageId, forWhom);
  }

  react(messageId: MessageId, emoji: string, on: boolean): Promise<void> {
    return this.#changer.react(messageId, emoji, on);
  }

  reactors(messageId: MessageId): Promise<readonly Reactor[]> {
    return this.#changer.reactors(messageId);
  }

  pinMessage(messageId: MessageId, pinned: boolean): Promise<void> {
    return this.#changer.pin(messageId, pinned);
  }

  saveMessage(messageId: MessageId, saved: boolean): Promise<void> {
    return this.#changer.save(messageId, saved);
  }

  receipts(messageId: MessageId): Promise<readonly Receipt[]> {
    return this.#changer.receipts(messageId);
  }

  report(messageId: MessageId, reason: string): Promise<void> {
    return this.#changer.report(messageId, reason);
  }

  getMessage(messageId: MessageId): Promise<Message> {
    return this.#changer.get(messageId);
  }

  listMessages(query: MessageQuery, signal?: AbortSignal): Promise<Page<Message>> {
    return this.#changer.list(query, signal);
  }

  async markUnread(id: ConversationId, messageId: MessageId): Promise<void> {
    await this.#core.ask(nothing, line =>
      this.#core.transport.conversations.markUnread?.(id, messageId, line),
    );
  }

  tagConversation(id: ConversationId, tags: readonly string[]): Promise<void> {
    return this.#changes.tag(id, tags);
  }

  pinConversation(id: ConversationId, pinned: boolean): Promise<void> {
    return this.#changes.pin(id, pinned);
  }

  mute(id: ConversationId, until: number | undefined): Promise<void> {
    return this.#changes.mute(id, until);
  }

  archive(id: ConversationId, archived: boolean): Promise<void> {
    return this.#changes.archive(id, archived);
  }

  deleteConversation(id: ConversationId): Promise<void> {
    return this.#changes.delete(id);
  }

  listConversations(query: ConversationQuery, signal?: AbortSignal): Promise<Page<Conversation>> {
    return this.#changes.list(query, signal);
  }

  listThreads(query: ThreadQuery, signal?: AbortSignal): Promise<Page<FollowedThread>> {
    return this.#followed.list(query, signal);
  }

  getThread(rootId: MessageId): Promise<FollowedThread> {
    return this.#followed.get(rootId);
  }

  followThread(rootId: MessageId, followed: boolean): Promise<FollowedThread> {
    return this.#followed.follow(rootId, followed);
  }

  async sendTransient(id: ConversationId, data: JsonObject): Promise<void> {
    await this.#core.ask(nothing, line => this.#core.transport.transient?.send?.(id, data, line));
  }

  listUsers(query: UserQuery, signal?: AbortSignal): Promise<Page<User>> {
    return this.#people.list(query, signal);
  }

  getUser(uid: Uid): Promise<User> {
    return this.#people.get(uid);
  }

  updateMe(changes: UserChanges): Promise<void> {
    return this.#people.updateMe(changes);
  }

  async block(uid: Uid): Promise<void> {
    await this.#people.ask((port, signal) => port.block?.(uid, signal));
  }

  async unblock(uid: Uid): Promise<void> {
    await this.#people.ask((port, signal) => port.unblock?.(uid, signal));
  }

  async reportUser(uid: Uid, reason: string): Promise<void> {
    await this.#core.ask(nothing, line => this.#core.transport.users?.report?.(uid, reason, line));
  }

  listGroups(query: GroupQuery, signal?: AbortSignal): Promise<Page<Group>> {
    return this.#groups.list((port, line) => port.list(query, line), signal);
  }

  getGroup(guid: Guid): Promise<Group> {
    return this.#groups.ask((port, signal) => port.get(guid, signal));
  }

  createGroup(group: NewGroup): Promise<Group> {
    return this.#groups.ask((port, signal) => port.create?.(group, signal));
  }

  updateGroup(guid: Guid, changes: GroupChanges): Promise<Group> {
    return this.#groups.ask((port, signal) => port.update?.(guid, changes, signal));
  }

  deleteGroup(guid: Guid): Promise<void> {
    return this.#groups.delete(guid);
  }

  joinGroup(guid: Guid, password?: string): Promise<void> {
    return this.#groups.join(guid, password);
  }

  leaveGroup(guid: Guid): Promise<void> {
    return this.#groups.leave(guid);
  }

  transferOwnership(guid: Guid, uid: Uid): Promise<void> {
    return this.#groups.act(signal => this.#core.transport.groups?.transferOwnership?.(guid, uid, signal));
  }

  groupsInCommon(uid: Uid, request: PageRequest = {}, signal?: AbortSignal): Promise<Page<Group>> {
    return this.#groups.list((port, line) => port.inCommon?.(uid, request, line), signal);
  }

  async reportGroup(guid: Guid, reason: string): Promise<void> {
    await this.#core.ask(nothing, line => this.#core.transport.groups?.report?.(guid, reason, line));
  }

  loadMembers(guid: Guid): Promise<void> {
    return this.#groups.loadMembers(guid, false);
  }

  loadMoreMembers(guid: Guid): Promise<void> {
    return this.#groups.loadMembers(guid, true);
  }

  listMembers(query: MemberQuery, signal?: AbortSignal): Promise<Page<Member>> {
    return this.#groups.listMembers(query, signal);
  }

  addMembers(guid: Guid, members: readonly NewMember[]): Promise<readonly MemberActionMessage[]> {
    return this.#groups.actAll((port, signal) => port.add?.(guid, members, signal));
  }

  kick(guid: Guid, uid: Uid): Promise<void> {
    return this.#groups.act(signal => this.#core.transport.members?.kick?.(guid, uid, signal));
  }

  ban(guid: Guid, uid: Uid): Promise<void> {
    return this.#groups.act(signal => this.#core.transport.members?.ban?.(guid, uid, signal));
  }

  unban(guid: Guid, uid: Uid): Promise<void> {
    return this.#groups.act(signal => this.#core.transport.members?.unban?.(guid, uid, signal));
  }

  loadBanned(guid: Guid): Promise<void> {
    return this.#groups.loadBanned(guid);
  }

  listBanned(query: BannedQuery, signal?: AbortSignal): Promise<Page<BannedMember>> {
    return this.#groups.listBanned(query, signal);
  }

  setScope(guid: Guid, uid: Uid, scope: Scope): Promise<void> {
    return this.#groups.act(signal => this.#core.transport.members?.setScope?.(guid, uid, scope, signal));
  }

  startCall(id: ConversationId, type: 'audio' | 'video'): Promise<CallMessage> {
    return stepOfCall(this.#core, (port, signal) => port.start(id, type, newId(), signal), true);
  }

  acceptCall(callId: CallId): Promise<CallMessage> {
    return stepOfCall(this.#core, (port, signal) => port.accept(callId, signal), true);
  }

  rejectCall(callId: CallId, reason: 'rejected' | 'busy' = 'rejected'): Promise<CallMessage> {
    return stepOfCall(this.#core, (port, signal) => port.reject(callId, reason, signal));
  }

  endCall(callId: CallId): Promise<CallMessage> {
    return stepOfCall(this.#core, (port, signal) => port.end(callId, signal));
  }

  listCalls(query: CallQuery, signal?: AbortSignal): Promise<Page<CallMessage>> {
    return this.#core.page(isCall, line => this.#core.transport.calls?.list?.(query, line), signal);
  }

  async signalCall(callId: CallId, data: JsonObject): Promise<void> {
    await this.#core.ask(nothing, line => this.#core.transport.calls?.signal?.(callId, data, line));
  }
}
