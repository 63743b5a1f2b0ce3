import { expect } from 'chai';
import { html } from 'lit';
import type { ChatGroupForm } from '../../../src/elements/chat-group-form/chat-group-form.js';
import '../../../src/elements/chat-group-form/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { FilesPort } from '../../../src/transport/ports.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, partOf, TestChat, wordsOf } from '../../support/chat.js';
import { pdf, picture } from '../../support/files.js';
import { click } from '../../support/input.js';
import { until } from '../../support/wait.js';

let element: ChatSession;
let form: ChatGroupForm;

/** The form of a group that Grace owns, in front of a service that keeps files so. */
async function open(files?: (local: FilesPort) => FilesPort | undefined): Promise<void> {
  const wrap = (local: LocalTransport): Transport => ({
    ...local,
    files: files ? files(local.files) : local.files,
  });
  const chat = new TestChat({ wrap, height: 700 });
  element = await chat.show(html`<chat-group-form group="crew" inline></chat-group-form>`, 'grace');
  await element.session!.getGroup('crew');
  form = find<ChatGroupForm>(element, 'chat-group-form');
  await until(() => partOf(form, 'create'), 'the form');
}

/** Chooses a file, as the browser does when somebody has picked one. */
function pick(file: File): void {
  const field = find<HTMLInputElement>(form, 'input[type="file"]');
  const chosen = new DataTransfer();
  chosen.items.add(file);
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const icon = (): string | undefined => element.session!.state.groups.get('crew')?.icon;
const says = (): string => wordsOf(partOf(form, 'picture'));
const address = (): HTMLInputElement => find<HTMLInputElement>(form, '[name="icon"]');
const preview = (): HTMLImageElement | null => partOf(form, 'preview') as HTMLImageElement | null;

describe('the picture of a group', () => {
  it('is taken from a file: made small, uploaded, shown, and saved with the group', async () => {
    const uploaded: File[] = [];
    await open(() => ({
      upload: (file, { name = '', onProgress }) => {
        uploaded.push(file as File);
        onProgress?.(1);
        return Promise.resolve({
          url: `https://files.example/${name}`,
          name,
          size: file.size,
          mimeType: file.type,
        });
      },
    }));
    pick(await picture('deck.png', 1200, 900));
    await until(() => address().value.startsWith('https://files.example/deck.'), 'its address');
    const small = await createImageBitmap(uploaded[0]!);
    expect([small.width, small.height]).to.deep.equal([512, 512]);
    expect(icon()).to.equal(undefined);
    await click(partOf(form, 'create')!);
    await until(() => icon() === address().value && icon(), 'it is saved');
  });

  it('stands in its own address where others could not load the one of the file', async () => {
    await open();
    pick(await picture('deck.png', 600, 400));
    await until(() => preview()?.naturalWidth === 160, 'the picture');
    expect(address().value).to.equal('');
    await expectAccessible(form);
    await click(partOf(form, 'create')!);
    await until(() => icon()?.startsWith('data:image/'), 'it is saved');
    await click(partOf(form, 'remove-picture')!);
    await until(() => !preview(), 'it is taken away');
    expect(form.shadowRoot!.activeElement?.matches('[part="choose-picture"]')).to.equal(true);
    await click(partOf(form, 'create')!);
    await until(() => !icon(), 'it is gone');
  });

  it('is no other file, no empty one and no huge one: that is said, and the rest can be saved', async () => {
    await open();
    pick(pdf('plan.png', 'image/png'));
    await until(() => says().includes('plan.png can’t be used'), 'it is no picture');
    await expectAccessible(form);
    pick(new File([], 'none.png', { type: 'image/png' }));
    await until(() => says().includes('none.png is empty.'), 'it is empty');
    pick(new File([new Uint8Array(10_000_001)], 'wall.png', { type: 'image/png' }));
    await until(() => says().includes('wall.png is larger than 10 MB.'), 'it is too large');
    expect(preview()).to.equal(null);
    const name = find<HTMLInputElement>(form, '[name="name"]');
    name.value = 'The crew of the boat';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await click(partOf(form, 'create')!);
    await until(() => form.shadowRoot!.activeElement?.matches('[part="choose-picture"]'), 'it is pointed at');
    expect(element.session!.state.groups.get('crew')?.name).to.equal('The crew');
    await click(partOf(form, 'create')!);
    await until(
      () => element.session!.state.groups.get('crew')?.name === 'The crew of the boat',
      'saved without it',
    );
  });

  it('that could not be uploaded is tried again', async () => {
    let refuses = true;
    await open(local => ({
      ...local,
      upload: (...given) => (refuses ? Promise.reject(new ChatError('timeout')) : local.upload(...given)),
    }));
    pick(await picture());
    await until(() => says().includes('a.png was not uploaded. The service did not answer'), 'why');
    refuses = false;
    await click(find(form, '[part="retry"]'));
    await until(() => preview()?.naturalWidth, 'the picture');
    expect(partOf(form, 'picture-problem')).to.equal(null);
  });

  it('is given by its address alone where the service keeps no files', async () => {
    await open(() => undefined);
    expect(findAll(form, 'input[type="file"]')).to.have.length(0);
    expect(partOf(form, 'choose-picture')).to.equal(null);
    expect(address()).not.to.equal(null);
  });
});
