import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import { registerCommand, type Command } from '../../../src/elements/chat-composer/completion/commands.js';
import { registerCompletion } from '../../../src/elements/chat-composer/completion/registry.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { expectAccessible } from '../../support/axe.js';
import { atEnd, find, findAll, TestChat, threadOf, wordsOf } from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

describe('<chat-composer>: what it completes', () => {
  let composer: ChatComposer;

  async function show(content = html`<chat-composer group="crew"></chat-composer>`) {
    const session = await new TestChat().show(content);
    composer = find(session, 'chat-composer');
    await until(() => field() && !field().disabled, 'a field to write in');
    composer.focus();
    return session;
  }

  const field = (): HTMLTextAreaElement => find(composer, 'textarea');
  const options = (): HTMLElement[] => findAll(composer, '[role=option]');
  const labels = (): string[] => options().map(option => wordsOf(option.querySelector('.option-label')));
  const list = (): HTMLElement | undefined => findAll(composer, '[role=listbox]')[0];
  const opened = (label: string): Promise<void> =>
    until(() => labels().includes(label), `${label} in the list`);
  const told = (): string => findAll(composer, '[part~=note]').map(wordsOf).join(' ');
  const command = (given: Command): void => atEnd(registerCommand(given));

  describe('emoji by name', () => {
    it('offers them from two letters on, by short name, and puts the sign in', async () => {
      await show();
      await type('yes :t');
      expect(!!list()).to.equal(false);
      await type('ada');
      await opened(':tada:');
      expect(list()!.ariaLabel).to.equal('Emoji');
      await press('Enter');
      expect(field().value).to.equal('yes 🎉 ');
      expect(composer.value).to.equal('yes 🎉 ');
    });

    it('puts the sign in at once where the name is closed', async () => {
      await show();
      await type('yes :ta');
      await until(() => labels().length > 1, 'the list');
      await type('da:');
      await until(() => field().value === 'yes 🎉', 'the sign');
      await type('!');
      expect(field().value).to.equal('yes 🎉!');
      await type(' :nothing:');
      expect(field().value).to.equal('yes 🎉! :nothing:');
    });

    it('finds them by words of the language, too', async () => {
      await show();
      await type(':coffee');
      await until(() => options().some(option => wordsOf(option).includes('☕')), 'a cup');
    });

    it('leaves times, addresses and a :) as they are', async () => {
      const session = await show();
      await type('10:30 http://x :)');
      expect(!!list()).to.equal(false);
      await press('Enter');
      await until(() => threadOf(session, 'group:crew')?.entries.length, 'the message');
      const { message } = threadOf(session, 'group:crew')!.entries[0]!;
      expect('text' in message && message.text).to.equal('10:30 http://x :)');
    });
  });

  describe('emoji from the picker', () => {
    it('opens at its button, puts the emoji where the caret was, and gives the focus back', async () => {
      await show();
      await type('ab');
      await press('ArrowLeft');
      await click(composer.shadowRoot!.querySelector('[part~=emoji]')!);
      await until(() => findAll(composer, 'chat-emoji-picker').length, 'the picker');
      const picker = find(composer, 'chat-emoji-picker');
      await until(() => findAll(picker, '[data-emoji="😀"]').length, 'emoji');
      await until(() => findAll(composer, '.emoji-popup.placed').length, 'its place');
      await expectAccessible(composer);
      await click(findAll(picker, '[data-emoji="😀"]')[0]!);
      expect(field().value).to.equal('a😀b');
      expect(field().matches(':focus')).to.equal(true);
      expect(find(composer, '.emoji-popup').matches(':popover-open')).to.equal(false);
    });

    it('closes by Escape and by a press on the text; the button can be left out', async () => {
      await show();
      const popup = (): HTMLElement | undefined => findAll(composer, '.emoji-popup:popover-open')[0];
      await click(composer.shadowRoot!.querySelector('[part~=emoji]')!);
      await until(() => popup(), 'the picker');
      await until(
        () => findAll(composer, 'input[type=search]').some(each => each.matches(':focus')),
        'its focus',
      );
      await press('Escape');
      await until(() => !popup(), 'it is closed');
      expect(field().matches(':focus')).to.equal(true);
      await click(composer.shadowRoot!.querySelector('[part~=emoji]')!);
      await until(() => popup()?.classList.contains('placed'), 'the picker again');
      await click(field());
      await until(() => !popup(), 'it is closed again');
      // However soon one presses there: in the very moment that it opens.
      let hasOpened = false;
      const pressThere = (): void => {
        hasOpened = true;
        field().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      };
      const opens = () => queueMicrotask(pressThere);
      find(composer, '.emoji-popup').addEventListener('beforetoggle', opens, { once: true });
      find(composer, '[part~=emoji]').click();
      await until(() => hasOpened && !popup(), 'it is closed once more');
      composer.withoutEmoji = true;
      await composer.updateComplete;
      expect(composer.shadowRoot!.querySelectorAll('[part~=emoji]').length).to.equal(0);
    });
  });

  describe('commands', () => {
    it('offers them at the start of the text only, with what they take and do', async () => {
      command({ name: 'shrug', description: 'Shrugs', run: () => undefined });
      command({ name: 'topic', arguments: '[words]', description: 'Sets the topic', run: () => undefined });
      await show();
      await type('a /');
      expect(!!list()).to.equal(false);
      await press('Backspace');
      await press('Backspace');
      await press('Backspace');
      await type('/');
      await opened('/topic [words]');
      expect(options().map(wordsOf)).to.deep.equal(['/shrug Shrugs', '/topic [words] Sets the topic']);
      expect(list()!.ariaLabel).to.equal('Commands');
      await press('ArrowDown');
      await press('Tab');
      expect(field().value).to.equal('/topic ');
    });

    it('may be those of one composer alone, before those of all', async () => {
      const ran: string[] = [];
      command({ name: 'shrug', description: 'Of all', run: () => void ran.push('all') });
      await show();
      composer.commands = [
        { name: 'shrug', description: 'Of this one', run: () => void ran.push('this one') },
        { name: 'here', description: 'Only here', run: words => void ran.push(words) },
      ];
      await type('/');
      await opened('/here');
      expect(options().map(wordsOf)).to.deep.equal(['/shrug Of this one', '/here Only here']);
      await type('here and now');
      await press('Enter');
      await until(() => field().value === '', 'it is done');
      await type('/shrug');
      await press('Enter');
      await until(() => ran.length === 2, 'the other one, too');
      expect(ran).to.deep.equal(['and now', 'this one']);
    });

    it('runs one in place of sending it, with what follows its name, and clears the field', async () => {
      const ran: string[] = [];
      command({
        name: 'topic',
        description: 'Sets the topic',
        run: (words, { conversationId }) => void ran.push(`${conversationId} ${words}`),
      });
      const session = await show();
      let asked = 0;
      session.addEventListener('chat-send', () => (asked += 1));
      await type('/topic The sea');
      await press('Enter');
      await until(() => ran.length, 'it ran');
      await until(() => field().value === '', 'an empty field');
      expect(ran).to.deep.equal(['group:crew The sea']);
      expect(asked).to.equal(0);
      await type('/topic');
      await opened('/topic');
      await press('Enter');
      await until(() => ran.length === 2, 'it ran again, typed in full');
    });

    it('sends, or puts words into the field, as it likes', async () => {
      command({ name: 'wave', description: '', run: (_, { send }) => send({ text: '👋' }) });
      command({ name: 'shout', description: '', run: words => words.toUpperCase() });
      const session = await show();
      await type('/wave');
      await press('Enter');
      await until(() => threadOf(session, 'group:crew')?.entries.length, 'the message');
      await until(() => field().value === '', 'an empty field');
      await type('/shout hey');
      await click(find(composer, '[part~=send]'));
      await until(() => field().value === 'HEY', 'louder words');
      expect(threadOf(session, 'group:crew')!.entries.length).to.equal(1);
    });

    it('tells in words when one throws, and keeps the text', async () => {
      command({
        name: 'sink',
        description: '',
        run: () => {
          throw new Error('The ship is gone.');
        },
      });
      command({ name: 'drift', description: '', run: () => Promise.reject(new ChatError('offline')) });
      const session = await show();
      await type('/sink now');
      await press('Enter');
      await until(() => told().includes('The ship is gone.'), 'why');
      expect(told()).to.include('/sink did not work. Your text is still here.');
      expect(field().value).to.equal('/sink now');
      composer.value = '/drift';
      await composer.updateComplete;
      composer.submit();
      await until(() => told().includes('There is no connection.'), 'why');
      expect(composer.value).to.equal('/drift');
      expect(threadOf(session, 'group:crew')?.entries.length ?? 0).to.equal(0);
    });

    it('sends what is no command, and offers none where they say so', async () => {
      command({ name: 'hidden', description: '', when: () => false, run: () => undefined });
      const session = await show();
      await type('/');
      expect(!!list()).to.equal(false);
      await type('usr/bin');
      await press('Enter');
      await until(() => threadOf(session, 'group:crew')?.entries.length, 'the message');
    });
  });

  describe('what a page registers', () => {
    const channels = ['general', 'garden', 'tide'];
    const register = (): void =>
      atEnd(
        registerCompletion({
          trigger: '#',
          label: 'Channels',
          search: query =>
            channels
              .filter(name => name.startsWith(query))
              .map(name => ({ id: name, label: `#${name}`, hint: 'channel' })),
          pick: ({ id, label }) => ({ label, value: `[#${id}](https://example.com/c/${id})` }),
          unit: {
            pattern: /\[#(\w+)\]\(https:\/\/example\.com\/c\/\w+\)/g,
            label: ([, name = '']) => `#${name}`,
          },
        }),
      );

    it('opens at its sign and puts a unit in, which is deleted as one and found again', async () => {
      register();
      await show();
      await type('see #ga');
      await opened('#garden');
      expect(list()!.ariaLabel).to.equal('Channels');
      await press('Enter');
      expect(field().value).to.equal('see #garden ');
      expect(composer.value).to.equal('see [#garden](https://example.com/c/garden) ');
      composer.value = 'in [#tide](https://example.com/c/tide) <@uid:grace>';
      await until(() => field().value === 'in #tide @Grace', 'their names');
      await press('Backspace');
      await press('Backspace');
      await press('Backspace');
      expect(field().value).to.equal('in ');
    });

    it('may answer late, and puts plain words in where it says nothing else', async () => {
      atEnd(
        registerCompletion({
          trigger: '~',
          label: 'Words',
          search: async query => {
            await Promise.resolve();
            return ['late', 'later']
              .filter(word => word.startsWith(query))
              .map(word => ({ id: word, label: word }));
          },
        }),
      );
      await show();
      await type('~la');
      await opened('later');
      await press('ArrowDown');
      await press('Enter');
      expect(field().value).to.equal('~later ');
    });

    it('may take a sign from the kit; taken back, the kit has it again', async () => {
      const undo = registerCompletion({
        trigger: '@',
        label: 'Ships',
        search: () => [{ id: 's', label: 'Santa Clara' }],
      });
      atEnd(undo);
      await show();
      await type('@');
      await opened('Santa Clara');
      await press('Escape');
      await press('Backspace');
      undo();
      await type('@');
      await opened('Grace');
    });

    it('does no harm when it throws', async () => {
      atEnd(
        registerCompletion({
          trigger: '#',
          label: 'Broken',
          search: () => {
            throw new Error('broken');
          },
        }),
      );
      const session = await show();
      await type('#a');
      await until(() => findAll(composer, '[part~=completions] [role=alert]').length, 'that it is broken');
      await press('Enter');
      await until(() => threadOf(session, 'group:crew')?.entries.length, 'the message');
    });
  });
});
