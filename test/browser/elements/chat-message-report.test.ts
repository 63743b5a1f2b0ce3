import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-message-report/define.js';
import type { ChatMessageReport } from '../../../src/elements/chat-message-report/chat-message-report.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { focused } from '../../../src/support/focused.js';
import { expectAccessible } from '../../support/axe.js';
import { partOf, seedOf, talk, TestChat, wordsOf } from '../../support/chat.js';
import { expectFocus, expectNone } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

interface Stage {
  readonly element: ChatSession;
  readonly report: ChatMessageReport;
  readonly reports: [string, string][];
  fails: boolean;
}

async function stage(): Promise<Stage> {
  const set = { fails: false, reports: [] as [string, string][] };
  const chat = new TestChat({
    seed: seedOf(talk(3)),
    wrap: local => ({
      ...local,
      connect: (...args) => local.connect(...args),
      messages: {
        ...local.messages,
        report: async (id, reason, signal) => {
          if (set.fails) throw new ChatError('timeout');
          await local.messages.report!(id, reason, signal);
          set.reports.push([id, reason]);
        },
      },
    }),
  });
  const element = await chat.show(html`<button>Here</button><chat-message-report></chat-message-report>`);
  const { items } = await element.session!.listMessages({ conversationId: 'group:crew' });
  const report = element.querySelector('chat-message-report')!;
  report.message = items.find(({ sender }) => sender.uid === 'grace');
  element.querySelector('button')!.focus();
  report.show();
  await until(() => focused() && focused() === partOf(report, 'reason'), 'the focus in the field');
  return Object.assign(set, { element, report });
}

const field = (report: Element): HTMLTextAreaElement => partOf(report, 'reason') as HTMLTextAreaElement;

/** What rises is see-through on its way. */
async function accessible(element: Element): Promise<void> {
  await Promise.all(
    partOf(element, 'dialog')!
      .getAnimations()
      .map(({ finished }) => finished),
  );
  await expectAccessible(element);
}

describe('chat-message-report', () => {
  it('sends the reason, and says thank you', async () => {
    const set = await stage();
    await accessible(set.report);
    await type('Spam');
    await click(partOf(set.report, 'send')!);
    await until(() => partOf(set.report, 'thanks'), 'thanks');
    expect(set.reports).to.deep.equal([[set.report.message!.id, 'Spam']]);
    expect(wordsOf(partOf(set.report, 'thanks'))).to.equal('Thank you. The message was reported.');
    await until(() => focused() === partOf(set.report, 'cancel'), 'the focus on the button that closes');
    await accessible(set.report);
    await press('Enter');
    await expectFocus(set.element.querySelector('button'));
  });

  it('wants a reason, of 500 characters at most', async () => {
    const set = await stage();
    expect(field(set.report).maxLength).to.equal(500);
    await type('   ');
    await click(partOf(set.report, 'send')!);
    expect(wordsOf(partOf(set.report, 'error'))).to.equal('Say what is wrong with it.');
    expect(field(set.report).ariaInvalid ?? field(set.report).getAttribute('aria-invalid')).to.equal('true');
    await until(() => focused() === field(set.report), 'the focus in the field');
    expect(set.reports).to.deep.equal([]);
    await accessible(set.report);
  });

  it('keeps what was written when it could not be sent, and when it is closed', async () => {
    const set = await stage();
    set.fails = true;
    await type('Rude');
    await click(partOf(set.report, 'send')!);
    await until(() => wordsOf(partOf(set.report, 'error')), 'the error');
    expect(wordsOf(partOf(set.report, 'error'))).to.equal(
      'The report was not sent. The service did not answer in time.',
    );
    expect(field(set.report).value).to.equal('Rude');
    await press('Escape');
    set.report.show();
    await set.report.updateComplete;
    expect(field(set.report).value).to.equal('Rude');
    set.fails = false;
    await click(partOf(set.report, 'send')!);
    await until(() => partOf(set.report, 'thanks'), 'thanks');
  });

  it('asks the page first', async () => {
    const set = await stage();
    let heard = '';
    set.element.addEventListener('chat-report', event => {
      event.preventDefault();
      heard = event.reason;
    });
    await type('Spam');
    await click(partOf(set.report, 'send')!);
    expect(heard).to.equal('Spam');
    expectNone(partOf(set.report, 'dialog'));
    expect(set.reports).to.deep.equal([]);
  });
});
