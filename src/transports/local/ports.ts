import { checkCustomData, checkOneOf, must } from '../../backend/checks.js';
import { hashPassword, isPassword } from '../../backend/password.js';
import { checkedReceiver, demandWriting } from '../../backend/service/access.js';
import * as calls from '../../backend/service/calls.js';
import * as conversations from '../../backend/service/conversations.js';
import * as followed from '../../backend/service/followed.js';
import * as groups from '../../backend/service/groups.js';
import * as members from '../../backend/service/members.js';
import * as changes from '../../backend/service/message-changes.js';
import * as lists from '../../backend/service/message-list.js';
import * as receipts from '../../backend/service/receipts.js';
import * as scheduled from '../../backend/service/scheduled.js';
import { checkContent, send } from '../../backend/service/send.js';
import * as users from '../../backend/service/users.js';
import { ChatError } from '../../model/chat-error.js';
import { checkUrl } from '../../model/url.js';
import type {
  CallsPort,
  ConversationsPort,
  GroupsPort,
  MembersPort,
  MessagesPort,
  ThreadsPort,
  TransientPort,
  UsersPort,
} from '../../transport/ports.js';
import type { Line } from './line.js';
import type { LocalOptions } from './options.js';

export const conversationsPort = (line: Line): Required<ConversationsPort> => ({
  list: (query, signal) => line.read(signal, visit => conversations.listConversations(visit, query)),
  get: (id, signal) => line.read(signal, visit => conversations.getConversation(visit, id)),
  markRead: (id, messageId, signal) => line.write(signal, visit => receipts.markRead(visit, id, messageId)),
  markUnread: (id, messageId, signal) =>
    line.write(signal, visit => receipts.markUnread(visit, id, messageId)),
  markDelivered: (id, messageId, signal) =>
    line.write(signal, visit => receipts.markDelivered(visit, id, messageId)),
  tag: (id, tags, signal) => line.write(signal, visit => conversations.tag(visit, id, tags)),
  pin: (id, pinned, signal) => line.write(signal, visit => conversations.pin(visit, id, pinned)),
  mute: (id, until, signal) => line.write(signal, visit => conversations.mute(visit, id, until)),
  archive: (id, archived, signal) => line.write(signal, visit => conversations.archive(visit, id, archived)),
  delete: (id, signal) => line.write(signal, visit => conversations.remove(visit, id)),
});

/** Every ability of messages, but for cards of links, which are there where the options have them. */
export type LocalMessages = Required<Omit<MessagesPort, 'linkPreview'>> & Pick<MessagesPort, 'linkPreview'>;

export const messagesPort = (line: Line, { linkPreview }: LocalOptions): LocalMessages => ({
  list: (query, signal) => line.read(signal, visit => lists.listMessages(visit, query)),
  get: (id, signal) => line.read(signal, visit => lists.getMessage(visit, id)),
  send: (message, signal) =>
    line.request(signal, connection => {
      const content = checkContent(message);
      return connection.write(visit => send(visit, message, content), signal);
    }),
  edit: (id, changed, signal) =>
    line.request(signal, connection => {
      const checked = changes.checkChanges(changed);
      return connection.write(visit => changes.edit(visit, id, checked), signal);
    }),
  delete: (id, forWhom, signal) =>
    line.write(signal, async visit =>
      checkOneOf(forWhom, ['me', 'everyone']) === 'me'
        ? changes.deleteForMe(visit, id)
        : changes.deleteForAll(visit, id),
    ),
  react: (id, emoji, on, signal) => line.write(signal, visit => changes.react(visit, id, emoji, on)),
  reactors: (id, signal) => line.read(signal, visit => lists.reactors(visit, id)),
  pin: (id, pinned, signal) => line.write(signal, visit => changes.pin(visit, id, pinned)),
  save: (id, saved, signal) => line.write(signal, visit => changes.save(visit, id, saved)),
  receipts: (id, signal) => line.read(signal, visit => lists.receipts(visit, id)),
  report: (id, reason, signal) => line.write(signal, visit => changes.report(visit, id, reason)),
  silent: true,
  schedule: (message, sendAt, signal) =>
    line.request(signal, connection => {
      const content = checkContent(message);
      return connection.write(visit => scheduled.schedule(visit, message, content, sendAt), signal);
    }),
  scheduled: signal => line.read(signal, scheduled.listScheduled),
  reschedule: (muid, sendAt, signal) =>
    line.write(signal, visit => scheduled.reschedule(visit, muid, sendAt)),
  sendScheduled: (muid, signal) => line.write(signal, visit => scheduled.sendScheduled(visit, muid)),
  cancelScheduled: (muid, signal) => line.write(signal, visit => scheduled.cancelScheduled(visit, muid)),
  ...(linkPreview && {
    linkPreview: (url, signal) =>
      line.request(signal, async () => {
        if (!/^https?:/i.test(checkUrl(url, 'link'))) throw new ChatError('invalid-url');
        return linkPreview(url, signal);
      }),
  }),
});

