import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, TestChat, threadOf } from '../../support/chat.js';
import { click, press, type, undo } from '../../support/input.js';
import { until } from '../../support/wait.js';

const mod = /^(?:Mac|iP)/.test(navigator.platform) ? 'Meta' : 'Control';

describe('<chat-composer>: formatting', () => {
  let composer: ChatComposer;

  async function show(content = html`<chat-composer group="crew"></chat-composer>`) {
    const session = await new TestChat().show(content);
    composer = find(session, 'chat-composer');
    await composer.updateComplete;
    await until(() => field() && !field().disabled, 'a field to write in');
    composer.focus();
    return session;
  }

  const field = (): HTMLTextAreaElement => find(composer, 'textarea');
  const says = (text: string): Promise<void> => until(() => field().value === text, text);
  const tools = (): HTMLElement[] => findAll(composer, '[role=toolbar] button');
  const tool = (name: string): HTMLElement => tools().find(button => button.ariaLabel === name)!;
  const focusedTool = (): string | null => (composer.shadowRoot!.activeElement as HTMLElement).ariaLabel;

  /** As from the clipboard. */
  function paste(text: string): boolean {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox leaves what a test's own event is given.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    return field().dispatchEvent(event);
  }

  for (const [keys, before, after] of [
    ['b', 'tide', '**tide**'],
    ['i', 'tide', '_tide_'],
    ['Shift+x', 'tide', '~~tide~~'],
    ['e', 'tide', '`tide`'],
    ['k', 'tide', '[tide](https://)'],
    ['Shift+8', 'tide', '- tide'],
    ['Shift+7', 'tide', '1. tide'],
    ['Shift+9', 'tide', '> tide'],
  ] as const) {
    it(`${mod}+${keys} makes ${after}, and undo takes it back in one step`, async () => {
      await show();
      await type(before);
      field().select();
      await press(`${mod}+${keys}`);
      await says(after);
      await undo();
      await says(before);
    });
  }

  it('takes a format back by the same key, with the same words selected', async () => {
    await show();
    await type('high tide');
    field().setSelectionRange(5, 9);
    await press(`${mod}+b`);
    await says('high **tide**');
    await press(`${mod}+b`);
    await says('high tide');
    await press(`${mod}+i`);
    await says('high _tide_');
  });

  it('goes on with a list and with a quote in a new line, and ends it on an empty one', async () => {
    await show();
    await type('1. one');
    await press('Shift+Enter');
    await says('1. one\n2. ');
    await type('two');
    await press('Shift+Enter');
    await says('1. one\n2. two\n3. ');
    await press('Shift+Enter');
    await says('1. one\n2. two\n');
    await undo();
    await says('1. one\n2. two\n3. ');
  });

  it('goes on by Enter alone where that makes new lines', async () => {
    await show(html`<chat-composer group="crew" enter="newline"></chat-composer>`);
    await type('- one');
    await press('Enter');
    await says('- one\n- ');
  });

  it('leaves Enter to sending, in lists too', async () => {
    const session = await show();
    await type('- one');
    await press('Enter');
    await until(() => threadOf(session, 'group:crew')?.entries.length, 'the message');
  });

  it('makes a link of an address that is pasted on words', async () => {
    await show();
    await type('the tide table');
    field().setSelectionRange(4, 8);
    expect(paste('https://example.com/tide')).to.equal(false);
    await says('the [tide](https://example.com/tide) table');
    await undo();
    await says('the tide table');
    field().setSelectionRange(4, 8);
    expect(paste('two words')).to.equal(true);
  });

  it('keeps a mention that stands in what is formatted', async () => {
    await show();
    await type('ask @gr');
    await until(() => findAll(composer, '[role=option]').length === 1, 'Grace');
    await press('Enter');
    await press('Backspace');
    field().select();
    await press(`${mod}+b`);
    await says('**ask @Grace**');
    expect(composer.value).to.equal('**ask <@uid:grace>**');
    await undo();
    await says('ask @Grace');
    expect(composer.value).to.equal('ask <@uid:grace>');
  });

  it('has a toolbar where one is wanted: named buttons with their keys, one of them in the tab order', async () => {
    await show(html`<chat-composer group="crew" toolbar></chat-composer>`);
    await until(() => tools().length, 'the toolbar');
    expect(tools().map(button => button.ariaLabel)).to.deep.equal([
      'Bold',
      'Italic',
      'Strikethrough',
      'Code',
      'Link',
      'Bulleted list',
      'Numbered list',
      'Quote',
    ]);
    expect(tool('Bold').getAttribute('aria-keyshortcuts')).to.equal(`${mod}+B`);
    expect(tools().filter(button => button.tabIndex === 0).length).to.equal(1);
    await expectAccessible(composer);
    await type('tide');
    field().select();
    await click(tool('Bold'));
    await says('**tide**');
    expect(field().matches(':focus')).to.equal(true);
    await click(tool('Quote'));
    await says('> **tide**');
    await undo();
    await says('**tide**');
  });

  const on = (): string[] =>
    tools()
      .filter(button => button.ariaPressed === 'true')
      .map(button => button.ariaLabel!);
  const shows = (...formats: readonly string[]): Promise<void> =>
    until(() => on().join() === formats.join(), formats.join() || 'nothing is on');

  it('shows what is on at the caret, as it moves', async () => {
    await show(html`<chat-composer group="crew" toolbar></chat-composer>`);
    await until(() => tools().length, 'the toolbar');
    expect(tools().every(button => button.ariaPressed === 'false')).to.equal(true);
    await type('a **b _c_** d');
    await shows();
    for (let step = 0; step < 4; step += 1) await press('ArrowLeft');
    await shows('Bold');
    await press('ArrowLeft');
    await shows('Bold', 'Italic');
    await press('Home');
    await shows();
    composer.value = '- one\n- two ~~three~~';
    field().setSelectionRange(3, 3);
    await shows('Bulleted list');
    field().setSelectionRange(15, 17);
    await shows('Strikethrough', 'Bulleted list');
    composer.value = 'see [the tides](https://example.org/a_b_c) and `**x**`';
    field().setSelectionRange(6, 6);
    await shows('Link');
    field().setSelectionRange(35, 35);
    await shows('Link');
    field().setSelectionRange(51, 51);
    await shows('Code');
    composer.value = '```\n**x**\n```\nout';
    field().setSelectionRange(7, 7);
    await shows('Code');
    await expectAccessible(composer);
  });

  it('takes away what is on, wherever in it the caret stands', async () => {
    await show(html`<chat-composer group="crew" toolbar></chat-composer>`);
    await until(() => tools().length, 'the toolbar');
    await type('say **two words** now');
    field().setSelectionRange(9, 9);
    await shows('Bold');
    await click(tool('Bold'));
    await says('say two words now');
    expect(field().selectionStart).to.equal(7);
    await shows();
    await undo();
    await says('say **two words** now');
    composer.value = 'a [link](https://example.org) and\n```\ncode\n```';
    field().setSelectionRange(5, 5);
    await shows('Link');
    await click(tool('Link'));
    await until(() => field().value.startsWith('a link and'), 'words alone');
    field().setSelectionRange(18, 18);
    await shows('Code');
    await click(tool('Code'));
    await says('a link and\ncode');
  });

  it('is walked by arrows, in the direction of the page', async () => {
    await show(html`<chat-composer group="crew" toolbar></chat-composer>`);
    await until(() => tools().length, 'the toolbar');
    tool('Bold').focus();
    await press('ArrowRight');
    expect(focusedTool()).to.equal('Italic');
    await press('End');
    expect(focusedTool()).to.equal('Quote');
    await press('ArrowRight');
    expect(focusedTool()).to.equal('Bold');
    document.documentElement.dir = 'rtl';
    await press('ArrowLeft');
    expect(focusedTool()).to.equal('Italic');
    await until(
      () =>
        tools()
          .filter(button => button.tabIndex === 0)
          .map(each => each.ariaLabel)
          .join() === 'Italic',
      'one stop',
    );
    await press('Enter');
    await says('__');
  });

  it('has none by itself, and none while one may not write', async () => {
    await show();
    expect(tools().length).to.equal(0);
    composer.toolbar = true;
    await until(() => tools().length, 'the toolbar');
    composer.disabled = true;
    await until(() => !tools().length, 'no toolbar');
  });
});
