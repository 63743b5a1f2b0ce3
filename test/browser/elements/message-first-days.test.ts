import { expect } from 'chai';
import { html } from 'lit';

/** Keeps the page busy: nothing that waits for a quiet moment gets one until it is let go. */
function keepBusy(): () => void {
  const waiting: IdleRequestCallback[] = [];
  const own = Object.getOwnPropertyDescriptor(globalThis, 'requestIdleCallback');
  globalThis.requestIdleCallback = act => waiting.push(act);
  return () => {
    if (own) Object.defineProperty(globalThis, 'requestIdleCallback', own);
    else Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    for (const act of waiting) act({ didTimeout: true, timeRemaining: () => 0 });
  };
}

describe('The first messages of a page', () => {
  it('come before their days can be told, which follow by themselves', async () => {
    const letGo = keepBusy();
    // Loaded only now: what a page makes ready when it has nothing to do is not ready yet.
    const { partOf, rowsOf, seedOf, talk, TestChat, wordsOf } = await import('../../support/chat.js');
    const { until } = await import('../../support/wait.js');
    await import('../../../src/elements/chat-messages/define.js');
    const session = new TestChat({ seed: seedOf(talk(8)) }).put(
      html`<chat-messages group="crew"></chat-messages>`,
    );
    const list = session.querySelector('chat-messages')!;
    await until(() => rowsOf(list).length > 0, 'rows');
    expect(wordsOf(partOf(list, 'meta'))).to.match(/^\d+:\d\d [AP]M/);
    expect(wordsOf(partOf(list, 'day'))).to.equal('');
    letGo();
    await until(() => wordsOf(partOf(list, 'day')), 'the day');
    const time = partOf(list, 'meta')!.querySelector('time')!;
    await until(() => /\d{4}/.test(time.title), 'the full date');
  });
});
