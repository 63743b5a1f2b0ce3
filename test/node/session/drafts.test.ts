import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftStore, StoredDraft } from '../../../src/session/draft-store.js';
import type { MessageDraft } from '../../../src/session/message-draft.js';
import type { ThreadId } from '../../../src/session/state.js';
import { message } from './support/nouns.js';
import { settle } from './support/script-transport.js';
import { scripted } from './support/session.js';

const ADA = 'user:ada' as const;
const words = (text: string, at = 1): MessageDraft => ({ text, units: [], files: [], at });

/** What outlasts a page, and two pages that share it. */
function shelf(kept: readonly StoredDraft[] = []) {
  const all = new Map<ThreadId, MessageDraft | undefined>(kept.map(({ id, draft }) => [id, draft]));
  let tell: ((changed: readonly StoredDraft[]) => void) | undefined;
  const store: DraftStore = {
    load: () => Promise.resolve([...all].map(([id, draft]) => ({ id, draft, at: draft?.at ?? 0 }))),
    put: (id, draft) => Promise.resolve(void all.set(id, draft)),
    listen: listener => {
      tell = listener;
      return () => (tell = undefined);
    },
  };
  return { all, store, tell: (news: StoredDraft) => tell?.([news]), isHeard: () => !!tell };
}

test('a draft is in the state for all who show it, and gone when there is nothing in it', async () => {
  const { session } = await scripted();
  session.saveDraft(ADA, words('Half a'));
  assert.equal(session.state.drafts.get(ADA)?.text, 'Half a');
  const { drafts } = session.state;
  session.saveDraft('user:bob', words(''));
  assert.equal(session.state.drafts, drafts, 'nothing came, nothing went');
  session.saveDraft(ADA, undefined);
  assert.equal(session.state.drafts.has(ADA), false);
});

test('what is answered stays with what is written, and leaves it', async () => {
  const { session } = await scripted();
  const m1 = message(1);
  session.compose(ADA, { mode: 'reply', message: m1 });
  assert.equal(session.state.drafts.get(ADA)?.reply, m1, 'an answer without words is a draft');
  session.saveDraft(ADA, words('Yes'));
  assert.equal(session.state.drafts.get(ADA)?.reply, m1);
  session.compose(ADA, undefined);
  assert.deepEqual(
    [session.state.drafts.get(ADA)?.text, session.state.drafts.get(ADA)?.reply],
    ['Yes', undefined],
  );
});

test('changing a message leaves what is written alone', async () => {
  const { session } = await scripted();
  session.saveDraft(ADA, words('Yes'));
  const { drafts } = session.state;
  session.compose(ADA, { mode: 'edit', message: message(1) });
  assert.equal(session.state.drafts, drafts);
});

test('drafts are kept, come back with what they answer, and what is written meanwhile stays', async () => {
  const kept = shelf([
    { id: ADA, draft: { ...words('Kept'), reply: message(3) }, at: 1 },
    { id: 'user:bob', draft: words('Old'), at: 1 },
  ]);
  const { session } = await scripted({ drafts: () => kept.store });
  session.saveDraft('user:bob', words('Newer', 5));
  await settle();
  assert.equal(session.state.drafts.get(ADA)?.text, 'Kept');
  assert.deepEqual(session.state.composing.get(ADA), { mode: 'reply', message: message(3) });
  assert.equal(session.state.drafts.get('user:bob')?.text, 'Newer');
  session.saveDraft('group:crew#7', words('In a thread'));
  await settle();
  assert.equal(kept.all.get('group:crew#7')?.text, 'In a thread');
});

test('another page is heard while the session is open: its newer words, and that they were sent', async () => {
  const kept = shelf();
  const { session } = await scripted({ drafts: () => kept.store });
  await settle();
  session.saveDraft(ADA, words('Here', 5));
  kept.tell({ id: ADA, draft: words('Late', 4), at: 4 });
  assert.equal(session.state.drafts.get(ADA)?.text, 'Here');
  kept.tell({ id: ADA, draft: words('There', 6), at: 6 });
  assert.equal(session.state.drafts.get(ADA)?.text, 'There');
  kept.tell({ id: ADA, draft: undefined, at: 7 });
  assert.equal(session.state.drafts.has(ADA), false);
  session.close();
  assert.equal(kept.isHeard(), false);
});

test('a place that fails keeps nobody from writing', async () => {
  const { session } = await scripted({ drafts: () => Promise.reject(new Error('private window')) });
  await settle();
  session.saveDraft(ADA, words('Still'));
  await settle();
  assert.equal(session.state.drafts.get(ADA)?.text, 'Still');
  assert.equal(session.state.notices.length, 0);
});