export const usersPort = (line: Line): Required<UsersPort> => ({
  list: (query, signal) => line.read(signal, visit => users.listUsers(visit, query)),
  get: (uid, signal) => line.read(signal, visit => users.getUser(visit, uid)),
  update: (changed, signal) =>
    line.request(signal, async connection => {
      const { status } = changed;
      if (status !== undefined) checkOneOf(status, ['online', 'away', 'offline']);
      await connection.write(visit => users.updateMe(visit, changed), signal);
      if (status !== undefined) connection.presence.setStatus(status);
      return connection.read(visit => users.getUser(visit, connection.uid));
    }),
  block: (uid, signal) => line.write(signal, visit => users.setBlocked(visit, uid, true)),
  unblock: (uid, signal) => line.write(signal, visit => users.setBlocked(visit, uid, false)),
  report: (uid, reason, signal) => line.write(signal, visit => users.reportUser(visit, uid, reason)),
});

export const groupsPort = (line: Line): Required<GroupsPort> => ({
  list: (query, signal) => line.read(signal, visit => groups.listGroups(visit, query)),
  get: (guid, signal) => line.read(signal, visit => groups.getGroup(visit, guid)),
  slowMode: true,
  // Hashing takes a while and happens before the transaction, which would not wait for it.
  create: (group, signal) =>
    line.request(signal, async connection => {
      groups.checkNewGroup(group);
      const hash = group.password ? await hashPassword(group.password) : undefined;
      return connection.write(visit => groups.createGroup(visit, group, hash), signal);
    }),
  update: (guid, changed, signal) =>
    line.request(signal, async connection => {
      const hash = changed.password ? await hashPassword(changed.password) : undefined;
      return connection.write(visit => groups.updateGroup(visit, guid, changed, hash), signal);
    }),
  delete: (guid, signal) => line.write(signal, visit => groups.deleteGroup(visit, guid)),
  join: (guid, password, signal) =>
    line.request(signal, async connection => {
      const group = await connection.read(visit => groups.entryOf(visit, guid));
      if (group.type === 'password') {
        const given = must(password || undefined, 'password-missing');
        if (!group.password || !(await isPassword(given, group.password)))
          throw new ChatError('password-wrong');
      }
      return connection.write(visit => groups.joinGroup(visit, guid, group.password), signal);
    }),
  leave: (guid, signal) => line.write(signal, visit => groups.leaveGroup(visit, guid)),
  transferOwnership: (guid, uid, signal) =>
    line.write(signal, visit => groups.transferOwnership(visit, guid, uid)),
  inCommon: (uid, request, signal) => line.read(signal, visit => groups.groupsInCommon(visit, uid, request)),
  report: (guid, reason, signal) => line.write(signal, visit => groups.reportGroup(visit, guid, reason)),
});

export const membersPort = (line: Line): Required<MembersPort> => ({
  list: (query, signal) => line.read(signal, visit => members.listMembers(visit, query)),
  add: (guid, added, signal) =>
    line.request(signal, connection => {
      members.checkNewMembers(added);
      return connection.write(visit => members.addMembers(visit, guid, added), signal);
    }),
  kick: (guid, uid, signal) => line.write(signal, visit => members.kick(visit, guid, uid)),
  ban: (guid, uid, signal) => line.write(signal, visit => members.ban(visit, guid, uid)),
  unban: (guid, uid, signal) => line.write(signal, visit => members.unban(visit, guid, uid)),
  banned: (query, signal) => line.read(signal, visit => members.listBanned(visit, query)),
  setScope: (guid, uid, scope, signal) =>
    line.write(signal, visit => members.setScope(visit, guid, uid, scope)),
});

export const transientPort = (line: Line): Required<TransientPort> => ({
  typing: (id, typing, parentId, signal) =>
    line.request(signal, async connection => {
      const receiver = checkedReceiver(id);
      await connection.read(visit => demandWriting(visit, receiver));
      connection.broadcast({ type: 'typing', from: connection.uid, receiver, parentId, typing });
    }),
  send: (id, data, signal) =>
    line.request(signal, async connection => {
      const receiver = checkedReceiver(id);
      const checked = checkCustomData(data);
      await connection.read(visit => demandWriting(visit, receiver));
      connection.broadcast({ type: 'transient', from: connection.uid, receiver, data: checked });
    }),
});

export const threadsPort = (line: Line): Required<ThreadsPort> => ({
  list: (query, signal) => line.read(signal, visit => followed.listThreads(visit, query)),
  get: (id, signal) => line.read(signal, visit => followed.getThread(visit, id)),
  follow: (id, follows, signal) => line.write(signal, visit => followed.followThread(visit, id, follows)),
  markRead: (id, messageId, signal) =>
    line.write(signal, visit => followed.markThreadRead(visit, id, messageId)),
});

export const callsPort = (line: Line): Required<CallsPort> => ({
  start: (id, type, muid, signal) => line.write(signal, visit => calls.startCall(visit, id, type, muid)),
  accept: (callId, signal) => line.write(signal, visit => calls.acceptCall(visit, callId)),
  reject: (callId, reason, signal) => line.write(signal, visit => calls.rejectCall(visit, callId, reason)),
  end: (callId, signal) => line.write(signal, visit => calls.endCall(visit, callId)),
  list: (query, signal) => line.read(signal, visit => calls.listCalls(visit, query)),
  signal: (callId, data, signal) =>
    line.request(signal, async connection => {
      const to = await connection.read(visit => calls.callPartners(visit, callId));
      connection.broadcast({ type: 'callSignal', from: connection.uid, to, callId, data });
    }),
});
