import type { Attachment } from '../../../model/attachment.js';
import type { ErrorCode } from '../../../model/chat-error.js';
import { LIMITS } from '../../../model/limits.js';
import { compareMessages, type CustomMessage, type MediaMessage } from '../../../model/message.js';
import type { NewMessage } from '../../../model/new-message.js';
import { newId } from '../../../support/new-id.js';
import { equal, ok, refused } from '../assert.js';
import { newGuid, type App } from '../app.js';
import { when, type Case } from '../case.js';
import { quiet, textTo, type Client } from '../client.js';

const picture: Attachment = {
  url: 'https://example.org/engine.png',
  name: 'engine.png',
  size: 1234,
  mimeType: 'image/png',
  width: 640,
  height: 480,
  alt: 'The engine',
};

const toGrace = { receiverType: 'user', receiverId: 'grace' } as const;
const poll = {
  category: 'custom',
  type: 'poll.v-1',
  ...toGrace,
  customData: { question: 'Tea?', votes: [1, 2] },
} as const;

/** Bytes of JSON, just over a limit. */
const over = (bytes: number): { blob: string } => ({ blob: 'x'.repeat(bytes) });

const refusal = (name: string, codes: ErrorCode | readonly ErrorCode[], message: () => NewMessage): Case =>
  when(`${name} is refused with ${String(codes)}, and nothing is written`, [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    grace.forget();
    await refused(ada.send(message()), codes, name);
    await nothingWritten(app, ada, grace);
  });

async function nothingWritten(app: App, ada: Client, grace: Client): Promise<void> {
  equal((await ada.messages.list({}, quiet())).items.length, 0, 'messages of who sent');
  equal((await ada.conversations.list({}, quiet())).items.length, 0, 'conversations of who sent');
  await app.heardNothing(
    grace,
    event => event.type === 'message' && event.message.sender.uid === 'ada',
    'a message that was refused',
  );
}

