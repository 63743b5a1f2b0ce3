import type { DraftStore, StoredDraft } from './draft-store.js';
import type { DraftFile, MessageDraft } from './message-draft.js';
import type { ThreadId } from './state.js';

const NAME = 'parlour-drafts';
const STORE = 'drafts';

/** A file as its bytes. */
interface KeptBytes {
  readonly name: string;
  readonly type: string;
  readonly lastModified: number;
  readonly bytes: ArrayBuffer;
}

type KeptFile = Omit<DraftFile, 'file'> & { readonly file: File | KeptBytes };
type KeptDraft = Omit<MessageDraft, 'files'> & { readonly files: readonly KeptFile[] };

interface Kept {
  readonly key: readonly [appId: string, uid: string, id: ThreadId];
  readonly draft: KeptDraft;
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
  const latest = new Map<ThreadId, MessageDraft | undefined>();
  const write = async (id: ThreadId, draft: KeptDraft | undefined): Promise<void> => {
    const to = await store('readwrite');
    if (draft) await answerOf(to.put({ key: keyOf(id), draft } satisfies Kept));
    else await answerOf(to.delete([...keyOf(id)]));
    tell.postMessage({ owner, id, at: draft?.at ?? Date.now() } satisfies News);
  };

  return {
    async load() {
      const all = IDBKeyRange.bound([appId, uid], [appId, uid, []]);
      const kept = (await answerOf((await store('readonly')).getAll(all))) as readonly Kept[];
      return kept.map(({ key, draft }) => ({ id: key[2], draft: revive(draft), at: draft.at }));
    },
    async put(id, draft) {
      latest.set(id, draft);
      try {
        await write(id, draft);
      } catch (thrown) {
        if (!draft?.files.length) throw thrown;
        // WebKit keeps no files in a private window, but what is in them.
        const inBytes = await withBytes(draft);
        if (latest.get(id) === draft) await write(id, inBytes);
      }
    },
    listen(listener) {
      listening = new BroadcastChannel(NAME);
      listening.onmessage = async ({ data }: MessageEvent<News>) => {
        if (data.owner !== owner) return;
        const from = await store('readonly');
        const kept = (await answerOf(from.get([...keyOf(data.id)]))) as Kept | undefined;
        const news: StoredDraft = {
          id: data.id,
          draft: kept && revive(kept.draft),
          at: kept?.draft.at ?? data.at,
        };
        if (listening) listener([news]);
      };
      return () => {
        listening?.close();
        listening = undefined;
      };
    },
  };
}

/** The draft with its files as bytes; without those that cannot be read any more. */
async function withBytes(draft: MessageDraft): Promise<KeptDraft> {
  const files = await Promise.all(
    draft.files.map(async (kept): Promise<KeptFile[]> => {
      const { name, type, lastModified } = kept.file;
      const bytes = await kept.file.arrayBuffer().catch(() => undefined);
      return bytes ? [{ ...kept, file: { name, type, lastModified, bytes } }] : [];
    }),
  );
  return { ...draft, files: files.flat() };
}

function revive(draft: KeptDraft): MessageDraft {
  return { ...draft, files: draft.files.map(kept => ({ ...kept, file: fileOf(kept.file) })) };
}

function fileOf(file: File | KeptBytes): File {
  if (file instanceof File) return file;
  const { bytes, name, type, lastModified } = file;
  return new File([bytes], name, { type, lastModified });
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
