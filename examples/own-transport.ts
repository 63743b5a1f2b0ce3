import type { Transport } from '../src/transport/index.js';
import { check, pageOf, type OwnService } from './own-service.js';

type Box = ReturnType<OwnService['boxOf']>;

/** A transport with the ports that every transport has, and no ability beyond them. */
export function createOwnTransport(service: OwnService): Transport {
  let line: { readonly me: Box; readonly signal: AbortSignal } | undefined;

  /** Does what a request asks, for whoever is connected. */
  async function ask<Answer>(signal: AbortSignal, answer: (me: Box) => Answer): Promise<Answer> {
    check(!signal.aborted, 'aborted');
    check(line && !line.signal.aborted, 'not-connected');
    return answer(line.me);
  }

  return {
    async connect({ appId, uid }, sink, { signal }) {
      check(/^[\w-]{1,100}$/.test(appId), 'invalid-id');
      // Yours asks the server here, and refuses with `auth-refused` whom it does not know.
      const me = await Promise.resolve(service.boxOf(uid));
      check(!signal.aborted, 'aborted');
      me.devices.add(sink);
      signal.addEventListener('abort', () => me.devices.delete(sink), { once: true });
      line = { me, signal };
      return { ...me.user, status: 'online' };
    },

    conversations: {
      list: (query, signal) => ask(signal, me => pageOf(service.conversationsOf(me), query)),
      get: (id, signal) => ask(signal, me => service.conversationOf(me, id)),
      markRead: (id, messageId, signal) => ask(signal, me => service.markRead(me, id, messageId)),
    },

    messages: {
      list: ({ conversationId, categories = ['message'], ...query }, signal) =>
        ask(signal, me => {
          check(categories.includes('message'), 'unsupported');
          const page = pageOf(service.textsOf(me, conversationId), query);
          return { ...page, items: [...page.items].reverse() };
        }),
      get: (id, signal) => ask(signal, me => service.textOf(me, id)),
      send: (message, signal) =>
        ask(signal, me => {
          const { category, type, text, muid, receiverType, receiverId, ...rest } = message;
          const isText = category === 'message' && type === 'text' && receiverType === 'user';
          check(isText && text !== undefined && Object.keys(rest).length === 0, 'unsupported');
          return service.send(me, { category, type, text, muid, receiverType, receiverId });
        }),
    },
  };
}
