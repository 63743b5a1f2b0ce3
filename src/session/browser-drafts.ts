import type { DraftStore, StoredDraft } from './draft-store.js';
import type { MessageDraft } from './message-draft.js';
import type { ThreadId } from './state.js';

const NAME = 'parlour-drafts';
const STORE = 'drafts';

interface Kept {
  readonly key: readonly [appId: string, uid: string, id: ThreadId];
  readonly draft: MessageDraft;
}

/** What one page tells the others. */
interface News {
  readonly owner: string;
  readonly id: ThreadId;
  readonly at: number;
}

/**
 * Keeps a user's drafts in this browser: in IndexedDB, which holds files too, and tells the other tabs over a
 * BroadcastChannel, which says only what changed; they read it from where it is kept.
 */
export function browserDrafts(appId: string, uid: string): DraftStore {
  const owner = JSON.stringify([appId, uid]);
  const tell = new BroadcastChannel(NAME);
  // The channel that tells must not hold up the end of a page, nor is it one that listens.
  let listening: BroadcastChannel | undefined;
  let opened: Promise<IDBDatabase> | undefined;

  const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    opened ??= open();
    opened.catch(() => (opened = undefined));
    const database = await opened;
    database.onclose = () => (opened = undefined);
    return database.transaction(STORE, mode).objectStore(STORE);
  };
  const keyOf = (id: ThreadId): Kept['key'] => [appId, uid, id];

  return {
    async load() {
      const all = IDBKeyRange.bound([appId, uid], [appId, uid, []]);
      const kept = (await answerOf((await store('readonly')).getAll(all))) as readonly Kept[];
      return kept.map(({ key, draft }) => ({ id: key[2], draft, at: draft.at }));
    },
    async put(id, draft) {
      const to = await store('readwrite');
      if (draft) await answerOf(to.put({ key: keyOf(id), draft } satisfies Kept));
      else await answerOf(to.delete([...keyOf(id)]));
      tell.postMessage({ owner, id, at: draft?.at ?? Date.now() } satisfies News);
    },
    listen(listener) {
      listening = new BroadcastChannel(NAME);
      listening.onmessage = async ({ data }: MessageEvent<News>) => {
        if (data.owner !== owner) return;
        const from = await store('readonly');
        const kept = (await answerOf(from.get([...keyOf(data.id)]))) as Kept | undefined;
        const news: StoredDraft = { id: data.id, draft: kept?.draft, at: kept?.draft.at ?? data.at };
        if (listening) listener([news]);
      };
      return () => {
        listening?.close();
        listening = undefined;
      };
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
  return answerOf(request);
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException('IndexedDB failed'));
    };
  });
}
