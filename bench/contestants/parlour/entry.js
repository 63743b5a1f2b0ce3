// Parlour as it is published: the page has its script tag (build.json), which loads its later parts from beside it.
import './style.css';
import { arrayTransport, ROOM_ID, toConversation, toMessage } from './transport.js';

// The list of conversations is defined with the first one that stands on a page.
if (BENCH_LIST) {
  const first = document.body.appendChild(document.createElement('chat-conversations'));
  await customElements.whenDefined('chat-conversations');
  first.remove();
}

let service, session, list, field;
const element = (tag, props) => Object.assign(document.createElement(tag), props);
const frame = () => new Promise((r) => requestAnimationFrame(r));

function mount(container, data, ...children) {
  service = arrayTransport(data);
  session = element('chat-session', { appId: 'bench', uid: 'me', transport: service });
  session.append(...children);
  container.append(session);
}

let held = false;
let answer, asked;

export default {
  label: 'Parlour',
  package: 'parlour',
  messageSelector: '[part~="message"]',
  toNative: (m) => toMessage(m),
  mount(container, { messages }) {
    list = element('chat-messages', { group: 'room' });
    field = element('chat-composer', { group: 'room' });
    mount(container, { messages }, list, field);
  },
  append(message) { service.arrive({ type: 'message', message }); },
  // It asks its service for the pages one scrolls to. For W3 all that was handed over is loaded first, as the others
  // have it; from then on the service has the harness's pages, and no sooner than the harness gives them.
  async wantsOlder() {
    if (!held) {
      held = true;
      service.goOnWith(() => new Promise((r) => { answer = r; asked?.(); }));
      await null; // the harness scrolls in this very task, to where it wants to be when all is there
      const scroller = list.shadowRoot.querySelector('.scroller');
      const at = scroller.scrollTop;
      const store = session.session;
      while (store.state.threads.get(ROOM_ID).older !== '0') await store.loadOlder(ROOM_ID);
      await frame();
      scroller.scrollTop = at;
    }
    if (!answer) await new Promise((r) => { asked = r; });
  },
  prepend(page) { const a = answer; answer = null; a?.(page); },
  root: () => list.shadowRoot,
  scroller: () => list?.shadowRoot?.querySelector('.scroller') ?? null,
  composer: () => field.shadowRoot.querySelector('textarea'),
  // A message is known by its id, which is the token; a call shows none of its text.
  contains: (el, token) => el.dataset.messageId === 'm' + token && (el.dataset.kind === 'call/audio' || el.innerHTML.includes('#' + token)),
  // A row has the day and the sender's name over its words, which go when the message before it comes.
  bodyOf: (el) => el.querySelector('[part~="bubble"], [part~="line"]'),
  tokenOf: (el) => el.dataset.messageId?.slice(1) ?? null,
  conversations: BENCH_LIST && {
    itemSelector: '[part~="conversation"]',
    toNative: toConversation,
    mount(container, { conversations }) {
      list = element('chat-conversations');
      mount(container, { conversations }, list);
    },
    bump(conversation, _native, m) {
      const { guid } = conversation.group;
      const message = toMessage(m, guid);
      service.arrive({ type: 'message', message }, { type: 'conversation', conversation: { ...conversation, lastMessage: message, updatedAt: message.sentAt } });
    },
    root: () => list.shadowRoot,
    scroller: () => list?.shadowRoot?.querySelector('[part~="scroller"]') ?? null,
    contains: (el, token) => el.innerHTML.includes(token),
  },
};
