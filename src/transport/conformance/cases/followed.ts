import type { FollowedThread } from '../../../model/thread.js';
import { equal, ok, refused } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet, type Client } from '../client.js';

const threadsOf = async (client: Client, query = {}): Promise<readonly FollowedThread[]> =>
  (await client.threads.list(query, quiet())).items;
const rootsOf = async (client: Client, query = {}): Promise<string[]> =>
  (await threadsOf(client, query)).map(({ root }) => root.id);
const unreadOf = async (client: Client, rootId: string): Promise<number> =>
  (await client.threads.get(rootId, quiet())).unreadCount;

/** The thread as this client hears of it. */
const heard = async (client: Client, fits: (thread: FollowedThread) => boolean): Promise<FollowedThread> =>
  (await client.next('thread', event => fits(event.thread), 'a thread')).thread;

export const followedCases: readonly Case[] = [
  when('who began a thread, and who answers in it, follows it', ['threads', 'groups.create'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada, ['grace', 'linus']);
    const { id } = await ada.say(`group:${guid}`, 'root');
    equal(await rootsOf(ada), [], 'before there is an answer');
    const answer = await grace.say(`group:${guid}`, 'answer', { parentId: id });
    equal(await rootsOf(ada), [id], 'who began it');
    equal(await rootsOf(grace), [id], 'who answered');
    equal(await rootsOf(linus), [], 'who did neither');
    const [thread] = await threadsOf(ada);
    equal(
      [thread?.followed, thread?.lastReply?.id, thread?.unreadCount, thread?.root.replyCount],
      [true, answer.id, 1, 1],
      'as who began it has it',
    );
    equal((await threadsOf(grace))[0]?.unreadCount, 0, 'unread to who answered');
  }),

  when('who is named in an answer follows from then on', ['threads', 'groups.create'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada, ['grace', 'linus']);
    const { id } = await ada.say(`group:${guid}`, 'root');
    await grace.say(`group:${guid}`, 'answer', { parentId: id });
    await grace.say(`group:${guid}`, 'look <@uid:linus>', { parentId: id });
    equal(await rootsOf(linus), [id], 'Linus');
    equal(await unreadOf(linus, id), 1, 'what he was named in');
  }),

  when('a new answer is told to all who follow, on all devices', ['threads'], async app => {
    const [ada, tablet, grace] = await app.clients('ada', 'ada', 'grace');
    const { id } = await ada.say('user:grace', 'root');
    await grace.say('user:ada', 'one', { parentId: id });
    await heard(ada, ({ root, unreadCount }) => root.id === id && unreadCount === 1);
    await heard(tablet, ({ root, unreadCount }) => root.id === id && unreadCount === 1);
    await grace.say('user:ada', 'two', { parentId: id });
    const told = await heard(ada, ({ unreadCount }) => unreadCount === 2);
    ok(
      told.lastReply && 'text' in told.lastReply && told.lastReply.text === 'two',
      'the newest answer',
      told,
    );
  }),

  when('reading counts down, on all devices; writing is not unread to oneself', ['threads'], async app => {
    const [ada, tablet, grace] = await app.clients('ada', 'ada', 'grace');
    const { id } = await ada.say('user:grace', 'root');
    const one = await grace.say('user:ada', 'one', { parentId: id });
    const two = await grace.say('user:ada', 'two', { parentId: id });
    equal(await unreadOf(ada, id), 2, 'at first');
    await ada.threads.markRead(id, one.id, quiet());
    equal(await unreadOf(ada, id), 1, 'one was read');
    await heard(tablet, ({ unreadCount, root }) => root.id === id && unreadCount === 1);
    await ada.threads.markRead(id, two.id, quiet());
    await ada.threads.markRead(id, one.id, quiet());
    equal(await unreadOf(ada, id), 0, 'both were read, and stay so');
    await ada.say('user:grace', 'three', { parentId: id });
    equal(await unreadOf(ada, id), 0, 'one’s own');
    equal(await unreadOf(grace, id), 1, 'to the other');
  }),

  when('following ends and begins when one asks for it', ['threads'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'root');
    await grace.say('user:ada', 'one', { parentId: id });
    equal((await ada.threads.follow(id, false, quiet())).followed, false, 'the answer');
    await heard(ada, ({ root, followed }) => root.id === id && !followed);
    await grace.say('user:ada', 'two', { parentId: id });
    equal(await rootsOf(ada), [], 'an answer of another does not begin it again');
    equal((await ada.threads.get(id, quiet())).followed, false, 'as it is');
    const again = await ada.threads.follow(id, true, quiet());
    equal([again.followed, again.unreadCount], [true, 0], 'what was said until then is not new');
    await ada.threads.follow(id, false, quiet());
    await ada.say('user:grace', 'three', { parentId: id });
    equal(await rootsOf(ada), [id], 'an answer of one’s own does');
  }),

  when('the list: newest answer first, by conversation, by unread, in pages', ['threads'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const first = await ada.say('user:grace', 'first');
    const second = await ada.say('user:linus', 'second');
    const third = await ada.say('user:grace', 'third');
    await grace.say('user:ada', '3', { parentId: third.id });
    const answer = await linus.say('user:ada', '2', { parentId: second.id });
    await grace.say('user:ada', '1', { parentId: first.id });
    equal(await rootsOf(ada), [first.id, second.id, third.id], 'all');
    equal(await rootsOf(ada, { conversationId: 'user:linus' }), [second.id], 'of a conversation');
    await ada.threads.markRead(second.id, answer.id, quiet());
    equal(await rootsOf(ada, { unread: true }), [first.id, third.id], 'unread');
    const page = await ada.threads.list({ limit: 2 }, quiet());
    const rest = await ada.threads.list({ limit: 2, cursor: page.older }, quiet());
    equal([page.items.length, rest.items.length, rest.older], [2, 1, undefined], 'the pages');
    await refused(ada.threads.list({ limit: 101 }, quiet()), 'limit-page', '101');
  }),

  when('a deleted answer counts no more', ['threads', 'messages.delete'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'root');
    const answer = await grace.say('user:ada', 'one', { parentId: id });
    await grace.messages.delete(answer.id, 'everyone', quiet());
    equal(await unreadOf(ada, id), 0, 'unread');
    await heard(ada, ({ root, unreadCount }) => root.id === id && unreadCount === 0);
  }),

  when('a thread of others is refused with message-not-found', ['threads'], async app => {
    const [ada, linus] = await app.clients('ada', 'linus');
    const { id } = await ada.say('user:grace', 'root');
    await refused(linus.threads.get(id, quiet()), 'message-not-found', 'get');
    await refused(linus.threads.follow(id, true, quiet()), 'message-not-found', 'follow');
    await refused(linus.threads.markRead(id, id, quiet()), 'message-not-found', 'markRead');
    await refused(ada.threads.get('none', quiet()), 'message-not-found', 'none');
  }),
];
