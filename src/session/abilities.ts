import type { Transport } from '../transport/transport.js';

/** What a transport can do, one word each: an element hides what is false. */
export interface Abilities {
  readonly users: boolean;
  readonly updateMe: boolean;
  readonly block: boolean;
  readonly reportUser: boolean;
  readonly groups: boolean;
  readonly createGroup: boolean;
  readonly updateGroup: boolean;
  readonly slowMode: boolean;
  readonly deleteGroup: boolean;
  readonly joinGroup: boolean;
  readonly leaveGroup: boolean;
  readonly transferOwnership: boolean;
  readonly groupsInCommon: boolean;
  readonly reportGroup: boolean;
  readonly members: boolean;
  readonly addMembers: boolean;
  readonly kick: boolean;
  readonly ban: boolean;
  readonly unban: boolean;
  readonly banned: boolean;
  readonly setScope: boolean;
  readonly markUnread: boolean;
  readonly tagConversation: boolean;
  readonly pinConversation: boolean;
  readonly mute: boolean;
  readonly archive: boolean;
  readonly deleteConversation: boolean;
  readonly edit: boolean;
  readonly deleteMessage: boolean;
  readonly react: boolean;
  readonly reactors: boolean;
  readonly pinMessage: boolean;
  readonly save: boolean;
  readonly receipts: boolean;
  readonly report: boolean;
  /** Sending without sound. */
  readonly silent: boolean;
  readonly schedule: boolean;
  readonly linkPreview: boolean;
  readonly files: boolean;
  readonly typing: boolean;
  readonly transient: boolean;
  readonly threads: boolean;
  readonly calls: boolean;
  readonly callLog: boolean;
  readonly callSignal: boolean;
}

/** Reads a transport's abilities off its ports. */
export function abilitiesOf(transport: Transport | undefined): Abilities {
  const { conversations, messages, users, groups, members, files, transient, threads, calls } =
    transport ?? {};
  return {
    users: !!users,
    updateMe: !!users?.update,
    block: !!users?.block && !!users.unblock,
    reportUser: !!users?.report,
    groups: !!groups,
    createGroup: !!groups?.create,
    updateGroup: !!groups?.update,
    slowMode: !!groups?.slowMode,
    deleteGroup: !!groups?.delete,
    joinGroup: !!groups?.join,
    leaveGroup: !!groups?.leave,
    transferOwnership: !!groups?.transferOwnership,
    groupsInCommon: !!groups?.inCommon,
    reportGroup: !!groups?.report,
    members: !!members,
    addMembers: !!members?.add,
    kick: !!members?.kick,
    ban: !!members?.ban,
    unban: !!members?.unban,
    banned: !!members?.banned,
    setScope: !!members?.setScope,
    markUnread: !!conversations?.markUnread,
    tagConversation: !!conversations?.tag,
    pinConversation: !!conversations?.pin,
    mute: !!conversations?.mute,
    archive: !!conversations?.archive,
    deleteConversation: !!conversations?.delete,
    edit: !!messages?.edit,
    deleteMessage: !!messages?.delete,
    react: !!messages?.react,
    reactors: !!messages?.reactors,
    pinMessage: !!messages?.pin,
    save: !!messages?.save,
    receipts: !!messages?.receipts,
    report: !!messages?.report,
    silent: !!messages?.silent,
    schedule: !!messages?.schedule && !!messages.scheduled && !!messages.cancelScheduled,
    linkPreview: !!messages?.linkPreview,
    files: !!files,
    typing: !!transient,
    transient: !!transient?.send,
    threads: !!threads,
    calls: !!calls,
    callLog: !!calls?.list,
    callSignal: !!calls?.signal,
  };
}
