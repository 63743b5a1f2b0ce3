import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { Attachment } from '../../../src/model/attachment.js';
import { CLIP } from '../../../demo/data/clip.js';
import { expectAccessible } from '../../support/axe.js';
import { dayAt, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, doubleClick, hover, painted, press } from '../../support/input.js';
import { picture } from '../../support/media.js';
import { until } from '../../support/wait.js';

let minute = 0;
const sent = (
  from: string,
  media: 'image' | 'video',
  attachments: readonly Attachment[],
  text = '',
): SeedMessage => ({
  from,
  to: 'group:crew',
  media,
  attachments,
  text,
  sentAt: dayAt(1, `9:${10 + (minute++ % 40)}`),
});

const six = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => picture(name, { alt: `Picture ${name}` }));

/** Shows messages and answers the list. */
async function show(messages: readonly SeedMessage[], language = 'en'): Promise<HTMLElement> {
  const session = await new TestChat({ seed: seedOf(messages), height: 900 }).show(
    html`<chat-messages group="crew"></chat-messages>`,
    'ada',
    language,
  );
  const list = session.querySelector('chat-messages')!;
  await until(() => findAll(list, '[part~="picture"], video').length > 0, 'media');
  return list;
}

const pictures = (list: Element): HTMLElement[] => findAll(list, '[part~="picture"]');
const dialogOf = (list: Element): HTMLDialogElement | undefined =>
  findAll<HTMLDialogElement>(list, 'chat-viewer').flatMap(viewer => [
    ...viewer.shadowRoot!.querySelectorAll('dialog'),
  ])[0];

/** Presses a picture and answers the dialog that opens. */
async function open(list: HTMLElement, index = 0): Promise<HTMLDialogElement> {
  await click(pictures(list)[index]!);
  await until(() => dialogOf(list)?.open, 'the viewer');
  return dialogOf(list)!;
}

const counter = (dialog: Element): string => wordsOf(dialog.querySelector('[part="counter"]'));
const shown = (dialog: Element): HTMLImageElement =>
  dialog.querySelector<HTMLImageElement>('img[part="media"]')!;
const named = (dialog: Element, name: string): HTMLElement =>
  dialog.querySelector<HTMLElement>(`[aria-label="${name}"]`)!;
const widthOf = (dialog: Element): number => shown(dialog).getBoundingClientRect().width;

/** Waits until a width has come to rest, and answers it. */
async function restingWidth(dialog: Element): Promise<number> {
  let before = -1;
  await until(async () => {
    const now = widthOf(dialog);
    const rests = now === before;
    before = now;
    await painted();
    await painted();
    return rests;
  }, 'the picture stands still');
  return before;
}

/** Puts fingers on the picture, so many pixels from its middle. (No driver of all three engines has two.) */
function fingers(dialog: Element) {
  const stage = dialog.querySelector('[part="stage"]')!;
  const { x, y, width, height } = stage.getBoundingClientRect();
  return (what: 'down' | 'move' | 'up', pointerId: number, across = 0, down = 0): void => {
    const place = { clientX: x + width / 2 + across, clientY: y + height / 2 + down };
    const kind = { pointerId, pointerType: 'touch', isPrimary: pointerId === 1, bubbles: true };
    shown(dialog).dispatchEvent(new PointerEvent(`pointer${what}`, { ...kind, ...place }));
  };
}