export const messageSendCases: readonly Case[] = [
  when('send resolves to the message that the service stored', [], async app => {
    const ada = await app.client('ada');
    const draft = textTo('user:grace', 'hello');
    const sent = await ada.send(draft);
    ok(sent.id, 'it has an id');
    equal(sent.muid, draft.muid, 'its muid');
    equal([sent.category, sent.type], ['message', 'text'], 'its kind');
    equal([sent.receiverType, sent.receiverId], ['user', 'grace'], 'its receiver');
    equal([sent.sender.uid, sent.sender.name], ['ada', 'Ada Lovelace'], 'its sender');
    ok(Number.isFinite(sent.sentAt) && sent.sentAt > 1e12, 'its time is in epoch milliseconds', sent.sentAt);
    equal('text' in sent && sent.text, 'hello', 'its text');
    equal(await ada.messages.get(sent.id, quiet()), sent, 'read again');
  }),

  when('tags and metadata come with it', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const sent = await ada.say('user:grace', 'hello', { metadata: { from: 'me' }, tags: ['greeting'] });
    for (const message of [sent, await grace.messages.get(sent.id, quiet())]) {
      equal(message.metadata, { from: 'me' }, 'its metadata');
      equal([...(message.tags ?? [])], ['greeting'], 'its tags');
    }
  }),

  when('a repeated muid of mine resolves to the message that it made', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const draft = textTo('user:grace', 'once');
    const first = await ada.send(draft);
    const second = await ada.send(draft);
    equal(second.id, first.id, 'the id of the repeated one');
    equal(await grace.texts({ conversationId: 'user:ada' }), ['once'], 'what came');
    equal((await grace.conversations.get('user:ada', quiet())).unreadCount, 1, 'unread');
  }),

  when('a muid repeated at the same time, from two devices, makes one message', [], async app => {
    const [desk, phone, grace] = await app.clients('ada', 'ada', 'grace');
    const draft = textTo('user:grace', 'once');
    const sent = await Promise.all([desk.send(draft), phone.send(draft), desk.send(draft)]);
    equal(new Set(sent.map(message => message.id)).size, 1, 'how many ids');
    equal(await grace.texts({ conversationId: 'user:ada' }), ['once'], 'what came');
  }),

  when('the same muid of another sender is another message', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const muid = newId();
    const one = await ada.say('user:grace', 'mine', { muid });
    const other = await grace.say('user:ada', 'hers', { muid });
    ok(one.id !== other.id, 'two ids', other.id);
    equal(await ada.texts({ conversationId: 'user:grace' }), ['mine', 'hers'], 'what is there');
  }),

  when('messages stand in the order of sentAt, then of id', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? ada : grace).say(index % 2 ? 'user:grace' : 'user:ada', `message ${index}`),
      ),
    );
    const expected = [...sent].sort(compareMessages).map(message => message.id);
    for (const [client, id] of [
      [ada, 'user:grace'],
      [grace, 'user:ada'],
    ] as const) {
      const page = await client.read({ conversationId: id });
      equal(
        page.map(message => message.id),
        expected,
        `as ${client.uid} reads them`,
      );
    }
  }),

  when('what one sends one after another stands in that order', [], async app => {
    const ada = await app.client('ada');
    const texts = Array.from({ length: 12 }, (_, index) => `message ${index}`);
    for (const text of texts) await ada.say('user:grace', text);
    equal(await ada.texts({ conversationId: 'user:grace' }), texts, 'what is there');
  }),

  when('any text survives as it is', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const texts = ['<b>&amp;</b>', ' kept \n\n', '👩‍👩‍👧‍👦 שלום', "'; DROP TABLE --", '\u0000 zero', '__proto__'];
    for (const text of texts) await ada.say('user:grace', text);
    equal(await grace.texts({ conversationId: 'user:ada' }), texts, 'what came');
  }),

  when('a message to a group reaches every member', ['groups.create'], async app => {
    const [ada, grace, linus] = await app.clients('ada', 'grace', 'linus');
    const { guid } = await app.group(ada, ['grace', 'linus']);
    const sent = await grace.say(`group:${guid}`, 'all of you');
    for (const client of [ada, grace, linus]) {
      const told = await client.nextMessage(sent.muid);
      equal([told.receiverType, told.receiverId], ['group', guid], `${client.uid}: the receiver`);
    }
  }),

  when('a message to myself is written once', [], async app => {
    const ada = await app.client('ada');
    const sent = await ada.send(textTo('user:ada', 'note to self')).catch((thrown: unknown) => thrown);
    // A service may refuse it, but then in so many words.
    if (sent instanceof Error)
      await refused(Promise.reject(sent), ['not-on-self', 'invalid-argument'], 'send');
    else equal(await ada.texts({ conversationId: 'user:ada' }), ['note to self'], 'what is there');
  }),

  when('files, with a caption', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const muid = newId();
    await ada.send({
      category: 'message',
      type: 'image',
      ...toGrace,
      muid,
      attachments: [picture],
      text: 'look',
    });
    const told = (await grace.nextMessage(muid)) as MediaMessage;
    equal(told.attachments, [picture], 'the attachments');
    equal([told.type, told.text], ['image', 'look'], 'type and caption');
    const bare = await ada.send({
      category: 'message',
      type: 'file',
      ...toGrace,
      muid: newId(),
      attachments: [picture],
    });
    equal((bare as MediaMessage).text, '', 'a caption that was not given');
  }),

  when('a kind of the host app', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const muid = newId();
    await ada.send({ ...poll, muid, text: 'Poll: Tea?', notifies: false });
    const told = (await grace.nextMessage(muid)) as CustomMessage;
    equal([told.category, told.type], ['custom', 'poll.v-1'], 'its kind');
    equal(told.customData, { question: 'Tea?', votes: [1, 2] }, 'its data');
    equal([told.text, told.notifies], ['Poll: Tea?', false], 'its preview, and whether it notifies');
  }),

  when('a custom message that does not update the conversation does not', [], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const last = await ada.say('user:grace', 'the last one');
    await ada.send({ ...poll, muid: newId(), text: 'aside', updatesConversation: false });
    const { lastMessage } = await grace.conversations.get('user:ada', quiet());
    equal(lastMessage?.id, last.id, 'the last message');
    const next = await ada.send({ ...poll, muid: newId(), text: 'not aside' });
    equal(
      (await grace.conversations.get('user:ada', quiet())).lastMessage?.id,
      next.id,
      'the last message then',
    );
  }),

  when('who is named stands in mentions, once each', ['groups.create'], async app => {
    const ada = await app.client('ada');
    const { guid } = await app.group(ada, ['grace', 'linus']);
    const text = '<@uid:grace> and <@uid:linus> and <@uid:grace> and <@all>';
    const sent = await ada.say(`group:${guid}`, text);
    equal(sent.text, text, 'the text is as it was');
    const named = (sent.mentions ?? []).map(({ uid, name }) => [uid, name]);
    equal(
      named,
      [
        ['grace', 'Grace Hopper'],
        ['linus', 'Linus Torvalds'],
      ],
      'mentions',
    );
  }),

  when('a name in mentions is the one of now', ['users.update'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { id } = await ada.say('user:grace', 'hello <@uid:grace>');
    await grace.users.update({ name: 'Rear Admiral Hopper' }, quiet());
    const { mentions } = await ada.messages.get(id, quiet());
    equal(mentions?.[0]?.name, 'Rear Admiral Hopper', 'the name');
  }),

  when('to a group that one is not in is refused with not-member', ['groups.create'], async app => {
    const [ada, linus] = await app.clients('ada', 'linus');
    const { guid } = await app.group(ada);
    await refused(linus.say(`group:${guid}`, 'let me in'), 'not-member', 'send');
    equal(await ada.texts({ conversationId: `group:${guid}` }), [], 'what is there');
  }),

  when(
    'to no group, or to a private one of others, is refused with group-not-found',
    ['groups.create'],
    async app => {
      const [ada, linus] = await app.clients('ada', 'linus');
      const { guid } = await app.group(ada, [], { type: 'private' });
      await refused(linus.say(`group:${guid}`, 'hello'), 'group-not-found', 'a private group');
      await refused(linus.say(`group:${newGuid()}`, 'hello'), 'group-not-found', 'no group');
    },
  ),

  refusal('a message to nobody', 'user-not-found', () => textTo('user:nobody', 'hello')),
  refusal('a message to a malformed uid', 'invalid-id', () => textTo('user:a b', 'hello')),
  refusal('an empty text', 'limit-text', () => textTo('user:grace', '')),
  refusal('a text over 64 KB', 'limit-text', () => textTo('user:grace', 'x'.repeat(LIMITS.textBytes + 1))),
  refusal('a text over 64 KB in bytes, not in characters', 'limit-text', () =>
    textTo('user:grace', 'ä'.repeat(LIMITS.textBytes / 2 + 1)),
  ),
  refusal('metadata over 5 KB', 'limit-metadata', () =>
    textTo('user:grace', 'x', { metadata: over(LIMITS.metadataBytes) }),
  ),
  refusal('custom data over 10 KB', 'limit-custom-data', () => ({
    ...poll,
    muid: newId(),
    customData: over(LIMITS.customDataBytes),
  })),
  refusal('more than 25 tags', 'limit-tags', () =>
    textTo('user:grace', 'x', { tags: Array.from({ length: LIMITS.tags + 1 }, (_, index) => `t${index}`) }),
  ),
  refusal('a tag of 101 characters', 'limit-tags', () =>
    textTo('user:grace', 'x', { tags: ['x'.repeat(LIMITS.tag + 1)] }),
  ),
  refusal('more than 10 attachments', 'limit-attachments', () => ({
    category: 'message',
    type: 'image',
    ...toGrace,
    muid: newId(),
    attachments: Array.from({ length: LIMITS.attachments + 1 }, () => picture),
  })),
  refusal('a media message without a file', ['invalid-argument', 'limit-attachments'], () => ({
    category: 'message',
    type: 'image',
    ...toGrace,
    muid: newId(),
    attachments: [],
  })),
  refusal('an attachment with a script as its URL', 'invalid-url', () => ({
    category: 'message',
    type: 'file',
    ...toGrace,
    muid: newId(),
    attachments: [{ ...picture, url: 'javascript:alert(1)' }],
  })),
  refusal('an action message', 'system-only', () => ({
    ...textTo('user:grace', 'joined'),
    category: 'action' as 'message',
    type: 'groupMember' as 'text',
  })),
  refusal('a call message', ['system-only', 'invalid-argument'], () => ({
    ...textTo('user:grace', 'ring'),
    category: 'call' as 'message',
    type: 'audio' as 'text',
  })),
  refusal('a message without a muid', 'invalid-argument', () => textTo('user:grace', 'x', { muid: '' })),
  refusal('a custom type with a space', 'invalid-argument', () => ({
    ...poll,
    type: 'a poll',
    muid: newId(),
  })),

  when('as much as may be goes through', [], async app => {
    const ada = await app.client('ada');
    const sent = await ada.say('user:grace', 'x'.repeat(LIMITS.textBytes), {
      metadata: { blob: 'x'.repeat(LIMITS.metadataBytes - '{"blob":""}'.length) },
      tags: Array.from({ length: LIMITS.tags }, (_, index) => `${index}`.padStart(LIMITS.tag, 't')),
    });
    equal(sent.text.length, LIMITS.textBytes, 'the text');
    const attachments = Array.from({ length: LIMITS.attachments }, () => picture);
    await ada.send({ category: 'message', type: 'image', ...toGrace, muid: newId(), attachments });
    const customData = { blob: 'x'.repeat(LIMITS.customDataBytes - '{"blob":""}'.length) };
    await ada.send({ ...poll, muid: newId(), customData });
  }),

  when(
    'get of a message that is not there, or not mine, is refused with message-not-found',
    [],
    async app => {
      const [ada, linus] = await app.clients('ada', 'linus');
      const { id } = await ada.say('user:grace', 'between us');
      await refused(linus.messages.get(id, quiet()), 'message-not-found', 'one of others');
      await refused(ada.messages.get('none', quiet()), 'message-not-found', 'none');
    },
  ),
];
