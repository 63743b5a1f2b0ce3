import { receiverOf, type ConversationId } from '../../../model/ids.js';
import type { ScheduledMessage } from '../../../model/scheduled.js';
import { newId } from '../../../support/new-id.js';
import { equal, ok, present, refused } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet, textTo, type Ability, type Client } from '../client.js';

const HOUR = 3_600_000;
/** How far ahead a message is scheduled that is waited for, milliseconds. */
const SOON = 700;

const ALL: readonly Ability[] = ['messages.schedule', 'messages.scheduled', 'messages.cancelScheduled'];

const schedule = (
  client: Client,
  to: ConversationId,
  text: string,
  ahead = HOUR,
  muid = newId(),
): Promise<ScheduledMessage> =>
  client.messages.schedule(textTo(to, text, { muid }), Date.now() + ahead, quiet());

const waiting = async (client: Client): Promise<string[]> =>
  (await client.messages.scheduled(quiet())).map(({ message }) => message.text ?? '');

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

export const messageScheduledCases: readonly Case[] = [
  when('what is scheduled waits, soonest first, on all my devices and nowhere else', ALL, async app => {
    const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
    const later = await schedule(ada, 'user:grace', 'later', 2 * HOUR);
    const sooner = await schedule(ada, 'user:linus', 'sooner');
    equal(await waiting(phone), ['sooner', 'later'], 'what waits');
    const heard = await phone.next(
      'scheduled',
      ({ scheduled }) => scheduled.message.muid === later.message.muid,
    );
    equal(heard.scheduled, later, 'as my other device hears it');
    const { receiverType, receiverId } = sooner.message;
    equal({ receiverType, receiverId }, receiverOf('user:linus'), 'to whom');
    ok(sooner.sendAt > sooner.createdAt, 'when', sooner);
    equal(await grace.texts({}), [], 'messages of the other');
    equal(await waiting(grace), [], 'what waits of the other');
    await app.heardNothing(grace, ({ type }) => type === 'scheduled', 'what another scheduled');
  }),

  when('it goes out when it is due, as any message, and waits no longer', ALL, async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { message, sendAt } = await schedule(ada, 'user:grace', 'on time', SOON);
    const told = await grace.nextMessage(message.muid);
    equal([told.sender.uid, 'text' in told && told.text], ['ada', 'on time'], 'from whom, what');
    ok(told.sentAt >= sendAt - 1000, 'not before its time', told.sentAt - sendAt);
    await ada.nextMessage(message.muid);
    await ada.next('scheduledRemoved', ({ muid }) => muid === message.muid);
    equal(await waiting(ada), [], 'what waits then');
  }),

  when('it goes out while its sender is away', ALL, async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { message } = await schedule(ada, 'user:grace', 'from afar', SOON);
    ada.disconnect();
    equal((await grace.nextMessage(message.muid)).sender.uid, 'ada', 'from whom');
  }),

  when('what was due while nobody was here goes out once, and is there for who comes', ALL, async app => {
    const ada = await app.client('ada');
    const { message, sendAt } = await schedule(ada, 'user:grace', 'over night', SOON);
    ada.disconnect();
    await pause(sendAt - Date.now() + 50);
    const [grace, phone] = await app.clients('grace', 'ada');
    for (let turn = 0; turn < 30 && (await waiting(phone)).length; turn++) await pause(100);
    equal(await waiting(phone), [], 'what waits then');
    equal(await grace.texts({ conversationId: 'user:ada' }), ['over night'], 'messages');
    equal((await phone.read({ conversationId: 'user:grace' }))[0]?.muid, message.muid, 'which');
  }),

  when('a repeated muid is scheduled once', ALL, async app => {
    const ada = await app.client('ada');
    const muid = newId();
    const one = await schedule(ada, 'user:grace', 'once', HOUR, muid);
    equal(await schedule(ada, 'user:grace', 'once', HOUR, muid), one, 'the answer');
    equal(await waiting(ada), ['once'], 'what waits');
  }),

  when('it can be taken back, on all my devices, and by nobody else', ALL, async app => {
    const [ada, phone, grace] = await app.clients('ada', 'ada', 'grace');
    const { muid } = (await schedule(ada, 'user:grace', 'never')).message;
    await refused(grace.messages.cancelScheduled(muid, quiet()), 'scheduled-not-found', 'by another');
    await phone.messages.cancelScheduled(muid, quiet());
    await ada.next('scheduledRemoved', event => event.muid === muid);
    equal(await waiting(ada), [], 'what waits');
    await refused(ada.messages.cancelScheduled(muid, quiet()), 'scheduled-not-found', 'once more');
  }),

  when('it can be given another time', [...ALL, 'messages.reschedule'], async app => {
    const [ada, phone] = await app.clients('ada', 'ada');
    const { message } = await schedule(ada, 'user:grace', 'moved');
    await schedule(ada, 'user:grace', 'stays', 2 * HOUR);
    const at = Date.now() + 3 * HOUR;
    equal((await ada.messages.reschedule(message.muid, at, quiet())).sendAt, at, 'the answer');
    await phone.next('scheduled', ({ scheduled }) => scheduled.sendAt === at);
    equal(await waiting(phone), ['stays', 'moved'], 'what waits');
    const past = ada.messages.reschedule(message.muid, Date.now() - HOUR, quiet());
    await refused(past, 'schedule-past', 'to what is over');
    await refused(ada.messages.reschedule('none', at, quiet()), 'scheduled-not-found', 'of none');
  }),

  when('it can be sent now', [...ALL, 'messages.sendScheduled'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { muid } = (await schedule(ada, 'user:grace', 'now, then')).message;
    const sent = await ada.messages.sendScheduled(muid, quiet());
    equal([sent.muid, 'text' in sent && sent.text], [muid, 'now, then'], 'the answer');
    equal((await grace.nextMessage(muid)).id, sent.id, 'as the other hears it');
    equal(await waiting(ada), [], 'what waits');
    await refused(ada.messages.sendScheduled(muid, quiet()), 'scheduled-not-found', 'once more');
  }),

  when('what is over, too far ahead or no message is refused, and nothing is written', ALL, async app => {
    const ada = await app.client('ada');
    await refused(schedule(ada, 'user:grace', 'past', -HOUR), 'schedule-past', 'what is over');
    await refused(schedule(ada, 'user:grace', 'far', 400 * 24 * HOUR), 'schedule-far', 'too far ahead');
    await refused(schedule(ada, 'user:grace', '  '), 'limit-text', 'without words');
    await refused(schedule(ada, 'user:nobody', 'hello'), 'user-not-found', 'to nobody');
    equal(await waiting(ada), [], 'what waits');
  }),

  when('more than 100 are refused', ALL, async app => {
    const ada = await app.client('ada');
    await Promise.all(Array.from({ length: 100 }, (_, n) => schedule(ada, 'user:grace', `${n}`, HOUR + n)));
    await refused(schedule(ada, 'user:grace', 'one more'), 'limit-scheduled', 'one more');
    equal((await waiting(ada)).length, 100, 'what waits');
  }),

  when('one that is refused when it is due waits on, and says why', [...ALL, 'users.block'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { message } = await schedule(ada, 'user:grace', 'too late', SOON);
    await grace.users.block('ada', quiet());
    const { scheduled } = await ada.next('scheduled', event => event.scheduled.failure !== undefined);
    equal([scheduled.message.muid, scheduled.failure], [message.muid, 'blocked'], 'which, why');
    equal(await waiting(ada), ['too late'], 'what waits');
    equal(await grace.texts({}), [], 'messages of the other');
  }),

  when('without sound: the message says so, whatever its kind', ['messages.silent'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const { muid } = await ada.say('user:grace', 'psst', { notifies: false });
    equal((await grace.nextMessage(muid)).notifies, false, 'as the other hears it');
    const loud = await ada.say('user:grace', 'hello');
    equal((await grace.nextMessage(loud.muid)).notifies ?? true, true, 'one that was not sent so');
  }),

  when('linkPreview answers with a card of the page, or with none', ['messages.linkPreview'], async app => {
    const ada = await app.client('ada');
    const card = await ada.messages.linkPreview('https://example.org/', quiet());
    if (card !== undefined) ok(present(card, 'a card').title && card.url, 'a title and a URL', card);
    await refused(ada.messages.linkPreview('javascript:alert(1)', quiet()), 'invalid-url', 'of a script');
  }),
];
