import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import type { ChatDraftChangeEvent } from '../../../src/elements/chat-composer/chat-draft-change-event.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { ConversationId } from '../../../src/model/ids.js';
import { seedOf, talk, TestChat, wordsOf } from '../../support/chat.js';
import { press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const CREW = 'group:crew' as const;
const seed = seedOf([...talk(3)]);

const composerIn = (session: ChatSession): ChatComposer => session.querySelector('chat-composer')!;
const fieldIn = (session: ChatSession): HTMLTextAreaElement =>
  composerIn(session).shadowRoot!.querySelector('textarea')!;
const overField = (session: ChatSession): string =>
  wordsOf(composerIn(session).shadowRoot!.querySelector('[part=composing]'));

describe('drafts of <chat-composer>', () => {
  /** One app; each call of `open` is another tab of Ada's, or another visit. */
  function visits(keepsDrafts = true) {
    const name = `drafts-${Math.random().toString(36).slice(2)}`;
    const chat = new TestChat({ seed: { ...seed, appId: name }, keepsDrafts });
    const open = async (content: unknown = html`<chat-composer group="crew"></chat-composer>`) => {
      const session = await chat.show(content);
      await until(() => fieldIn(session).disabled === false, 'a field to write in');
      return session;
    };
    return { open, chat };
  }
  const close = (session: ChatSession): void => session.parentElement!.remove();
  const draftOf = (session: ChatSession, id: ConversationId = CREW) => session.session!.state.drafts.get(id);

  it('tells the session when the writer rests, and the page at once', async () => {
    const { open } = visits(false);
    const session = await open();
    const told: ChatDraftChangeEvent[] = [];
    session.addEventListener('chat-draft-change', event => told.push(event));
    fieldIn(session).focus();
    await type('half a');
    expect(told.at(-1)!.draft.text).to.equal('half a');
    expect(told.at(-1)!.threadId).to.equal(CREW);
    await until(() => draftOf(session)?.text === 'half a', 'a draft in the state');
    await press('Enter');
    await until(() => !draftOf(session), 'no draft after sending');
    expect(fieldIn(session).value).to.equal('');
  });

  it('keeps words, files and what is answered for the next visit', async () => {
    const { open } = visits();
    const first = await open();
    await first.session!.loadThread(CREW);
    const { message } = first.session!.state.threads.get(CREW)!.entries[0]!;
    first.session!.compose(CREW, { mode: 'reply', message });
    composerIn(first).files = [new File(['tide tables'], 'tides.txt', { type: 'text/plain' })];
    fieldIn(first).focus();
    await type('to be continued');
    close(first);
    const again = await open();
    await until(() => fieldIn(again).value === 'to be continued', 'the words');
    expect(composerIn(again).files.map(file => file.name)).to.eql(['tides.txt']);
    expect(await composerIn(again).files[0]!.text()).to.equal('tide tables');
    await until(() => overField(again).includes('Message 0.'), 'what is answered');
    composerIn(again).submit();
    await until(() => !draftOf(again), 'nothing left');
    const sent = again.session!.state.threads.get(CREW)!.entries.at(-1)!.message;
    expect([sent.quotedMessageId, 'text' in sent && sent.text]).to.eql([message.id, 'to be continued']);
    close(again);
    const third = await open();
    await third.session!.loadThread(CREW);
    expect(fieldIn(third).value).to.equal('');
  });

  it('keeps each thread by itself, and none of a change', async () => {
    const { open } = visits();
    const first = await open();
    await first.session!.loadThread(CREW);
    const own = first.session!.state.threads.get(CREW)!.entries.at(-1)!.message;
    fieldIn(first).focus();
    await type('in the group');
    composerIn(first).thread = own.id;
    await until(() => fieldIn(first).value === '', 'an empty field in the thread');
    await type('in the thread');
    composerIn(first).thread = '';
    await until(() => fieldIn(first).value === 'in the group', 'the words of the group');
    first.session!.compose(CREW, { mode: 'edit', message: own });
    await until(() => fieldIn(first).value.startsWith('Message'), 'the words of the message');
    await type(' and more');
    close(first);
    const again = await open();
    await until(() => fieldIn(again).value === 'in the group', 'the words of the group again');
    composerIn(again).thread = own.id;
    await until(() => fieldIn(again).value === 'in the thread', 'the words of the thread again');
  });

  it('shows in one tab what is written in another, and that it was sent', async () => {
    const { open } = visits();
    const here = await open();
    const there = await open();
    fieldIn(there).focus();
    await type('from there');
    await until(() => fieldIn(here).value === 'from there', 'the words in the other tab');
    await press('Enter');
    await until(() => fieldIn(here).value === '', 'an empty field in the other tab');
  });

  it('does not take what is being written here for what was written there', async () => {
    const { open } = visits();
    const here = await open();
    const there = await open();
    fieldIn(there).focus();
    await type('older');
    await until(() => fieldIn(here).value === 'older', 'the words in the other tab');
    fieldIn(here).focus();
    fieldIn(here).setSelectionRange(5, 5);
    await type(' and newer');
    await until(() => fieldIn(there).value === 'older and newer', 'the words of both');
    expect(fieldIn(here).value).to.equal('older and newer');
  });

  it('keeps nothing beyond the page where one says so', async () => {
    const { open } = visits(false);
    const first = await open();
    fieldIn(first).focus();
    await type('on a shared computer');
    await until(() => !!draftOf(first), 'a draft in the state');
    close(first);
    const again = await open();
    await again.session!.loadThread(CREW);
    expect(fieldIn(again).value).to.equal('');
  });
});
