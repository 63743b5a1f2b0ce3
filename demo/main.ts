import '../src/define.js';
import type { ConversationId } from '../src/model/ids.js';
import { createLocalTransport } from '../src/transports/local/index.js';
import { followStartOver } from './start-over.js';

// The data is a chunk of its own: it is wanted on the first visit alone.
const seed = async () => (await import('./data/demo-seed.js')).demoSeed();

const NAMES: Readonly<Record<string, string>> = { ada: 'Ada', grace: 'Grace', linus: 'Linus' };

// Where there is room for a chat beside the list, the two face each other from the start.
const FACING: Readonly<Record<string, ConversationId>> = {
  ada: 'user:grace',
  grace: 'user:ada',
  linus: 'user:ada',
};
const isWide = matchMedia('(width >= 900px)').matches;

/** One person's whole chat, over the service that lives in this browser and that all of them share. */
function seatOf(uid: string): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>('#seat')!;
  const seat = document.importNode(template.content, true);
  const section = seat.querySelector('section')!;
  section.dataset['person'] = uid;
  section.setAttribute('aria-label', NAMES[uid] ?? uid);
  const session = seat.querySelector('chat-session')!;
  session.transport = createLocalTransport({ name: 'parlour-demo', seed });
  session.uid = uid;
  if (isWide)
    session.addEventListener('chat-ready', () => session.session?.open(FACING[uid]), { once: true });
  return seat;
}

/** On a narrow page one person is shown at a time. */
function showPerson(uid: string): void {
  for (const seat of document.querySelectorAll<HTMLElement>('.seat')) {
    seat.toggleAttribute('data-shown', seat.dataset['person'] === uid);
  }
  for (const button of document.querySelectorAll<HTMLElement>('.people button')) {
    button.setAttribute('aria-pressed', String(button.dataset['person'] === uid));
  }
}

function takeSeats(): void {
  const alone = new URLSearchParams(location.search).get('as');
  const people = alone ? [alone] : ['ada', 'grace'];
  document.querySelector('.seats')!.append(...people.map(seatOf));
  showPerson(people[0]!);
  if (!alone) return;
  const name = NAMES[alone] ?? alone;
  document.documentElement.dataset['alone'] = '';
  document.title = `${name} · Parlour`;
  document.querySelector('.hint')!.textContent = name;
  document.querySelector('.third')!.remove();
}

for (const button of document.querySelectorAll<HTMLElement>('.people button')) {
  button.addEventListener('click', () => showPerson(button.dataset['person']!));
}
followStartOver();
takeSeats();