describe('chat-viewer', () => {
  it('opens at the picture that was pressed, with who sent it, its words and what it shows', async () => {
    const list = await show([
      sent('grace', 'image', [six[0]!], 'First <@uid:linus>'),
      sent('linus', 'image', [six[1]!, six[2]!], 'Two'),
    ]);
    const dialog = await open(list, 2);
    expect(counter(dialog)).to.equal('3 of 3');
    expect(shown(dialog).alt).to.equal('Picture c');
    expect(wordsOf(dialog.querySelector('[part="bar"]')))
      .to.include('Linus')
      .and.include('Yesterday');
    expect(wordsOf(dialog.querySelector('[part="caption"]')))
      .to.include('Two')
      .and.include('Picture c');
    await press('Home');
    expect(wordsOf(dialog.querySelector('[part="caption"]'))).to.include('First @Linus');
    await expectAccessible(dialogOf(list)!);
  });

  it('opens from the cell that stands for more at the picture in it', async () => {
    const list = await show([sent('grace', 'image', six)]);
    expect(pictures(list)).to.have.length(4);
    expect(pictures(list)[3]!.ariaLabel ?? pictures(list)[3]!.getAttribute('aria-label')).to.include(
      '2 more photos',
    );
    const dialog = await open(list, 3);
    expect(counter(dialog)).to.equal('4 of 6');
    expect(shown(dialog).alt).to.equal('Picture d');
  });

  it('goes through all of them by keys and buttons, and gives the focus back', async () => {
    const list = await show([sent('grace', 'image', [six[0]!]), sent('ada', 'image', [six[1]!, six[2]!])]);
    const dialog = await open(list);
    expect(named(dialog, 'Previous').getAttribute('aria-disabled')).to.equal('true');
    await press('ArrowRight');
    expect(counter(dialog)).to.equal('2 of 3');
    await press('End');
    expect(counter(dialog)).to.equal('3 of 3');
    await press('ArrowRight');
    expect(counter(dialog)).to.equal('3 of 3');
    expect(wordsOf(dialog.querySelector('[role="status"]'))).to.equal('3 of 3, Picture c');
    await click(named(dialog, 'Previous'));
    expect(counter(dialog)).to.equal('2 of 3');
    await press('Home');
    await click(named(dialog, 'Next'));
    expect(shown(dialog).alt).to.equal('Picture b');
    await press('Escape');
    await until(() => !dialogOf(list), 'the viewer is gone');
    expect(list.shadowRoot!.activeElement === pictures(list)[0]).to.equal(true);
  });

  it('goes on to pictures that the list has not loaded, and stops when it is closed', async () => {
    const start = dayAt(1, '6:00');
    const words = (from: number, count: number): SeedMessage[] =>
      Array.from({ length: count }, (_, i) => ({
        from: 'grace',
        to: 'group:crew',
        text: `Words ${String(from + i)}`,
        sentAt: start + (from + i) * 60_000,
      }));
    const at = (minutes: number, name: number): SeedMessage => ({
      ...sent('grace', 'image', [six[name]!]),
      sentAt: start + minutes * 60_000,
    });
    const seed = [at(0, 0), ...words(1, 60), at(61, 1), ...words(62, 60), at(122, 2), at(123, 3)];
    const readUpTo = start + 124 * 60_000;
    const chat = new TestChat({
      seed: seedOf(seed, { conversations: [{ uid: 'ada', with: 'group:crew', readUpTo }] }),
    });
    const session = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
    const list = session.querySelector('chat-messages')!;
    await until(() => pictures(list).length === 2, 'two pictures');
    const dialog = await open(list, 1);
    const alt = (): string => shown(dialog).alt;
    expect(alt()).to.equal('Picture d');
    await press('ArrowLeft');
    await press('ArrowLeft');
    await until(() => alt() === 'Picture b', 'the one before the page');
    await press('ArrowLeft');
    await until(() => alt() === 'Picture a', 'the first of all');
    expect(counter(dialog)).to.equal('1 of 4');
    expect(named(dialog, 'Previous').getAttribute('aria-disabled')).to.equal('true');
    await press('End');
    await until(() => alt() === 'Picture d', 'the last');
    await press('Escape');
    await until(() => !dialogOf(list), 'the viewer is gone');
  });

  it('turns the other way where one reads from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const list = await show([sent('grace', 'image', six.slice(0, 2))], 'ar');
    const dialog = await open(list);
    await press('ArrowLeft');
    expect(shown(dialog).alt).to.equal('Picture b');
    await press('ArrowRight');
    expect(shown(dialog).alt).to.equal('Picture a');
    const [previous, next] = ['previous', 'next'].map(part => dialog.querySelector(`[part="${part}"]`)!);
    expect(previous!.getBoundingClientRect().x).to.be.greaterThan(next!.getBoundingClientRect().x);
  });

  it('enlarges by key, button, wheel and a double press, moves, and shows the whole again', async () => {
    const list = await show([sent('grace', 'image', [six[0]!])]);
    const dialog = await open(list);
    const whole = await restingWidth(dialog);
    await press('+');
    expect(await restingWidth(dialog)).to.be.closeTo(whole * 1.5, 1);
    await press('-');
    expect(await restingWidth(dialog)).to.be.closeTo(whole, 1);
    await press('-');
    expect(await restingWidth(dialog)).to.be.closeTo(whole, 1);
    await click(named(dialog, 'Zoom in'));
    await click(named(dialog, 'Zoom in'));
    await click(named(dialog, 'Zoom in'));
    expect(await restingWidth(dialog)).to.be.closeTo(whole * 1.5 ** 3, 1);
    const { x } = shown(dialog).getBoundingClientRect();
    await press('ArrowRight');
    await restingWidth(dialog);
    expect(shown(dialog).getBoundingClientRect().x).to.be.lessThan(x);
    await press('0');
    expect(await restingWidth(dialog)).to.be.closeTo(whole, 1);
    const stage = dialog.querySelector('[part="stage"]')!;
    await hover(stage);
    const { x: left, y, width, height } = stage.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true };
    stage.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -300 }));
    expect(await restingWidth(dialog)).to.be.greaterThan(whole * 1.5);
    await press('0');
    await restingWidth(dialog);
    await doubleClick(shown(dialog));
    expect(await restingWidth(dialog)).to.be.greaterThan(whole * 2);
  });

  it('stays with its edges outside when an enlarged picture is pulled', async () => {
    const list = await show([sent('grace', 'image', [picture('wide', {}, 3000, 2000)])]);
    const dialog = await open(list);
    await restingWidth(dialog);
    await press('+');
    await press('+');
    await restingWidth(dialog);
    for (let i = 0; i < 30; i += 1) await press('ArrowLeft');
    await restingWidth(dialog);
    const stage = dialog.querySelector('[part="stage"]')!.getBoundingClientRect();
    expect(shown(dialog).getBoundingClientRect().left).to.be.closeTo(stage.left, 1);
  });

  it('closes by its button and by a press beside the picture', async () => {
    const list = await show([sent('grace', 'image', [picture('tall', {}, 20, 400)])]);
    await click(named(await open(list), 'Close'));
    await until(() => !dialogOf(list), 'closed by the button');
    const dialog = await open(list);
    const stage = dialog.querySelector('[part="stage"]')!.getBoundingClientRect();
    const target = dialog.querySelector('[part="stage"]')!;
    for (const type of ['pointerdown', 'pointerup'])
      target.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 1,
          clientX: stage.left + 80,
          clientY: stage.top + 20,
        }),
      );
    await until(() => !dialogOf(list), 'closed by a press beside it');
  });

  it('enlarges by two fingers around the place between them, and takes their end for no swipe', async () => {
    const list = await show([sent('grace', 'image', six.slice(0, 2))]);
    const dialog = await open(list);
    const whole = await restingWidth(dialog);
    const finger = fingers(dialog);
    finger('down', 1, -50);
    finger('down', 2, 50);
    finger('move', 1, -100);
    finger('move', 2, 100);
    finger('up', 2, 100);
    finger('up', 1, -100);
    expect(await restingWidth(dialog)).to.be.closeTo(whole * 2, 2);
    const box = shown(dialog).getBoundingClientRect();
    const stage = dialog.querySelector('[part="stage"]')!.getBoundingClientRect();
    expect(box.x + box.width / 2).to.be.closeTo(stage.x + stage.width / 2, 2);

    finger('down', 1, -200);
    finger('down', 2, 200);
    finger('move', 1, -40);
    finger('move', 2, 40);
    finger('up', 1, -40);
    finger('move', 2, -120);
    finger('up', 2, -120);
    expect(await restingWidth(dialog)).to.be.closeTo(whole, 1);
    expect(counter(dialog)).to.equal('1 of 2');
  });

  it('turns by a finger that goes aside, and closes by one that goes down', async () => {
    const list = await show([sent('grace', 'image', six.slice(0, 2))]);
    const dialog = await open(list);
    await restingWidth(dialog);
    const finger = fingers(dialog);
    const pull = (x: number, y: number): void => {
      finger('down', 1);
      finger('move', 1, x, y);
      finger('up', 1, x, y);
    };
    pull(-120, 10);
    await until(() => counter(dialog) === '2 of 2', 'the next one');
    pull(120, 10);
    await until(() => counter(dialog) === '1 of 2', 'the one before');
    pull(10, 160);
    await until(() => !dialogOf(list), 'closed');
  });

  it('offers the file under its own name', async () => {
    const list = await show([sent('grace', 'image', [six[0]!])]);
    const link = named(await open(list), 'Download a.svg') as HTMLAnchorElement;
    expect(link.download).to.equal('a.svg');
    expect(link.href).to.equal(six[0]!.url);
  });

  it('says in words that a picture cannot be shown', async () => {
    const list = await show([
      sent('grace', 'image', [picture('gone', { url: 'data:image/png,nothing' }), six[1]!]),
    ]);
    const dialog = await open(list);
    await until(() => dialog.innerText.includes('The picture could not be loaded.'), 'words');
    await press('ArrowRight');
    expect(dialog.innerText).not.to.include('The picture could not be loaded.');
  });

  it('plays films, and stops the one in the message', async () => {
    const list = await show([sent('grace', 'video', [CLIP]), sent('grace', 'image', [six[0]!])]);
    await until(() => findAll(list, '[aria-label^="Open video"]').length > 0, 'the film');
    await click(find(list, '[aria-label^="Open video"]'));
    await until(() => dialogOf(list)?.open, 'the viewer');
    const dialog = dialogOf(list)!;
    const film = dialog.querySelector('video')!;
    expect(film.controls).to.equal(true);
    expect(film.getAttribute('aria-label')).to.equal(CLIP.alt);
    expectNone(named(dialog, 'Zoom in'));
    await press('ArrowRight');
    expect(counter(dialog)).to.equal('2 of 2');
    expect(partOf(list, 'picture')).not.to.equal(null);
  });
});
