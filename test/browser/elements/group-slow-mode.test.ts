import { expect } from 'chai';
import { html } from 'lit';
import type { ChatGroupForm } from '../../../src/elements/chat-group-form/chat-group-form.js';
import '../../../src/elements/chat-group-form/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, TestChat, wordsOf, type ChatOptions } from '../../support/chat.js';
import { click } from '../../support/input.js';
import { until } from '../../support/wait.js';

let element: ChatSession;
let form: ChatGroupForm;

/** The form of a group that Grace owns. */
async function open(options: ChatOptions = {}): Promise<void> {
  const chat = new TestChat(options);
  element = await chat.show(html`<chat-group-form group="crew" inline></chat-group-form>`, 'grace');
  await element.session!.getGroup('crew');
  form = find<ChatGroupForm>(element, 'chat-group-form');
  await until(() => findAll(form, '[part="create"]').length, 'the form');
}

const choice = (): HTMLSelectElement => find<HTMLSelectElement>(form, 'select');

describe('slow mode of a group', () => {
  it('is chosen in the form of a group, in words', async () => {
    await open();
    expect([...choice().options].map(option => wordsOf(option)).slice(0, 4)).to.deep.equal([
      'Off',
      '10 seconds',
      '30 seconds',
      '1 minute',
    ]);
    expect(choice().value).to.equal('0');
    expect(choice().labels[0]?.textContent).to.contain('Slow mode');
    await expectAccessible(form);
    choice().value = '30';
    choice().dispatchEvent(new Event('change', { bubbles: true }));
    await click(find(form, '[part="create"]'));
    await until(() => element.session?.state.groups.get('crew')?.slowMode === 30, 'it is on');
    await until(() => choice().value === '30', 'the form says so');
  });

  it('shows a time that somebody else chose, and can end it', async () => {
    await open();
    await element.session!.updateGroup('crew', { slowMode: 45 });
    await until(() => choice().value === '45', 'its own time');
    expect(wordsOf(choice().selectedOptions[0])).to.equal('45 seconds');
    choice().value = '0';
    choice().dispatchEvent(new Event('change', { bubbles: true }));
    await click(find(form, '[part="create"]'));
    await until(() => !element.session?.state.groups.get('crew')?.slowMode, 'it is off');
  });

  it('is not offered where the transport has none', async () => {
    const wrap = (local: LocalTransport) => {
      const { slowMode: _slowMode, ...groups } = local.groups;
      return { ...local, groups };
    };
    await open({ wrap });
    expect(findAll(form, 'select').length).to.equal(0);
  });
});
